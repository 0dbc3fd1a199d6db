import type { Emotion, RiskLevel } from '../../src-preload/contract/words.ts';
import { createFeelingMarks, type ReplyPart } from './feeling-mark.ts';
import { createSentenceSplitter } from './split-sentences.ts';

/** A sentence and how it is meant. */
export interface FeltSentence {
  readonly text: string;
  readonly feeling: Emotion;
  /** The model marked it; false where the feeling is only carried on. */
  readonly isMarked: boolean;
}

export interface FeltSentences {
  /** Takes the next characters of a reply; returns the sentences they complete, without marks. */
  push(delta: string): FeltSentence[];
  /** The rest, at the end of the reply. */
  flush(): FeltSentence[];
}

/** Sentences without a mark that keep the feeling of the one before; then it has passed. */
const CARRIED_SENTENCES = 2;

/**
 * Cuts a reply into sentences while it is written. The first mark in a sentence says how it is meant;
 * the sentences after it keep that feeling for a while. At an acute level the face stays soft, whatever
 * a model says.
 */
export function createFeltSentences(level: RiskLevel): FeltSentences {
  const marks = createFeelingMarks();
  const splitter = createSentenceSplitter();
  let marked: Emotion | null = null;
  let feeling: Emotion = 'neutral';
  let carried = 0;

  const felt = (texts: readonly string[]): FeltSentence[] =>
    texts.map((text) => {
      const isMarked = marked !== null;
      if (marked !== null) {
        feeling = marked;
        carried = 0;
      } else {
        carried += 1;
        if (carried > CARRIED_SENTENCES) feeling = 'neutral';
      }
      marked = null;
      return { text, feeling, isMarked };
    });

  const take = (parts: readonly ReplyPart[]): FeltSentence[] =>
    parts.flatMap((part) => {
      if (typeof part === 'string') return felt(splitter.push(part));
      // What is complete is not meant by the mark, though the full stop may stand close to it.
      const ended = felt(splitter.settle());
      if (part.feeling !== null) marked ??= shownFeeling(part.feeling, level);
      return ended;
    });

  return {
    push: (delta) => take(marks.push(delta)),
    flush: () => [...take(marks.flush()), ...felt(splitter.flush())],
  };
}

/** Nobody in distress looks into an angry or a disgusted face, even where a model wrote one. */
function shownFeeling(feeling: Emotion, level: RiskLevel): Emotion {
  if (level === 'acute' || feeling === 'angry' || feeling === 'disgusted') return 'neutral';
  return feeling;
}
