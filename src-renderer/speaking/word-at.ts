import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { hangulOf } from './hangul.ts';

/** What `wordAt` needs of a sounding sentence. */
export interface SoundingText {
  readonly text: string;
  /** How much of the sentence was heard. */
  readonly atMs: number;
  readonly durationMs: number;
  readonly timing: SpeechTiming | null;
}

/** [wordStart, wordEnd) in characters of the text; both 0 where there is no word. */
export interface WordSpan {
  wordStart: number;
  wordEnd: number;
}

interface WordClock {
  readonly timing: SpeechTiming | null;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** When each word begins: milliseconds with timing, else a share of the duration in 0..1. */
  readonly begins: readonly number[];
  readonly timed: boolean;
  readonly span: WordSpan;
}

const clocks = new WeakMap<SoundingText, WordClock>();

/**
 * The word being said: by the vendor's character times where there are any, else in proportion to
 * syllables. Between words it is the one before. Pass the same object for the same sentence: the
 * answer is kept with it, overwritten by the next call, and nothing is allocated per frame.
 */
export function wordAt(sounding: SoundingText): WordSpan {
  let clock = clocks.get(sounding);
  if (!clock || clock.timing !== sounding.timing) {
    clock = clockFor(sounding.text, sounding.timing);
    clocks.set(sounding, clock);
  }
  const { begins, span } = clock;
  const at = clock.timed
    ? sounding.atMs
    : sounding.durationMs > 0
      ? sounding.atMs / sounding.durationMs
      : 0;
  let word = 0;
  while (word + 1 < begins.length && at >= (begins[word + 1] as number)) word += 1;
  span.wordStart = clock.starts[word] ?? 0;
  span.wordEnd = clock.ends[word] ?? 0;
  return span;
}

function clockFor(text: string, timing: SpeechTiming | null): WordClock {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    // A lone dash or quote is not a word.
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const span: WordSpan = { wordStart: 0, wordEnd: 0 };
  const times = timing ? timesOf(text, starts, timing) : null;
  if (times) return { timing, starts, ends, begins: times, timed: true, span };
  const begins: number[] = [];
  let total = 0;
  starts.forEach((start, i) => {
    begins.push(total);
    total += lengthOf(text.slice(start, starts[i + 1] ?? text.length));
  });
  return {
    timing,
    starts,
    ends,
    begins: begins.map((begin) => begin / (total || 1)),
    timed: false,
    span,
  };
}

/** When each word begins, following the vendor's characters through the text; null if they are of another text. */
function timesOf(
  text: string,
  starts: readonly number[],
  { characters, starts: times }: SpeechTiming,
): readonly number[] | null {
  const begins: number[] = [];
  let spoken = 0;
  let word = 0;
  let at = 0;
  for (const character of text) {
    // Vendors may drop or double spaces and change case; letters keep their order.
    if (!/\s/u.test(character)) {
      while (spoken < characters.length && !same(characters[spoken], character)) spoken += 1;
      if (spoken >= characters.length) break;
      if (at === starts[word]) {
        begins.push(times[spoken] ?? 0);
        word += 1;
      }
      spoken += 1;
    }
    at += character.length;
  }
  // Half of the words found means the vendor still speaks; fewer means it spoke other words.
  return begins.length > 0 && begins.length * 2 >= starts.length ? begins : null;
}

function same(a: string | undefined, b: string): boolean {
  return a === b || a?.toLowerCase() === b.toLowerCase();
}

/** How long a word takes to say, in syllables; punctuation adds its pause. */
export function lengthOf(word: string): number {
  let length = 0;
  for (const character of word) {
    if (hangulOf(character)) length += 1;
    else if (/\p{N}/u.test(character)) length += 1.2;
    else if (/[.!?…。,;:、—]/u.test(character)) length += 0.8;
  }
  const latin = word.toLowerCase().replace(/[^a-z]/g, '');
  if (latin) {
    const groups = latin.match(/[aeiouy]+/g)?.length ?? 0;
    const silentE = /[^aeiouyl]e$/.test(latin) && groups > 1 ? 1 : 0;
    // Syllables carry most of a word's time, consonants the rest.
    length += Math.max(1, groups - silentE) * 0.75 + latin.length * 0.08;
  }
  return Math.max(0.3, length);
}
