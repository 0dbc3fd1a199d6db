import { stemmer } from 'stemmer';
import { IRREGULAR } from './english-irregular.ts';

/** What stands after an apostrophe and is no part of the word. */
const CLITIC = /'(?:s|re|ve|ll|d|m|t)?$/u;
/** happier, easiest: the rules of the stemmer leave these alone. */
const COMPARED = /(?<=[a-z]{2})i(?:er|est)$/u;
/** bigger, saddest. */
const DOUBLED = /([bdgmnprt])\1(?:er|est)$/u;

/**
 * Stems of an English word (lower case): by rule (Porter, 1980), and of the base of an irregular form.
 * Not empty, without repetitions.
 */
export function englishStems(word: string): readonly string[] {
  const known = IRREGULAR.get(word);
  if (known !== undefined && word.includes("'")) return [stemmer(known)];
  const plain = word.endsWith("n't") ? word.slice(0, -3) : word.replace(CLITIC, '');
  const base = IRREGULAR.get(plain) ?? known;
  const stems = new Set<string>();
  if (base !== undefined) stems.add(stemmer(base));
  // "felt" and "feel" mean one thing; but "left" and "lay" are words of their own too.
  stems.add(stemmer(plain));
  if (COMPARED.test(plain)) stems.add(stemmer(plain.replace(COMPARED, 'y')));
  if (DOUBLED.test(plain)) stems.add(stemmer(plain.replace(DOUBLED, '$1')));
  return [...stems];
}
