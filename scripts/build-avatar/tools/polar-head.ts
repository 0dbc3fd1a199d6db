import { type Shape, surfaceAlong } from './shape.ts';
import {
  add,
  clamp,
  cross,
  distance,
  dot,
  normalize,
  scale,
  subtract,
  type Vec2,
  type Vec3,
} from './vector.ts';

/**
 * A head seen from its middle as a globe whose pole is the mouth. A direction is a pair of angles
 * (`ax` to the avatar's left, `ay` up; their length is the angle from the pole, radians), so that
 * any drawing of lips on a flat sheet lands on the face without tearing.
 */
export interface PolarHead {
  readonly shape: Shape;
  /** Where the mouth is on the surface, and which way it looks. */
  readonly mouth: Vec3;
  readonly forward: Vec3;
  /** Metres from the middle of the head to the mouth: turns metres on the lips into angles. */
  readonly reach: number;
  surface(ax: number, ay: number): Vec3;
  /** The surface point on the way from the middle of the head to `target`. */
  surfaceToward(target: Vec3): Vec3;
  anglesOf(point: Vec3): Vec2;
  /** Texture place of a direction; the whole head fits, without a seam on the face. */
  uvOf(ax: number, ay: number): Vec2;
}

/** Share of the texture's half width that the globe fills. */
const UV_RADIUS = 0.498;

/** The shape must be visible from `centre` in every direction (star-shaped). */
export function createPolarHead(shape: Shape, centre: Vec3, mouthToward: Vec3): PolarHead {
  const surfaceToward = (target: Vec3): Vec3 =>
    surfaceAlong(shape, centre, normalize(subtract(target, centre)));
  const mouth = surfaceToward(mouthToward);
  const forward = normalize(subtract(mouth, centre));
  const left: Vec3 = [1, 0, 0];
  const up = normalize(cross(forward, left));

  return {
    shape,
    mouth,
    forward,
    reach: distance(mouth, centre),
    surfaceToward,
    surface(ax, ay) {
      const angle = Math.hypot(ax, ay);
      if (angle < 1e-7) return mouth;
      const aside = add(scale(left, ax / angle), scale(up, ay / angle));
      const ray = add(scale(forward, Math.cos(angle)), scale(aside, Math.sin(angle)));
      return surfaceAlong(shape, centre, normalize(ray));
    },
    anglesOf(point) {
      const ray = normalize(subtract(point, centre));
      const angle = Math.acos(clamp(dot(ray, forward), -1, 1));
      const x = dot(ray, left);
      const y = dot(ray, up);
      const size = Math.hypot(x, y) || 1;
      return [(angle * x) / size, (angle * y) / size];
    },
    uvOf(ax, ay) {
      const angle = Math.hypot(ax, ay);
      if (angle < 1e-7) return [0.5, 0.5];
      const k = (UV_RADIUS * Math.sin(Math.min(angle, Math.PI) / 2)) / angle;
      return [0.5 + ax * k, 0.5 - ay * k];
    },
  };
}

/** The direction that `uvOf` puts at this place of the texture (equal-area azimuthal, Lambert). */
export function anglesAtUv(u: number, v: number): Vec2 {
  const x = (u - 0.5) / UV_RADIUS;
  const y = (0.5 - v) / UV_RADIUS;
  const r = Math.hypot(x, y);
  if (r < 1e-9) return [0, 0];
  const angle = 2 * Math.asin(Math.min(1, r));
  return [(angle * x) / r, (angle * y) / r];
}
