import { type Chances, chancesBy } from '../../src-main/safety/classifier/classify.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { exampleOf, trainOn } from './train.ts';
import type { Utterance } from './utterances.ts';

/**
 * The chances of each utterance by weights that were trained on all other authors: how a stranger
 * is judged. Parts drawn at random would not say it: an author's lines resemble one another.
 */
export function judgeByAuthor(
  utterances: readonly Utterance[],
  language: Language,
): ReadonlyMap<Utterance, Chances> {
  const examples = utterances.map((one) => exampleOf(one, language));
  const chances = new Map<Utterance, Chances>();
  for (const author of new Set(utterances.map((one) => one.author))) {
    const weights = trainOn(examples.filter((_, i) => utterances[i]?.author !== author));
    for (const one of utterances) {
      if (one.author === author) chances.set(one, chancesBy(weights, one.text, language));
    }
  }
  return chances;
}
