/** What a person typed into a search box, taken apart. */
import { stemsOf } from './analysis.ts';
import { hasLoneConsonant } from './hangul.ts';
import { isKorean, normaliseWord, wordsOf } from './tokens.ts';

export interface WantedWord {
  readonly word: string;
  /** Its beginning is enough: it may still be typed, or Korean may have attached something to it. */
  readonly isBeginning: boolean;
  /** It stands in quotation marks: no other form of it will do. */
  readonly isExact: boolean;
  readonly isKorean: boolean;
  /** Lone consonants stand for syllables. */
  readonly isConsonants: boolean;
  /** Forms are alike that have one of these in common. */
  readonly stems: readonly string[];
}

export interface TypedQuery {
  /** All are wanted in one message, in any order. */
  readonly words: readonly WantedWord[];
  /** Places in `words` that are to follow each other. */
  readonly phrases: readonly (readonly number[])[];
}

/** More than anyone types; the bits of a number that stays small. */
const MOST_WORDS = 30;
const QUOTED = /["“”„«»「」『』]/u;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}'’]$/u;

/** Null where nothing can be looked for. */
export function parseQuery(query: string): TypedQuery | null {
  const words: WantedWord[] = [];
  const phrases: number[][] = [];
  query
    .toWellFormed()
    .split(QUOTED)
    .forEach((part, index) => {
      const isPhrase = index % 2 === 1;
      const typed = wordsOf(part);
      const isOpen = ENDS_IN_WORD.test(part);
      const places = typed.map((word, place) => {
        const isLast = isOpen && place === typed.length - 1;
        return words.push(isPhrase ? exactWord(word, isLast) : wantedWord(word, isLast)) - 1;
      });
      if (isPhrase && places.length > 1) phrases.push(places);
    });
  if (words.length === 0) return null;
  return {
    words: words.slice(0, MOST_WORDS),
    phrases: phrases.filter((places) => places.every((place) => place < MOST_WORDS)),
  };
}

function exactWord(word: string, isLast: boolean): WantedWord {
  const korean = isKorean(word);
  return {
    word: normaliseWord(word),
    isBeginning: isLast && korean,
    isExact: true,
    isKorean: korean,
    isConsonants: false,
    stems: [],
  };
}

function wantedWord(word: string, isLast: boolean): WantedWord {
  const korean = isKorean(word);
  const isConsonants = hasLoneConsonant(word);
  return {
    word,
    isBeginning: isLast,
    isExact: false,
    isKorean: korean,
    isConsonants,
    // One syllable is found inside words; what it could be the stem of is anybody's guess.
    stems: isConsonants || (korean && word.length < 2) ? [] : stemsOf(word),
  };
}
