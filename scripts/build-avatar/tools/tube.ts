import { gridTriangles, type Mesh, type Triangle, vertexNormals } from './mesh.ts';
import {
  add,
  at,
  clamp,
  cross,
  distance,
  normalize,
  scale,
  subtract,
  type Vec2,
  type Vec3,
} from './vector.ts';

export interface TubeOptions {
  /** Radius in metres at 0..1 along the path. */
  readonly radius: (t: number) => number;
  /** Which way the section's second axis points, fixed or at 0..1 along the path. */
  readonly up: Vec3 | ((t: number) => Vec3);
  readonly segments: number;
  /** Scales of the section across and along `up`; 1, 1 is round. */
  readonly flatten?: (t: number) => Vec2;
  /** The path comes back to where it began: no ends to close. */
  readonly ring?: boolean;
  /** Texture repeats around, and per metre along. */
  readonly uvScale?: Vec2;
}

/** A tube swept along a path. */
export function tube(path: readonly Vec3[], options: TubeOptions): Mesh {
  const { radius, up, segments, flatten, ring = false, uvScale = [1, 1] } = options;
  const last = path.length - 1;
  const positions: Vec3[] = [];
  const uvs: Vec2[] = [];
  let along = 0;
  for (let i = 0; i <= last; i += 1) {
    const t = i / last;
    const centre = at(path, i);
    if (i > 0) along += distance(centre, at(path, i - 1));
    const after = i < last ? i + 1 : ring ? 1 : last;
    const before = i > 0 ? i - 1 : ring ? last - 1 : 0;
    const ahead = normalize(subtract(at(path, after), at(path, before)));
    const x = normalize(cross(typeof up === 'function' ? up(t) : up, ahead));
    const y = cross(ahead, x);
    const r = radius(t);
    const [fx, fy] = flatten?.(t) ?? [1, 1];
    for (let s = 0; s <= segments; s += 1) {
      const a = (s / segments) * 2 * Math.PI;
      const section = add(scale(x, Math.cos(a) * r * fx), scale(y, Math.sin(a) * r * fy));
      positions.push(add(centre, section));
      uvs.push([(s / segments) * uvScale[0], along * uvScale[1]]);
    }
  }
  const columns = segments + 1;
  const triangles: Triangle[] = gridTriangles(path.length, columns);
  // Both sides of the seam along the tube share their normals, as do both ends of a ring.
  const weld = positions.map((_, i) => {
    const row = ring && i >= last * columns ? i - last * columns : i;
    return row % columns === segments ? row - segments : row;
  });
  if (!ring) {
    for (const [end, flipped] of [
      [0, false],
      [last, true],
    ] as const) {
      const centre = positions.length;
      positions.push(at(path, end));
      uvs.push([0.5, end === 0 ? 0 : along * uvScale[1]]);
      weld.push(centre);
      for (let s = 0; s < segments; s += 1) {
        const a = end * columns + s;
        triangles.push(flipped ? [centre, a, a + 1] : [centre, a + 1, a]);
      }
    }
  }
  return { positions, triangles, uvs, normals: vertexNormals(positions, triangles, weld) };
}

/** `count + 1` points on a smooth curve through all of `points` (uniform Catmull-Rom). */
export function curveThrough(points: readonly Vec3[], count: number): Vec3[] {
  const last = points.length - 1;
  const point = (i: number): Vec3 => at(points, clamp(i, 0, last));
  const curve: Vec3[] = [];
  for (let i = 0; i <= count; i += 1) {
    const t = (i / count) * last;
    const a = Math.min(last - 1, Math.floor(t));
    const f = t - a;
    const on = (axis: 0 | 1 | 2): number => {
      const [p0, p1, p2, p3] = [
        point(a - 1)[axis],
        point(a)[axis],
        point(a + 1)[axis],
        point(a + 2)[axis],
      ];
      return (
        0.5 *
        (2 * p1 +
          (p2 - p0) * f +
          (2 * p0 - 5 * p1 + 4 * p2 - p3) * f * f +
          (3 * p1 - p0 - 3 * p2 + p3) * f * f * f)
      );
    };
    curve.push([on(0), on(1), on(2)]);
  }
  return curve;
}
