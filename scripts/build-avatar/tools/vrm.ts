import type { GLTF } from '@gltf-transform/core';
import type { Meta } from '@pixiv/types-vrmc-vrm-1.0';
import { type Avatar, type Expression, PRESETS } from './avatar.ts';
import { createGltf, type GltfFile } from './document.ts';
import { BinaryChunk, packGlb } from './glb.ts';
import { isHumanBone } from './skeleton.ts';
import { springJson } from './springs.ts';
import { mtoonJson } from './toon.ts';
import { mixVec, subtract } from './vector.ts';

/**
 * The bytes of a VRM 1.0 file. The extensions are written last and the file is packed here, since
 * glTF libraries drop what they do not know.
 */
export async function buildVrm(avatar: Avatar): Promise<Uint8Array> {
  const gltf = await createGltf(avatar);
  const { json } = gltf;
  const binary = embedResources(gltf);
  const images = json.images ?? [];
  json.images = images;
  if (avatar.thumbnail) {
    const bufferView = appendView(json, binary, avatar.thumbnail);
    images.push({ name: 'thumbnail', mimeType: 'image/png', bufferView });
  }
  const springs = avatar.springs.length > 0;
  json.extensions = {
    VRMC_vrm: {
      specVersion: '1.0',
      meta: meta(avatar.name, avatar.thumbnail ? images.length - 1 : null),
      humanoid: {
        humanBones: Object.fromEntries(
          avatar.skeleton.bones
            .filter(({ name }) => isHumanBone(name))
            .map(({ name }) => [name, { node: nodeOf(json, name) }]),
        ),
      },
      firstPerson: {
        meshAnnotations: Object.keys(gltf.morphs).map((group) => ({
          node: nodeOf(json, `${group}_mesh`),
          type: 'auto',
        })),
      },
      lookAt: lookAt(avatar),
      expressions: expressions(avatar, gltf),
    },
    ...(springs
      ? {
          VRMC_springBone: springJson(avatar.springs, avatar.colliders, avatar.skeleton, (bone) =>
            nodeOf(json, bone),
          ),
        }
      : {}),
  };
  for (const material of json.materials ?? []) {
    const toon = avatar.materials[material.name ?? ''];
    if (!toon) continue;
    const texture = material.pbrMetallicRoughness?.baseColorTexture?.index;
    material.extensions = {
      // What viewers without MToon fall back to.
      KHR_materials_unlit: {},
      ...(toon.unlit ? {} : { VRMC_materials_mtoon: mtoonJson(toon, texture) }),
    };
  }
  json.extensionsUsed = [
    'KHR_materials_unlit',
    'VRMC_materials_mtoon',
    'VRMC_vrm',
    ...(springs ? ['VRMC_springBone'] : []),
  ];
  json.buffers = [{ byteLength: binary.length }];
  return packGlb(json, binary.toBytes());
}

const meta = (name: string, thumbnailImage: number | null): Meta => ({
  name,
  version: '2',
  authors: ['BeMore'],
  copyrightInformation: 'CC0 1.0',
  licenseUrl: 'https://vrm.dev/licenses/1.0/',
  otherLicenseUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
  ...(thumbnailImage === null ? {} : { thumbnailImage }),
  avatarPermission: 'everyone',
  allowExcessivelyViolentUsage: false,
  allowExcessivelySexualUsage: false,
  commercialUsage: 'corporation',
  allowPoliticalOrReligiousUsage: false,
  allowAntisocialOrHateUsage: false,
  creditNotation: 'unnecessary',
  allowRedistribution: true,
  modification: 'allowModificationRedistribution',
});

function lookAt({ skeleton, gaze }: Avatar): Record<string, unknown> {
  const between = mixVec(skeleton.at('leftEye'), skeleton.at('rightEye'), 0.5);
  const range = (outputScale: number) => ({ inputMaxValue: 90, outputScale });
  return {
    offsetFromHeadBone: subtract(between, skeleton.at('head')),
    type: 'bone',
    rangeMapHorizontalInner: range(gaze.inner),
    rangeMapHorizontalOuter: range(gaze.outer),
    rangeMapVerticalDown: range(gaze.vertical),
    rangeMapVerticalUp: range(gaze.vertical),
  };
}

function expressions(avatar: Avatar, { json, morphs }: GltfFile): Record<string, unknown> {
  const binds = ({ morphs: wanted }: Expression) =>
    Object.entries(wanted).flatMap(([name, weight]) => {
      const found = Object.entries(morphs).flatMap(([group, names]) => {
        const index = names.indexOf(name);
        return index < 0 ? [] : [{ node: nodeOf(json, `${group}_mesh`), index, weight }];
      });
      if (found.length === 0) throw new Error(`no morph ${name}`);
      return found;
    });
  const one = (expression: Expression) => {
    const morphTargetBinds = binds(expression);
    return {
      // The schema wants no empty lists.
      ...(morphTargetBinds.length > 0 ? { morphTargetBinds } : {}),
      isBinary: false,
      overrideBlink: expression.blendsBlink ? 'blend' : 'none',
      overrideLookAt: 'none',
      overrideMouth: 'none',
    };
  };
  const all = Object.entries(avatar.expressions);
  const isPreset = (name: string): boolean => PRESETS.some((preset) => preset === name);
  const written = (preset: boolean) =>
    Object.fromEntries(
      all.filter(([name]) => isPreset(name) === preset).map(([name, e]) => [name, one(e)]),
    );
  return { preset: written(true), custom: written(false) };
}

function nodeOf(json: GLTF.IGLTF, name: string): number {
  const index = json.nodes?.findIndex((node) => node.name === name) ?? -1;
  if (index < 0) throw new Error(`no node ${name}`);
  return index;
}

/** Moves the buffers and pictures that the document names as files into one binary chunk. */
function embedResources({ json, resources }: GltfFile): BinaryChunk {
  const binary = new BinaryChunk();
  const resource = (uri: string | undefined): Uint8Array => {
    const bytes = uri === undefined ? undefined : resources[uri];
    if (!bytes) throw new Error('a resource is missing');
    return bytes;
  };
  const offsets = (json.buffers ?? []).map(({ uri }) => binary.append(resource(uri)));
  for (const view of json.bufferViews ?? []) {
    view.byteOffset = (view.byteOffset ?? 0) + (offsets[view.buffer] ?? 0);
    view.buffer = 0;
  }
  for (const image of json.images ?? []) {
    const bytes = resource(image.uri);
    delete image.uri;
    image.bufferView = appendView(json, binary, bytes);
  }
  return binary;
}

function appendView(json: GLTF.IGLTF, binary: BinaryChunk, bytes: Uint8Array): number {
  const views = json.bufferViews ?? [];
  json.bufferViews = views;
  views.push({ buffer: 0, byteOffset: binary.append(bytes), byteLength: bytes.length });
  return views.length - 1;
}
