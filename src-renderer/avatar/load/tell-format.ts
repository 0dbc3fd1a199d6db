import type { ShelfFormat } from '../../../src-preload/contract/words.ts';
import { isGlb, readGlb } from './gltf.ts';

const FBX_BINARY = 'Kaydara FBX Binary';

/**
 * What kind of file this is, from its content alone; null for none of ours. A damaged one is still told
 * by how it begins, so that whoever reads it can say what is wrong.
 */
export function tellFormat(file: Uint8Array): ShelfFormat | null {
  if (isFbx(file)) return 'fbx';
  if (!isGlb(file)) return null;
  try {
    const { extensions, meshes, animations } = readGlb(file).json;
    if (extensions?.VRMC_vrm_animation) return 'vrma';
    if (extensions?.VRMC_vrm) return 'vrm1';
    if (extensions?.VRM) return 'vrm0';
    return animations?.length && !meshes?.length ? 'vrma' : 'glb';
  } catch {
    return 'glb';
  }
}

/** Whether these are an FBX file's first bytes, binary or text. */
export function isFbx(file: Uint8Array): boolean {
  return isBinaryFbx(file) || /^\s*;\s*FBX \d/.test(latin1(file, 256));
}

export function isBinaryFbx(file: Uint8Array): boolean {
  return latin1(file, FBX_BINARY.length) === FBX_BINARY;
}

/** The version an FBX file says it has, 7000 and above being those in use; 0 where it says none. */
export function fbxVersion(file: Uint8Array): number {
  if (!isBinaryFbx(file)) return Number(/FBXVersion:\s*(\d+)/.exec(latin1(file, 4096))?.[1] ?? 0);
  if (file.length < 27) return 0;
  return new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(23, true);
}

function latin1(file: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(file.subarray(0, length));
}
