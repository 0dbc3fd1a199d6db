import { disc, gridTriangles, type Mesh, vertexNormals } from './mesh.ts';
import type { Morphs } from './part.ts';
import type { PolarHead } from './polar-head.ts';
import { gradient } from './shape.ts';
import {
  add,
  at,
  clamp,
  cross,
  mix,
  mixVec,
  normalize,
  rotate,
  scale,
  smoothstep,
  times,
  type Vec2,
  type Vec3,
} from './vector.ts';

/** A point on the rim of the eye's opening, in tangents of the angle from the eye's axis. */
export interface LidPoint {
  readonly u: number;
  readonly v: number;
  /** -1 at the corner near the nose, 1 at the outer one. */
  readonly outward: number;
  readonly upper: boolean;
  /** Sine of the way around the opening: 0 in the corners, 1 in the middle above. */
  readonly height: number;
}
/** Where a lid's rim goes. */
export type LidShape = (rim: LidPoint, sign: 1 | -1) => Vec2;

export interface EyeOptions {
  readonly head: PolarHead;
  /** 1 for the left eye, -1 for the right. */
  readonly sign: 1 | -1;
  readonly centre: Vec3;
  /** Which way the opening looks, unit length. */
  readonly axis: Vec3;
  /** Of the eyeball, metres. */
  readonly radius: number;
  /** The opening at rest, in tangents of the angle from the axis. */
  readonly opening: { readonly halfWidth: number; readonly up: number; readonly down: number };
  readonly segments: number;
  readonly shapes: Readonly<Record<string, LidShape>>;
}

/** Rings of a lid from its inner fold (-1) over its rim (0) to where it sinks into the skin (1). */
const LID_RINGS = [-1, 0, 0.07, 0.15, 0.25, 0.36, 0.48, 0.6, 0.72, 0.84, 0.93, 1];
/** The upper lid lies this far outside the lower, so that it covers it where both overshoot. */
const LID_BUMP = { upper: 0.0042, lower: 0.0006 };
const LASH_RINGS: readonly (readonly [across: number, height: number])[] = [
  [-0.15, -0.003],
  [-0.15, 0.0085],
  [0.45, 0.0105],
  [1, 0.0072],
];

export interface Morphed {
  readonly mesh: Mesh;
  readonly morphs: Morphs;
}

/**
 * An eye whose white stays where it is while a disc of iris slides over it, under lids that are
 * rings of the face's own skin. A turning ball of white would poke out of the cheek.
 */
export interface Eye {
  /** A point above the opening, `lift` metres outside the eyeball. */
  point(u: number, v: number, lift: number): Vec3;
  /** Rim of the lids, in tangents, for a shape or at rest. */
  rim(phi: number, shape?: LidShape): Vec2;
  white(halfAngle: number): Mesh;
  /** `yaw` turns it outward at rest, radians; `small` is the share that is left when it shrinks. */
  iris(halfAngle: number, yaw: number, small: number): Morphed;
  lids(): Morphed;
  lashes(): Morphed;
  /** A strip under the upper lid for a texture that fades downward. */
  lidShade(): Morphed;
  highlight(u: number, v: number, radius: number): Mesh;
}

export function createEye(options: EyeOptions): Eye {
  const { head, sign, centre, axis, radius, opening, segments, shapes } = options;
  const right = normalize(cross([0, 1, 0], axis));
  const up = cross(axis, right);
  const phis = times(segments, (i) => ((i + 0.5) / segments) * 2 * Math.PI);

  const point = (u: number, v: number, lift: number): Vec3 => {
    const ray = normalize(add(axis, add(scale(right, u), scale(up, v))));
    return add(centre, scale(ray, radius + lift));
  };
  const rim = (phi: number, shape?: LidShape): Vec2 => {
    const height = Math.sin(phi);
    const upper = height >= 0;
    const u = opening.halfWidth * Math.cos(phi);
    const v = (upper ? opening.up * 0.79 : opening.down * 0.97) * height;
    if (!shape) return [u, v];
    return shape({ u, v, upper, height, outward: (u * sign) / opening.halfWidth }, sign);
  };
  const bump = (phi: number): number => {
    const q = clamp(Math.sin(phi) * 1.8, -1, 1);
    return q > 0 ? LID_BUMP.upper * q : LID_BUMP.lower * q;
  };
  const onShapes = (make: (shape: LidShape) => Morphs[string]): Morphs =>
    Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, make(shape)]));
  const cap = (halfAngle: number, rows: number, lift: number, yaw: number): Mesh => {
    const columns = 32;
    const positions: Vec3[] = [];
    const normals: Vec3[] = [];
    const uvs: Vec2[] = [];
    for (let r = 0; r <= rows; r += 1) {
      for (let c = 0; c <= columns; c += 1) {
        const a = (r / rows) * halfAngle;
        const b = (c / columns) * 2 * Math.PI;
        const ball: Vec3 = [Math.sin(a) * Math.cos(b), Math.sin(a) * Math.sin(b), Math.cos(a)];
        // The white is round the opening's axis, the iris looks straight ahead.
        const ray =
          yaw === 0
            ? add(scale(axis, ball[2]), add(scale(right, ball[0]), scale(up, ball[1])))
            : rotate(ball, sign * yaw);
        positions.push(add(centre, scale(ray, radius + lift)));
        normals.push(normalize(ray));
        const share = (0.5 * r) / rows;
        uvs.push([0.5 + share * Math.cos(b), 0.5 - share * Math.sin(b)]);
      }
    }
    const triangles = gridTriangles(rows + 1, columns + 1, { flipped: true });
    return { positions, normals, uvs, triangles };
  };

  return {
    point,
    rim,
    white: (halfAngle) => cap(halfAngle, 6, 0, 0),
    iris(halfAngle, yaw, small) {
      const mesh = cap(halfAngle, 6, 0.0005, yaw);
      const shrunk = cap(halfAngle * small, 6, 0.0005, yaw);
      return { mesh, morphs: { smallIris: { positions: shrunk.positions } } };
    },
    lids() {
      const liftOf = (ring: number, angle: number): number => {
        if (ring < 0) return -0.003;
        if (ring === 0) return 0.0045;
        const sunk = 0.03 * smoothstep(0.585, 0.86, angle);
        return mix(0.0066, 0.005, smoothstep(0.1, 0.7, ring)) - sunk;
      };
      const points = (shape?: LidShape): Vec3[] =>
        LID_RINGS.flatMap((ring) =>
          phis.map((phi) => {
            const [u, v] = rim(phi, shape);
            const height = Math.sin(phi) > 0 ? opening.up : opening.down * 1.02;
            const outU = 1.95 * opening.halfWidth * Math.cos(phi);
            const outV = 1.86 * height * Math.sin(phi);
            const q = Math.max(0, ring);
            const [x, y] = [mix(u, outU, q), mix(v, outV, q)];
            const lift = liftOf(ring, Math.atan(Math.hypot(x, y)));
            return point(x, y, lift + (ring < 0 ? 0 : bump(phi)));
          }),
        );
      const triangles = gridTriangles(LID_RINGS.length, segments, { wrapped: true, flipped: true });
      // Outward the light falls on a lid as on the face beside it, or a pale ring shows.
      const normals = (positions: readonly Vec3[]): Vec3[] =>
        vertexNormals(positions, triangles).map((normal, i) => {
          const ring = at(LID_RINGS, Math.floor(i / segments));
          const face = gradient(head.shape, at(positions, i), 2e-3);
          return normalize(mixVec(normal, face, smoothstep(0.02, 0.45, ring)));
        });
      const positions = points();
      return {
        mesh: {
          positions,
          triangles,
          normals: normals(positions),
          uvs: positions.map((p) => head.uvOf(...head.anglesOf(p))),
        },
        morphs: onShapes((shape) => {
          const moved = points(shape);
          return { positions: moved, normals: normals(moved) };
        }),
      };
    },
    lashes() {
      const thickness = (phi: number): number => {
        const sine = Math.sin(phi);
        if (sine < 0) return 0.024 + 0.01 * sine;
        return 0.026 + 0.07 * sine ** 0.6 * (1 + 0.3 * Math.cos(phi) * sign);
      };
      const points = (shape?: LidShape): Vec3[] =>
        LASH_RINGS.flatMap(([across, height]) =>
          phis.map((phi) => {
            const [u, v] = rim(phi, shape);
            const [ox, oy] = normalize([
              Math.cos(phi) / opening.halfWidth,
              Math.sin(phi) / opening.up,
              0,
            ]);
            const w = thickness(phi) * across;
            // Lower lashes lie flat, or they show through the upper lid where lids overshoot.
            const lift = Math.sin(phi) > 0 || height < 0 ? height : mix(0.0058, height, 0.2);
            return point(u + ox * w, v + oy * w, lift + (height < 0 ? 0 : bump(phi)));
          }),
        );
      const positions = points();
      const triangles = gridTriangles(LASH_RINGS.length, segments, {
        wrapped: true,
        flipped: true,
      });
      return {
        mesh: { positions, triangles, normals: vertexNormals(positions, triangles) },
        morphs: onShapes((shape) => ({ positions: points(shape) })),
      };
    },
    lidShade() {
      const steps = 22;
      const points = (shape?: LidShape): Vec3[] =>
        [0.03, -0.2].flatMap((drop, row) =>
          times(steps + 1, (i) => {
            const phi = mix(0.02, 0.98, i / steps) * Math.PI;
            const [u, v] = rim(phi, shape);
            return point(u, v + (row === 0 ? drop : drop * Math.sin(phi)), 0.0007);
          }),
        );
      const positions = points();
      return {
        mesh: {
          positions,
          triangles: gridTriangles(2, steps + 1),
          normals: positions.map(() => axis),
          uvs: positions.map((_, i) => [0.5, i <= steps ? 0.02 : 0.98]),
        },
        morphs: onShapes((shape) => ({ positions: points(shape) })),
      };
    },
    highlight(u, v, size) {
      const ring = times(20, (i) => {
        const a = (i / 20) * 2 * Math.PI;
        return point(u + size * 0.92 * Math.cos(a), v + size * 1.05 * Math.sin(a), 0.0009);
      });
      return disc(point(u, v, 0.001), ring, axis);
    },
  };
}
