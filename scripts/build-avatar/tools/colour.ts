import { mix, mixVec, type Vec3 } from './vector.ts';

/** sRGB, 0..1 each, from `#rrggbb`. */
export function srgb(hex: string): Vec3 {
  const n = Number.parseInt(hex.slice(1), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

/** Linear light from `#rrggbb`: what colour factors in a glTF file are given in (IEC 61966-2-1). */
export function linear(hex: string): Vec3 {
  const one = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = srgb(hex);
  return [one(r), one(g), one(b)];
}

export const tinted = (a: Vec3, by: Vec3): Vec3 => [a[0] * by[0], a[1] * by[1], a[2] * by[2]];

/** Tint of shaded skin or fur: shade is warmer than light, never grey. */
export const shadedBy = (colour: Vec3, tint: Vec3, open: number): Vec3 =>
  tinted(colour, mixVec(tint, [1, 1, 1], open));

/** A number in 0..1 that is the same for the same whole numbers, and else unforeseeable. */
export function hash(x: number, y: number): number {
  let h = Math.imul(x | 0, 374_761_393) ^ Math.imul(y | 0, 668_265_263);
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177);
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_295;
}

/** Smooth noise 0..1 with one bump per unit (value noise). */
export function noise(x: number, y: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = x - i;
  const v = y - j;
  const a = u * u * (3 - 2 * u);
  const b = v * v * (3 - 2 * v);
  return mix(mix(hash(i, j), hash(i + 1, j), a), mix(hash(i, j + 1), hash(i + 1, j + 1), a), b);
}
