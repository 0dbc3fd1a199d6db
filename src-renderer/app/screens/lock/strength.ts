import { MIN_PASSPHRASE } from '../../../../src-preload/contract/memory.ts';

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Guesses at what one more character of a kind adds, in bits: words are far more regular than their alphabet. */
const BITS = { digit: 2.6, letter: 3, hangul: 4.5, other: 4 } as const;
/** A character that repeats the one before, or comes next to it in its alphabet, adds this. */
const FOLLOWS = 0.4;
/** Below the first a computer guesses it in days, from the second on not in a lifetime. */
const FAIR = 32;
const STRONG = 52;

function kindOf(character: string): keyof typeof BITS {
  if (/\p{Nd}/u.test(character)) return 'digit';
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul';
  return /\p{L}/u.test(character) ? 'letter' : 'other';
}

/** How hard a passphrase is to guess, roughly. Characters are counted as a person sees them. */
export function strengthOf(passphrase: string): Strength {
  const characters = [...passphrase.normalize('NFC')];
  if (characters.length < MIN_PASSPHRASE) return 'short';
  let bits = 0;
  let before = Number.NaN;
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    bits += Math.abs(code - before) <= 1 ? FOLLOWS : BITS[kindOf(character)];
    before = code;
  }
  // What consists of few characters can only repeat them.
  const variety = new Set(characters).size / characters.length;
  const worth = bits * Math.min(1, variety * 1.6);
  if (worth < FAIR) return 'weak';
  return worth < STRONG ? 'fair' : 'strong';
}
