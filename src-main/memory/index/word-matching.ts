/** Which words of the vocabulary a typed word stands for. */
import { consonantPattern } from './hangul.ts';
import { isOneLetterOff } from './one-letter-off.ts';
import { isKorean } from './tokens.ts';
import type { WantedWord } from './typed-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words are one letter away from too many others. */
const FEWEST_LETTERS = 4;
/** Of Korean, counted in conjoining letters (two syllables, one of them closed). */
const FEWEST_JAMO = 5;
/** With fewer, one wrong syllable is half of it. */
const FEWEST_SYLLABLES = 3;
/** Typed words whose matches are kept at hand: what was typed before the last letter, and the last searches. */
const MOST_KEPT = 64;

export interface WordMatching {
  /** Numbers of the words it stands for; `isLenient` allows one wrong letter too. */
  matches(wanted: WantedWord, isLenient: boolean): readonly number[];
  /** After words were emptied. */
  forget(): void;
}

export function createWordMatching(vocabulary: Vocabulary): WordMatching {
  const kept = new Map<string, { readonly numbers: number[]; upTo: number }>();

  function addMatches(wanted: WantedWord, isLenient: boolean, from: number, to: number[]): void {
    const { words } = vocabulary;
    const found = new Set<number>();
    const isSame = literalMatch(wanted);
    for (let number = from; number < words.length; number++) {
      const word = words[number];
      if (word && isSame(word) !== null) found.add(number);
    }
    if (wanted.stems.length > 0) vocabulary.withStems(wanted.stems, from, (n) => found.add(n));
    if (isLenient) {
      const isClose = closeMatch(wanted, vocabulary);
      for (let number = from; number < words.length; number++) {
        if (words[number] && isClose(number)) found.add(number);
      }
    }
    for (const number of found) to.push(number);
  }

  return {
    matches(wanted, isLenient) {
      const { word, isBeginning, isExact } = wanted;
      const key = `${word} ${isBeginning} ${isExact} ${isLenient}`;
      const known = kept.get(key) ?? { numbers: [], upTo: 0 };
      if (known.upTo < vocabulary.words.length) {
        addMatches(wanted, isLenient, known.upTo, known.numbers);
        known.upTo = vocabulary.words.length;
      }
      kept.delete(key);
      kept.set(key, known);
      if (kept.size > MOST_KEPT) {
        for (const oldest of kept.keys()) {
          kept.delete(oldest);
          break;
        }
      }
      return known.numbers;
    },
    forget: () => kept.clear(),
  };
}

/** [from, to) of the part of a word that stands there as typed; null where it does not. */
export function literalMatch(
  wanted: WantedWord,
): (word: string) => readonly [from: number, to: number] | null {
  const typed = wanted.word;
  const whole = [0, typed.length] as const;
  if (wanted.isConsonants) {
    const pattern = consonantPattern(typed);
    return (word) => {
      const found = pattern.exec(word);
      return found ? [found.index, found.index + found[0].length] : null;
    };
  }
  if (wanted.isExact) {
    return wanted.isBeginning
      ? (word) => (word.startsWith(typed) ? whole : null)
      : (word) => (word === typed ? whole : null);
  }
  if (wanted.isKorean) {
    return (word) => {
      const at = word.indexOf(typed);
      return at < 0 ? null : [at, at + typed.length];
    };
  }
  return wanted.isBeginning
    ? (word) => (word.startsWith(typed) ? whole : null)
    : // 3시, pc방에서: what Korean has attached to it is no other word.
      (word) =>
        word.startsWith(typed) && (word.length === typed.length || isKorean(word)) ? whole : null;
}

function closeMatch(wanted: WantedWord, vocabulary: Vocabulary): (number: number) => boolean {
  const { word: typed, isBeginning, stems } = wanted;
  if (wanted.isExact || wanted.isConsonants) return () => false;
  if (!wanted.isKorean) {
    if (typed.length < FEWEST_LETTERS) return () => false;
    // Four letters, one of them wrong, begin far too many words.
    const begins = isBeginning && typed.length > FEWEST_LETTERS;
    return (number) => isOneLetterOff(typed, vocabulary.words[number] ?? '', begins);
  }
  const bare = stems.map((stem) => stem.replace(/(?<=..)다$/u, ''));
  const forms = [...new Set([typed, ...bare])];
  const spelled = forms
    .filter((form) => form.length > 1)
    .map((form) => form.normalize('NFD'))
    .filter((letters) => letters.length >= FEWEST_JAMO);
  const long = forms.filter((form) => form.length >= FEWEST_SYLLABLES);
  return (number) =>
    spelled.some((letters) => isOneLetterOff(letters, vocabulary.letters(number), true)) ||
    long.some((form) => isOneLetterOff(form, vocabulary.words[number] ?? '', true));
}
