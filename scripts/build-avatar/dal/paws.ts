import { mirroredMesh } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { blend, capsule, ellipsoid, type Shape } from '../tools/shape.ts';
import { SIDES, type Side } from '../tools/skeleton.ts';
import type { SkinWeights } from '../tools/skin-weights.ts';
import { surfaceNets } from '../tools/surface-nets.ts';
import { smoothstep, type Vec3 } from '../tools/vector.ts';
import { type FurTone, furred, inFolds } from './fur.ts';

const CELL = 0.0072;
/** How far fingers grow together: little, or there is no crease between them. */
const WEB = 0.008;

/** The left paw in the T-pose: palm down, three fingers and a thumb. */
export const paw: Shape = blend(
  ellipsoid([0.358, 0.573, 0], [0.046, 0.03, 0.042]),
  [capsule([0.372, 0.574, 0.025], [0.413, 0.574, 0.031], 0.0165, 0.0147), WEB],
  [capsule([0.378, 0.575, 0], [0.422, 0.575, 0], 0.0172, 0.0157), WEB],
  [capsule([0.372, 0.572, -0.025], [0.409, 0.572, -0.031], 0.0165, 0.0147), WEB],
  [capsule([0.35, 0.568, 0.028], [0.379, 0.566, 0.056], 0.016, 0.0148), 0.01],
  [capsule([0.29, 0.573, 0], [0.34, 0.573, 0], 0.036, 0.034), 0.03],
);

/** Pads on the palm and the fingertips, seen from below: middle and half sizes in x and z. */
const PADS: readonly (readonly [x: number, z: number, rx: number, rz: number])[] = [
  [0.36, 0, 0.0225, 0.0225],
  [0.411, 0.0305, 0.0095, 0.0085],
  [0.419, 0, 0.0098, 0.0092],
  [0.407, -0.0305, 0.0095, 0.0085],
  [0.378, 0.0545, 0.0088, 0.0085],
];

/** Metres to the nearest of some ellipses on a plane; negative within. */
export const outsidePads = (pads: typeof PADS, x: number, z: number): number =>
  Math.min(
    ...pads.map(
      ([px, pz, rx, rz]) => (Math.hypot((x - px) / rx, (z - pz) / rz) - 1) * Math.min(rx, rz),
    ),
  );

function toneOf([x, , z]: Vec3, normal: Vec3, folds: number): FurTone {
  const underCuff = smoothstep(0.318, 0.348, x);
  return {
    open: folds * (0.6 + 0.4 * underCuff) * (1 - 0.16 * smoothstep(0.37, 0.43, x)),
    pad: normal[1] < -0.15 ? outsidePads(PADS, x, z) : 1,
  };
}

const carriedBy =
  (side: Side): SkinWeights =>
  (p) => {
    const x = Math.abs(p[0]);
    const z = p[2];
    const arm = 1 - smoothstep(0.318, 0.345, x);
    const thumb =
      smoothstep(0.03, 0.042, z) *
      (x < 0.4 ? 1 : 0) *
      smoothstep(0, 0.02, z - 0.25 * (x - 0.36) - 0.024);
    const finger = smoothstep(0.378, 0.396, x) * (1 - thumb);
    const tip = smoothstep(0.402, 0.418, x);
    const index = smoothstep(0.008, 0.02, z);
    const little = smoothstep(-0.008, -0.02, z);
    const hand = 1 - arm;
    return [
      [`${side}LowerArm`, arm],
      [`${side}Hand`, hand * (1 - finger) * (1 - thumb)],
      [`${side}ThumbMetacarpal`, hand * thumb * 0.5],
      [`${side}ThumbProximal`, hand * thumb * 0.5],
      ...(
        [
          ['Index', index],
          ['Middle', 1 - index - little],
          ['Little', little],
        ] as const
      ).flatMap(
        ([name, share]) =>
          [
            [`${side}${name}Proximal`, hand * finger * share * (1 - tip)],
            [`${side}${name}Intermediate`, hand * finger * share * tip],
          ] as const,
      ),
    ];
  };

export function pawParts(): Part[] {
  const left = surfaceNets(paw, [0.285, 0.518, -0.07], [0.46, 0.628, 0.09], CELL);
  const toned = furred(left, (p, n) => toneOf(p, n, inFolds(paw, p, n)));
  return SIDES.map(({ side, sign }) => ({
    group: 'body',
    material: 'fur',
    skin: carriedBy(side),
    mesh: sign > 0 ? toned : mirroredMesh(toned),
  }));
}
