import type { Language } from '../../../src-preload/contract/words.ts';
import { lettersOf } from '../normalise-korean.ts';
import { hintsOf } from './lexicon.ts';
import { plainWords } from './plain-words.ts';

/** Buckets of one language; a power of two. */
export const BUCKETS = 1 << 15;

/** What a text is made of: buckets, each once, and how much of it each is. */
export interface Features {
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
}

const GROUPS = ['words', 'pairs', 'runs', 'hints', 'hintPairs', 'letters', 'hintWords'] as const;
type Group = (typeof GROUPS)[number];

/** How much a group says beside the others; chosen by how authors are judged who were not learned from. */
const SHARE: Readonly<Record<Group, number>> = {
  words: 1,
  pairs: 1,
  runs: 1.5,
  hints: 1,
  hintPairs: 1,
  letters: 1.5,
  hintWords: 1,
};
/** A text of fewer features than this is short, and says less. */
const SHORT: Readonly<Record<Group, number>> = {
  words: 8,
  pairs: 8,
  runs: 8,
  hints: 4,
  hintPairs: 4,
  letters: 16,
  hintWords: 8,
};

const NEGATION = new Set(['not', 'no', 'never', 'without', 'nor']);
const NEGATION_REACH = 3;

/** FNV-1a over UTF-16 units, mixed at the end as MurmurHash3 does it. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function addWords(words: readonly string[], found: Record<Group, Set<string>>): void {
  let negated = 0;
  words.forEach((word, at) => {
    found.words.add(word);
    if (negated > 0) found.words.add(`not ${word}`);
    negated = NEGATION.has(word) ? NEGATION_REACH : negated - 1;
    const next = words[at + 1] ?? '$';
    const after = words[at + 2];
    found.pairs.add(`${word} ${next}`);
    if (after === undefined) return;
    found.pairs.add(`${word} * ${after}`);
    found.pairs.add(`${word} ${next} ${after}`);
  });
  if (words[0] !== undefined) found.pairs.add(`^ ${words[0]}`);
}

/** Runs of characters. Korean syllables also without the spaces, which people place freely. */
function addRuns(words: readonly string[], language: Language, runs: Set<string>): void {
  const spaced = ` ${words.join(' ')} `;
  const [shortest, longest] = language === 'ko' ? [1, 4] : [3, 5];
  for (let length = shortest; length <= longest; length += 1) {
    for (let at = 0; at + length <= spaced.length; at += 1) {
      runs.add(spaced.slice(at, at + length));
    }
  }
  if (language !== 'ko') return;
  const close = words.join('');
  for (let length = shortest; length <= longest; length += 1) {
    for (let at = 0; at + length <= close.length; at += 1) runs.add(close.slice(at, at + length));
  }
}

/** Runs of the letters Korean syllables are made of: a stem is the same in all its endings. */
function addLetters(words: readonly string[], letters: Set<string>): void {
  const close = ` ${lettersOf(words.join(''))} `;
  for (let length = 4; length <= 6; length += 1) {
    for (let at = 0; at + length <= close.length; at += 1) {
      letters.add(close.slice(at, at + length));
    }
  }
}

/** The features of one text. The same text has the same features in training and in use. */
export function featuresOf(text: string, language: Language): Features {
  const words = plainWords(text, language);
  const found: Record<Group, Set<string>> = {
    words: new Set(),
    pairs: new Set(),
    runs: new Set(),
    hints: new Set(),
    hintPairs: new Set(),
    letters: new Set(),
    hintWords: new Set(),
  };
  addWords(words, found);
  addRuns(words, language, found.runs);
  if (language === 'ko') addLetters(words, found.letters);
  const hints = hintsOf(text, language);
  hints.forEach((one, at) => {
    found.hints.add(one);
    for (const other of hints.slice(at + 1)) found.hintPairs.add(`${one}+${other}`);
    // English words mean by what is spoken of beside them; in Korean it brought nothing.
    if (language === 'en') for (const word of words) found.hintWords.add(`${one}:${word}`);
  });

  const sums = new Map<number, number>();
  GROUPS.forEach((group, seed) => {
    const names = found[group];
    const value = SHARE[group] / Math.sqrt(Math.max(names.size, SHORT[group]));
    for (const name of names) {
      const bucket = hash(name, seed) & (BUCKETS - 1);
      sums.set(bucket, (sums.get(bucket) ?? 0) + value);
    }
  });
  return { buckets: Uint32Array.from(sums.keys()), values: Float32Array.from(sums.values()) };
}
