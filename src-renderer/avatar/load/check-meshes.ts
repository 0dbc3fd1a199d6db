import { AppError } from '../../../src-preload/contract/faults.ts';
import { componentsOf, elementBytes, isIn } from './check-buffers.ts';
import { FARTHEST } from './check-nodes.ts';
import type { Glb, GltfAccessor, GltfMesh } from './gltf.ts';

/** What is drawn in every frame, all together. A rich avatar has a tenth of it. */
const MOST_TRIANGLES = 2_000_000;
const MOST_VERTICES = 3_000_000;
const MOST_DRAWS = 2_000;
/** Morphs become a texture of four floats a point each, for places and for normals. */
const MOST_MORPH_BYTES = 768 * 1024 * 1024;
const MOST_MORPHS = 2_000;
const MOST_JOINTS = 4_096;
const FLOAT = 5126;

type Primitive = NonNullable<GltfMesh['primitives']>[number];

/**
 * Meshes name what is there, draw no more than a computer bears, and are made of numbers. Throws
 * AppError('avatar/broken' | 'avatar/bad-numbers' | 'avatar/too-detailed').
 */
export function checkMeshes(glb: Glb): void {
  const { json } = glb;
  for (const { joints, inverseBindMatrices } of json.skins ?? []) {
    if (!Array.isArray(joints) || joints.length === 0) throw new AppError('avatar/broken');
    if (joints.length > MOST_JOINTS) throw new AppError('avatar/too-detailed');
    for (const joint of joints) if (!isIn(json.nodes, joint)) throw new AppError('avatar/broken');
    if (inverseBindMatrices === undefined) continue;
    const matrices = accessorOf(glb, inverseBindMatrices, 'MAT4');
    if ((matrices.count ?? 0) < joints.length) throw new AppError('avatar/broken');
    checkNumbers(glb, matrices, Number.MAX_VALUE);
  }
  let draws = 0;
  let triangles = 0;
  let vertices = 0;
  let morphBytes = 0;
  for (const mesh of json.meshes ?? []) {
    if (!Array.isArray(mesh.primitives)) throw new AppError('avatar/broken');
    for (const primitive of mesh.primitives) morphBytes += checkPrimitive(glb, primitive);
  }
  for (const { mesh, skin } of json.nodes ?? []) {
    const joints = json.skins?.[skin ?? -1]?.joints?.length;
    for (const primitive of json.meshes?.[mesh ?? -1]?.primitives ?? []) {
      draws += 1;
      const count = json.accessors?.[primitive.attributes?.POSITION ?? -1]?.count ?? 0;
      vertices += count;
      triangles += (json.accessors?.[primitive.indices ?? -1]?.count ?? count) / 3;
      if (joints !== undefined) checkJoints(glb, primitive, joints);
    }
  }
  if (
    draws > MOST_DRAWS ||
    triangles > MOST_TRIANGLES ||
    vertices > MOST_VERTICES ||
    morphBytes > MOST_MORPH_BYTES
  ) {
    throw new AppError('avatar/too-detailed');
  }
}

/** Answers with the bytes its morphs will take. */
function checkPrimitive(glb: Glb, primitive: Primitive): number {
  const attributes = Object.entries(primitive.attributes ?? {});
  const position = accessorOf(glb, primitive.attributes?.POSITION, 'VEC3');
  const { count = 0 } = position;
  for (const [, index] of attributes) {
    if (accessorOf(glb, index).count !== count) throw new AppError('avatar/broken');
  }
  checkNumbers(glb, position, FARTHEST);
  if (primitive.indices !== undefined) {
    const indices = accessorOf(glb, primitive.indices, 'SCALAR');
    if (largest(glb, indices) >= count) throw new AppError('avatar/broken');
  }
  const targets = primitive.targets ?? [];
  if (!Array.isArray(targets)) throw new AppError('avatar/broken');
  if (targets.length > MOST_MORPHS) throw new AppError('avatar/too-detailed');
  let perPoint = 0;
  for (const target of targets) {
    perPoint = Math.max(perPoint, Object.keys(target).length);
    for (const [name, index] of Object.entries(target)) {
      const moved = accessorOf(glb, index);
      if (moved.count !== count) throw new AppError('avatar/broken');
      if (name === 'POSITION') checkNumbers(glb, moved, FARTHEST);
    }
  }
  return targets.length * count * perPoint * 16;
}

function checkJoints(glb: Glb, { attributes }: Primitive, joints: number): void {
  if (attributes?.JOINTS_0 === undefined || attributes.WEIGHTS_0 === undefined) {
    throw new AppError('avatar/broken');
  }
  if (largest(glb, accessorOf(glb, attributes.JOINTS_0, 'VEC4')) >= joints) {
    throw new AppError('avatar/broken');
  }
  checkNumbers(glb, accessorOf(glb, attributes.WEIGHTS_0, 'VEC4'), Number.MAX_VALUE);
}

function accessorOf({ json }: Glb, index: unknown, type?: string): GltfAccessor {
  const accessor = isIn(json.accessors, index) ? json.accessors?.[index] : undefined;
  if (!accessor || (type && accessor.type !== type)) throw new AppError('avatar/broken');
  return accessor;
}

/** Every float of an accessor is a number no larger than this; what it says of its range as well. */
function checkNumbers(glb: Glb, accessor: GltfAccessor, most: number): void {
  for (const value of [...(accessor.min ?? []), ...(accessor.max ?? [])]) {
    if (typeof value !== 'number' || !(Math.abs(value) <= most)) {
      throw new AppError('avatar/bad-numbers');
    }
  }
  if (accessor.componentType !== FLOAT) return;
  eachComponent(glb, accessor, (view, at) => {
    if (!(Math.abs(view.getFloat32(at, true)) <= most)) throw new AppError('avatar/bad-numbers');
  });
}

function largest(glb: Glb, accessor: GltfAccessor): number {
  let most = 0;
  const { componentType } = accessor;
  eachComponent(glb, accessor, (view, at) => {
    const value =
      componentType === 5121
        ? view.getUint8(at)
        : componentType === 5123
          ? view.getUint16(at, true)
          : componentType === 5125
            ? view.getUint32(at, true)
            : Number.POSITIVE_INFINITY;
    if (value > most) most = value;
  });
  return most;
}

/** Visits where each component lies, in the accessor and in its sparse values; ranges are checked by now. */
function eachComponent(
  { json, binary }: Glb,
  accessor: GltfAccessor,
  visit: (view: DataView, at: number) => void,
): void {
  const view = new DataView(binary.buffer, binary.byteOffset, binary.byteLength);
  const components = componentsOf(accessor.type);
  const size = elementBytes(accessor);
  const each = size / components;
  const walk = (viewIndex: number | undefined, offset: number, count: number, packed: boolean) => {
    const part = json.bufferViews?.[viewIndex ?? -1];
    if (!part) return;
    const stride = packed ? size : (part.byteStride ?? size);
    const begin = (part.byteOffset ?? 0) + offset;
    for (let i = 0; i < count; i += 1) {
      for (let c = 0; c < components; c += 1) visit(view, begin + i * stride + c * each);
    }
  };
  walk(accessor.bufferView, accessor.byteOffset ?? 0, accessor.count ?? 0, false);
  const { sparse } = accessor;
  if (sparse)
    walk(sparse.values?.bufferView, sparse.values?.byteOffset ?? 0, sparse.count ?? 0, true);
}
