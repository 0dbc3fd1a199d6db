import type { Face } from './look.ts';

/** Edge of the square picture the detector reads, and the strides and boxes per cell of its two maps (BlazeFace, back camera). */
export const DETECTOR_SIDE = 256;
const MAPS = [
  { stride: 16, perCell: 2 },
  { stride: 32, perCell: 6 },
] as const;
/** Below this it is no face, not even a doubtful one. */
const LEAST_SCORE = 0.4;
/** Two boxes that share more than this of their area are one face. */
const OVERLAP = 0.3;
/** Landmarks in the order of the model. */
const LEFT_EYE = 0;
const RIGHT_EYE = 1;
const NOSE = 2;
const LEFT_EAR = 4;
const RIGHT_EAR = 5;
/** From the axis through the ears to the tip of the nose, in halves of the distance between them; between anatomy (1.7) and what a face mesh makes of the same pictures (2.8). */
const NOSE_REACH = 2.1;

/** What the detector answers: for each box its logit, and 16 numbers: middle, size, six landmarks, relative to its cell. */
export interface DetectorAnswer {
  readonly logits: readonly Float32Array[];
  readonly boxes: readonly Float32Array[];
}

/** From the square picture to the camera's: `scale` of its pixels, after taking away the bars. */
export interface Letterbox {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Faces in pixels of the camera's picture, the surest first. */
export function facesOf({ logits, boxes }: DetectorAnswer, box: Letterbox): readonly Face[] {
  const found: Face[] = [];
  MAPS.forEach(({ stride, perCell }, map) => {
    const scores = logits[map] as Float32Array;
    const values = boxes[map] as Float32Array;
    const across = DETECTOR_SIDE / stride;
    for (let i = 0; i < scores.length; i += 1) {
      const detection = 1 / (1 + Math.exp(-(scores[i] as number)));
      if (detection < LEAST_SCORE) continue;
      const cell = Math.floor(i / perCell);
      const cellX = ((cell % across) + 0.5) * stride;
      const cellY = (Math.floor(cell / across) + 0.5) * stride;
      const at = (k: number): number => values[i * 16 + k] as number;
      const x = at(0) + cellX;
      const y = at(1) + cellY;
      const size = Math.max(at(2), at(3));
      found.push({
        x: (x - box.left) * box.scale,
        y: (y - box.top) * box.scale,
        size: size * box.scale,
        yaw: yawOf(at),
        detection,
      });
    }
  });
  found.sort((a, b) => b.detection - a.detection);
  const faces: Face[] = [];
  for (const face of found)
    if (!faces.some((other) => overlap(face, other) > OVERLAP)) faces.push(face);
  return faces;
}

/** Degrees to a side, from where the nose is between the ears; a head held askew is not a head turned. */
function yawOf(at: (index: number) => number): number {
  const x = (landmark: number): number => at(4 + landmark * 2);
  const y = (landmark: number): number => at(5 + landmark * 2);
  const acrossX = x(RIGHT_EYE) - x(LEFT_EYE);
  const acrossY = y(RIGHT_EYE) - y(LEFT_EYE);
  const length = Math.hypot(acrossX, acrossY) || 1;
  const along = (landmark: number): number =>
    (x(landmark) * acrossX + y(landmark) * acrossY) / length;
  const half = Math.abs(along(RIGHT_EAR) - along(LEFT_EAR)) / 2 || 1;
  const nose = along(NOSE) - (along(RIGHT_EAR) + along(LEFT_EAR)) / 2;
  return (Math.atan(nose / half / NOSE_REACH) * 180) / Math.PI;
}

/** Shared area over all area of two square boxes. */
function overlap(a: Face, b: Face): number {
  const side = (from: number, to: number): number =>
    Math.max(
      0,
      Math.min(from + a.size / 2, to + b.size / 2) - Math.max(from - a.size / 2, to - b.size / 2),
    );
  const shared = side(a.x, b.x) * side(a.y, b.y);
  return shared / (a.size ** 2 + b.size ** 2 - shared);
}
