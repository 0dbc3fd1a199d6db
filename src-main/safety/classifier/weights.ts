import type { Language } from '../../../src-preload/contract/words.ts';
import { BUCKETS } from './features.ts';
import file from './weights.json' with { type: 'json' };

/** How far a probability must go before the classifier speaks up on its own. */
export interface Thresholds {
  /** Of concern and acute together. */
  readonly flagged: number;
  /** Of both together too, where most of it is acute: to be called acute. */
  readonly acute: number;
  /** How much of the way to certainty both move where the words have an excuse, 0..1. */
  readonly excused: number;
}

/** Linear scores of `concern` and `acute` over `none`: a signed byte a bucket times `scale`, the bias last. */
export interface Weights {
  readonly concern: Int8Array;
  readonly acute: Int8Array;
  readonly scale: number;
  readonly bias: readonly [concern: number, acute: number];
  readonly thresholds: Thresholds;
}

function read(language: Language): Weights | null {
  try {
    const { data, scale, bias, thresholds } = file[language];
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length !== 2 * BUCKETS) return null;
    const all = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    return {
      concern: all.subarray(0, BUCKETS),
      acute: all.subarray(BUCKETS),
      scale,
      bias: [bias.concern, bias.acute],
      thresholds,
    };
  } catch {
    return null;
  }
}

const kept = new Map<Language, Weights | null>();

/** Read once; null where the file is not what it should be, and then the rules stand alone. */
export function weightsOf(language: Language): Weights | null {
  let weights = kept.get(language);
  if (weights === undefined) {
    weights = read(language);
    kept.set(language, weights);
  }
  return weights;
}
