import { srgb } from './colour.ts';
import { paintPng } from './png.ts';
import { scale } from './vector.ts';

const SIZE = 128;
/** Stitches along each side of the tile. */
const STITCHES = 4;

/** A tile of knitting: rows of V stitches in one colour. Repeats in both directions. */
export function paintKnit(colour: string): Uint8Array {
  const wool = srgb(colour);
  const perStitch = SIZE / STITCHES;
  return paintPng(SIZE, SIZE, (x, y) => {
    const column = x / perStitch;
    const aside = column - Math.floor(column) - 0.5;
    const row = y / perStitch + Math.abs(aside) * 0.9;
    const round = Math.sin(Math.PI * (row - Math.floor(row)));
    const inner = 1 - (Math.abs(aside) * 2) ** 3;
    return scale(wool, (0.9 + 0.13 * round * inner - 0.05 * (1 - inner)) * 1.02);
  });
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
