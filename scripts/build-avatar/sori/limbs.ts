import { type Mesh, mirroredMesh } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { blend, capsule, ellipsoid, onBothSides, type Shape, smoothMax } from '../tools/shape.ts';
import { SIDES, type Side } from '../tools/skeleton.ts';
import type { SkinWeights } from '../tools/skin-weights.ts';
import { surfaceNets } from '../tools/surface-nets.ts';
import { tube } from '../tools/tube.ts';
import { smoothstep, times, type Vec3 } from '../tools/vector.ts';
import { coated, inFolds } from './enamel.ts';
import { ARM_Y } from './skeleton.ts';

/** A hose with folds, from `a` to `b`. */
function hose(a: Vec3, b: Vec3, radius: number, folds: number, up: Vec3): Mesh {
  const steps = folds * 4;
  const path = times(steps + 1, (i): Vec3 => {
    const t = i / steps;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
  });
  const wave = (t: number): number => Math.cos(2 * Math.PI * folds * t);
  const mesh = tube(path, { radius: (t) => radius * (1 + 0.09 * wave(t)), up, segments: 14 });
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  return coated(mesh, (p) => {
    const t = (p[axis] - a[axis]) / (b[axis] - a[axis]);
    return ['rubber', 0.6 + 0.4 * (0.5 + 0.5 * wave(t))];
  });
}

/** The left hand in the T-pose: a mitten with three round fingers and a thumb, palm down. */
const hand: Shape = blend(
  ellipsoid([0.365, ARM_Y, 0], [0.05, 0.034, 0.045]),
  [capsule([0.385, ARM_Y, 0.024], [0.424, ARM_Y, 0.028], 0.0195, 0.0175), 0.009],
  [capsule([0.39, ARM_Y, -0.004], [0.432, ARM_Y, -0.004], 0.02, 0.018), 0.009],
  [capsule([0.382, ARM_Y, -0.03], [0.416, ARM_Y, -0.034], 0.0185, 0.0165), 0.009],
  [capsule([0.355, ARM_Y - 0.004, 0.03], [0.38, ARM_Y - 0.005, 0.06], 0.0185, 0.0165), 0.012],
  [capsule([0.315, ARM_Y, 0], [0.335, ARM_Y, 0], 0.04, 0.038), 0.014],
);

const armWeights =
  (side: Side): SkinWeights =>
  ([px]) => {
    const x = Math.abs(px);
    const upper = smoothstep(0.1, 0.14, x);
    const lower = smoothstep(0.2, 0.268, x);
    const end = smoothstep(0.318, 0.35, x);
    return [
      [`${side}Shoulder`, 1 - upper],
      [`${side}UpperArm`, upper * (1 - lower)],
      [`${side}LowerArm`, lower * (1 - end)],
      [`${side}Hand`, end],
    ];
  };

const handWeights =
  (side: Side): SkinWeights =>
  (p) => {
    const x = Math.abs(p[0]);
    const z = p[2];
    const thumb = smoothstep(0.036, 0.048, z) * (x < 0.404 ? 1 : 0);
    const finger = smoothstep(0.384, 0.402, x) * (1 - thumb);
    const tip = smoothstep(0.41, 0.426, x);
    const index = smoothstep(0.005, 0.016, z);
    const little = smoothstep(-0.011, -0.024, z);
    const shares = [
      ['Index', index],
      ['Middle', 1 - index - little],
      ['Little', little],
    ] as const;
    return [
      [`${side}Hand`, (1 - finger) * (1 - thumb)],
      [`${side}ThumbMetacarpal`, thumb * 0.5],
      [`${side}ThumbProximal`, thumb * 0.5],
      ...shares.flatMap(
        ([name, share]) =>
          [
            [`${side}${name}Proximal`, finger * share * (1 - tip)],
            [`${side}${name}Intermediate`, finger * share * tip],
          ] as const,
      ),
    ];
  };

/** Broad feet like slippers. */
const feet: Shape = (x, y, z) =>
  smoothMax(
    onBothSides(
      blend(ellipsoid([0.084, 0.034, 0.028], [0.062, 0.046, 0.088]), [
        capsule([0.08, 0.05, -0.004], [0.08, 0.085, -0.004], 0.048, 0.044),
        0.03,
      ]),
    )(x, y, z),
    -y,
    0.014,
  );

const footWeights: SkinWeights = ([x, y, z]) => {
  const side = x > 0 ? 'left' : 'right';
  const leg = smoothstep(0.055, 0.095, y);
  const toes = smoothstep(0.05, 0.085, z) * (1 - leg);
  return [
    [`${side}LowerLeg`, leg],
    [`${side}Foot`, (1 - leg) * (1 - toes)],
    [`${side}Toes`, toes],
  ];
};

const legWeights =
  (side: Side): SkinWeights =>
  ([, y]) => {
    const knee = smoothstep(0.18, 0.11, y);
    return [
      [`${side}UpperLeg`, 1 - knee],
      [`${side}LowerLeg`, knee],
    ];
  };

export function limbParts(): Part[] {
  const on = { group: 'body', material: 'enamel' };
  const left = coated(
    surfaceNets(hand, [0.26, ARM_Y - 0.06, -0.07], [0.47, ARM_Y + 0.06, 0.095], 0.0092),
    (p, n) => ['shell', inFolds(hand, p, n) * (0.75 + 0.25 * smoothstep(0.3, 0.335, p[0]))],
  );
  const standing = coated(
    surfaceNets(feet, [-0.17, -0.02, -0.1], [0.17, 0.15, 0.14], 0.0145),
    (p, n) => ['cap', inFolds(feet, p, n) * (0.7 + 0.3 * smoothstep(0.13, 0.09, p[1]))],
  );
  return [
    { ...on, skin: footWeights, mesh: standing },
    ...SIDES.flatMap(({ side, sign }): Part[] => [
      {
        ...on,
        skin: armWeights(side),
        mesh: hose([sign * 0.13, ARM_Y, 0], [sign * 0.325, ARM_Y, 0], 0.033, 9, [0, 1, 0]),
      },
      { ...on, skin: handWeights(side), mesh: sign > 0 ? left : mirroredMesh(left) },
      {
        ...on,
        skin: legWeights(side),
        mesh: hose([sign * 0.076, 0.27, 0], [sign * 0.08, 0.09, 0], 0.049, 6, [0, 0, 1]),
      },
    ]),
  ];
}
