import { FACE_EMOTIONS, type FaceEmotion } from '../../../src-preload/contract/words.ts';
import type { Face, Look } from '../../../src-renderer/seeing/look.ts';
import type { Reading } from '../../../src-renderer/seeing/reading.ts';
import { newScores, type Scores } from '../../../src-renderer/seeing/scores.ts';

/** Scores of these emotions; what is missing to 1 is neutral. */
export function scoresOf(shown: Partial<Record<FaceEmotion, number>>): Scores {
  const scores = newScores();
  let rest = 1;
  for (const [index, emotion] of FACE_EMOTIONS.entries()) {
    scores[index] = shown[emotion] ?? 0;
    rest -= shown[emotion] ?? 0;
  }
  const neutral = FACE_EMOTIONS.indexOf('neutral');
  scores[neutral] = (scores[neutral] as number) + rest;
  return scores;
}

const FACE: Face = { size: 160, x: 320, y: 240, yaw: 0, detection: 0.95 };

/** A clear face in a lit room that shows this. */
export function lookOf(
  shown: Partial<Record<FaceEmotion, number>>,
  face: Partial<Face> = {},
): Look {
  return {
    width: 640,
    height: 480,
    brightness: 0.4,
    face: { ...FACE, ...face },
    others: 0,
    scores: scoresOf(shown),
  };
}

export const NOBODY: Look = { ...lookOf({}), face: null, scores: null };
export const TWO: Look = { ...lookOf({}), others: 1, scores: null };
export const DARK: Look = { ...NOBODY, brightness: 0.01 };

/** Milliseconds between looks. */
export const EVERY = 250;

/** A reading and a clock: looks, four a second. */
export function watch(reading: Reading, startAt = 1000) {
  let now = startAt;
  return {
    get now() {
      return now;
    },
    /** So many milliseconds of this; answers what was told after each look. */
    sees(look: Look, ms: number): readonly (FaceEmotion | null)[] {
      const labels: (FaceEmotion | null)[] = [];
      for (let passed = 0; passed < ms; passed += EVERY) {
        now += EVERY;
        reading.look(look, now);
        labels.push(reading.seen.label);
      }
      return labels;
    },
    wait(ms: number): void {
      now += ms;
    },
  };
}
