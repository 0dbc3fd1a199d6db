import type { Emotion, FaceHint } from '../../../src-preload/contract/words.ts';
import { faceBesideWords } from './face-beside-words.ts';
import { ENOUGH, WEIGHTS } from './weights.ts';

/** Where a feeling may be guessed from; null where there is nothing. */
export interface Signs {
  /** What the person says they feel. */
  readonly said: Emotion | null;
  /** What their words name. */
  readonly words: Emotion | null;
  /** A quiet or halting voice. */
  readonly isSubdued: boolean;
  readonly seen: FaceHint | null;
}

export interface Feeling {
  /** What a reply goes by; null where neither the person nor their words name a feeling. */
  readonly emotion: Emotion | null;
  /** What the face may show, where nothing that weighs more says otherwise. For one unsure line and no more. */
  readonly face: Emotion | null;
}

/** What a subdued voice leans to. */
const SUBDUED = ['sad', 'anxious'] as const;

/** The signs of one turn, weighed (section 4). Pure. */
export function weigh({ said, words, isSubdued, seen }: Signs): Feeling {
  if (said !== null) return { emotion: said, face: null };
  const face = faceBesideWords(seen, words);
  const weights = new Map<Emotion, number>();
  const add = (emotion: Emotion, weight: number): void => {
    weights.set(emotion, (weights.get(emotion) ?? 0) + weight);
  };
  if (words !== null) add(words, WEIGHTS.words);
  if (isSubdued) for (const emotion of SUBDUED) add(emotion, WEIGHTS.voice);
  if (face !== null) add(face, WEIGHTS.face);

  const heaviest = Math.max(0, ...weights.values());
  const leading = [...weights].filter(([, weight]) => weight === heaviest).map(([one]) => one);
  return {
    emotion: heaviest >= ENOUGH ? (leading[0] ?? null) : null,
    face: face !== null && leading.includes(face) ? face : null,
  };
}
