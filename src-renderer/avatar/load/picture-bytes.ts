import type { Glb } from './gltf.ts';

/** The bytes of one picture of the file; null where it lies elsewhere or its place is wrong. Not a copy where it can be none. */
export function imageBytes(glb: Glb, index: number): Uint8Array | null {
  const image = glb.json.images?.[index];
  if (typeof image?.uri === 'string') return bytesOfDataUri(image.uri);
  const view = glb.json.bufferViews?.[image?.bufferView ?? -1];
  if (!view) return null;
  const { byteOffset = 0, byteLength = 0 } = view;
  if (byteOffset < 0 || byteLength <= 0 || byteOffset + byteLength > glb.binary.length) return null;
  return glb.binary.subarray(byteOffset, byteOffset + byteLength);
}

/** A picture written into the JSON itself is read without asking anybody for it; null for any other address. */
export function bytesOfDataUri(uri: unknown): Uint8Array | null {
  if (typeof uri !== 'string') return null;
  const head = /^data:image\/[\w.+-]+;base64,/i.exec(uri)?.[0];
  if (!head) return null;
  try {
    return Uint8Array.from(atob(uri.slice(head.length)), (each) => each.charCodeAt(0));
  } catch {
    return null;
  }
}
