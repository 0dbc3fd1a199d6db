import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Glb, GltfAccessor } from './gltf.ts';

const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};
/** What a file may have filled with zeros, or written out of sparse numbers, bytes. */
const MOST_EXPANDED_BYTES = 512 * 1024 * 1024;

/**
 * Every range a file names lies inside it, and no number of elements is larger than what is there.
 * Throws AppError('avatar/outside-files' | 'avatar/broken' | 'avatar/too-detailed').
 */
export function checkBuffers({ json, binary }: Glb): void {
  const { buffers = [], bufferViews = [], accessors = [] } = json;
  for (const { uri } of buffers) if (uri !== undefined) throw new AppError('avatar/outside-files');
  if (buffers.length > 1) throw new AppError('avatar/broken');
  const length = buffers[0]?.byteLength ?? 0;
  if (!isCount(length) || length > binary.length) throw new AppError('avatar/broken');
  for (const view of bufferViews) {
    const { buffer, byteOffset = 0, byteLength, byteStride } = view;
    if (buffer !== 0 || !isCount(byteOffset) || !isCount(byteLength)) broken();
    if (byteOffset + (byteLength ?? 0) > length) broken();
    if (byteStride !== undefined && !(isCount(byteStride) && byteStride >= 4 && byteStride <= 252))
      broken();
  }
  let expanded = 0;
  for (const accessor of accessors) {
    const size = elementBytes(accessor);
    if (!size || !isCount(accessor.count) || accessor.count === 0) broken();
    checkPart(json, accessor.bufferView, accessor.byteOffset, accessor.count ?? 0, size);
    const { sparse } = accessor;
    if (sparse) {
      const index = COMPONENT_BYTES[sparse.indices?.componentType ?? 0] ?? 0;
      const count = sparse.count ?? 0;
      if (!index || !isCount(count) || count > (accessor.count ?? 0)) broken();
      if (sparse.indices?.bufferView === undefined || sparse.values?.bufferView === undefined)
        broken();
      checkPart(json, sparse.indices?.bufferView, sparse.indices?.byteOffset, count, index, true);
      checkPart(json, sparse.values?.bufferView, sparse.values?.byteOffset, count, size, true);
    }
    if (sparse || accessor.bufferView === undefined) expanded += size * (accessor.count ?? 0);
  }
  if (expanded > MOST_EXPANDED_BYTES) throw new AppError('avatar/too-detailed');
}

/** Bytes of one element; 0 for a kind there is not. */
export function elementBytes({ componentType, type }: GltfAccessor): number {
  return (COMPONENT_BYTES[componentType ?? 0] ?? 0) * componentsOf(type);
}

export function componentsOf(type: string | undefined): number {
  return Object.hasOwn(COMPONENTS, type ?? '') ? (COMPONENTS[type ?? ''] ?? 0) : 0;
}

function checkPart(
  json: Glb['json'],
  viewIndex: number | undefined,
  byteOffset: number | undefined,
  count: number,
  size: number,
  packed = false,
): void {
  if (viewIndex === undefined) return;
  const view = json.bufferViews?.[viewIndex];
  const offset = byteOffset ?? 0;
  if (!view || !isCount(offset)) throw new AppError('avatar/broken');
  const stride = packed ? size : (view.byteStride ?? size);
  if (count > 0 && offset + stride * (count - 1) + size > (view.byteLength ?? 0)) broken();
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether this is a place in a list. */
export function isIn(list: readonly unknown[] | undefined, index: unknown): index is number {
  return isCount(index) && index < (list?.length ?? 0);
}

function broken(): never {
  throw new AppError('avatar/broken');
}
