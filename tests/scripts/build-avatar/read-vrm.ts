import type { GLTF } from '@gltf-transform/core';
import type { Expression, VRMCVRM } from '@pixiv/types-vrmc-vrm-1.0';

/** A VRM file taken apart by hand, so that no library's mending hides what is in it. */
export interface VrmFile {
  readonly bytes: Uint8Array;
  readonly json: GLTF.IGLTF;
  readonly vrm: VRMCVRM;
  readonly springs: SpringBone;
  readonly primitives: readonly Primitive[];
  /** Where each node is at rest, metres. */
  place(node: number): readonly [number, number, number];
  image(index: number): Uint8Array;
  /** The positions of a primitive when these expressions are shown. */
  shown(primitive: Primitive, expressions: Readonly<Record<string, number>>): Float32Array;
}

export interface Primitive {
  readonly mesh: string;
  /** The node that bears it. */
  readonly node: number;
  readonly material: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly joints: ArrayLike<number>;
  readonly weights: Float32Array;
  readonly indices: ArrayLike<number>;
  readonly targets: readonly Float32Array[];
}

interface SpringBone {
  readonly colliders: readonly { readonly node: number }[];
  readonly colliderGroups: readonly { readonly colliders: readonly number[] }[];
  readonly springs: readonly {
    readonly joints: readonly { readonly node: number; readonly hitRadius: number }[];
    readonly colliderGroups?: readonly number[];
    readonly center?: number;
  }[];
}

const ARRAYS = {
  5121: Uint8Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
} as const;
const SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

export function readVrm(bytes: Uint8Array): VrmFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonLength = view.getUint32(12, true);
  const json = JSON.parse(
    new TextDecoder().decode(bytes.subarray(20, 20 + jsonLength)),
  ) as GLTF.IGLTF;
  const binary = bytes.subarray(28 + jsonLength);

  const slice = (bufferView: number, offset: number, length?: number): Uint8Array => {
    const { byteOffset = 0, byteLength } = got(json.bufferViews?.[bufferView]);
    const start = byteOffset + offset;
    return binary.slice(start, length === undefined ? byteOffset + byteLength : start + length);
  };
  const typed = (
    componentType: number,
    bufferView: number,
    offset: number,
    count: number,
  ): Float32Array | Uint8Array | Uint16Array | Uint32Array => {
    const array = got(ARRAYS[componentType as keyof typeof ARRAYS]);
    return new array(
      slice(bufferView, offset, count * array.BYTES_PER_ELEMENT).buffer as ArrayBuffer,
    );
  };
  const accessor = (index: number) => {
    const {
      componentType,
      type,
      count,
      byteOffset = 0,
      bufferView,
      sparse,
    } = got(json.accessors?.[index]);
    const size = got(SIZES[type]);
    const values =
      bufferView === undefined
        ? new Float32Array(count * size)
        : deinterleaved(componentType, bufferView, byteOffset, count, size);
    if (sparse) {
      const { indices } = sparse;
      const places = typed(
        indices.componentType,
        indices.bufferView,
        indices.byteOffset ?? 0,
        sparse.count,
      );
      const at = sparse.values;
      const moved = typed(componentType, at.bufferView, at.byteOffset ?? 0, sparse.count * size);
      places.forEach((place, i) => {
        for (let k = 0; k < size; k += 1) values[place * size + k] = got(moved[i * size + k]);
      });
    }
    return values;
  };
  const deinterleaved = (
    componentType: number,
    bufferView: number,
    offset: number,
    count: number,
    size: number,
  ) => {
    const array = got(ARRAYS[componentType as keyof typeof ARRAYS]);
    const stride = json.bufferViews?.[bufferView]?.byteStride ?? size * array.BYTES_PER_ELEMENT;
    const values = new array(count * size);
    for (let i = 0; i < count; i += 1) {
      values.set(typed(componentType, bufferView, offset + i * stride, size), i * size);
    }
    return values;
  };

  const primitives = (json.nodes ?? []).flatMap((node, nodeIndex) => {
    const mesh = node.mesh === undefined ? undefined : json.meshes?.[node.mesh];
    return (mesh?.primitives ?? []).map((primitive): Primitive => {
      const attribute = (name: string) => accessor(got(primitive.attributes[name]));
      return {
        mesh: mesh?.name ?? '',
        node: nodeIndex,
        material: json.materials?.[got(primitive.material)]?.name ?? '',
        positions: attribute('POSITION') as Float32Array,
        normals: attribute('NORMAL') as Float32Array,
        joints: attribute('JOINTS_0'),
        weights: attribute('WEIGHTS_0') as Float32Array,
        indices: accessor(got(primitive.indices)),
        targets: (primitive.targets ?? []).map(
          (target) => accessor(got(target.POSITION)) as Float32Array,
        ),
      };
    });
  });
  const parents = new Map(
    (json.nodes ?? []).flatMap(({ children = [] }, parent) =>
      children.map((child) => [child, parent] as const),
    ),
  );
  const vrm = json.extensions?.VRMC_vrm as VRMCVRM;
  const expressions: Readonly<Record<string, Expression>> = {
    ...vrm.expressions?.preset,
    ...vrm.expressions?.custom,
  };

  return {
    bytes,
    json,
    vrm,
    springs: json.extensions?.VRMC_springBone as SpringBone,
    primitives,
    place(node) {
      const [x = 0, y = 0, z = 0] = json.nodes?.[node]?.translation ?? [];
      const parent = parents.get(node);
      const [px, py, pz] = parent === undefined ? [0, 0, 0] : this.place(parent);
      return [px + x, py + y, pz + z];
    },
    image: (index) => slice(got(json.images?.[index]?.bufferView), 0),
    shown(primitive, wanted) {
      const positions = primitive.positions.slice();
      for (const [name, amount] of Object.entries(wanted)) {
        for (const bind of got(expressions[name]).morphTargetBinds ?? []) {
          if (bind.node !== primitive.node) continue;
          const target = got(primitive.targets[bind.index]);
          for (let i = 0; i < positions.length; i += 1) {
            positions[i] = got(positions[i]) + got(target[i]) * bind.weight * amount;
          }
        }
      }
      return positions;
    },
  };
}

/** For what must be there. */
export function got<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('something is missing in the file');
  return value;
}
