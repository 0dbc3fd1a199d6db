import type { Triangle } from './mesh.ts';
import type { Part } from './part.ts';
import { settleWeights } from './skin-weights.ts';
import { at, cross, length, normalize, subtract, type Vec3 } from './vector.ts';

/** Movements below this, metres, and turns of a normal below this, are none: files stay small. */
const LEAST_MOVE = 2e-5;
const LEAST_TURN = 2e-2;
/** Triangles smaller than this, square metres, show nothing and confuse normals. */
const LEAST_AREA = 1e-11;

/** Points of one material in one mesh, laid out as glTF wants them. */
export interface Primitive {
  readonly positions: number[];
  readonly normals: number[];
  readonly uvs: number[];
  readonly joints: number[];
  readonly weights: number[];
  readonly indices: number[];
  readonly targets: readonly { readonly positions: number[]; readonly normals: number[] }[];
}

/** Joins parts of one material; `morphs` are all names of the mesh they belong to. */
export function joinParts(
  parts: readonly Part[],
  morphs: readonly string[],
  jointOf: (bone: string) => number,
): Primitive {
  const joined: Primitive = {
    positions: [],
    normals: [],
    uvs: [],
    joints: [],
    weights: [],
    indices: [],
    targets: morphs.map(() => ({ positions: [], normals: [] })),
  };
  for (const part of parts) appendPart(joined, part, morphs, jointOf);
  return joined;
}

function appendPart(
  into: Primitive,
  part: Part,
  morphs: readonly string[],
  jointOf: (bone: string) => number,
): void {
  const { mesh, skin } = part;
  const base = into.positions.length / 3;
  const places = new Map<number, number>();
  const shown = mesh.triangles.filter((triangle) => area(mesh.positions, triangle) > LEAST_AREA);
  for (const triangle of shown) {
    for (const vertex of triangle) {
      if (!places.has(vertex)) places.set(vertex, base + places.size);
      into.indices.push(at([places.get(vertex) ?? 0], 0));
    }
  }
  for (const vertex of places.keys()) {
    const position = at(mesh.positions, vertex);
    const normal = normalize(at(mesh.normals, vertex));
    into.positions.push(...position);
    into.normals.push(...normal);
    into.uvs.push(...(mesh.uvs ? at(mesh.uvs, vertex) : [0, 0]));
    const weights = settleWeights(skin(position));
    for (let i = 0; i < 4; i += 1) {
      const [bone, weight] = weights[i] ?? [null, 0];
      into.joints.push(bone === null ? 0 : jointOf(bone));
      into.weights.push(weight);
    }
    for (let i = 0; i < morphs.length; i += 1) {
      const morph = part.morphs?.[at(morphs, i)];
      const target = at(into.targets, i);
      const move = morph ? subtract(at(morph.positions, vertex), position) : NONE;
      const turn = morph?.normals ? subtract(normalize(at(morph.normals, vertex)), normal) : NONE;
      target.positions.push(...(length(move) < LEAST_MOVE ? NONE : move));
      target.normals.push(...(length(turn) < LEAST_TURN ? NONE : turn));
    }
  }
}

const NONE: Vec3 = [0, 0, 0];

function area(positions: readonly Vec3[], [a, b, c]: Triangle): number {
  const p = at(positions, a);
  return length(cross(subtract(at(positions, b), p), subtract(at(positions, c), p))) / 2;
}
