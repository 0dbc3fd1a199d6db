import { createBands } from '../../src-renderer/speaking/visemes/bands.ts';
import { classIndex } from '../../src-renderer/speaking/visemes/classes.ts';
import { ANALYSIS_RATE, BANDS } from '../../src-renderer/speaking/visemes/features.ts';
import { createNormaliser } from '../../src-renderer/speaking/visemes/normalise.ts';
import { type Altered, altered, plainly } from './augment.ts';
import type { Utterance } from './corpus.ts';
import { heldVowels, otherSound } from './other-sounds.ts';
import { phonesAt } from './scores.ts';
import type { Phone } from './truth.ts';

/** Frames in order, and what is right at each. */
export interface Sequence {
  readonly frames: number;
  /** `BANDS` wide, normalised. */
  readonly inputs: Float32Array;
  /** A bit for every class that is right. */
  readonly allowed: Uint16Array;
}

/** Copies that are altered, of every utterance. */
const COPIES = 2;
const OTHER_SOUNDS = 160;
const HELD_VOWELS = 80;

/** Average level of each band in speech, decibels above the loudest frames', over wide-band voices. */
export function typicalBands(utterances: readonly Utterance[]): number[] {
  const sums = new Float64Array(BANDS);
  let count = 0;
  for (const { samples, rate } of utterances.filter((_, i) => i % 4 === 0)) {
    if (rate < ANALYSIS_RATE) continue;
    const { bands, levels } = bandsOf(plainly(samples, rate).samples);
    let peak = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < levels.count; i += 1) peak = Math.max(peak, levels.data[i] as number);
    for (let i = 0; i < levels.count; i += 1) {
      if ((levels.data[i] as number) < peak - 25) continue;
      count += 1;
      for (let band = 0; band < BANDS; band += 1) {
        sums[band] =
          (sums[band] as number) +
          Math.max(bands.data[i * BANDS + band] as number, peak - 60) -
          peak;
      }
    }
  }
  return Array.from(sums, (sum) => Number((sum / count).toFixed(2)));
}

/** What the network trains on: every utterance altered, sounds that are not speech, held vowels. */
export function trainingSequences(
  utterances: readonly Utterance[],
  typical: readonly number[],
  random: () => number,
): Sequence[] {
  const sequences: Sequence[] = [];
  for (let copy = 0; copy < COPIES; copy += 1) {
    for (const { samples, rate, phones } of utterances) {
      sequences.push(sequenceOf(altered(samples, rate, random), phones, typical, random));
    }
    for (let i = 0; i < OTHER_SOUNDS; i += 1) {
      const { samples, phones } = otherSound(i, random);
      sequences.push(sequenceOf(plainly(samples, ANALYSIS_RATE), phones, typical, random));
    }
    for (let i = 0; i < HELD_VOWELS; i += 1) {
      const { samples, phones } = heldVowels(random);
      sequences.push(sequenceOf(plainly(samples, ANALYSIS_RATE), phones, typical, random));
    }
  }
  return sequences;
}

function sequenceOf(
  { samples, stretch, offsetS }: Altered,
  phones: readonly Phone[],
  typical: readonly number[],
  random: () => number,
): Sequence {
  const warp = random() < 0.6 ? 0.84 + 0.34 * random() : 1;
  const { bands, levels } = bandsOf(samples, warp);
  const frames = bands.count;
  const isLive = random() < 0.5;
  const normaliser = createNormaliser(typical, isLive);
  const inputs = new Float32Array(frames * BANDS);
  const hear = (i: number): void =>
    normaliser.hear(bands.data, i * BANDS, levels.data[i] as number);
  if (!isLive) for (let i = 0; i < frames; i += 1) hear(i);
  for (let i = 0; i < frames; i += 1) {
    if (isLive) hear(i);
    normaliser.apply(bands.data, i * BANDS, inputs, i * BANDS);
  }
  const moved = phones.map((phone) => ({
    ...phone,
    startS: phone.startS * stretch + offsetS,
    endS: phone.endS * stretch + offsetS,
  }));
  const allowed = Uint16Array.from(phonesAt(moved, frames), (phone) => {
    if (!phone) return 1;
    let bits = 0;
    for (const name of [phone.class, ...phone.also]) bits |= 1 << classIndex(name);
    return bits;
  });
  return { frames, inputs, allowed };
}

function bandsOf(samples: Float32Array, warp = 1): ReturnType<typeof createBands> {
  const reader = createBands(ANALYSIS_RATE, warp);
  reader.push(samples);
  reader.finish();
  return reader;
}
