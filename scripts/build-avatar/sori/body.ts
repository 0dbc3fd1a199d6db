import { ball, gridTriangles, type Mesh, vertexNormals } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { blend, ellipsoid, gradient, roundBox, type Shape, surfaceAlong } from '../tools/shape.ts';
import { SIDES } from '../tools/skeleton.ts';
import { rigid, type SkinWeights } from '../tools/skin-weights.ts';
import { surfaceNets } from '../tools/surface-nets.ts';
import { tube } from '../tools/tube.ts';
import { add, scale, smoothstep, times, type Vec2, type Vec3 } from '../tools/vector.ts';
import { coated, inFolds } from './enamel.ts';
import { head } from './head.ts';
import { ANTENNA, ARM_Y, antennaBones } from './skeleton.ts';

/** The case of the body: rounder below, like a pear in a box. */
const trunk: Shape = blend(roundBox([0, 0.44, 0], [0.13, 0.155, 0.105], 0.095), [
  ellipsoid([0, 0.345, 0.004], [0.142, 0.105, 0.118]),
  0.06,
]);

const carried: SkinWeights = ([, y]) => {
  const spine = smoothstep(0.27, 0.35, y);
  const chest = smoothstep(0.37, 0.45, y);
  const upper = smoothstep(0.45, 0.53, y);
  return [
    ['hips', 1 - spine],
    ['spine', spine * (1 - chest)],
    ['chest', chest * (1 - upper)],
    ['upperChest', upper],
  ];
};

/** A round thing lying on the trunk's front, with a texture or a relief over it. */
function plate(middle: Vec2, radius: number, lift: number): Mesh {
  const [rings, columns] = [6, 40];
  const positions: Vec3[] = [];
  const uvs: Vec2[] = [];
  for (let r = 0; r <= rings; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const a = (c / columns) * 2 * Math.PI;
      const share = r / rings;
      const x = middle[0] + radius * share * Math.cos(a);
      const y = middle[1] + radius * share * Math.sin(a);
      const skin = surfaceAlong(trunk, [x, y, 0], [0, 0, 1]);
      const rise = lift * (1 - share ** 6);
      positions.push(add(skin, scale(gradient(trunk, skin), rise - (r === rings ? 0.002 : 0))));
      uvs.push([0.5 + 0.49 * share * Math.cos(a), 0.5 - 0.49 * share * Math.sin(a)]);
    }
  }
  const triangles = gridTriangles(rings + 1, columns, { wrapped: true, flipped: true });
  return { positions, uvs, triangles, normals: vertexNormals(positions, triangles) };
}

/** A ring lying around an axis. */
function ringAround(place: (angle: number) => Vec3, up: Vec3, thickness: number): Mesh {
  const steps = 40;
  const path = times(steps + 1, (i) => place(((i % steps) / steps) * 2 * Math.PI));
  return tube(path, { radius: () => thickness, up, segments: 8, ring: true });
}

/** The neck: rubber that folds. */
function neck(): Mesh {
  const folds = 5;
  const path = times(25, (i): Vec3 => [0, 0.585 + (i / 24) * 0.1, 0]);
  const mesh = tube(path, {
    radius: (t) => 0.06 + 0.005 * Math.cos(2 * Math.PI * folds * t),
    up: [0, 0, 1],
    segments: 28,
  });
  return coated(mesh, ([, y]) => [
    'rubber',
    0.55 + 0.45 * (0.5 + 0.5 * Math.cos((2 * Math.PI * folds * (y - 0.585)) / 0.1)),
  ]);
}

const neckWeights: SkinWeights = ([, y]) => {
  const up = smoothstep(0.6, 0.67, y);
  return [
    ['neck', 1 - up],
    ['head', up],
  ];
};

/** Knobs where ears would be. */
function knob(sign: 1 | -1): Mesh {
  const at = head.surfaceToward([0.3, 0.815, 0]);
  return ball(14, 28, ([x, y, z]) => [
    sign * (at[0] + 0.002 + 0.024 * Math.sign(z) * Math.abs(z) ** 0.45),
    at[1] + 0.05 * x,
    at[2] + 0.05 * y * sign,
  ]);
}

function antenna(): Part[] {
  const bones = antennaBones();
  const last = ANTENNA.at(-1) ?? [0, 0, 0];
  const foot = ANTENNA[0] ?? [0, 0, 0];
  const skin: SkinWeights = ([, y]) =>
    bones.slice(0, -1).map((bone, i) => {
      const from = ANTENNA[i]?.[1] ?? 0;
      const to = ANTENNA[i + 1]?.[1] ?? 0;
      const half = (to - from) / 2;
      return [
        bone,
        1e-6 +
          (i === 0 ? 1 : smoothstep(from - half, from + half, y)) *
            (i === bones.length - 2 ? 1 : smoothstep(to + half, to - half, y)),
      ];
    });
  return [
    {
      ...{ group: 'body', material: 'enamel', skin },
      mesh: coated(
        tube([[foot[0] - 0.004, foot[1] - 0.02, foot[2]], ...ANTENNA], {
          radius: () => 0.0045,
          up: [0, 0, 1],
          segments: 10,
        }),
        () => ['rubber', 0.9],
      ),
    },
    {
      ...{ group: 'body', material: 'beacon', skin: rigid(bones.at(-2) ?? 'head') },
      mesh: ball(10, 18, (p) => add(last, scale(p, 0.0165))),
    },
    {
      ...{ group: 'body', material: 'accent', skin: rigid('head') },
      mesh: ball(8, 20, ([x, y, z]) => [
        foot[0] - 0.003 + 0.022 * x,
        foot[1] + 0.004 + 0.014 * z,
        foot[2] - 0.022 * y,
      ]),
    },
  ];
}

export function bodyParts(): Part[] {
  const on = { group: 'body', skin: carried };
  const collarAt = 0.594;
  return [
    {
      ...on,
      material: 'enamel',
      mesh: coated(surfaceNets(trunk, [-0.17, 0.22, -0.15], [0.17, 0.62, 0.15], 0.015), (p, n) => {
        const underHead = smoothstep(0.62, 0.54, p[1]);
        return ['cap', (0.72 + 0.28 * underHead) * (0.85 + 0.15 * smoothstep(-0.6, 0.2, n[1]))];
      }),
    },
    { ...on, material: 'grille', mesh: plate([0, 0.468], 0.066, 0.006) },
    { ...on, material: 'accent', mesh: plate([-0.05, 0.372], 0.0155, 0.01) },
    { ...on, material: 'accent', mesh: plate([0.05, 0.372], 0.0155, 0.01) },
    {
      ...on,
      material: 'accent',
      mesh: ringAround(
        (a) => [0.075 * Math.sin(a), collarAt, 0.07 * Math.cos(a)],
        [0, 1, 0],
        0.0115,
      ),
    },
    { group: 'body', material: 'enamel', skin: neckWeights, mesh: neck() },
    ...SIDES.flatMap(({ side, sign }): Part[] => [
      { group: 'body', material: 'accent', skin: rigid('head'), mesh: knob(sign) },
      {
        group: 'body',
        material: 'enamel',
        skin: rigid(`${side}Shoulder`),
        mesh: coated(
          ball(12, 22, ([x, y, z]) => [
            sign * (0.122 + 0.042 * z),
            ARM_Y + 0.05 * x,
            0.05 * y * sign,
          ]),
          (p, n) => ['shell', Math.min(1, 0.7 + 0.4 * inFolds(trunk, p, n))],
        ),
      },
    ]),
    ...antenna(),
  ];
}
