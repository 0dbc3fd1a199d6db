import { add, scale, type Vec3 } from './vector.ts';

/**
 * A solid as its signed distance: metres to the surface, negative inside. Distances may be rough
 * away from the surface (they are for ellipsoids and smooth unions), never too long near it.
 */
export type Shape = (x: number, y: number, z: number) => number;

/** Source of the bound: Inigo Quilez, "distance functions", approximate ellipsoid. */
export function ellipsoid(centre: Vec3, radii: Vec3): Shape {
  const [cx, cy, cz] = centre;
  const [rx, ry, rz] = radii;
  const smallest = Math.min(rx, ry, rz);
  return (x, y, z) => {
    const a = (x - cx) / rx;
    const b = (y - cy) / ry;
    const c = (z - cz) / rz;
    const k0 = Math.sqrt(a * a + b * b + c * c);
    const k1 = Math.sqrt((a / rx) ** 2 + (b / ry) ** 2 + (c / rz) ** 2);
    return k1 < 1e-9 ? -smallest : (k0 * (k0 - 1)) / k1;
  };
}

/** A rod with round ends whose radius goes from `radiusA` to `radiusB`. */
export function capsule(a: Vec3, b: Vec3, radiusA: number, radiusB = radiusA): Shape {
  const [ax, ay, az] = a;
  const bx = b[0] - ax;
  const by = b[1] - ay;
  const bz = b[2] - az;
  const squared = bx * bx + by * by + bz * bz;
  return (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const h = Math.min(1, Math.max(0, (px * bx + py * by + pz * bz) / squared));
    const dx = px - bx * h;
    const dy = py - by * h;
    const dz = pz - bz * h;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (radiusA + (radiusB - radiusA) * h);
  };
}

/** A box with rounded edges; `half` are its half sizes, rounding included. */
export function roundBox(centre: Vec3, half: Vec3, rounding: number): Shape {
  const [cx, cy, cz] = centre;
  return (x, y, z) => {
    const a = Math.abs(x - cx) - half[0] + rounding;
    const b = Math.abs(y - cy) - half[1] + rounding;
    const c = Math.abs(z - cz) - half[2] + rounding;
    const outside = Math.hypot(Math.max(a, 0), Math.max(b, 0), Math.max(c, 0));
    return outside + Math.min(Math.max(a, b, c), 0) - rounding;
  };
}

/** The same shape on both sides of the body; `shape` is given for positive x. */
export const onBothSides =
  (shape: Shape): Shape =>
  (x, y, z) =>
    shape(Math.abs(x), y, z);

/** Union with a fillet about as wide as `k`, metres (cubic smooth minimum). */
export function smoothMin(a: number, b: number, k: number): number {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - (h * h * h * k) / 6;
}
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k);

/** All of them grown together, each with its fillet width. */
export function blend(first: Shape, ...others: readonly (readonly [Shape, number])[]): Shape {
  return (x, y, z) => {
    let d = first(x, y, z);
    for (const [shape, k] of others) d = smoothMin(d, shape(x, y, z), k);
    return d;
  };
}

/** The direction out of the shape at a point, of unit length. */
export function gradient(shape: Shape, [x, y, z]: Vec3, step = 1e-4): Vec3 {
  const gx = shape(x + step, y, z) - shape(x - step, y, z);
  const gy = shape(x, y + step, z) - shape(x, y - step, z);
  const gz = shape(x, y, z + step) - shape(x, y, z - step);
  const size = Math.sqrt(gx * gx + gy * gy + gz * gz);
  return size < 1e-14 ? [0, 0, 1] : [gx / size, gy / size, gz / size];
}

/** Where a ray that comes in towards `centre` against `direction` first meets the shape. */
export function surfaceAlong(shape: Shape, centre: Vec3, direction: Vec3, from = 0.5): Vec3 {
  const [cx, cy, cz] = centre;
  const [dx, dy, dz] = direction;
  let t = from;
  for (let i = 0; i < 120; i += 1) {
    const d = shape(cx + dx * t, cy + dy * t, cz + dz * t);
    if (d < 2e-5) break;
    t -= d * 0.7;
    if (t < 0.005) break;
  }
  return add(centre, scale(direction, t));
}

/**
 * How open the surface is to its surroundings, 0..1: less in folds and where parts meet. Each
 * layer looks one distance out along the normal and darkens by its strength.
 */
export function openness(
  shape: Shape,
  [x, y, z]: Vec3,
  [nx, ny, nz]: Vec3,
  layers: readonly (readonly [distance: number, strength: number])[],
): number {
  let open = 1;
  for (const [h, strength] of layers) {
    const missing = (h - shape(x + nx * h, y + ny * h, z + nz * h)) / h;
    open *= 1 - strength * Math.min(1, Math.max(0, missing));
  }
  return open;
}
