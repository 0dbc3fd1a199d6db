import { AVERAGE_MS, WEIGHT_SPEAKING } from './constants.ts';
import {
  ANGRY,
  DISGUSTED,
  HAPPY,
  newScores,
  renormalise,
  type Scores,
  SURPRISED,
  scoreAt,
} from './scores.ts';

/** What a moving mouth resembles. */
const LIKE_SPEECH = [HAPPY, SURPRISED, DISGUSTED, ANGRY] as const;

/** While the person speaks, what a moving mouth resembles weighs half. Changes `scores`. */
export function weighSpeaking(scores: Scores): void {
  for (const index of LIKE_SPEECH) scores[index] = scoreAt(scores, index) * WEIGHT_SPEAKING;
  renormalise(scores);
}

/** Exponential average over time, whatever the spacing of looks. */
export interface Smoothing {
  /** Null before the first look. The same array every time. */
  readonly average: Scores | null;
  /** `ms` since the look before. */
  add(scores: Scores, ms: number): void;
  forget(): void;
}

export function createSmoothing(): Smoothing {
  const average = newScores();
  let any = false;
  return {
    get average() {
      return any ? average : null;
    },
    add(scores, ms) {
      const share = any ? 1 - Math.exp(-ms / AVERAGE_MS) : 1;
      for (let i = 0; i < average.length; i += 1) {
        const before = scoreAt(average, i);
        average[i] = before + share * (scoreAt(scores, i) - before);
      }
      any = true;
    },
    forget() {
      average.fill(0);
      any = false;
    },
  };
}
