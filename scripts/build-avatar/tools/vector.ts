export type Vec2 = readonly [number, number];
export type Vec3 = readonly [number, number, number];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec3): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec3, b: Vec3): number => length(subtract(a, b));
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The unit vector along `a`; straight ahead (+Z) where `a` has no direction. */
export function normalize(a: Vec3): Vec3 {
  const size = length(a);
  return size < 1e-14 ? [0, 0, 1] : scale(a, 1 / size);
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixVec = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];
export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x));

/** 0 at `from`, 1 at `to`, smooth in between; `from` may be the larger. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** 1 at 0, falling off like a bell of this width. */
export const bell = (x: number, width: number): number => Math.exp(-((x / width) ** 2));

/** Turned about Y (yaw), then X (pitch), then Z (roll), radians. */
export function rotate(p: Vec3, yaw: number, pitch = 0, roll = 0): Vec3 {
  let [x, y, z] = p;
  let c = Math.cos(yaw);
  let s = Math.sin(yaw);
  [x, z] = [c * x + s * z, -s * x + c * z];
  c = Math.cos(pitch);
  s = Math.sin(pitch);
  [y, z] = [c * y - s * z, s * y + c * z];
  c = Math.cos(roll);
  s = Math.sin(roll);
  return [c * x - s * y, s * x + c * y, z];
}

/** The point on the other side of the body. */
export const mirrored = (p: Vec3): Vec3 => [-p[0], p[1], p[2]];

/** An element that is known to be there; an index out of range is a mistake in a recipe. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return item;
}

/** `make(0)` to `make(count - 1)`. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
