import { describe, expect, test } from 'vitest';
import { ball, type Mesh, mirroredMesh } from '../../../../scripts/build-avatar/tools/mesh.ts';
import {
  blend,
  capsule,
  ellipsoid,
  gradient,
  roundBox,
  type Shape,
  surfaceAlong,
} from '../../../../scripts/build-avatar/tools/shape.ts';
import { surfaceNets } from '../../../../scripts/build-avatar/tools/surface-nets.ts';
import { curveThrough, tube } from '../../../../scripts/build-avatar/tools/tube.ts';
import {
  at,
  cross,
  dot,
  length,
  subtract,
  times,
  type Vec3,
} from '../../../../scripts/build-avatar/tools/vector.ts';

const egg = ellipsoid([0.1, 0.2, 0.3], [0.1, 0.15, 0.08]);

/** Six times the volume a closed mesh holds; negative when it is inside out. */
const volume = ({ positions, triangles }: Mesh): number =>
  triangles.reduce(
    (sum, [a, b, c]) => sum + dot(at(positions, a), cross(at(positions, b), at(positions, c))) / 6,
    0,
  );

/** Edges that do not lie between exactly two triangles, corners in one place being one. */
function openEdges({ positions, triangles }: Mesh): number {
  const spot = (i: number) =>
    at(positions, i)
      .map((n) => Math.round(n * 1e6))
      .join();
  const edges = new Map<string, number>();
  for (const triangle of triangles) {
    triangle.forEach((from, k) => {
      const [a, b] = [spot(from), spot(at(triangle, (k + 1) % 3))];
      if (a === b) return;
      edges.set(`${a}>${b}`, (edges.get(`${a}>${b}`) ?? 0) + 1);
    });
  }
  let open = 0;
  for (const [edge, count] of edges) {
    const [a, b] = edge.split('>');
    if (edges.get(`${b}>${a}`) !== count) open += 1;
  }
  return open;
}

/** Points whose normal looks inward. */
const inward = ({ positions, normals }: Mesh, middle: Vec3): number =>
  positions.filter((p, i) => dot(subtract(p, middle), at(normals, i)) < 0).length;

describe('a shape becomes a surface', () => {
  const mesh = surfaceNets(egg, [-0.03, 0.02, 0.19], [0.23, 0.38, 0.41], 0.02);

  test('that is closed, right side out and as large as the shape', () => {
    expect(openEdges(mesh)).toBe(0);
    expect(volume(mesh)).toBeGreaterThan(0);
    const expected = (4 / 3) * Math.PI * 0.1 * 0.15 * 0.08;
    expect(Math.abs(volume(mesh) / expected - 1)).toBeLessThan(0.05);
  });

  test('whose points lie on it', () => {
    for (const [x, y, z] of mesh.positions) expect(Math.abs(egg(x, y, z))).toBeLessThan(2e-4);
    expect(inward(mesh, [0.1, 0.2, 0.3])).toBe(0);
  });
});

describe('shapes', () => {
  test('know how far away they are', () => {
    const rod = capsule([0, 0, 0], [1, 0, 0], 0.1, 0.2);
    expect(rod(-0.3, 0, 0)).toBeCloseTo(0.2, 9);
    expect(rod(1, 0.5, 0)).toBeCloseTo(0.3, 9);
    const box = roundBox([0, 0, 0], [1, 2, 3], 0.1);
    expect(box(1.5, 0, 0)).toBeCloseTo(0.5, 9);
    expect(box(0, 0, 0)).toBeLessThan(0);
  });

  test('grow together with a fillet and stay as they are farther off', () => {
    const two = blend(capsule([0, 0, 0], [1, 0, 0], 0.1), [
      capsule([0, 0, 0], [0, 1, 0], 0.1),
      0.05,
    ]);
    expect(two(0.1, 0.1, 0)).toBeLessThan(0);
    expect(two(0.9, 0.2, 0)).toBeCloseTo(0.1, 9);
  });

  test('are met by a ray from outside on their outermost surface', () => {
    const shell: Shape = (x, y, z) => Math.abs(Math.hypot(x, y, z) - 0.2) - 0.01;
    expect(length(surfaceAlong(shell, [0, 0, 0], [0, 0, 1]))).toBeCloseTo(0.21, 4);
    expect(gradient(shell, [0, 0, 0.21])[2]).toBeCloseTo(1, 6);
  });
});

describe('tubes', () => {
  const path = curveThrough(
    [
      [0, 0, 0],
      [0, 0.1, 0.02],
      [0, 0.2, 0],
    ],
    8,
  );

  test('are closed at both ends and right side out', () => {
    const rod = tube(path, { radius: () => 0.02, up: [1, 0, 0], segments: 12 });
    expect(openEdges(rod)).toBe(0);
    expect(volume(rod)).toBeGreaterThan(0);
  });

  test('meet themselves without a seam when they are rings', () => {
    const circle = times(25, (i): Vec3 => {
      const a = ((i % 24) / 24) * 2 * Math.PI;
      return [Math.sin(a) * 0.1, 0, Math.cos(a) * 0.1];
    });
    const ring = tube(circle, { radius: () => 0.02, up: [0, 1, 0], segments: 12, ring: true });
    expect(openEdges(ring)).toBe(0);
    const last = 24 * 13;
    for (let i = 0; i < 13; i += 1) {
      expect(length(subtract(at(ring.normals, i), at(ring.normals, last + i)))).toBeLessThan(1e-6);
    }
  });

  test('run through the points they are given', () => {
    expect(path[0]).toEqual([0, 0, 0]);
    expect(length(subtract(at(path, 4), [0, 0.1, 0.02]))).toBeLessThan(1e-9);
    expect(length(subtract(at(path, 8), [0, 0.2, 0]))).toBeLessThan(1e-9);
  });
});

test('a ball and its mirror image are both right side out', () => {
  const round = ball(10, 16, ([x, y, z]) => [0.3 + x * 0.1, y * 0.1, z * 0.05]);
  expect(openEdges(round)).toBe(0);
  const other = mirroredMesh(round);
  expect(volume(other)).toBeCloseTo(volume(round), 9);
  expect(volume(round)).toBeGreaterThan(0);
  expect(inward(other, [-0.3, 0, 0])).toBe(0);
});
