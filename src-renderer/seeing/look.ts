import {
  DARKEST,
  FURTHEST_YAW,
  LEAST_DETECTION,
  SECOND_FACE_SHARE,
  SMALLEST_FACE,
} from './constants.ts';
import type { Scores } from './scores.ts';

/** A face as the detector finds it; all lengths in pixels of the camera's picture. */
export interface Face {
  /** Edge of its box. */
  readonly size: number;
  /** Middle of its box. */
  readonly x: number;
  readonly y: number;
  /** How far it is turned to a side, degrees; the sign tells which. */
  readonly yaw: number;
  /** How sure the detector is, 0..1. */
  readonly detection: number;
}

/** What one picture told. Pictures themselves do not get this far. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** Mean brightness, 0..1. */
  readonly brightness: number;
  /** The largest face, and how many there are beside it that count as somebody. */
  readonly face: Face | null;
  readonly others: number;
  /** Null where no expression was read. */
  readonly scores: Scores | null;
}

/** `unclear`: there is a face, but too small, turned away or doubtful. */
export type LookVerdict = 'counts' | 'unclear' | 'nobody' | 'many' | 'dark';

/** What a look is good for. In the dark a face that is still clear counts; that there is none means nothing. */
export function judgeLook(look: Pick<Look, 'brightness' | 'face' | 'others'>): LookVerdict {
  const clear = look.face !== null && isClear(look.face);
  if (look.others > 0) return 'many';
  if (clear) return 'counts';
  if (look.brightness < DARKEST) return 'dark';
  return look.face ? 'unclear' : 'nobody';
}

export function isClear({ size, yaw, detection }: Face): boolean {
  return size >= SMALLEST_FACE && Math.abs(yaw) <= FURTHEST_YAW && detection >= LEAST_DETECTION;
}

/** The largest of the faces, and how many others are near to it in size: somebody, not a picture on the wall. */
export function facesThatCount(faces: readonly Face[]): {
  readonly face: Face | null;
  readonly others: number;
} {
  let face: Face | null = null;
  for (const each of faces) if (!face || each.size > face.size) face = each;
  if (!face) return { face, others: 0 };
  let others = 0;
  for (const each of faces) {
    if (each === face || each.detection < LEAST_DETECTION) continue;
    if (each.size >= face.size * SECOND_FACE_SHARE) others += 1;
  }
  return { face, others };
}
