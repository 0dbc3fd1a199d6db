import { paintPng } from './png.ts';
import { anglesAtUv, type PolarHead } from './polar-head.ts';
import { gradient, openness } from './shape.ts';
import { at, clamp, mix, times, type Vec3 } from './vector.ts';

export interface PolarTexture {
  /** Texels along a side. */
  readonly size: number;
  /** How folds darken: distances, metres, and strengths. */
  readonly folds: readonly (readonly [distance: number, strength: number])[];
  /** sRGB 0..1 of a point of the skin that is `open` to the light, 0..1. */
  readonly colourAt: (point: Vec3, open: number) => Vec3;
}

/** Cells of the grid on which the surface is looked up; between its points it is smooth. */
const GRID = 192;

/** Paints the skin of a head by what each point of it is, in the layout of `uvOf`. */
export function paintPolar(head: PolarHead, { size, folds, colourAt }: PolarTexture): Uint8Array {
  const row = GRID + 1;
  const points = times(row * row, (i): Vec3 => {
    const angles = anglesAtUv((i % row) / GRID, Math.floor(i / row) / GRID);
    return head.surface(...angles);
  });
  const open = points.map((p) => openness(head.shape, p, gradient(head.shape, p, 1e-3), folds));
  return paintPng(size, size, (x, y) => {
    const u = clamp(((x + 0.5) / size) * GRID, 0, GRID - 1e-3);
    const v = clamp(((y + 0.5) / size) * GRID, 0, GRID - 1e-3);
    const i = Math.floor(u) + Math.floor(v) * row;
    const [a, b] = [u % 1, v % 1];
    const between = (value: (index: number) => number): number =>
      mix(mix(value(i), value(i + 1), a), mix(value(i + row), value(i + row + 1), a), b);
    const on = (axis: 0 | 1 | 2): number => between((k) => at(points, k)[axis]);
    return colourAt(
      [on(0), on(1), on(2)],
      between((k) => at(open, k)),
    );
  });
}
