import { AppError } from '../../../src-preload/contract/faults.ts';
import { MAX_SHELF_FILE_BYTES } from '../../../src-preload/contract/words.ts';
import { checkBuffers } from './check-buffers.ts';
import { checkHumanoid } from './check-humanoid.ts';
import { checkMeshes } from './check-meshes.ts';
import { checkNodes } from './check-nodes.ts';
import { checkPictures } from './check-pictures.ts';
import { type Glb, type Gltf, readGlb } from './gltf.ts';

/** Extensions a file may insist on: those the loader knows without anything else to load. */
const KNOWN_EXTENSION =
  /^(VRM|VRMC_\w+|KHR_materials_\w+|KHR_lights_punctual|KHR_texture_transform|KHR_mesh_quantization|EXT_texture_(webp|avif)|EXT_materials_bump)$/;
/** Compressed in a way that needs a decoder we do not have, even where the file offers it as a choice. */
const COMPRESSED = 'KHR_draco_mesh_compression';
const LISTS = [
  'accessors',
  'animations',
  'buffers',
  'bufferViews',
  'images',
  'materials',
  'meshes',
  'nodes',
  'scenes',
  'skins',
  'textures',
] as const satisfies readonly (keyof Gltf)[];
const MOST_IN_A_LIST = 100_000;

/** An avatar's file, looked through before any of it is built. Throws AppError('avatar/...'). */
export function checkAvatarFile(file: Uint8Array): Glb {
  return orBroken(() => {
    const { glb, shown } = check(file);
    checkHumanoid(glb.json, shown);
    checkMeshes(glb);
    checkPictures(glb);
    return glb;
  });
}

/** The same for a movement: the pictures it brings are not looked at. */
export function checkMotionFile(file: Uint8Array): Glb {
  return orBroken(() => {
    const { glb } = check(file);
    checkMeshes(glb);
    return glb;
  });
}

/** Where a file has something quite different from what belongs there, reading it fails by itself. */
function orBroken(look: () => Glb): Glb {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('avatar/broken', undefined, { cause });
  }
}

export function checkSize(file: Uint8Array): void {
  if (file.length <= MAX_SHELF_FILE_BYTES) return;
  throw new AppError('avatar/too-large', { megabytes: MAX_SHELF_FILE_BYTES / 1024 / 1024 });
}

function check(file: Uint8Array): { readonly glb: Glb; readonly shown: ReadonlySet<number> } {
  checkSize(file);
  const glb = readGlb(file);
  const { json } = glb;
  const version = json.asset?.version;
  if (typeof version !== 'string') throw new AppError('avatar/broken');
  if (!/^2\.\d+$/.test(version)) throw new AppError('avatar/unsupported-version');
  for (const name of LISTS) {
    const list = json[name] ?? [];
    if (!Array.isArray(list)) throw new AppError('avatar/broken');
    if (list.length > MOST_IN_A_LIST) throw new AppError('avatar/too-detailed');
    // Every one of them is an object in glTF.
    for (const each of list)
      if (typeof each !== 'object' || !each) throw new AppError('avatar/broken');
  }
  checkExtensions(json);
  checkBuffers(glb);
  return { glb, shown: checkNodes(json) };
}

function checkExtensions({ extensionsRequired = [], extensionsUsed = [] }: Gltf): void {
  if (!Array.isArray(extensionsRequired) || !Array.isArray(extensionsUsed)) {
    throw new AppError('avatar/broken');
  }
  if (
    extensionsUsed.includes(COMPRESSED) ||
    !extensionsRequired.every((name) => KNOWN_EXTENSION.test(String(name)))
  ) {
    throw new AppError('avatar/unsupported-version');
  }
}
