import { type Mesh, middleOf, type Triangle } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import {
  blend,
  capsule,
  ellipsoid,
  onBothSides,
  type Shape,
  smoothMax,
  surfaceAlong,
} from '../tools/shape.ts';
import { SIDES } from '../tools/skeleton.ts';
import type { SkinWeights } from '../tools/skin-weights.ts';
import { surfaceNets } from '../tools/surface-nets.ts';
import { tube } from '../tools/tube.ts';
import { at, smoothstep, times, type Vec2, type Vec3 } from '../tools/vector.ts';

const ARM_Y = 0.573;
const CELL = 0.016;
/** Stitch tiles around the trunk and around a sleeve, and per metre along both. */
const AROUND_TRUNK = 12;
const AROUND_SLEEVE = 5;
const ALONG = 15;

const trunk: Shape = blend(capsule([0, 0.543, -0.004], [0, 0.343, 0.004], 0.098, 0.132), [
  ellipsoid([0, 0.318, 0.014], [0.14, 0.115, 0.131]),
  0.06,
]);
const knitted: Shape = blend(
  (x, y, z) => trunk(x, y, z) - 0.006,
  [onBothSides(capsule([0.085, 0.57, 0], [0.35, ARM_Y, 0], 0.056, 0.047)), 0.075],
);
const sweater: Shape = (x, y, z) => {
  const open = smoothMax(knitted(x, y, z), 0.25 - y, 0.012);
  return smoothMax(smoothMax(open, Math.abs(x) - 0.32, 0.012), y - 0.633, 0.03);
};

/** How the trunk and an arm carry what is worn on them. */
const wornWeights: SkinWeights = ([px, y]) => {
  const side = px > 0 ? 'left' : 'right';
  const x = Math.abs(px);
  const arm = smoothstep(0.045, 0.115, x) * smoothstep(0.448, 0.518, y);
  const upper = smoothstep(0.075, 0.15, x) * smoothstep(0.418, 0.508, y);
  const lower = smoothstep(0.195, 0.255, x);
  const hand = smoothstep(0.318, 0.345, x);
  const spine = smoothstep(0.288, 0.368, y);
  const chest = smoothstep(0.388, 0.468, y);
  const upperChest = smoothstep(0.468, 0.548, y);
  const body = 1 - arm;
  return [
    ['hips', body * (1 - spine)],
    ['spine', body * spine * (1 - chest)],
    ['chest', body * chest * (1 - upperChest)],
    ['upperChest', body * upperChest],
    [`${side}Shoulder`, arm * (1 - upper)],
    [`${side}UpperArm`, arm * upper * (1 - lower)],
    [`${side}LowerArm`, arm * upper * lower * (1 - hand)],
    [`${side}Hand`, arm * upper * lower * hand],
  ];
};

/** Stitches run around the trunk and around the sleeves; where they meet, points are doubled. */
function stitched(mesh: Mesh): Mesh {
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: Vec2[] = [];
  const doubled = new Map<string, number>();
  const turns = (p: Vec3, sleeve: boolean): number =>
    (sleeve ? Math.atan2(p[1] - ARM_Y, p[2]) : Math.atan2(p[0], p[2])) / (2 * Math.PI);
  const triangles = mesh.triangles.map((triangle): Triangle => {
    const middle = middleOf(mesh.positions, triangle);
    const sleeve =
      middle[1] > 0.468 && Math.abs(middle[0]) > 0.105 + 0.35 * Math.max(0, 0.548 - middle[1]);
    const around = sleeve ? AROUND_SLEEVE : AROUND_TRUNK;
    const reference = turns(middle, sleeve);
    const corner = (vertex: number): number => {
      const p = at(mesh.positions, vertex);
      let turn = turns(p, sleeve);
      // No triangle spans the whole way round.
      turn += Math.round(reference - turn);
      const key = `${vertex} ${sleeve} ${turn.toFixed(4)}`;
      const known = doubled.get(key);
      if (known !== undefined) return known;
      doubled.set(key, positions.length);
      positions.push(p);
      normals.push(at(mesh.normals, vertex));
      uvs.push([turn * around, (sleeve ? p[0] : p[1]) * ALONG]);
      return positions.length - 1;
    };
    return [corner(triangle[0]), corner(triangle[1]), corner(triangle[2])];
  });
  return { positions, normals, uvs, triangles };
}

/** A ribbed band along a closed path, with `repeats` tiles of ribs around. */
function band(
  path: readonly Vec3[],
  up: Vec3,
  repeats: number,
  width: number,
  depth: number,
): Mesh {
  const mesh = tube(path, {
    radius: () => 1,
    up,
    segments: 8,
    flatten: () => [depth, width],
    ring: true,
  });
  const longest = at(mesh.uvs ?? [], mesh.positions.length - 1)[1];
  const uvs = mesh.uvs?.map(([u, v]): Vec2 => [u, (v / longest) * repeats]) ?? [];
  return { ...mesh, uvs };
}

const circle = (steps: number, place: (angle: number) => Vec3): Vec3[] =>
  times(steps + 1, (i) => place(((i % steps) / steps) * 2 * Math.PI));

export function sweaterParts(): Part[] {
  const on = { group: 'body', skin: wornWeights };
  const hem = circle(44, (a) =>
    surfaceAlong(knitted, [0, 0.26, 0.006], [Math.sin(a), 0, Math.cos(a)]),
  );
  return [
    {
      ...on,
      material: 'knit',
      mesh: stitched(surfaceNets(sweater, [-0.36, 0.21, -0.17], [0.36, 0.66, 0.18], CELL)),
    },
    { ...on, material: 'rib', mesh: band(hem, [0, 1, 0], 14, 0.0155, 0.0075) },
    ...SIDES.map(({ sign }): Part => {
      const cuff = circle(26, (a) => [
        sign * 0.31,
        ARM_Y + 0.0465 * Math.sin(a),
        sign * 0.0465 * Math.cos(a),
      ]);
      return { ...on, material: 'rib', mesh: band(cuff, [1, 0, 0], 6, 0.0155, 0.0065) };
    }),
  ];
}
