import { CLASSES, SIL } from '../classes.ts';
import type { Evidence } from '../network.ts';

/** Steps looked at at once: some 12 seconds of speech. */
const WIDEST = 160;
/** Of a recording of minutes fewer, so that memory stays below some 16 MB. */
const CELLS = 2_000_000;
const NARROWEST = 48;

/** For every frame, which steps may be spoken there: `width` from `from[frame]`, which never goes back. */
export interface Band {
  readonly width: number;
  readonly from: Int32Array;
}

/**
 * A band along the diagonal: the share of speech heard so far tells about how far in the text it is.
 * Texts of ordinary sentences fit into it whole.
 */
export function bandOf({ posteriors, frames }: Evidence, steps: number): Band {
  const width = Math.min(steps, WIDEST, Math.max(NARROWEST, Math.floor(CELLS / frames)));
  const from = new Int32Array(frames);
  if (width === steps) return { width, from };
  let speech = 0;
  for (let i = 0; i < frames; i += 1) speech += 1 - (posteriors[i * CLASSES + SIL] as number);
  let heard = 0;
  for (let i = 0; i < frames; i += 1) {
    heard += 1 - (posteriors[i * CLASSES + SIL] as number);
    const centre = Math.round((heard / Math.max(speech, 1e-6)) * steps);
    from[i] = Math.min(steps - width, Math.max(0, centre - (width >> 1)));
  }
  return { width, from };
}
