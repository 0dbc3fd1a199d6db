import type { FaceHint } from '../../src-preload/contract/words.ts';
import { HINT_COVERAGE, HINT_FROM, SURPRISED_FOR_MS } from './constants.ts';
import { foldDisgust } from './mapping.ts';
import { emotionAt, newScores, type Scores, SURPRISED, scoreAt, topOf } from './scores.ts';

/** What was seen over the person's turn. */
export interface Turn {
  begin(at: number): void;
  /** A look that counts, and for how long it stands; `smoothed` is what it made of the average. */
  add(scores: Scores, smoothed: Scores, ms: number): void;
  /**
   * Null: no clear signal. Fear is handed on however long it lasted, with its length: only words can tell
   * what it then is. Surprise that lasts is a face, not a surprise.
   */
  hint(at: number): FaceHint | null;
  forget(): void;
}

export function createTurn(): Turn {
  const sums = newScores();
  const mean = newScores();
  const longest = newScores();
  let begunAt: number | null = null;
  let seenMs = 0;
  let stretch = 0;
  let stretchOf = -1;

  function forget(): void {
    sums.fill(0);
    longest.fill(0);
    begunAt = null;
    seenMs = 0;
    stretch = 0;
    stretchOf = -1;
  }

  return {
    begin(at) {
      forget();
      begunAt = at;
    },
    add(scores, smoothed, ms) {
      if (begunAt === null) return;
      for (let i = 0; i < sums.length; i += 1) sums[i] = scoreAt(sums, i) + scoreAt(scores, i) * ms;
      seenMs += ms;
      const top = topOf(smoothed);
      stretch = top === stretchOf ? stretch + ms : ms;
      stretchOf = top;
      longest[top] = Math.max(scoreAt(longest, top), stretch);
    },
    hint(at) {
      if (begunAt === null || seenMs === 0) return null;
      const coverage = Math.min(1, seenMs / Math.max(1, at - begunAt));
      for (let i = 0; i < sums.length; i += 1) mean[i] = scoreAt(sums, i) / seenMs;
      foldDisgust(mean);
      const top = topOf(mean);
      const confidence = Math.min(1, scoreAt(mean, top));
      const longestMs = scoreAt(longest, top);
      if (confidence < HINT_FROM || coverage < HINT_COVERAGE) return null;
      if (top === SURPRISED && longestMs > SURPRISED_FOR_MS) return null;
      return { emotion: emotionAt(top), confidence, coverage, longestMs };
    },
    forget,
  };
}
