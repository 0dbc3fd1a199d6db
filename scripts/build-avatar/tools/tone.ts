import { paintPng } from './png.ts';
import { clamp, type Vec2, type Vec3 } from './vector.ts';

/**
 * MToon in three-vrm does not look at vertex colours. So a surface without a painted texture takes
 * its colour from a small chart: each point holds a place on it, and in between it is followed
 * along the chart. A sharp step on the chart makes a clean edge across coarse triangles.
 */
const CHART = 64;

/** A place on the chart, both 0..1, kept off its border. */
export const toneUv = (across: number, down: number): Vec2 => [
  (0.5 + clamp(across) * (CHART - 1)) / CHART,
  (0.5 + clamp(down) * (CHART - 1)) / CHART,
];

/** `colourAt` gives sRGB for a place on the chart. */
export const paintTones = (colourAt: (across: number, down: number) => Vec3): Uint8Array =>
  paintPng(CHART, CHART, (x, y) => colourAt(x / (CHART - 1), y / (CHART - 1)));
