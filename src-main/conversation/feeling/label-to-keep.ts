import type { Emotion, FaceEmotion, FaceHint } from '../../../src-preload/contract/words.ts';
import { LEAST_CONFIDENCE, LEAST_COVERAGE } from './weights.ts';

/** What the camera guessed of a turn. */
export interface SeenLabel {
  readonly emotion: FaceEmotion;
  readonly confidence: number;
}

/**
 * What is kept of it: nothing unless the person keeps such guesses, nothing of a private conversation, and
 * no guess that they put right themselves. Pure.
 */
export function labelToKeep(
  seen: FaceHint | null,
  turn: { readonly keeps: boolean; readonly isPrivate: boolean; readonly said: Emotion | null },
): SeenLabel | null {
  const { keeps, isPrivate, said } = turn;
  if (seen === null || !keeps || isPrivate) return null;
  if (seen.confidence < LEAST_CONFIDENCE || seen.coverage < LEAST_COVERAGE) return null;
  if (said !== null && said !== seen.emotion) return null;
  return { emotion: seen.emotion, confidence: seen.confidence };
}
