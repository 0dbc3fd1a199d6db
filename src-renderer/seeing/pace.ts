import { LOOKS_AT_LEAST_EVERY_MS, LOOKS_EVERY_MS, LOOKS_SHARE } from './constants.ts';

/** How long to wait between looks, so that they take their share of a core and no more. */
export interface Pace {
  /** From the beginning of one look to the next, milliseconds. */
  readonly everyMs: number;
  /** What the last look took. */
  took(ms: number): void;
}

export function createPace(): Pace {
  let usual: number | null = null;
  return {
    get everyMs() {
      const needed = (usual ?? 0) / LOOKS_SHARE;
      return Math.min(LOOKS_AT_LEAST_EVERY_MS, Math.max(LOOKS_EVERY_MS, needed));
    },
    took(ms) {
      // One slow look, while the machine was busy, is not what looks cost.
      usual = usual === null ? ms : usual + 0.2 * (ms - usual);
    },
  };
}
