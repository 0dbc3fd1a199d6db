import { DISGUSTED_FROM, FEARFUL_FOR_MS, FEARFUL_FROM, SURPRISED_FOR_MS } from './constants.ts';
import { DISGUSTED, FEARFUL, NEUTRAL, type Scores, SURPRISED, scoreAt, topOf } from './scores.ts';

/** Weak disgust is mostly speech or glasses: it counts as neutral. Changes `scores`. */
export function foldDisgust(scores: Scores): void {
  const disgusted = scoreAt(scores, DISGUSTED);
  if (disgusted >= DISGUSTED_FROM) return;
  scores[NEUTRAL] = scoreAt(scores, NEUTRAL) + disgusted;
  scores[DISGUSTED] = 0;
}

/**
 * What one emotion may be called, over time. Fear is a short fright or it is no clear signal: what lasts might be
 * anxiety, and that never comes from a face alone. Surprise passes in seconds; a face that goes on looking so is only its face.
 */
export interface Episodes {
  /** The smoothed scores as of `at`, in order. */
  see(scores: Scores, at: number): void;
  /** Whether this label may be shown, or go on being shown since `since`. */
  allows(index: number, at: number, since: number | null): boolean;
  forget(): void;
}

export function createEpisodes(): Episodes {
  let fearfulSince: number | null = null;
  /** Surprise was shown for its time and has not ended since. */
  let surpriseOver = false;

  return {
    see(scores, at) {
      if (scoreAt(scores, FEARFUL) < FEARFUL_FROM) fearfulSince = null;
      else fearfulSince ??= at;
      if (topOf(scores) !== SURPRISED) surpriseOver = false;
    },
    allows(index, at, since) {
      if (index === FEARFUL) return fearfulSince !== null && at - fearfulSince < FEARFUL_FOR_MS;
      if (index !== SURPRISED) return true;
      if (since !== null && at - since >= SURPRISED_FOR_MS) surpriseOver = true;
      return !surpriseOver;
    },
    forget() {
      fearfulSince = null;
      surpriseOver = false;
    },
  };
}
