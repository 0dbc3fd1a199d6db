import { createResampler } from '../resampler.ts';
import { ANALYSIS_RATE, BANDS, createFeatureReader, HOP, WINDOW } from './features.ts';
import { appendRow, createRows, type Rows } from './rows.ts';

export interface Bands {
  /** Decibels, `BANDS` wide. */
  readonly bands: Rows;
  /** Decibels of full scale, one wide. */
  readonly levels: Rows;
  push(samples: Float32Array): void;
  finish(): void;
}

/** Frames of band levels of a sound that arrives in pieces; as many as the sound has hops. */
export function createBands(sampleRate: number, warp = 1): Bands {
  const resampler = createResampler(sampleRate, ANALYSIS_RATE);
  const reader = createFeatureReader(warp);
  const bands = createRows(BANDS);
  const levels = createRows(1);
  /** The first window is centred on the first sample. */
  let held = new Float32Array(WINDOW / 2);
  let heard = 0;

  function take(samples: Float32Array): void {
    const input = new Float32Array(held.length + samples.length);
    input.set(held);
    input.set(samples, held.length);
    let from = 0;
    for (; from + WINDOW <= input.length; from += HOP) {
      const at = appendRow(bands);
      const level = reader.read(input, from, bands.data, at);
      const levelAt = appendRow(levels);
      levels.data[levelAt] = level;
    }
    held = input.slice(from);
  }

  return {
    bands,
    levels,
    push(samples) {
      const resampled = resampler.push(samples);
      heard += resampled.length;
      take(resampled);
    },
    finish() {
      const rest = resampler.flush();
      heard += rest.length;
      take(rest);
      // What follows the sound is silence, as far as its last hop.
      const missing = Math.ceil(heard / HOP) - bands.count;
      if (missing > 0) take(new Float32Array(missing * HOP + WINDOW - held.length));
      bands.count = Math.min(bands.count, Math.ceil(heard / HOP));
      levels.count = bands.count;
    },
  };
}
