import type { SpeechTiming, TextDifference } from '../../src-preload/contract/words.ts';
import { hangulOf } from './hangul.ts';

/** What `wordAt` needs of a sounding sentence. */
export interface SoundingText {
  /** As it is shown. */
  readonly text: string;
  /** As it is said, and where the two differ, in order. */
  readonly spoken: string;
  readonly differs: readonly TextDifference[];
  /** How much of the sentence was heard. */
  readonly atMs: number;
  readonly durationMs: number;
  readonly timing: SpeechTiming | null;
}

/** [wordStart, wordEnd) in characters of the shown text; both 0 where there is no word. */
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
 * The shown word being said: by the vendor's character times where there are any, else in proportion to
 * syllables. Both are of the spoken text, in which a number or an abbreviation may take several words.
 * Between words it is the one before. Pass the same object for the same sentence: the answer is kept
 * with it, overwritten by the next call, and nothing is allocated per frame.
 */
export function wordAt(sounding: SoundingText): WordSpan {
  let clock = clocks.get(sounding);
  if (!clock || clock.timing !== sounding.timing) {
    clock = clockFor(sounding);
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

function clockFor({ text, spoken, differs, timing }: SoundingText): WordClock {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    // A lone dash or quote is not a word.
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue;
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const span: WordSpan = { wordStart: 0, wordEnd: 0 };
  const said = starts.map((start) => saidAt(start, spoken, differs));
  const times = timing ? timesOf(spoken, said, timing) : null;
  if (times) return { timing, starts, ends, begins: times, timed: true, span };
  const begins: number[] = [];
  let total = 0;
  said.forEach((from, i) => {
    begins.push(total);
    const word = spoken.slice(from, said[i + 1] ?? spoken.length);
    if (word.trim() !== '') total += lengthOf(word);
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

/** Where in the spoken text a shown word is said. Inside a stretch that differs, its words share the spoken ones. */
function saidAt(shown: number, spoken: string, differs: readonly TextDifference[]): number {
  let shift = 0;
  for (const { from, to, spokenFrom, spokenTo } of differs) {
    if (shown < from) break;
    if (shown < to) {
      const share = (shown - from) / (to - from);
      const at = spokenFrom + Math.round(share * (spokenTo - spokenFrom));
      // Back to the beginning of the word there.
      const begin = spoken.slice(spokenFrom, at).search(/\S+$/u);
      return begin < 0 ? at : spokenFrom + begin;
    }
    shift = spokenTo - to;
  }
  return Math.min(spoken.length, shown + shift);
}

/** When each word begins, following the vendor's characters through what it was given; null if they are of another text. */
function timesOf(
  spoken: string,
  said: readonly number[],
  { characters, starts: times }: SpeechTiming,
): readonly number[] | null {
  const begins: number[] = [];
  let heard = 0;
  let at = 0;
  for (const character of spoken) {
    // Vendors may drop or double spaces and change case; letters keep their order.
    if (!/\s/u.test(character)) {
      while (heard < characters.length && !same(characters[heard], character)) heard += 1;
      if (heard >= characters.length) break;
      while (begins.length < said.length && at >= (said[begins.length] as number)) {
        begins.push(times[heard] ?? 0);
      }
      heard += 1;
    }
    at += character.length;
  }
  // Half of the words found means the vendor still speaks; fewer means it spoke other words.
  return begins.length > 0 && begins.length * 2 >= said.length ? begins : null;
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
