import type { AvatarMeta } from '../avatar.ts';
import { type Glb, isRecord } from './gltf.ts';
import { imageBytes } from './picture-bytes.ts';

const NAME_CHARACTERS = 120;
const AUTHOR_CHARACTERS = 300;
const LICENCE_CHARACTERS = 500;
const MAX_THUMBNAIL_BYTES = 4 * 1024 * 1024;

/**
 * What a VRM 1.0, a VRM 0.x or a plain glTF says of itself. Texts are one line each, without control
 * characters, cut to what the shelf keeps; they are data, whatever they look like.
 */
export function readMeta(glb: Glb): AvatarMeta {
  const vrm1 = metaOf(glb.json.extensions?.VRMC_vrm);
  if (vrm1) return ofVrm1(vrm1, glb);
  const vrm0 = metaOf(glb.json.extensions?.VRM);
  if (vrm0) return ofVrm0(vrm0, glb);
  return ofGltf(glb);
}

function ofVrm1(meta: Record<string, unknown>, glb: Glb): AvatarMeta {
  return {
    name: line(meta.name, NAME_CHARACTERS),
    author: line(list(meta.authors), AUTHOR_CHARACTERS),
    licence: licenceOf([
      line(meta.otherLicenseUrl) || line(meta.licenseUrl),
      line(meta.copyrightInformation),
      ...terms(meta, ['commercialUsage', 'creditNotation', 'modification']),
    ]),
    thumbnail: picture(glb, meta.thumbnailImage),
  };
}

function ofVrm0(meta: Record<string, unknown>, glb: Glb): AvatarMeta {
  const texture = glb.json.textures?.[Number(meta.texture)];
  return {
    name: line(meta.title, NAME_CHARACTERS),
    author: line(meta.author, AUTHOR_CHARACTERS),
    licence: licenceOf([
      meta.licenseName === 'Other' ? '' : line(meta.licenseName),
      line(meta.otherLicenseUrl),
      // The name is spelled so in the format.
      ...terms(meta, ['commercialUssageName']),
    ]),
    thumbnail: picture(glb, texture?.source),
  };
}

function ofGltf(glb: Glb): AvatarMeta {
  const { asset } = glb.json;
  // Shops that offer models write title, author and licence here.
  const extras = isRecord(asset?.extras) ? asset.extras : {};
  return {
    name: line(extras.title ?? extras.name, NAME_CHARACTERS),
    author: line(extras.author, AUTHOR_CHARACTERS),
    licence: licenceOf([line(extras.license ?? extras.licence), line(asset?.copyright)]),
    thumbnail: null,
  };
}

function licenceOf(parts: readonly string[]): string {
  return line(parts.filter(Boolean).join(' · '), LICENCE_CHARACTERS);
}

/** Terms in the format's own words, which are the same in every language. */
function terms(meta: Record<string, unknown>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const term = line(meta[name], 40);
    return term ? [`${name}: ${term}`] : [];
  });
}

function metaOf(extension: unknown): Record<string, unknown> | null {
  if (!isRecord(extension)) return null;
  return isRecord(extension.meta) ? extension.meta : {};
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.map((each) => line(each)).join(', ') : '';
}

/** Text of a file as one short line: control and direction characters become spaces, runs of spaces one. */
export function line(value: unknown, most = LICENCE_CHARACTERS): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

/** The bytes of one image of the file, copied; null for anything but a PNG or JPEG of a sensible size. */
function picture(glb: Glb, image: unknown): Uint8Array | null {
  const bytes = typeof image === 'number' ? imageBytes(glb, image) : null;
  if (!bytes || bytes.length > MAX_THUMBNAIL_BYTES) return null;
  const png = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  return png || jpeg ? bytes.slice() : null;
}
