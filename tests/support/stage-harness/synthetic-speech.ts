import type { Mouth } from '../../../src-preload/contract/words.ts';

/** Speech that was never spoken: phrases of uneven length with pauses, in syllables, the same every time. */
export interface SpeechMoment {
  /** 0..1. */
  level: number;
  /** Seconds until the next pause; 0 in a pause. */
  untilPauseS: number;
  readonly mouth: Mouth;
}

/** Lengths of phrases and of the pauses after them, seconds. */
const PHRASES = [
  [1.7, 0.5],
  [2.6, 0.8],
  [1.1, 0.4],
  [3.1, 0.7],
  [2.1, 1.1],
  [0.8, 0.45],
  [2.4, 0.6],
] as const;
const ROUND_S = PHRASES.reduce((sum, [phrase, pause]) => sum + phrase + pause, 0);
const SYLLABLE_S = 0.21;
const VOWELS = ['aa', 'ee', 'oh', 'ih', 'ou'] as const;
const FLOOR = 0.08;

/** How it sounds `seconds` after the first phrase began; fills `into`. */
export function speechAt(seconds: number, into: SpeechMoment): void {
  for (const vowel of VOWELS) into.mouth[vowel] = 0;
  into.level = FLOOR;
  into.untilPauseS = 0;
  let at = seconds % ROUND_S;
  for (const [phrase, pause] of PHRASES) {
    if (at < phrase) {
      const syllable = Math.floor(at / SYLLABLE_S);
      const within = (at / SYLLABLE_S) % 1;
      // Every third to fifth syllable is stressed; a phrase grows softer.
      const stressed = syllable % 4 === 1 || syllable % 7 === 3;
      const open = Math.sin(Math.PI * within) ** 0.7;
      into.level = FLOOR + (stressed ? 0.72 : 0.42) * open * (1 - 0.2 * (at / phrase));
      into.untilPauseS = phrase - at;
      const vowel = VOWELS[(syllable * 3 + Math.floor(seconds)) % 5] as (typeof VOWELS)[number];
      into.mouth[vowel] = (stressed ? 0.85 : 0.5) * Math.max(0, Math.sin(Math.PI * within));
      return;
    }
    at -= phrase;
    if (at < pause) return;
    at -= pause;
  }
}

export function createSpeechMoment(): SpeechMoment {
  return { level: 0, untilPauseS: 0, mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 } };
}
