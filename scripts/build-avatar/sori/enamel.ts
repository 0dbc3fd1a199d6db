import { shadedBy, srgb } from '../tools/colour.ts';
import type { Mesh } from '../tools/mesh.ts';
import { openness, type Shape } from '../tools/shape.ts';
import { paintTones, toneUv } from '../tools/tone.ts';
import { at, mixVec, smoothstep, type Vec2, type Vec3 } from '../tools/vector.ts';
import { PALETTE, SHELL_SHADE } from './palette.ts';

/** Places down the chart where each coat has its full colour. */
const COATS = { shell: 0.08, cap: 0.42, rubber: 0.78 } as const;
export type Coat = keyof typeof COATS;

/** Enamel in two colours, and rubber; all that is not the head's painted shell takes its tone here. */
export const enamelChart = (): Uint8Array => {
  const [shell, cap, rubber] = [srgb(PALETTE.shell), srgb(PALETTE.cap), srgb(PALETTE.rubber)];
  return paintTones((across, down) => {
    const enamel = mixVec(shell, cap, smoothstep(0.2, 0.26, down));
    return shadedBy(
      mixVec(enamel, rubber, smoothstep(0.57, 0.63, down)),
      SHELL_SHADE,
      smoothstep(0, 1, across),
    );
  });
};

export const coatUv = (coat: Coat, open: number): Vec2 => toneUv(open, COATS[coat]);

/** Gives every point of a mesh its coat, darker in the folds of the shape it belongs to. */
export const coated = (
  mesh: Mesh,
  coatAt: (point: Vec3, normal: Vec3) => readonly [coat: Coat, open: number],
): Mesh => ({
  ...mesh,
  uvs: mesh.positions.map((p, i) => coatUv(...coatAt(p, at(mesh.normals, i)))),
});

export const inFolds = (shape: Shape, point: Vec3, normal: Vec3): number =>
  openness(shape, point, normal, [
    [0.006, 0.5],
    [0.014, 0.5],
    [0.03, 0.4],
  ]);
