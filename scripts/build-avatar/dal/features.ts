import { ball, disc, type Mesh, mirroredMesh, type Triangle } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { SIDES } from '../tools/skeleton.ts';
import { rigid, type SkinWeights } from '../tools/skin-weights.ts';
import { tube } from '../tools/tube.ts';
import { add, distance, normalize, rotate, smoothstep, times, type Vec3 } from '../tools/vector.ts';
import { furred } from './fur.ts';
import { head } from './head.ts';

const NOSE = head.surfaceToward([0, 0.8, 0.2]);
const NOSE_PITCH = -0.18;

const noseMesh = (lift = 0, wide = 1): Mesh =>
  ball(11, 20, ([x, y, z]) => {
    const wider = (1 + 0.28 * y) * wide;
    const place: Vec3 = [x * 0.0265 * wider, y * 0.0175, z * 0.0165 + 0.001];
    return add(add(NOSE, [0, lift, lift * 0.2]), rotate(place, 0, NOSE_PITCH));
  });

function noseParts(): Part[] {
  const middle = add(NOSE, rotate([-0.006, 0.01, 0.016], 0, NOSE_PITCH));
  const ring = times(18, (i) => {
    const a = (i / 18) * 2 * Math.PI;
    const spot: Vec3 = [
      0.008 * Math.cos(a),
      0.0032 * Math.sin(a),
      -0.0004 - 0.0006 * Math.cos(a) ** 2,
    ];
    return add(middle, rotate(spot, 0, -0.45));
  });
  const shine = disc(middle, ring, normalize([0, 0.4, 0.9]));
  const raised = (lift: number, wide: number) => ({
    nose: noseMesh(lift, wide),
    shine: { positions: shine.positions.map((p): Vec3 => add(p, [0, lift, lift * 0.2])) },
  });
  const sneer = raised(0.0055, 1.06);
  const joy = raised(0.0015, 1.05);
  const on = { group: 'face', skin: rigid('head') };
  return [
    { ...on, material: 'nose', mesh: noseMesh(), morphs: { sneer: sneer.nose, joy: joy.nose } },
    { ...on, material: 'shine', mesh: shine, morphs: { sneer: sneer.shine, joy: joy.shine } },
  ];
}

const EAR: Vec3 = [0.158, 0.933, -0.012];
const EAR_ROWS = 20;
const EAR_COLUMNS = 28;
/** Rows of the ear's dished inside. */
const EAR_INSIDE = 6;

function earParts(): Part[] {
  const ear = ball(EAR_ROWS, EAR_COLUMNS, ([x, y, z]) => {
    const dish = z > 0 ? 0.024 * (1 - smoothstep(0.25, 0.92, Math.hypot(x, y))) : 0;
    return add(rotate([x * 0.04, y * 0.041, z * 0.021 - dish], 0.42, -0.12, -0.75), EAR);
  });
  const row = (t: Triangle): number => Math.floor(Math.max(...t) / EAR_COLUMNS);
  const half = (inside: boolean): Mesh => ({
    ...ear,
    triangles: ear.triangles.filter((t) => row(t) <= EAR_INSIDE === inside),
  });
  // Fur is darker where the ear grows out of the head.
  const fur = furred(half(false), (p) => ({
    open: 0.62 + 0.38 * smoothstep(0, 0.045, distance(p, [0.135, 0.925, -0.012])),
  }));
  const inside = half(true);
  return SIDES.flatMap(({ side, sign }) => {
    const skin: SkinWeights = (p) => {
      const t = smoothstep(0.928, 0.978, p[1]);
      return [
        [`${side}Ear`, 0.35 + 0.65 * t],
        ['head', 0.65 * (1 - t)],
      ];
    };
    const onSide = (mesh: Mesh): Mesh => (sign > 0 ? mesh : mirroredMesh(mesh));
    return [
      { group: 'body', skin, material: 'fur', mesh: onSide(fur) },
      { group: 'body', skin, material: 'earInside', mesh: onSide(inside) },
    ];
  });
}

function whiskerParts(): Part[] {
  return SIDES.flatMap(({ sign }) =>
    times(3, (w): Part => {
      const root = head.surfaceToward([sign * (0.066 + 0.004 * w), 0.763 - 0.011 * w, 0.17]);
      const tilt = Math.sin(0.1 - 0.2 * w);
      const path = times(9, (i) => {
        const t = i / 8;
        const rise = 0.021 * tilt * t * t - 0.004 * t * t * w;
        return add(root, [sign * 0.085 * t, rise, 0.01 * t - 0.018 * t * t]);
      });
      return {
        group: 'body',
        material: 'whisker',
        skin: rigid('head'),
        mesh: tube(path, { radius: (t) => 0.0013 * (1 - 0.75 * t), up: [0, 0, 1], segments: 5 }),
      };
    }),
  );
}

/** Locks on her crown, all swept to one side: even spikes would look like a crown. */
const LOCKS = [
  { x: 0.004, height: 0.06, lean: 0.62, forward: 0.35, radius: 0.016 },
  { x: 0.022, height: 0.046, lean: 0.85, forward: 0.1, radius: 0.013 },
  { x: -0.016, height: 0.044, lean: 0.3, forward: 0.5, radius: 0.0135 },
] as const;

function tuftParts(): Part[] {
  const skin: SkinWeights = (p) => {
    const t = smoothstep(0.988, 1.033, p[1]);
    return [
      ['tuft1', 1 - t],
      ['tuft2', t],
    ];
  };
  return LOCKS.map(({ x, height, lean, forward, radius }) => {
    const root = head.surfaceToward([x, 0.998, 0.045]);
    const path = times(11, (i) => {
      const t = i / 10;
      return add(root, [
        lean * height * t * t * 0.95,
        -0.01 + height * (t - 0.42 * t * t),
        forward * height * t * t * 0.6 - 0.01 * t,
      ]);
    });
    const mesh = tube(path, {
      radius: (t) =>
        radius * (1 - t) ** 0.62 * (0.72 + 0.28 * Math.sin(Math.PI * Math.min(1, t + 0.2))),
      up: [0, 0, 1],
      segments: 12,
    });
    const toned = furred(mesh, (p) => ({ open: 0.72 + 0.28 * smoothstep(0.985, 1.015, p[1]) }));
    return { group: 'body', material: 'fur', skin, mesh: toned };
  });
}

/** Nose, ears, whiskers and tuft. */
export const featureParts = (): Part[] => [
  ...noseParts(),
  ...earParts(),
  ...whiskerParts(),
  ...tuftParts(),
];
