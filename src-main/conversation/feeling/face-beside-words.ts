import type { Emotion, FaceHint } from '../../../src-preload/contract/words.ts';
import { LEAST_CONFIDENCE, LEAST_COVERAGE, LEAST_DISGUST, LONGEST_FRIGHT_MS } from './weights.ts';

const FRIGHTS: ReadonlySet<Emotion | null> = new Set(['fearful', 'surprised']);

/**
 * What a face may mean beside the feeling that words name: seven looks become eight feelings, since worry
 * has no face of its own. Null where it tells nothing. Pure.
 */
export function faceBesideWords(seen: FaceHint | null, named: Emotion | null): Emotion | null {
  if (seen === null || seen.confidence < LEAST_CONFIDENCE || seen.coverage < LEAST_COVERAGE) {
    return null;
  }
  switch (seen.emotion) {
    case 'fearful':
      if (seen.longestMs < LONGEST_FRIGHT_MS || FRIGHTS.has(named)) return 'fearful';
      return named === 'anxious' ? 'anxious' : null;
    case 'disgusted':
      return seen.confidence < LEAST_DISGUST ? 'neutral' : 'disgusted';
    case 'sad':
    case 'neutral':
      return named === 'anxious' ? 'anxious' : seen.emotion;
    default:
      return seen.emotion;
  }
}
