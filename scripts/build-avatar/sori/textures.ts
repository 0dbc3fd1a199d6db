import type { Texture } from '../tools/avatar.ts';
import { shadedBy, srgb } from '../tools/colour.ts';
import { paintPng } from '../tools/png.ts';
import { paintPolar } from '../tools/polar-texture.ts';
import {
  bell,
  clamp,
  cross,
  dot,
  mix,
  mixVec,
  normalize,
  scale,
  smoothstep,
  subtract,
  type Vec3,
} from '../tools/vector.ts';
import { enamelChart } from './enamel.ts';
import { LENS, OPENING } from './eyes.ts';
import { EYE_RADIUS, eyeSocket, HEAD_CENTRE, head } from './head.ts';
import { PALETTE, SHELL_SHADE } from './palette.ts';

const shell = srgb(PALETTE.shell);
const cap = srgb(PALETTE.cap);
const seam = srgb(PALETTE.seam);
const rubber = srgb(PALETTE.rubber);
const honey = srgb(PALETTE.honey);
const cheek = srgb(PALETTE.cheek);
const glass = srgb(PALETTE.glass);
const glassLight = srgb(PALETTE.glassLight);
const glow = srgb(PALETTE.glow);
const glowDeep = srgb(PALETTE.glowDeep);
const grille = srgb(PALETTE.grille);

/** Where the blue cap meets the pale shell: above the brows, and down the whole back. */
const capLine = (x: number, z: number): number =>
  mix(0.928 - 0.5 * x * x, 0.56, smoothstep(-0.02, -0.11, z));
/** The rubber lips at rest: half their width, and how far the corners are above the middle. */
const LIPS = { width: 0.038, corner: 0.0062, thick: 0.0052 } as const;

const SOCKET = eyeSocket(1);

/** How far outside an eye's opening the shutter over a point of the shell is; 0 is its edge. */
function outsideOpening([x, y, z]: Vec3): number {
  const { centre, axis } = SOCKET;
  // Shutters bulge over the shell and take their colour from what is below them, seen from the
  // middle of the head.
  const ray = normalize(subtract([Math.abs(x), y, z], HEAD_CENTRE));
  const to = subtract(centre, HEAD_CENTRE);
  const along = dot(ray, to);
  const within = (EYE_RADIUS + 0.005) ** 2 - (dot(to, to) - along * along);
  if (within <= 0) return 1;
  const onShutter = subtract(scale(ray, along + Math.sqrt(within)), to);
  const ahead = dot(onShutter, axis);
  if (ahead <= 0) return 1;
  const right = normalize(cross([0, 1, 0], axis));
  const u = dot(onShutter, right) / ahead;
  const v = dot(onShutter, cross(axis, right)) / ahead;
  return (
    Math.hypot(u / OPENING.halfWidth, v / (v > 0 ? OPENING.up * 0.79 : OPENING.down * 0.97)) - 1
  );
}

function headColour([x, y, z]: Vec3, open: number): Vec3 {
  const inFront = smoothstep(0.04, 0.07, z);
  const above = y - capLine(x, z);
  let colour = mixVec(shell, cap, smoothstep(-0.0012, 0.0012, above));
  colour = mixVec(colour, seam, 0.75 * bell(above, 0.0026));

  const rim = inFront * smoothstep(0.006, -0.016, outsideOpening([x, y, z]));
  colour = mixVec(colour, seam, rim);

  const along = clamp(x / LIPS.width, -1, 1);
  const fromLips = Math.hypot(
    x - along * LIPS.width,
    y - head.mouth[1] - LIPS.corner * along * along,
  );
  colour = mixVec(
    colour,
    rubber,
    inFront * smoothstep(LIPS.thick + 0.0008, LIPS.thick - 0.0008, fromLips),
  );

  const side = Math.abs(x);
  const fromCheek = Math.hypot(side - 0.128, (y - 0.772) * 1.1);
  colour = mixVec(colour, cheek, 0.85 * inFront * smoothstep(0.021, 0.015, fromCheek));
  colour = mixVec(colour, cheek, 0.3 * inFront * smoothstep(0.04, 0.015, fromCheek));

  // Two screws at the cap, and shade under the brow of the case.
  const screw = Math.hypot(side - 0.15, y - 0.945);
  colour = mixVec(colour, seam, 0.6 * inFront * bell(screw, 0.0055));
  return shadedBy(colour, SHELL_SHADE, clamp(open));
}

const paintHead = (size: number): Uint8Array =>
  paintPolar(head, {
    size,
    folds: [
      [0.014, 0.4],
      [0.03, 0.4],
    ],
    colourAt: headColour,
  });

const SMALL = 256;

/** A lit ring in dark glass: what looks at you. */
const paintLens = (): Uint8Array =>
  paintPng(SMALL, SMALL, (px, py) => {
    const x = (px + 0.5) / (SMALL / 2) - 1;
    const y = 1 - (py + 0.5) / (SMALL / 2);
    const angle = Math.hypot(x, y) * LENS;
    const warm = mixVec(glow, glowDeep, clamp((y + 1) / 2));
    let colour = mixVec(glass, glassLight, 0.5 * smoothstep(0.3, -0.9, y));
    colour = mixVec(
      colour,
      glowDeep,
      0.35 * bell(Math.max(0, Math.abs(angle - 0.285) - 0.05), 0.07),
    );
    const ring = smoothstep(0.165, 0.2, angle) * smoothstep(0.395, 0.36, angle);
    colour = mixVec(colour, warm, ring);
    return mixVec(colour, glass, smoothstep(LENS - 0.03, LENS, angle));
  });

/** Cloth behind round holes, inside a ring of honey. */
const paintGrille = (): Uint8Array =>
  paintPng(SMALL, SMALL, (px, py) => {
    const x = (px + 0.5) / (SMALL / 2) - 1;
    const y = (py + 0.5) / (SMALL / 2) - 1;
    const radius = Math.hypot(x, y);
    const row = Math.round(y / 0.15);
    const column = Math.round((x - (row % 2 === 0 ? 0 : 0.0866)) / 0.1732);
    const hole = Math.hypot(x - column * 0.1732 - (row % 2 === 0 ? 0 : 0.0866), y - row * 0.15);
    const plate = mixVec(shell, seam, 0.12);
    const holes = radius < 0.76 ? smoothstep(0.062, 0.048, hole) : 0;
    const colour = mixVec(plate, grille, holes);
    return mixVec(colour, honey, smoothstep(0.83, 0.86, radius));
  });

/** `headSize` is the head's texture, texels along a side. */
export const textures = (headSize: number): Readonly<Record<string, Texture>> => ({
  head: { image: paintHead(headSize) },
  enamel: { image: enamelChart(), chart: true },
  lens: { image: paintLens() },
  grille: { image: paintGrille(), chart: true },
});
