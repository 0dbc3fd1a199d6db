import { createEye, type LidShape } from '../tools/eye.ts';
import type { Mesh } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { gradient } from '../tools/shape.ts';
import { SIDES } from '../tools/skeleton.ts';
import { rigid } from '../tools/skin-weights.ts';
import { tube } from '../tools/tube.ts';
import { add, at, clamp, mix, scale, times, type Vec3 } from '../tools/vector.ts';
import { EYE_RADIUS, eyeSocket, head } from './head.ts';

export const OPENING = { halfWidth: 0.57, up: 0.68, down: 0.56 };
/** Half angle of the lit disc, radians. */
export const LENS = 0.5;
/** Both lenses look straight ahead, not along their openings. */
const LENS_YAW = 0.05;

/** Shutters meet in a line that smiles a little. */
const closedAt = (u: number): number => -0.1 + 0.14 * (u / OPENING.halfWidth) ** 2;
const bow = (u: number): number => 1 - (u / OPENING.halfWidth) ** 2;

const blink =
  (side: 1 | -1): LidShape =>
  ({ u, v, upper, height }, sign) =>
    sign === side ? [u, closedAt(u) + (upper ? -0.03 : 0.03) * Math.abs(height)] : [u, v];

const SHUTTERS = {
  blinkL: blink(1),
  blinkR: blink(-1),
  smileLid: ({ u, v, upper }) => [u, upper ? v * 0.9 : v * 0.68 + 0.035 * bow(u)],
  wide: ({ u, v, upper }) => [u * 1.04, upper ? v * 1.11 : v * 1.05],
  sadLid: ({ u, v, upper, outward }) => [u, upper ? v * (1 - 0.24 - 0.36 * outward) : v * 0.95],
  angryLid: ({ u, v, upper, outward }) => [u, upper ? v * (1 - 0.4 + 0.42 * outward) : v * 0.84],
  lidHalf: ({ u, v, upper }) => [u, mix(v, closedAt(u), upper ? 0.42 : 0.12)],
  wince: ({ u, v, upper, outward }, sign) => {
    const more = sign > 0 ? 1 : 0.78;
    if (upper) return [u, v * (1 - more * (0.38 - 0.14 * outward))];
    return [u, mix(v, closedAt(u) + 0.06, 0.62 * more)];
  },
} as const satisfies Record<string, LidShape>;

/** Metres: the whole brow up, its inner end up, its outer end up. */
interface BrowShape {
  readonly up?: number;
  readonly inner?: number;
  readonly outer?: number;
}
const BROWS: Readonly<Record<string, BrowShape>> = {
  browUp: { up: 0.014 },
  browInner: { inner: 0.022, outer: -0.008 },
  browDown: { up: -0.01, inner: -0.02, outer: 0.012 },
};
const BROW_STEPS = 10;

/** A short bar above the eye. */
function brow(sign: 1 | -1, { up = 0, inner = 0, outer = 0 }: BrowShape = {}): Mesh {
  const path = times(BROW_STEPS + 1, (i): Vec3 => {
    const t = i / BROW_STEPS;
    const y = 0.944 + 0.006 * Math.sin(Math.PI * t) - 0.006 * t + up + inner * (1 - t) + outer * t;
    const skin = head.surfaceToward([sign * (0.054 + 0.056 * t), y, 0.13]);
    return add(skin, scale(gradient(head.shape, skin), 0.002));
  });
  return tube(path, {
    radius: (t) => 0.0075 * Math.sin(Math.PI * clamp(0.06 + 0.88 * t)) ** 0.35,
    up: (t) => gradient(head.shape, at(path, Math.round(t * BROW_STEPS))),
    segments: 10,
    flatten: () => [1, 0.6],
  });
}

export function eyeParts(): Part[] {
  return SIDES.flatMap(({ side, sign }) => {
    const eye = createEye({
      head,
      sign,
      ...eyeSocket(sign),
      radius: EYE_RADIUS,
      opening: OPENING,
      segments: 40,
      shapes: SHUTTERS,
    });
    const skin = rigid('head');
    const part = (group: string, material: string, mesh: Mesh): Part => ({
      ...{ group, material, mesh, skin },
    });
    return [
      part('eyes', 'glass', eye.white(0.62)),
      {
        group: 'lenses',
        material: 'lens',
        skin: rigid(`${side}Eye`),
        ...eye.iris(LENS, LENS_YAW, 0.66),
      },
      { group: 'lids', material: 'lidShell', skin, ...eye.lids() },
      { group: 'lids', material: 'lidEdge', skin, ...eye.lashes() },
      part('eyes', 'highlight', eye.highlight(-0.17, 0.22, 0.1)),
      part('eyes', 'highlight', eye.highlight(0.17, -0.18, 0.042)),
      {
        ...part('brows', 'brow', brow(sign)),
        morphs: Object.fromEntries(
          Object.entries(BROWS).map(([name, shape]) => [name, brow(sign, shape)]),
        ),
      },
    ];
  });
}
