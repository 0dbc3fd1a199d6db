import { stemmer } from 'stemmer';
import { IRREGULAR } from './english-irregular.ts';

/** What stands after an apostrophe and is no part of the word. */
const CLITIC = /'(?:s|re|ve|ll|d|m|t)?$/u;
/** happier, easiest: the rules of the stemmer leave these alone. */
const COMPARED = /(?<=[a-z]{2})i(?:er|est)$/u;
/** bigger, saddest. */
const DOUBLED = /([bdgmnprt])\1(?:er|est)$/u;

/** Not the plural or the past of anything. */
const WHOLE: ReadonlySet<string> = new Set([
  'news',
  'always',
  'perhaps',
  'series',
  'gas',
  'yes',
  'bed',
  'red',
]);
/** cry, try: the stemmer makes cri of cried, and leaves these. */
const SHORT_IN_Y = /^([^aeiou]+)y$/u;

const stemOf = (word: string): string => stemmer(word).replace(SHORT_IN_Y, '$1i');

/**
 * Stems of an English word (lower case): by rule (Porter, 1980), and of the base of an irregular form.
 * Not empty, without repetitions.
 */
export function englishStems(word: string): readonly string[] {
  if (WHOLE.has(word)) return [word];
  const known = IRREGULAR.get(word);
  if (known !== undefined && word.includes("'")) return [stemOf(known)];
  const plain = word.endsWith("n't") ? word.slice(0, -3) : word.replace(CLITIC, '');
  const base = IRREGULAR.get(plain) ?? known;
  const stems = new Set<string>();
  if (base !== undefined) stems.add(stemOf(base));
  // "felt" and "feel" mean one thing; but "left" and "lay" are words of their own too.
  stems.add(stemOf(plain));
  if (COMPARED.test(plain)) stems.add(stemOf(plain.replace(COMPARED, 'y')));
  if (DOUBLED.test(plain)) stems.add(stemOf(plain.replace(DOUBLED, '$1')));
  return [...stems];
}
