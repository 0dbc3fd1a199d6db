import type { Part } from '../tools/part.ts';
import { blend, capsule, ellipsoid, onBothSides, type Shape, smoothMax } from '../tools/shape.ts';
import type { SkinWeights } from '../tools/skin-weights.ts';
import { alongChain } from '../tools/skin-weights.ts';
import { surfaceNets } from '../tools/surface-nets.ts';
import { curveThrough, tube } from '../tools/tube.ts';
import { clamp, smoothstep, type Vec3 } from '../tools/vector.ts';
import { type FurTone, furred, inFolds } from './fur.ts';
import { outsidePads } from './paws.ts';
import { TAIL } from './skeleton.ts';

const CELL = 0.0165;

/** Short legs on flat, broad feet with three toes each. */
const standing: Shape = blend(
  ellipsoid([0, 0.288, 0.004], [0.12, 0.06, 0.112]),
  [onBothSides(capsule([0.07, 0.25, 0], [0.083, 0.07, 0], 0.066, 0.051)), 0.05],
  [onBothSides(ellipsoid([0.088, 0.03, 0.03], [0.056, 0.036, 0.078])), 0.03],
  [onBothSides(capsule([0.062, 0.022, 0.06], [0.055, 0.02, 0.108], 0.025, 0.023)), 0.011],
  [onBothSides(capsule([0.09, 0.024, 0.06], [0.091, 0.021, 0.118], 0.026, 0.024)), 0.011],
  [onBothSides(capsule([0.118, 0.022, 0.06], [0.126, 0.02, 0.104], 0.025, 0.023)), 0.011],
);
const legs: Shape = (x, y, z) => smoothMax(standing(x, y, z), -y, 0.012);

/** Soles: middle and half sizes in x and z. */
const SOLES: readonly (readonly [number, number, number, number])[] = [
  [0.088, 0.02, 0.034, 0.046],
  [0.056, 0.108, 0.014, 0.014],
  [0.091, 0.118, 0.015, 0.015],
  [0.124, 0.104, 0.014, 0.014],
];

function toneOf(p: Vec3, normal: Vec3): FurTone {
  const [x, y, z] = [Math.abs(p[0]), p[1], p[2]];
  const underHem = smoothstep(0.262, 0.2, y);
  const inner = smoothstep(0.035, 0.075, x);
  return {
    open:
      inFolds(legs, p, normal) *
      (0.62 + 0.38 * underHem) *
      (0.8 + 0.2 * inner) *
      (0.84 + 0.16 * smoothstep(0.03, 0.14, y)),
    pad: normal[1] < -0.3 && y < 0.02 ? outsidePads(SOLES, x, z) : 1,
  };
}

const carried: SkinWeights = (p) => {
  const side = p[0] > 0 ? 'left' : 'right';
  const y = p[1];
  const middle = smoothstep(0, 0.03, Math.abs(p[0]));
  const hips = Math.max(smoothstep(0.238, 0.288, y), (1 - middle) * smoothstep(0.187, 0.216, y));
  const knee = smoothstep(0.187, 0.122, y);
  const foot = smoothstep(0.072, 0.04, y);
  const toes = smoothstep(0.055, 0.085, p[2]) * foot;
  const leg = 1 - hips;
  return [
    ['hips', hips],
    [`${side}UpperLeg`, leg * (1 - knee)],
    [`${side}LowerLeg`, leg * knee * (1 - foot)],
    [`${side}Foot`, leg * knee * foot * (1 - toes)],
    [`${side}Toes`, leg * knee * foot * toes],
  ];
};

function tailPart(): Part {
  const path = curveThrough([[0, 0.27, -0.04], ...TAIL, [0.31, 0.1116, -0.16]], 24);
  const mesh = tube(path, {
    radius: (t) => 0.058 * (1 - 0.6 * t) * Math.sqrt(1 - clamp((t - 0.88) / 0.12) ** 2),
    up: [1, 0, 0],
    segments: 18,
    flatten: () => [0.8, 1.02],
  });
  const carriedBy: SkinWeights = alongChain([
    ['hips', [0, 0.2808, -0.03]],
    ...TAIL.map((place, i) => [`tail${i + 1}`, place] as const),
  ]);
  return {
    group: 'body',
    material: 'fur',
    skin: carriedBy,
    mesh: furred(mesh, (p, n) => ({
      open:
        (0.7 + 0.3 * smoothstep(-0.08, -0.15, p[2])) * (0.86 + 0.14 * smoothstep(-0.7, 0.2, n[1])),
    })),
  };
}

export const legParts = (): Part[] => [
  {
    group: 'body',
    material: 'fur',
    skin: carried,
    mesh: furred(surfaceNets(legs, [-0.2, -0.03, -0.15], [0.2, 0.31, 0.17], CELL), toneOf),
  },
  tailPart(),
];
