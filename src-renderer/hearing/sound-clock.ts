/** The least delay is looked for over two stretches of this length, the newer of them under way. */
const STRETCH_MS = 2000;

export interface SoundClock {
  /** A block that ended at `soundMs` has just arrived. */
  arrived(soundMs: number, nowMs: number): void;
  /** When a sound of that time was, on the clock of `nowMs`. */
  toClock(soundMs: number): number;
}

/**
 * Maps the audio context's time to a wall clock by the blocks themselves: the one that came quickest
 * in the last seconds was hardly delayed. Late by the quickest hand-over from the audio thread, a few
 * milliseconds; follows clocks that drift apart and a context that was suspended.
 */
export function createSoundClock(): SoundClock {
  let least = Number.POSITIVE_INFINITY;
  let leastBefore = Number.POSITIVE_INFINITY;
  let began = Number.NEGATIVE_INFINITY;

  return {
    arrived(soundMs, nowMs) {
      if (nowMs - began > STRETCH_MS) {
        leastBefore = least;
        least = Number.POSITIVE_INFINITY;
        began = nowMs;
      }
      least = Math.min(least, nowMs - soundMs);
    },
    toClock: (soundMs) => soundMs + Math.min(least, leastBefore),
  };
}
