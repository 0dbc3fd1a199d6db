import { createEye, type Eye, type LidShape } from '../tools/eye.ts';
import type { Mesh } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { gradient } from '../tools/shape.ts';
import { SIDES } from '../tools/skeleton.ts';
import { rigid } from '../tools/skin-weights.ts';
import { tube } from '../tools/tube.ts';
import { at, clamp, mix, times, type Vec3 } from '../tools/vector.ts';
import { EYE_RADIUS, eyeSocket, head } from './head.ts';

const OPENING = { halfWidth: 0.54, up: 0.58, down: 0.52 };
/** Half angle of the white that is there, radians; the rest is under the skin. */
export const WHITE = 0.575;
/** Half angle of the iris and of the pupil in it, radians. */
export const IRIS = 0.47;
export const PUPIL = 0.245;
/** Eyes on a round face that looked along their own openings would look apart. */
const IRIS_YAW = 0.125;

const bow = (u: number): number => 1 - (u / OPENING.halfWidth) ** 2;
/**
 * Where closed lids meet: low, so that the upper lid does the closing. Feelings add to a blink, and
 * a lower lid that a blink had raised far would be thrown out over the upper one.
 */
const closedAt = (u: number): number => 0.02 - 0.33 * bow(u);
/** How far the upper lid closes over the lower: wide eyes must still shut. */
const OVERLAP = 0.075;

const blink =
  (side: 1 | -1): LidShape =>
  ({ u, v, upper, height }, sign) =>
    sign === side ? [u, closedAt(u) + (upper ? -0.01 : OVERLAP) * Math.abs(height)] : [u, v];

const LIDS = {
  blinkL: blink(1),
  blinkR: blink(-1),
  squint: ({ u, v, upper }) => [u, upper ? v * 0.93 : mix(v, 0.33 * bow(u), 0.74)],
  smileLid: ({ u, v, upper }) => [u, upper ? v * 0.93 : v * 0.66 + 0.02 * bow(u)],
  wide: ({ u, v, upper }) => [u * 1.03, upper ? v * 1.21 : v * 1.02],
  sadLid: ({ u, v, upper, outward }) => [u, upper ? v * (1 - 0.2 - 0.32 * outward) : v * 0.95],
  angryLid: ({ u, v, upper, outward }) => [u, upper ? v * (1 - 0.34 + 0.36 * outward) : v * 0.86],
  lidHalf: ({ u, v, upper }) => [u, mix(v, closedAt(u), upper ? 0.37 : 0.1)],
  // Disgust turns away with one eye more than with the other.
  wince: ({ u, v, upper, outward }, sign) => {
    const more = sign > 0 ? 1 : 0.75;
    if (upper) return [u, v * (1 - more * (0.42 - 0.16 * outward))];
    return [u, v * (1 - 0.42 * more)];
  },
} as const satisfies Record<string, LidShape>;

/** Metres: the whole brow up, its inner end up and aside, its outer end up. */
interface BrowShape {
  readonly up?: number;
  readonly inner?: number;
  readonly aside?: number;
  readonly outer?: number;
  /** How much the arch grows. */
  readonly arch?: number;
}
const BROWS: Readonly<Record<string, BrowShape>> = {
  browUp: { up: 0.016 },
  browInner: { inner: 0.021, outer: -0.009, aside: -0.004 },
  browDown: { up: -0.012, inner: -0.046, aside: -0.008, outer: 0.022, arch: -0.01 },
};
const BROW_STEPS = 14;

function brow(
  sign: 1 | -1,
  { up = 0, inner = 0, aside = 0, outer = 0, arch = 0 }: BrowShape = {},
): Mesh {
  const path = times(BROW_STEPS + 1, (i): Vec3 => {
    const t = i / BROW_STEPS;
    const x = 0.046 + 0.062 * t + aside * (1 - t);
    const curve = (0.012 + arch) * Math.sin(Math.PI * t * 0.9) - 0.014 * t;
    const y = 0.924 + curve + up + inner * (1 - t) ** 1.3 + outer * t;
    return head.surfaceToward([sign * x, y, 0.12]);
  });
  return tube(path, {
    radius: (t) => 0.008 * Math.sin(Math.PI * clamp(0.015 + 0.955 * t)) ** 0.62,
    up: (t) => gradient(head.shape, at(path, Math.round(t * BROW_STEPS))),
    segments: 10,
    flatten: () => [1, 0.55],
  });
}

export function eyeParts(): Part[] {
  return SIDES.flatMap(({ side, sign }) => {
    const eye: Eye = createEye({
      head,
      sign,
      ...eyeSocket(sign),
      radius: EYE_RADIUS,
      opening: OPENING,
      segments: 40,
      shapes: LIDS,
    });
    const skin = rigid('head');
    const part = (group: string, material: string, mesh: Mesh): Part => ({
      ...{ group, material, mesh, skin },
    });
    const browAtRest = brow(sign);
    return [
      part('eyes', 'sclera', eye.white(WHITE)),
      {
        group: 'irises',
        material: 'iris',
        skin: rigid(`${side}Eye`),
        ...eye.iris(IRIS, IRIS_YAW, 0.68),
      },
      { group: 'lids', material: 'lidSkin', skin, ...eye.lids() },
      { group: 'lids', material: 'lash', skin, ...eye.lashes() },
      { group: 'lids', material: 'lidShade', skin, ...eye.lidShade() },
      // The same side on both eyes: there is one lamp.
      part('eyes', 'highlight', eye.highlight(-0.15, 0.19, 0.115)),
      part('eyes', 'highlight', eye.highlight(0.16, -0.17, 0.05)),
      {
        ...part('brows', 'brow', browAtRest),
        morphs: Object.fromEntries(
          Object.entries(BROWS).map(([name, shape]) => [name, brow(sign, shape)]),
        ),
      },
    ];
  });
}
