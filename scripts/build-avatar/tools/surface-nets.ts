import type { Mesh, Triangle } from './mesh.ts';
import { gradient, type Shape } from './shape.ts';
import { add, at, clamp, mix, scale, subtract, type Vec3 } from './vector.ts';

/** Steps that pull a point onto the surface after it was found on the grid. */
const PULLS = 3;

/**
 * The surface of a shape inside a box as triangles about `cell` metres wide (naive surface nets,
 * Gibson 1998), with the shape's own normals. The box must leave a cell of air around the shape
 * where the surface is to be closed.
 */
export function surfaceNets(shape: Shape, low: Vec3, high: Vec3, cell: number): Mesh {
  const count = (axis: 0 | 1 | 2): number => Math.ceil((high[axis] - low[axis]) / cell) + 1;
  const [nx, ny, nz] = [count(0), count(1), count(2)];
  const index = (i: number, j: number, k: number): number => i + nx * (j + ny * k);
  const values = new Float64Array(nx * ny * nz);
  for (let k = 0; k < nz; k += 1) {
    for (let j = 0; j < ny; j += 1) {
      for (let i = 0; i < nx; i += 1) {
        values[index(i, j, k)] = shape(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell);
      }
    }
  }

  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: Vec3[] = [];
  const corner = new Float64Array(8);
  for (let k = 0; k < nz - 1; k += 1) {
    for (let j = 0; j < ny - 1; j += 1) {
      for (let i = 0; i < nx - 1; i += 1) {
        let inside = 0;
        for (let q = 0; q < 8; q += 1) {
          const value = at(values, index(i + (q & 1), j + ((q >> 1) & 1), k + (q >> 2)));
          corner[q] = value;
          if (value < 0) inside |= 1 << q;
        }
        if (inside === 0 || inside === 255) continue;
        vertexOf[index(i, j, k)] = positions.length;
        positions.push(
          pulled(shape, add(low, scale(add([i, j, k], crossing(corner)), cell)), cell),
        );
      }
    }
  }

  const triangles: Triangle[] = [];
  const quad = (a: number, b: number, c: number, d: number, flipped: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return;
    if (flipped) triangles.push([a, c, b], [a, d, c]);
    else triangles.push([a, b, c], [a, c, d]);
  };
  for (let k = 1; k < nz - 1; k += 1) {
    for (let j = 1; j < ny - 1; j += 1) {
      for (let i = 1; i < nx - 1; i += 1) {
        const v = (a: number, b: number, c: number): number =>
          at(vertexOf, index(i - a, j - b, k - c));
        const here = at(values, index(i, j, k)) < 0;
        const differs = (a: number, b: number, c: number): boolean =>
          here !== at(values, index(i + a, j + b, k + c)) < 0;
        if (differs(1, 0, 0)) quad(v(0, 1, 1), v(0, 0, 1), v(0, 0, 0), v(0, 1, 0), !here);
        if (differs(0, 1, 0)) quad(v(1, 0, 1), v(1, 0, 0), v(0, 0, 0), v(0, 0, 1), !here);
        if (differs(0, 0, 1)) quad(v(1, 1, 0), v(0, 1, 0), v(0, 0, 0), v(1, 0, 0), !here);
      }
    }
  }
  return { positions, triangles, normals: positions.map((p) => gradient(shape, p, 5e-4)) };
}

/** The middle of where the surface cuts the edges of a cell, in units of the cell. */
function crossing(corner: Float64Array): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  let cuts = 0;
  for (let a = 0; a < 8; a += 1) {
    for (const axis of [1, 2, 4]) {
      const b = a | axis;
      const va = at(corner, a);
      const vb = at(corner, b);
      if (b === a || va < 0 === vb < 0) continue;
      const t = va / (va - vb);
      const along = (bit: number): number => mix((a >> bit) & 1, (b >> bit) & 1, t);
      sum = add(sum, [along(0), along(1), along(2)]);
      cuts += 1;
    }
  }
  return scale(sum, 1 / cuts);
}

function pulled(shape: Shape, from: Vec3, cell: number): Vec3 {
  let p = from;
  for (let i = 0; i < PULLS; i += 1) {
    const d = clamp(shape(p[0], p[1], p[2]), -cell * 0.4, cell * 0.4);
    p = subtract(p, scale(gradient(shape, p), d));
  }
  return p;
}
