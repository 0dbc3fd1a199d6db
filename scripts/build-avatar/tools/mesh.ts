import { at, cross, mirrored, normalize, subtract, type Vec2, type Vec3 } from './vector.ts';

export type Triangle = readonly [number, number, number];

/** Points with unit normals, and triangles wound against the clock as seen from outside. */
export interface Mesh {
  readonly positions: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly Triangle[];
  /** Top left is 0, 0, as in glTF. */
  readonly uvs?: readonly Vec2[];
}

/**
 * Normals by area from the triangles around each point. Points with the same `weld` number count
 * as one (both sides of a texture seam).
 */
export function vertexNormals(
  positions: readonly Vec3[],
  triangles: readonly Triangle[],
  weld?: readonly number[],
): Vec3[] {
  const sums = new Float64Array(positions.length * 3);
  const groupOf = (i: number): number => (weld ? at(weld, i) : i);
  for (const triangle of triangles) {
    const [a, b, c] = triangle;
    const pa = at(positions, a);
    const n = cross(subtract(at(positions, b), pa), subtract(at(positions, c), pa));
    for (const i of triangle) {
      const o = groupOf(i) * 3;
      for (let k = 0; k < 3; k += 1) sums[o + k] = at(sums, o + k) + at(n, k);
    }
  }
  return positions.map((_, i) => {
    const o = groupOf(i) * 3;
    return normalize([at(sums, o), at(sums, o + 1), at(sums, o + 2)]);
  });
}

/** How a grid of rows is joined; `wrapped` joins the last column to the first. */
export interface GridOptions {
  readonly wrapped?: boolean;
  readonly flipped?: boolean;
}

/** Triangles of points laid out row by row. Those without area (a row that is one point) go later. */
export function gridTriangles(
  rows: number,
  columns: number,
  { wrapped = false, flipped = false }: GridOptions = {},
): Triangle[] {
  const triangles: Triangle[] = [];
  for (let r = 0; r < rows - 1; r += 1) {
    for (let c = 0; c < (wrapped ? columns : columns - 1); c += 1) {
      const next = (c + 1) % columns;
      const a = r * columns + c;
      const b = r * columns + next;
      const d = a + columns;
      const e = b + columns;
      if (flipped) triangles.push([a, d, b], [b, d, e]);
      else triangles.push([a, b, d], [b, e, d]);
    }
  }
  return triangles;
}

/**
 * A ball with its poles on the Z axis, whose points `place` moves to where they belong. `place`
 * gets points of the unit ball.
 */
export function ball(rows: number, columns: number, place: (unit: Vec3) => Vec3): Mesh {
  const positions: Vec3[] = [];
  for (let r = 0; r <= rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const a = (r / rows) * Math.PI;
      const b = (c / columns) * 2 * Math.PI;
      positions.push(place([Math.sin(a) * Math.cos(b), Math.sin(a) * Math.sin(b), Math.cos(a)]));
    }
  }
  const triangles = gridTriangles(rows + 1, columns, { wrapped: true, flipped: true });
  // Both poles are rows of one point each, and share one normal.
  const weld = positions.map((_, i) => {
    if (i < columns) return 0;
    return i >= rows * columns ? rows * columns : i;
  });
  return { positions, triangles, normals: vertexNormals(positions, triangles, weld) };
}

/** A flat fan around `centre`. */
export function disc(centre: Vec3, rim: readonly Vec3[], normal: Vec3): Mesh {
  const positions = [centre, ...rim];
  return {
    positions,
    normals: positions.map(() => normal),
    triangles: rim.map((_, i): Triangle => [0, 1 + i, 1 + ((i + 1) % rim.length)]),
  };
}

/** The same mesh on the other side of the body. */
export const mirroredMesh = (mesh: Mesh): Mesh => ({
  ...mesh,
  positions: mesh.positions.map(mirrored),
  normals: mesh.normals.map(mirrored),
  triangles: mesh.triangles.map(([a, b, c]): Triangle => [a, c, b]),
});

/** The middle of a triangle. */
export function middleOf(positions: readonly Vec3[], [a, b, c]: Triangle): Vec3 {
  const [p, q, r] = [at(positions, a), at(positions, b), at(positions, c)];
  return [(p[0] + q[0] + r[0]) / 3, (p[1] + q[1] + r[1]) / 3, (p[2] + q[2] + r[2]) / 3];
}
