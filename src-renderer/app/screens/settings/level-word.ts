/** How a voice comes through, by the loudest of the last moments (0 is -60 dB, 1 is -10 dB). */
export type LevelWord = 'silent' | 'quiet' | 'good' | 'loud';

/** Above the noise of a room, about -42 dB. */
const HEARD = 0.36;
/** What a voice at arm's length has at least, about -35 dB. */
const CLEAR = 0.5;
/** Just below where the microphone is overdriven. */
const FULL = 0.98;

export function levelWord(loudest: number): LevelWord {
  if (loudest < HEARD) return 'silent';
  if (loudest < CLEAR) return 'quiet';
  return loudest < FULL ? 'good' : 'loud';
}

/** Time in which the loudest moment is half forgotten, milliseconds. */
const HALF_LIFE = 1500;

/** The loudest of the last moments after `elapsed` ms more, in which `level` was measured. */
export function loudestOf(before: number, level: number, elapsed: number): number {
  return Math.max(level, before * 0.5 ** (elapsed / HALF_LIFE));
}
