/** No voice at all: the sentence is shown for as long as it takes to read, and the mouth moves from its text. */
import type { Language } from '../../src-preload/contract/words.ts';
import type { TextToSpeech } from './ports.ts';

/**
 * Milliseconds of one unit. English: 170 words a minute, the middle of the 160 to 180 that the BBC's
 * subtitle guidelines recommend. Korean: 9 syllables a second, what Netflix's Korean style guide allows
 * for programmes that must be easy to follow (12 for others), with everything else counting half.
 */
const PER_WORD_MS = 60_000 / 170;
const PER_SYLLABLE_MS = 1000 / 9;
/** Shortest a caption may stand: the least the same guides allow is 5/6 of a second. */
const SHORTEST_MS = 850;
/** Between finding a new sentence and beginning to read it. */
const NOTICING_MS = 250;

/** Milliseconds to read the text aloud in one's head, at pace 1. */
export function readingTime(text: string, language: Language): number {
  const reading =
    language === 'ko' ? koreanUnits(text) * PER_SYLLABLE_MS : words(text) * PER_WORD_MS;
  return Math.max(SHORTEST_MS, Math.round(NOTICING_MS + reading));
}

export function createCaptions(): TextToSpeech {
  return {
    vendor: 'captions',
    model: '',
    async *speak(request, signal) {
      signal.throwIfAborted();
      const durationMs = Math.round(readingTime(request.text, request.language) / request.pace);
      yield { kind: 'silent', durationMs };
    },
  };
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function koreanUnits(text: string): number {
  let units = 0;
  for (const character of text.normalize('NFC')) {
    units += /\p{Script=Hangul}|\p{N}/u.test(character) ? 1 : 0.5;
  }
  return units;
}
