import type { Part } from '../tools/part.ts';
import { alongChain, rigid, type SkinWeights } from '../tools/skin-weights.ts';
import { curveThrough, tube } from '../tools/tube.ts';
import { add, at, mix, mixVec, smoothstep, times, type Vec3 } from '../tools/vector.ts';
import { SCARF_BONES, SCARF_ENDS, skeleton } from './skeleton.ts';

/** Stitch tiles across the scarf, and per metre along it. */
const STITCHES = [3, 14] as const;
const RING_STEPS = 38;

/**
 * How open a wrap is to the light around its section: dark above and below, where it meets chin,
 * sweater and the other wrap.
 */
export const wrapOpenness = (around: number): number =>
  smoothstep(0.05, 0.97, -Math.cos(around * 2 * Math.PI));

function wrap(y: number, radius: number, tilt: number): Vec3[] {
  return times(RING_STEPS + 1, (i) => {
    const a = (i / RING_STEPS) * 2 * Math.PI + Math.PI;
    return [
      Math.sin(a) * radius * 1.06,
      y + tilt * Math.cos(a) + 0.004 * Math.sin(3 * a + Math.PI),
      Math.cos(a) * radius * 0.98 + 0.004,
    ];
  });
}

function wraps(): Part[] {
  const on = { group: 'body', material: 'scarfWrap' };
  const lower: SkinWeights = () => [
    ['upperChest', 0.6],
    ['neck', 0.4],
  ];
  const upper: SkinWeights = () => [
    ['upperChest', 0.2],
    ['neck', 0.6],
    ['head', 0.2],
  ];
  const ring = (y: number, radius: number, tilt: number, thickness: number, flat: number) =>
    tube(wrap(y, radius, tilt), {
      radius: () => thickness,
      up: [0, 1, 0],
      segments: 14,
      flatten: () => [1, flat],
      ring: true,
      uvScale: [1, STITCHES[1]],
    });
  return [
    { ...on, skin: lower, mesh: ring(0.63, 0.108, -0.012, 0.04, 0.95) },
    { ...on, skin: upper, mesh: ring(0.666, 0.094, -0.004, 0.034, 0.9) },
  ];
}

/** How much of its bones' length each end has, and how far before them it lies, metres. */
const ENDS = {
  scarfA: { share: 0.81, forward: 0.012 },
  scarfB: { share: 0.66, forward: 0.002 },
} as const;

function ends(): Part[] {
  return SCARF_ENDS.flatMap(({ name, x }) => {
    const { share, forward } = ENDS[name];
    const bones = times(SCARF_BONES, (i) => skeleton.at(`${name}${i + 1}`));
    const last = at(bones, SCARF_BONES - 1);
    const control = [
      add(at(bones, 0), [0, 0.03, -0.025]),
      ...bones,
      add(last, [x * 0.05, -0.045, 0.001]),
    ];
    const whole = curveThrough(control, 40).map((p) => add(p, [0, 0, forward]));
    const path = times(19, (i) => {
      const t = (i / 18) * share * 40;
      const k = Math.min(39, Math.floor(t));
      return mixVec(at(whole, k), at(whole, k + 1), t - k);
    });
    const skin = alongChain(
      bones.map((p, i) => [`${name}${i + 1}`, add(p, [0, -0.02, 0])] as const),
    );
    const end = at(path, path.length - 1);
    const on = { group: 'body', material: 'scarf' };
    const cloth: Part = {
      ...on,
      skin,
      mesh: tube(path, {
        radius: (t) => 0.031 * (0.8 + 0.2 * smoothstep(0, 0.5, t)),
        up: [1, 0, 0],
        segments: 14,
        flatten: () => [0.42, 1],
        uvScale: STITCHES,
      }),
    };
    const carrying = skin(end);
    const fringe = times(7, (q): Part => {
      const aside = q - 3;
      const root = add(end, [aside * 0.008, 0.004, 0]);
      const strand = times(5, (i) =>
        add(root, [aside * 0.0007 * i, -0.007 * i, 0.001 * Math.sin(aside * 2) * i]),
      );
      return {
        ...on,
        skin: () => carrying,
        mesh: tube(strand, {
          radius: (t) => mix(0.0046, 0.003, t),
          up: [1, 0, 0],
          segments: 6,
          uvScale: [1, 14],
        }),
      };
    });
    return [cloth, ...fringe];
  });
}

/** The turn that holds both ends: a short barrel around them, a little askew. */
function knot(): Part {
  const path = curveThrough(
    [
      [0.049, 0.628, 0.106],
      [0.053, 0.617, 0.122],
      [0.056, 0.598, 0.131],
      [0.057, 0.578, 0.133],
      [0.058, 0.566, 0.124],
    ],
    12,
  );
  return {
    group: 'body',
    material: 'scarf',
    skin: rigid('upperChest'),
    mesh: tube(path, {
      radius: (t) => 0.024 + 0.021 * Math.sin(Math.PI * mix(0.12, 0.9, t)) ** 0.8,
      up: [1, 0, 0],
      segments: 18,
      flatten: () => [0.66, 1],
      uvScale: [4, 22],
    }),
  };
}

export const scarfParts = (): Part[] => [...wraps(), ...ends(), knot()];
