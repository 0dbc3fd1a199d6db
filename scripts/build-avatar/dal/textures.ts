import type { Texture } from '../tools/avatar.ts';
import { hash, noise, shadedBy, srgb } from '../tools/colour.ts';
import { paintKnit, paintKnitTube, paintRib } from '../tools/knit.ts';
import { paintPng } from '../tools/png.ts';
import { paintPolar } from '../tools/polar-texture.ts';
import { smoothMax, smoothMin } from '../tools/shape.ts';
import { bell, clamp, mixVec, smoothstep, type Vec3 } from '../tools/vector.ts';
import { IRIS, PUPIL } from './eyes.ts';
import { furChart } from './fur.ts';
import { head } from './head.ts';
import { FUR_SHADE, PALETTE, WOOL_SHADE } from './palette.ts';
import { wrapOpenness } from './scarf.ts';

const fur = srgb(PALETTE.fur);
const furDark = srgb(PALETTE.furDark);
const furLight = mixVec(fur, srgb(PALETTE.cream), 0.35);
const cream = srgb(PALETTE.cream);
const blush = srgb(PALETTE.blush);
const freckle = srgb(PALETTE.freckle);
const philtrum = srgb(PALETTE.philtrum);

/** Places of freckles on the whisker pads: aside and up, metres. */
const FRECKLES = [
  [0.046, 0.768],
  [0.058, 0.758],
  [0.05, 0.752],
  [0.064, 0.77],
] as const;

/** The muzzle, cheeks and eyes end here, metres around the head; behind it is plain fur. */
const MARKINGS_END = 0.21;

/** Colour of the head's skin at a point of it; `open` darkens folds. */
function headColour([px, y, z]: Vec3, open: number): Vec3 {
  // Aside is measured around the head, so that the drawing does not stretch on the cheeks.
  const x = 0.225 * Math.atan2(Math.abs(px), z + 0.06);
  const dark =
    0.55 * smoothstep(0.06, 0, x) * smoothstep(0.858, 0.948, y) + 0.25 * smoothstep(0, -0.14, z);
  const plain = mixVec(fur, furDark, dark);
  if (x > MARKINGS_END) return shadedBy(plain, FUR_SHADE, open);
  const inFront = z > 0.1 ? 1 : 0;
  const ellipse = (cx: number, cy: number, rx: number, ry: number): number =>
    (Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry);

  // Cream muzzle and cheeks, round the eyes, with an edge that reads as fur.
  const angle = Math.atan2(y - 0.778, x - 0.02);
  const teeth = Math.abs(((angle * 9 + 40) % 1) - 0.5) * 2;
  const edge =
    0.006 * teeth * smoothstep(0.03, 0.09, x) +
    0.004 * (noise(px * 160 + 9, y * 160 + 27.52) - 0.5);
  let mask = smoothMin(
    ellipse(0.036, 0.766, 0.056, 0.046),
    ellipse(0.085, 0.733, 0.092, 0.06),
    0.06,
  );
  mask = smoothMin(mask, ellipse(0, 0.8, 0.03, 0.03), 0.05);
  mask = smoothMin(mask, ellipse(0, 0.692, 0.11, 0.07), 0.05);
  mask = smoothMax(mask, -ellipse(0.082, 0.844, 0.057, 0.06), 0.03) + edge;

  const roundEye = smoothstep(0.05, 0, ellipse(0.077, 0.846, 0.062, 0.066));
  let colour = mixVec(plain, furLight, 0.5 * roundEye);
  colour = mixVec(colour, cream, smoothstep(0.005, -0.005, mask));
  colour = mixVec(
    colour,
    blush,
    0.6 * bell(Math.hypot((x - 0.118) / 0.026, (y - 0.778) / 0.017), 1),
  );
  const line =
    smoothstep(0.0016, 0.0006, x) * smoothstep(0.756, 0.76, y) * smoothstep(0.79, 0.784, y);
  colour = mixVec(colour, philtrum, 0.55 * line * inFront);
  for (const [fx, fy] of FRECKLES) {
    const near = smoothstep(0.0034, 0.002, Math.hypot(x - fx, y - fy));
    colour = mixVec(colour, freckle, 0.8 * near * inFront);
  }
  // Shade under the nose and under the lower lip.
  const underNose = bell(Math.hypot(px / 0.032, (y - 0.782) / 0.012), 1);
  const underLip = bell(Math.hypot(px / 0.028, (y - 0.729) / 0.0065), 1);
  const contact = (0.2 * underNose + 0.14 * underLip) * inFront;
  return shadedBy(colour, FUR_SHADE, clamp(open * (1 - contact)));
}

const paintHead = (size: number): Uint8Array =>
  paintPolar(head, {
    size,
    folds: [
      [0.012, 0.55],
      [0.026, 0.6],
      [0.05, 0.5],
    ],
    colourAt: headColour,
  });

const EYE_SIZE = 256;
function paintIris(): Uint8Array {
  const [light, dark, glint, rim, pupil] = [
    srgb(PALETTE.irisLight),
    srgb(PALETTE.irisDark),
    srgb(PALETTE.irisGlint),
    srgb(PALETTE.irisRim),
    srgb(PALETTE.pupil),
  ];
  return paintPng(EYE_SIZE, EYE_SIZE, (px, py) => {
    const x = (px + 0.5) / (EYE_SIZE / 2) - 1;
    const y = 1 - (py + 0.5) / (EYE_SIZE / 2);
    const angle = Math.hypot(x, y) * IRIS;
    const turn = Math.atan2(y, x);
    const height = clamp((y + 1) / 2);
    let colour = mixVec(light, dark, smoothstep(0.05, 0.85, height));
    const streak = Math.abs(Math.sin(turn * 17 + hash(Math.floor(turn * 40), 3) * 0.6)) ** 6;
    colour = mixVec(
      colour,
      glint,
      0.35 * streak * smoothstep(PUPIL, IRIS * 0.9, angle) * (1 - height),
    );
    colour = mixVec(
      colour,
      glint,
      0.55 * bell(Math.hypot((x - 0.05) / 0.55, (y + 0.62) / 0.22), 1),
    );
    colour = mixVec(colour, rim, 0.9 * smoothstep(IRIS - 0.085, IRIS - 0.02, angle));
    return mixVec(colour, pupil, smoothstep(PUPIL + 0.02, PUPIL - 0.02, angle));
  });
}

/** A colour that fades downward. */
const paintFade = ([r, g, b]: Vec3, strength: number): Uint8Array =>
  paintPng(4, 64, (_, y) => [r, g, b, strength * (1 - (y + 0.5) / 64) ** 1.4]);

/** `headSize` is the head's texture, texels along a side. */
export const textures = (headSize: number): Readonly<Record<string, Texture>> => ({
  head: { image: paintHead(headSize) },
  iris: { image: paintIris() },
  fur: { image: furChart(), chart: true },
  knit: { image: paintKnit(PALETTE.sweater) },
  rib: { image: paintRib(PALETTE.sweater) },
  scarf: { image: paintKnit(PALETTE.scarf) },
  scarfWrap: { image: paintKnitTube(PALETTE.scarf, 12, WOOL_SHADE, wrapOpenness) },
  lidShade: { image: paintFade([0.16, 0.07, 0.05], 0.55) },
});
