type Point = readonly [number, number, number];

interface Surface {
  readonly positions: Float32Array;
  readonly indices: ArrayLike<number>;
}

/** Numbers per triangle: its place in the viewer's picture and how near it is, for each corner. */
const STRIDE = 9;

/**
 * What a viewer, who looks along -Z, cannot see past: tells whether a point is hidden behind any of
 * the surfaces.
 */
export function sightOf(viewer: Point, surfaces: readonly Surface[]): (point: Point) => boolean {
  const project = ([x, y, z]: Point): Point => {
    const near = 1 / (viewer[2] - z);
    return [(x - viewer[0]) * near, (y - viewer[1]) * near, near];
  };
  const numbers = surfaces.flatMap(({ positions, indices }) =>
    Array.from(indices).flatMap((i) => [
      ...project([...positions.subarray(i * 3, i * 3 + 3)] as unknown as Point),
    ]),
  );
  const triangles = new Float64Array(numbers);
  return (point) => {
    const [x, y, near] = project(point);
    for (let i = 0; i < triangles.length; i += STRIDE) {
      const [ax, ay, an] = [triangles[i], triangles[i + 1], triangles[i + 2]] as unknown as Point;
      const [bx, by, bn] = [
        triangles[i + 3],
        triangles[i + 4],
        triangles[i + 5],
      ] as unknown as Point;
      const [cx, cy, cn] = [
        triangles[i + 6],
        triangles[i + 7],
        triangles[i + 8],
      ] as unknown as Point;
      if ((x < ax && x < bx && x < cx) || (x > ax && x > bx && x > cx)) continue;
      const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
      if (Math.abs(area) < 1e-15) continue;
      const b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
      const c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
      if (b < -EDGE || c < -EDGE || b + c > 1 + EDGE) continue;
      if (an + b * (bn - an) + c * (cn - an) > near) return true;
    }
    return false;
  };
}

/** A line of sight along the edge of two triangles meets one of them. */
const EDGE = 1e-9;
