/** A syllable's peak stands out of the dips on both sides by this much, dB (de Jong and Wempe 2009). */
const DIP_DB = 2;
/** And is no fainter than this below the loudest, dB (as there). */
const RANGE_DB = 25;
/** Smooths what the vocal folds do, keeps what the mouth does: two poles of about 16 ms each. */
const SMOOTH = 0.4;

export interface Syllables {
  /** One block's loudness, dB, and whether it belongs to voiced speech. */
  push(levelDb: number, voiced: boolean): void;
  count(): number;
  clear(): void;
}

/**
 * Counts syllable nuclei as peaks of loudness in voiced speech (de Jong and Wempe, "Praat script to
 * detect syllable nuclei and measure speech rate automatically", 2009), as the sound comes in.
 */
export function createSyllables(): Syllables {
  let first = Number.NaN;
  let second = Number.NaN;
  let valley = Number.POSITIVE_INFINITY;
  let peak = Number.NEGATIVE_INFINITY;
  let peakVoiced = false;
  let loudest = Number.NEGATIVE_INFINITY;
  let count = 0;

  function close(): void {
    if (peakVoiced && peak - valley >= DIP_DB && peak >= loudest - RANGE_DB) count += 1;
    valley = second;
    peak = Number.NEGATIVE_INFINITY;
    peakVoiced = false;
  }

  return {
    push(levelDb, voiced) {
      first = Number.isNaN(first) ? levelDb : first + SMOOTH * (levelDb - first);
      second = Number.isNaN(second) ? first : second + SMOOTH * (first - second);
      // The loudest fades, so that one shout does not silence what follows (a second per dB).
      loudest = Math.max(loudest - 0.008, second);
      if (second > peak) {
        peak = second;
        if (voiced) peakVoiced = true;
      }
      if (peak - valley < DIP_DB) {
        valley = Math.min(valley, second);
        if (second <= valley) peak = second;
      }
      if (peak - second >= DIP_DB) close();
    },
    count: () => count,
    clear() {
      first = Number.NaN;
      second = Number.NaN;
      valley = Number.POSITIVE_INFINITY;
      peak = Number.NEGATIVE_INFINITY;
      peakVoiced = false;
      loudest = Number.NEGATIVE_INFINITY;
      count = 0;
    },
  };
}
