import { LOOKS_AT_LEAST_EVERY_MS, LOOKS_EVERY_MS, LOOKS_SHARE } from './constants.ts';

/** How long to wait between looks, so that they take their share of a core and no more. */
export interface Pace {
  /** From the beginning of one look to the next, milliseconds. */
  readonly everyMs: number;
  /** What the last look took. */
  took(ms: number): void;
}

/** So many looks are remembered. */
const REMEMBERED = 8;

export function createPace(): Pace {
  const latest = new Float64Array(REMEMBERED).fill(Number.POSITIVE_INFINITY);
  let next = 0;
  return {
    get everyMs() {
      // The quickest of them is what a look costs; the rest of the time others had the processor.
      const cost = Math.min(...latest);
      const needed = cost === Number.POSITIVE_INFINITY ? 0 : cost / LOOKS_SHARE;
      return Math.min(LOOKS_AT_LEAST_EVERY_MS, Math.max(LOOKS_EVERY_MS, needed));
    },
    took(ms) {
      latest[next] = ms;
      next = (next + 1) % REMEMBERED;
    },
  };
}
