import { shadedBy, srgb } from './colour.ts';
import { paintPng } from './png.ts';
import { scale, type Vec3 } from './vector.ts';

const SIZE = 128;
/** Stitches along each side of the tile. */
const STITCHES = 4;

function stitch(column: number, row: number): number {
  const aside = column - Math.floor(column) - 0.5;
  const along = row + Math.abs(aside) * 0.9;
  const round = Math.sin(Math.PI * (along - Math.floor(along)));
  const inner = 1 - (Math.abs(aside) * 2) ** 3;
  return (0.9 + 0.13 * round * inner - 0.05 * (1 - inner)) * 1.02;
}

/** A tile of knitting: rows of V stitches in one colour. Repeats in both directions. */
export function paintKnit(colour: string): Uint8Array {
  const wool = srgb(colour);
  const perStitch = SIZE / STITCHES;
  return paintPng(SIZE, SIZE, (x, y) => scale(wool, stitch(x / perStitch, y / perStitch)));
}

/**
 * Knitting for a tube, once around it: `columns` stitches, and `openAt` (0..1 around) darkens by
 * `shade` where the tube lies in its own folds. Repeats along the tube only.
 */
export function paintKnitTube(
  colour: string,
  columns: number,
  shade: Vec3,
  openAt: (around: number) => number,
): Uint8Array {
  const wool = srgb(colour);
  const width = SIZE * 4;
  return paintPng(width, SIZE, (x, y) =>
    shadedBy(
      scale(wool, stitch((x / width) * columns, (y / SIZE) * STITCHES)),
      shade,
      openAt((x + 0.5) / width),
    ),
  );
}

/** Ridges of ribbing on one tile. */
export const RIDGES = 4;

/** A tile of ribbing: ridges side by side along the second texture axis. */
export function paintRib(colour: string): Uint8Array {
  const wool = srgb(colour);
  return paintPng(SIZE, SIZE, (_, y) => {
    const ridge = Math.abs(Math.sin((Math.PI * RIDGES * y) / SIZE));
    return scale(wool, 0.78 + 0.24 * ridge ** 0.6);
  });
}
