import { BANDS } from './features.ts';

/** A frame counts as speech within this many decibels of the loudest, and above `FAINTEST_DB`. */
const SPEECH_DB = 25;
const FAINTEST_DB = -58;
/** The loudest frame is never thought fainter than this: faint sound stays faint. */
const QUIETEST_PEAK_DB = -46;
const FIRST_PEAK_DB = -42;
/** A live peak forgets this much a frame: 2 dB a second. */
const PEAK_DECAY_DB = 0.02;
/** Frames of speech that the average voice is worth, beside the one being heard. */
const PRIOR_FRAMES = 100;
/** Live averages remember about this many frames. */
const MEMORY_FRAMES = 1000;
/** A room or a microphone colours a band by no more than this; what lies beyond is not speech. */
const MOST_COLOUR_DB = 12;
/** Under the loudest frames by this much, nothing is told apart. */
const DEPTH_DB = 60;
const UNIT_DB = 10;

/**
 * Brings band levels to a common loudness and colour, so that the network hears the mouth rather
 * than the microphone. The same code serves a whole recording (`hear` every frame first, then
 * `apply`) and live sound (`hear` and `apply` frame by frame, forgetting slowly).
 */
export interface Normaliser {
  hear(bands: Float32Array, at: number, levelDb: number): void;
  /** Writes the normalised frame to `out` at `to`. */
  apply(bands: Float32Array, at: number, out: Float32Array, to: number): void;
  /** Level of the loudest frames so far, decibels of full scale; not below the quietest peak. */
  peakDb(): number;
}

/** `typical`: each band's average in speech, decibels above the loudest frames' level. */
export function createNormaliser(typical: readonly number[], isLive: boolean): Normaliser {
  const sums = new Float64Array(BANDS);
  let count = 0;
  let peak = isLive ? FIRST_PEAK_DB : QUIETEST_PEAK_DB;

  return {
    hear(bands, at, levelDb) {
      if (isLive) peak = Math.max(QUIETEST_PEAK_DB, peak - PEAK_DECAY_DB);
      if (levelDb > peak) peak = levelDb;
      if (levelDb < FAINTEST_DB || levelDb < peak - SPEECH_DB) return;
      const keep = isLive && count >= MEMORY_FRAMES ? 1 - 1 / MEMORY_FRAMES : 1;
      count = count * keep + 1;
      for (let band = 0; band < BANDS; band += 1) {
        sums[band] = (sums[band] as number) * keep + (bands[at + band] as number);
      }
    },
    apply(bands, at, out, to) {
      for (let band = 0; band < BANDS; band += 1) {
        const expected = (typical[band] as number) + peak;
        const colour = ((sums[band] as number) - count * expected) / (PRIOR_FRAMES + count);
        const bounded = Math.max(-MOST_COLOUR_DB, Math.min(MOST_COLOUR_DB, colour));
        const level = Math.max(bands[at + band] as number, peak - DEPTH_DB);
        out[to + band] = (level - expected - bounded) / UNIT_DB;
      }
    },
    peakDb: () => peak,
  };
}
