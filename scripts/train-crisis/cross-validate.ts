import { type Chances, chancesBy } from '../../src-main/safety/classifier/classify.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { exampleOf, trainOn } from './train.ts';
import type { Utterance } from './utterances.ts';

const FOLDS = 5;

/** Which fold an utterance is in follows from its words, so that added lines move no others. */
export function foldOf(text: string): number {
  let h = 0x811c9dc5;
  for (const sign of text) h = Math.imul(h ^ (sign.codePointAt(0) as number), 0x01000193) >>> 0;
  return (h >>> 7) % FOLDS;
}

/** The chances of each utterance, by weights that were trained on the other folds. */
export function crossValidate(
  utterances: readonly Utterance[],
  language: Language,
): ReadonlyMap<Utterance, Chances> {
  const examples = utterances.map((one) => exampleOf(one, language));
  const chances = new Map<Utterance, Chances>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainOn(examples.filter((_, i) => foldOf(utterances[i]?.text ?? '') !== fold));
    for (const one of utterances) {
      if (foldOf(one.text) === fold) chances.set(one, chancesBy(weights, one.text, language));
    }
  }
  return chances;
}
