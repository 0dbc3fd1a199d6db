type Point = readonly [number, number, number];

/** Triangles to cast rays at, nine numbers each. */
export type Soup = Float64Array;

export function soupOf(
  meshes: readonly { readonly positions: Float32Array; readonly indices: ArrayLike<number> }[],
): Soup {
  const numbers: number[] = [];
  for (const { positions, indices } of meshes) {
    for (let i = 0; i < indices.length; i += 1) {
      const at = (indices[i] as number) * 3;
      numbers.push(...positions.subarray(at, at + 3));
    }
  }
  return new Float64Array(numbers);
}

/** A ray along the edge of two triangles hits one of them. */
const EDGE = 1e-9;

/** Metres along the ray (direction of unit length) to the first triangle, or Infinity. Möller and Trumbore, 1997. */
export function firstHit(soup: Soup, from: Point, direction: Point): number {
  const [dx, dy, dz] = direction;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < soup.length; i += 9) {
    const n = (k: number): number => soup[i + k] as number;
    const [ax, ay, az] = [n(0), n(1), n(2)];
    const [e1x, e1y, e1z] = [n(3) - ax, n(4) - ay, n(5) - az];
    const [e2x, e2y, e2z] = [n(6) - ax, n(7) - ay, n(8) - az];
    const [px, py, pz] = [dy * e2z - dz * e2y, dz * e2x - dx * e2z, dx * e2y - dy * e2x];
    const det = e1x * px + e1y * py + e1z * pz;
    if (Math.abs(det) < 1e-14) continue;
    const [tx, ty, tz] = [from[0] - ax, from[1] - ay, from[2] - az];
    const u = (tx * px + ty * py + tz * pz) / det;
    if (u < -EDGE || u > 1 + EDGE) continue;
    const [qx, qy, qz] = [ty * e1z - tz * e1y, tz * e1x - tx * e1z, tx * e1y - ty * e1x];
    const v = (dx * qx + dy * qy + dz * qz) / det;
    if (v < -EDGE || u + v > 1 + EDGE) continue;
    const t = (e2x * qx + e2y * qy + e2z * qz) / det;
    if (t > 1e-6 && t < nearest) nearest = t;
  }
  return nearest;
}
