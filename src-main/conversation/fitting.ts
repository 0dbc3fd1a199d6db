import { hasEnded } from './check-pieces.ts';
import { sentencesIn } from './split-sentences.ts';

export interface ReplySize {
  /** Sentences a reply may have. */
  readonly most: number;
  /** A question that is never left out, whatever was asked before it. */
  mustAsk(sentence: string): boolean;
}

/**
 * What of the next words of a reply still fits behind what was said of it: no sentence too many, and no
 * second question. A sentence that has begun is always finished. Null once the reply is full.
 */
export function fitting(words: string, said: string, { most, mustAsk }: ReplySize): string | null {
  const before = sentencesIn(said);
  let isOpen = said !== '' && !hasEnded(said);
  let count = before.length;
  let hasAsked = before.some(asks);
  if (count >= most && !isOpen) return null;
  const kept: string[] = [];
  for (const sentence of sentencesIn(words)) {
    if (!isOpen) {
      if (count === most) break;
      if (asks(sentence) && hasAsked && !mustAsk(sentence)) continue;
      count += 1;
    }
    isOpen = false;
    hasAsked ||= asks(sentence);
    kept.push(sentence);
  }
  return kept.join(' ');
}

const asks = (sentence: string): boolean => /[?？]["'”’)\]」』]*$/u.test(sentence);
