/** Where a voice stopped that broke off in the middle of a sentence, and what is left to say. */
import type { Language, SpeechTiming } from '../../src-preload/contract/words.ts';

/** What was said of a sentence before its voice broke off. */
export interface SaidSoFar {
  /** Length of the sound, milliseconds. */
  readonly ms: number;
  /** Of what was said, where the voice told. */
  readonly timing: SpeechTiming | null;
}

/**
 * Milliseconds of a character at pace 1 where a voice tells no times: 150 English words and 300 Korean
 * syllables a minute, both slower than most. A word said twice is better than one left out.
 */
const PER_LETTER_MS = 75;
const PER_SYLLABLE_MS = 200;

/** From the first word on that was not said to its end. Empty where nothing worth saying is left. */
export function restOf(text: string, said: SaidSoFar, language: Language, pace: number): string {
  const count = said.timing
    ? timedCharacters(said.timing, said.ms)
    : likelyCharacters(text, said.ms * pace, language);
  if (count >= text.length) return '';
  const cutInWord = /\S/.test(text[count] ?? ' ') && /\S/.test(text[count - 1] ?? ' ');
  const from = cutInWord ? text.slice(0, count).search(/\S*$/) : count;
  const rest = text.slice(from).trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

function timedCharacters(timing: SpeechTiming, ms: number): number {
  let count = 0;
  for (const [i, end] of timing.ends.entries()) {
    if (end > ms) break;
    count += timing.characters[i]?.length ?? 0;
  }
  return count;
}

function likelyCharacters(text: string, ms: number, language: Language): number {
  let left = ms;
  for (let i = 0; i < text.length; i++) {
    const isSyllable = language === 'ko' && /\p{Script=Hangul}/u.test(text[i] ?? '');
    left -= isSyllable ? PER_SYLLABLE_MS : PER_LETTER_MS;
    if (left < 0) return i;
  }
  return text.length;
}
