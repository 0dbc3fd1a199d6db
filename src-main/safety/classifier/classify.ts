import type { Language } from '../../../src-preload/contract/words.ts';
import { featuresOf } from './features.ts';
import { type Weights, weightsOf } from './weights.ts';

/** Probabilities; they sum to one. */
export interface Chances {
  readonly none: number;
  readonly concern: number;
  readonly acute: number;
}

/**
 * How likely each level is, by a linear model over words, runs of characters and hints, trained by
 * scripts/train-crisis on utterances written for it. Takes well under a millisecond for a spoken turn.
 * Pure, and the same on every machine; null where there are no weights to be read.
 */
export function classify(text: string, language: Language): Chances | null {
  const weights = weightsOf(language);
  return weights === null ? null : chancesBy(weights, text, language);
}

/** As `classify`, by weights that are handed in. */
export function chancesBy(
  weights: Omit<Weights, 'thresholds'>,
  text: string,
  language: Language,
): Chances {
  const { buckets, values } = featuresOf(text, language);
  let concern = 0;
  let acute = 0;
  for (let i = 0; i < buckets.length; i += 1) {
    const bucket = buckets[i] as number;
    const value = values[i] as number;
    concern += (weights.concern[bucket] as number) * value;
    acute += (weights.acute[bucket] as number) * value;
  }
  const raised = [
    Math.exp(concern * weights.scale + weights.bias[0]),
    Math.exp(acute * weights.scale + weights.bias[1]),
  ] as const;
  const sum = 1 + raised[0] + raised[1];
  return { none: 1 / sum, concern: raised[0] / sum, acute: raised[1] / sum };
}
