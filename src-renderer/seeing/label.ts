import type { FaceEmotion } from '../../src-preload/contract/words.ts';
import {
  LABEL_AFTER_MS,
  LABEL_FROM,
  LABEL_HOLD_MS,
  LABEL_MARGIN,
  LABEL_UNTIL,
  LABELS_A_MINUTE,
} from './constants.ts';
import { createEpisodes } from './mapping.ts';
import { emotionAt, marginOf, type Scores, scoreAt, topOf } from './scores.ts';

/** Which emotion is told, and when another takes its place. */
export interface Label {
  /** Null: no clear signal. */
  readonly emotion: FaceEmotion | null;
  /** Its smoothed score; 0 without a label. */
  readonly confidence: number;
  /** Smoothed scores as of `at`, weak disgust folded; times never go back. */
  see(scores: Scores, at: number): void;
  /** Nothing is told until enough is seen again. */
  forget(): void;
}

const MINUTE_MS = 60_000;

export function createLabel(): Label {
  const episodes = createEpisodes();
  /** When the latest labels came, the oldest overwritten first. */
  const came = new Float64Array(LABELS_A_MINUTE).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  let label: number | null = null;
  let since = 0;
  let confidence = 0;
  let candidate: number | null = null;
  let candidateSince = 0;

  function drop(): void {
    label = null;
    confidence = 0;
  }

  /** What is clear enough to be told at all. */
  function clearest(scores: Scores, at: number): number | null {
    const top = topOf(scores);
    if (scoreAt(scores, top) < LABEL_FROM || marginOf(scores) < LABEL_MARGIN) return null;
    return episodes.allows(top, at, label === top ? since : null) ? top : null;
  }

  return {
    get emotion() {
      return label === null ? null : emotionAt(label);
    },
    get confidence() {
      return confidence;
    },
    see(scores, at) {
      episodes.see(scores, at);
      // Fright and surprise end by themselves, held or not.
      if (label !== null && !episodes.allows(label, at, since)) drop();
      const clear = clearest(scores, at);
      if (clear !== candidate) {
        candidate = clear;
        candidateSince = at;
      }
      const held = label !== null && at - since < LABEL_HOLD_MS;
      const lasting = at - candidateSince >= LABEL_AFTER_MS;
      if (!held && lasting && clear !== null && clear !== label) {
        if (at - (came[next] as number) > MINUTE_MS) {
          label = clear;
          since = at;
          came[next] = at;
          next = (next + 1) % came.length;
        }
      }
      if (label === null) return;
      confidence = scoreAt(scores, label);
      if (!held && lasting && clear !== label && confidence < LABEL_UNTIL) drop();
    },
    forget() {
      drop();
      episodes.forget();
      candidate = null;
    },
  };
}
