import { shadedBy, srgb } from '../tools/colour.ts';
import type { Mesh } from '../tools/mesh.ts';
import { openness, type Shape } from '../tools/shape.ts';
import { paintTones, toneUv } from '../tools/tone.ts';
import { at, clamp, mix, mixVec, smoothstep, type Vec2, type Vec3 } from '../tools/vector.ts';
import { FUR_SHADE, PALETTE } from './palette.ts';

/** How far across the chart fur in full light is; beyond it is lighter fur. */
const PLAIN = 0.8;
/** How fast the chart turns from fur to pad or cream with the distance to their edge, per metre. */
const EDGE_PER_METRE = 16;

/** What is not the head's painted skin takes its tone from this chart. */
export const furChart = (): Uint8Array => {
  const cream = srgb(PALETTE.cream);
  // As light as the face, whose middle is lighter than its sides.
  const fur = mixVec(srgb(PALETTE.fur), cream, 0.07);
  const pad = srgb(PALETTE.pad);
  return paintTones((across, down) => {
    const base = mixVec(
      mixVec(cream, fur, smoothstep(0.18, 0.32, down)),
      pad,
      smoothstep(0.7, 0.77, down),
    );
    const lit = mixVec(base, cream, 0.35 * smoothstep(PLAIN, 1, across));
    return shadedBy(lit, FUR_SHADE, clamp(across / PLAIN));
  });
};

export interface FurTone {
  /** 0 in the deepest fold, 1 in the open. */
  readonly open?: number;
  /** 1 is as light as fur gets. */
  readonly light?: number;
  /** Metres outside the edge of a pad, or of cream fur; negative within. */
  readonly pad?: number;
  readonly cream?: number;
}

export function furUv({ open = 1, light = 0, pad = 1, cream = 1 }: FurTone = {}): Vec2 {
  const toPad = clamp(0.735 - pad * EDGE_PER_METRE, 0.5, 1);
  const toCream = clamp(0.25 + cream * EDGE_PER_METRE, 0, 0.5);
  return [...toneUv(mix(PLAIN * open, 1, light), toPad > 0.5 ? toPad : toCream)];
}

/** Gives every point of a mesh its tone. */
export const furred = (mesh: Mesh, toneAt: (point: Vec3, normal: Vec3) => FurTone): Mesh => ({
  ...mesh,
  uvs: mesh.positions.map((p, i) => furUv(toneAt(p, at(mesh.normals, i)))),
});

/** Openness in folds the size of fingers and toes. */
export const inFolds = (shape: Shape, point: Vec3, normal: Vec3): number =>
  openness(shape, point, normal, [
    [0.004, 0.6],
    [0.009, 0.6],
    [0.02, 0.45],
  ]);
