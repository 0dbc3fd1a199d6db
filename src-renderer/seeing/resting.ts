import { BASELINE_MS, MOST_RESTING } from './constants.ts';
import { NEUTRAL, newScores, type Scores, scoreAt } from './scores.ts';

/** A person's resting face, learned in the first minute of looks: many resting faces read as sad or angry. */
export interface Resting {
  /** How much is learned, 0..1. */
  readonly learned: number;
  /** A look that stands for so long; learned from until the minute is full. */
  learn(scores: Scores, ms: number): void;
  /**
   * `scores` without what the resting face shows anyway, into `into`. What is left of an expression is measured against
   * the room it had; what rest accounts for is neutral. (To subtract neutral too would leave a resting face nothing
   * but noise, and renormalising would make that a strong expression.)
   */
  subtract(scores: Scores, into: Scores): void;
  forget(): void;
}

export function createResting(): Resting {
  const sums = newScores();
  let heardMs = 0;

  function shareAt(index: number): number {
    return heardMs === 0 ? 0 : Math.min(MOST_RESTING, scoreAt(sums, index) / heardMs);
  }

  return {
    get learned() {
      return heardMs / BASELINE_MS;
    },
    learn(scores, ms) {
      const counted = Math.min(ms, BASELINE_MS - heardMs);
      if (counted <= 0) return;
      for (let i = 0; i < sums.length; i += 1)
        sums[i] = scoreAt(sums, i) + scoreAt(scores, i) * counted;
      heardMs += counted;
    },
    subtract(scores, into) {
      let shown = 0;
      for (let i = 0; i < scores.length; i += 1) {
        if (i === NEUTRAL) continue;
        const share = shareAt(i);
        const left = Math.max(0, scoreAt(scores, i) - share) / (1 - share);
        into[i] = left;
        shown += left;
      }
      into[NEUTRAL] = Math.max(0, 1 - shown);
      if (shown > 1) for (let i = 0; i < into.length; i += 1) into[i] = scoreAt(into, i) / shown;
    },
    forget() {
      sums.fill(0);
      heardMs = 0;
    },
  };
}
