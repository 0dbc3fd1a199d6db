/** What of a text can be found. Pure; the same for what is kept and for what is looked for. */
import type { Emotion, Role } from '../../../src-preload/contract/words.ts';
import { englishStems } from './english.ts';
import { isSyllable } from './hangul.ts';
import { koreanStems } from './korean.ts';
import type { PassageKind } from './passages.ts';
import { isKorean, wordsOf } from './tokens.ts';

/** Counts up whenever a text gets other words, stems, grams or marks than before. */
export const ANALYSIS_VERSION = 1;

export interface Analysis {
  /** Whole words, normalised, in order. */
  readonly words: readonly string[];
  /** Of every word in order, all it may be; Korean verbs with 다. */
  readonly stems: readonly string[];
  /** Pairs of neighbouring Korean syllables within words; the syllable where it is the whole word. */
  readonly grams: readonly string[];
}

/** Words whose stems are kept at hand. */
const MOST_KNOWN = 20_000;
const known = new Map<string, readonly string[]>();

export function analyse(text: string): Analysis {
  const words = wordsOf(text);
  return { words, stems: words.flatMap(stemsOf), grams: words.flatMap(gramsOf) };
}

/** Of one normalised word. Not empty. */
export function stemsOf(word: string): readonly string[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  const stems = stemsOfUnknown(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, stems);
  return stems;
}

function stemsOfUnknown(word: string): readonly string[] {
  if (/^[a-z']+$/u.test(word)) return englishStems(word);
  if (!isKorean(word)) return [word];
  const stems = koreanStems(word).flatMap((stem) =>
    /^[a-z']+$/u.test(stem) ? englishStems(stem) : [stem],
  );
  return [...new Set(stems)];
}

export function gramsOf(word: string): readonly string[] {
  const grams: string[] = [];
  for (let at = 0; at < word.length; at++) {
    if (!isSyllable(word.charCodeAt(at))) continue;
    if (isSyllable(word.charCodeAt(at + 1))) grams.push(word.slice(at, at + 2));
    else if (!isSyllable(word.charCodeAt(at - 1))) grams.push(word.charAt(at));
  }
  return grams;
}

/** What is known of a passage beside its words, as terms: `kind:message`, `role:person`, `feeling:sad`. */
export function marksOf(passage: {
  readonly kind: PassageKind;
  readonly role: Role | null;
  readonly emotion: Emotion | null;
}): readonly string[] {
  const marks = [`kind:${passage.kind}`];
  if (passage.role !== null) marks.push(`role:${passage.role}`);
  if (passage.emotion !== null) marks.push(feelingMark(passage.emotion));
  return marks;
}

export const feelingMark = (emotion: Emotion): string => `feeling:${emotion}`;
