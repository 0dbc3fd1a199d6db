import { inflected, type Lookup } from './english-inflections.ts';
import { soundsBySpelling, soundsOfLetters } from './english-letters.ts';
import type { EnglishWords } from './english-words.ts';

interface WordSounds {
  readonly sounds: string;
  readonly trust: number;
}

const KNOWN = 1;
const COMPOUND = 0.8;
const GUESSED = 0.3;

/** Small words that spelling rules get wrong, for when there is no dictionary, and newer words. */
const COMMON: Readonly<Record<string, string>> = {
  a: 'x',
  the: 'T[xi]',
  to: 't[ux]',
  of: 'xf',
  is: 'Is',
  was: '[wa][ax]s',
  are: 'ar',
  were: 'wR',
  have: 'hqf',
  has: 'hqs',
  do: 'tu',
  does: 'tas',
  "don't": 'tOnt',
  you: 'yu',
  your: 'y[ou]r',
  i: 'A',
  "i'm": 'Ap',
  he: 'hi',
  she: 'ci',
  we: 'wi',
  me: 'pi',
  they: 'TE',
  what: 'w[ax]t',
  who: 'hu',
  one: 'wan',
  two: 'tu',
  some: 'sap',
  come: 'kap',
  said: 'set',
  there: 'Ter',
  their: 'Ter',
  been: 'p[ie]n',
  people: 'PiPxl',
  could: 'kut',
  would: 'wut',
  should: 'cut',
  and: '[qx]nt',
  for: 'f[oR]r?',
  from: 'fr[ax]p',
  okay: 'OkE',
  covid: 'kOfIt',
  app: 'qP',
  emoji: 'ipOci',
  chatbot: 'cqtpat',
};

/** Sounds a word can begin with that are no vowels. */
const BEGINS_WITH_CONSONANT = /^\[?[^aqeiIouxREAYOW[]/;

/** `the` as it is said before these sounds: with an `i` only where a vowel follows. */
export function theBefore(sounds: string): string {
  return BEGINS_WITH_CONSONANT.test(sounds) ? 'Tx' : 'T[xi]';
}

/** Endings and beginnings that words are made with, longest first. */
const SUFFIXES: readonly (readonly [string, string])[] = [
  ['fulness', 'fxlnxs'],
  ['lessness', 'lxsnxs'],
  ['ability', 'xpilIti'],
  ['ness', 'nxs'],
  ['less', 'lxs'],
  ['ment', 'pxnt'],
  ['able', 'xpxl'],
  ['ful', 'fxl'],
  ['ship', 'ciP'],
  ['ish', 'Ic'],
  ['est', 'xst'],
  ['y', 'i'],
];
const PREFIXES: readonly (readonly [string, string])[] = [
  ['over', 'OfR'],
  ['under', 'antR'],
  ['self', 'self'],
  ['non', 'nan'],
  ['pre', 'Pri'],
  ['mis', 'pis'],
  ['dis', 'tis'],
  ['un', 'an'],
  ['re', 'ri'],
];

/**
 * Sounds of an English word (small letters and apostrophes): from the dictionary, as an inflected,
 * derived or compound word of it, or by spelling, with less trust each time. Without a dictionary
 * the commonest words are known and spelling does the rest.
 */
export function englishSounds(word: string, words: EnglishWords | null): WordSounds {
  const lookup: Lookup = (key) => COMMON[key] ?? words?.lookup(key) ?? null;
  const known = lookup(word) ?? inflected(word, lookup);
  if (known !== null) return { sounds: known, trust: KNOWN };
  const bare = word.replaceAll("'", '');
  const made = words ? (lookup(bare) ?? derived(bare, lookup) ?? compound(bare, lookup)) : null;
  if (made !== null) return { sounds: made, trust: COMPOUND };
  // hmm, tv: no vowel, so nothing to read.
  if (!/[aeiouy]/.test(bare)) {
    return /^h?m+$|^sh+$/.test(bare)
      ? { sounds: bare.startsWith('s') ? 'c' : 'p', trust: COMPOUND }
      : { sounds: soundsOfLetters(bare), trust: GUESSED };
  }
  return { sounds: soundsBySpelling(bare), trust: GUESSED };
}

function derived(word: string, lookup: Lookup): string | null {
  for (const [suffix, sounds] of SUFFIXES) {
    const stem = word.slice(0, -suffix.length);
    if (!word.endsWith(suffix) || stem.length < 3) continue;
    const found =
      lookup(stem) ??
      (stem.endsWith('i') ? lookup(`${stem.slice(0, -1)}y`) : null) ??
      (/^[aeiy]/.test(suffix) ? lookup(`${stem}e`) : null) ??
      derived(stem, lookup);
    if (found !== null) return found + sounds;
  }
  for (const [prefix, sounds] of PREFIXES) {
    const stem = word.slice(prefix.length);
    if (!word.startsWith(prefix) || stem.length < 3) continue;
    const found = lookup(stem) ?? inflected(stem, lookup);
    if (found !== null) return sounds + found;
  }
  return null;
}

/** Two words written as one, the evener the likelier. */
function compound(word: string, lookup: Lookup): string | null {
  const middle = word.length / 2;
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  for (const cut of cuts) {
    const first = lookup(word.slice(0, cut));
    const second =
      first === null ? null : (lookup(word.slice(cut)) ?? inflected(word.slice(cut), lookup));
    if (first !== null && second !== null) return first + second;
  }
  return null;
}
