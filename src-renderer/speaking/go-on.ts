import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { FADE_S } from './sound-output.ts';

/** A voice that was held goes on at most this far back, seconds: a word is whole, and nothing is said twice. */
export const BACK_S = 0.15;
/** Loudness is compared over stretches of this length, seconds. */
const STRETCH_S = 0.01;

/**
 * Where a sentence goes on that was held after `heard` frames: at the last word that began shortly before,
 * where the vendor's times are known, else at the quietest moment. `sound` is the sentence, in frames.
 */
export function placeToGoOn(
  sound: Float32Array,
  heard: number,
  rate: number,
  timing: SpeechTiming | null,
): number {
  const earliest = Math.max(0, heard - Math.round(BACK_S * rate));
  const word = timing ? lastWordStart(timing, (heard / rate) * 1000) : null;
  if (word !== null) {
    const frame = Math.floor((word / 1000) * rate);
    if (frame >= earliest) return frame;
  }
  return quietest(sound, earliest, heard, Math.round(STRETCH_S * rate));
}

/** Milliseconds; null where no word has begun. */
function lastWordStart({ characters, starts }: SpeechTiming, atMs: number): number | null {
  let found: number | null = null;
  for (let i = 0; i < characters.length; i += 1) {
    const start = starts[i] as number;
    if (start > atMs) break;
    const begins = i === 0 || /^\s*$/u.test(characters[i - 1] as string);
    if (begins && !/^\s*$/u.test(characters[i] as string)) found = start;
  }
  return found;
}

/** The middle of the quietest stretch in [from, to); the latest of several. */
function quietest(sound: Float32Array, from: number, to: number, length: number): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  const step = Math.max(1, length >> 1);
  for (let at = from; at + length <= to; at += step) {
    let energy = 0;
    for (let i = at; i < at + length; i += 1) energy += (sound[i] as number) ** 2;
    if (energy > least) continue;
    least = energy;
    best = at + (length >> 1);
  }
  return best;
}

/** The stretches from a frame of their sum on, in one piece. */
export function soundFrom(
  stretches: readonly Float32Array[],
  from: number,
): Float32Array<ArrayBuffer> {
  const whole = stretches.reduce((sum, { length }) => sum + length, 0);
  const rest = new Float32Array(Math.max(0, whole - from));
  let at = -from;
  for (const stretch of stretches) {
    if (at + stretch.length > 0) {
      rest.set(at < 0 ? stretch.subarray(-at) : stretch, Math.max(0, at));
    }
    at += stretch.length;
  }
  return rest;
}

/** Swells from silence, in place, so that a sound that begins in the middle does not click. */
export function fadeIn(samples: Float32Array, rate: number): void {
  const frames = Math.min(samples.length, Math.round(FADE_S * rate));
  for (let i = 0; i < frames; i += 1) samples[i] = ((samples[i] as number) * i) / frames;
}
