import { BUCKETS, featuresOf } from '../../src-main/safety/classifier/features.ts';
import type { Weights } from '../../src-main/safety/classifier/weights.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { type Example, trainLogistic } from './logistic.ts';
import type { Utterance } from './utterances.ts';

const LABELS: Readonly<Record<RiskLevel, number>> = { none: 0, concern: 1, acute: 2 };

/** Chosen by how authors are judged who were not learned from. */
const L2 = 0.25;
const ROUNDS = 60;
/** What is plainly nothing counts double: most of what people say is. */
const PLAIN_WEIGHT = 2;

export function exampleOf({ level, kind, text }: Utterance, language: Language): Example {
  const weight = level === 'none' && kind === 'plain' ? PLAIN_WEIGHT : 1;
  return { ...featuresOf(text, language), label: LABELS[level], weight };
}

/** Weights as the app reads them: signed bytes, concern and acute over none. */
export function trainOn(examples: readonly Example[]): Omit<Weights, 'thresholds'> {
  const trained = trainLogistic(examples, BUCKETS, { l2: L2, rounds: ROUNDS });
  const over = (label: number, at: number): number =>
    (trained[label * (BUCKETS + 1) + at] as number) - (trained[at] as number);
  const column = (label: number): Float64Array =>
    Float64Array.from({ length: BUCKETS }, (_, at) => over(label, at));
  const [concern, acute] = [column(1), column(2)];
  let most = 0;
  for (const weight of [...concern, ...acute]) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  const bytes = (weights: Float64Array): Int8Array =>
    Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return {
    concern: bytes(concern),
    acute: bytes(acute),
    scale,
    bias: [over(1, BUCKETS), over(2, BUCKETS)],
  };
}
