/** Where a text matches, and the part of it that shows. */
import type { Mark } from '../../../src-preload/contract/memory.ts';
import { around, firstWords, oneLine, SNIPPET_COLUMNS } from '../excerpt.ts';
import { type Token, tokenise } from './tokens.ts';
import type { TypedQuery } from './typed-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { literalMatch } from './word-matching.ts';

/** A query, and what its words stand for. */
export interface Wanted {
  readonly query: TypedQuery;
  /** For each word of the query the numbers of those it stands for. */
  readonly words: readonly (readonly number[])[];
  /** The same by number: a bit for each word of the query. */
  readonly bits: Uint32Array;
}

/** In order, none touching another. What is there as typed is marked as far as it goes, other forms whole. */
export function marksIn(text: string, wanted: Wanted, vocabulary: Vocabulary): readonly Mark[] {
  const tokens = tokenise(text);
  const bits = tokens.map(({ word }) => wanted.bits[vocabulary.find(word)] ?? 0);
  const { words, phrases } = wanted.query;
  const inPhrases = new Set(phrases.flat());
  const literal = words.map(literalMatch);
  const marks: Mark[] = [];

  for (const [index, token] of tokens.entries()) {
    for (const place of words.keys()) {
      if (inPhrases.has(place) || ((bits[index] ?? 0) & (1 << place)) === 0) continue;
      marks.push(markOf(token, literal[place]?.(token.word) ?? null));
    }
    for (const phrase of phrases) {
      if (!phrase.every((place, step) => (bits[index + step] ?? 0) & (1 << place))) continue;
      const last = index + phrase.length - 1;
      const ending = tokens[last];
      if (!ending) continue;
      const part = literal[phrase.at(-1) ?? 0]?.(ending.word) ?? null;
      marks.push({ from: token.from, to: markOf(ending, part).to });
    }
  }
  return joined(marks);
}

function markOf({ word, from, to }: Token, part: readonly [number, number] | null): Mark {
  // Where normalising changed the length, letters cannot be told apart any more.
  if (part === null || word.length !== to - from) return { from, to };
  return { from: from + part[0], to: from + part[1] };
}

function joined(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((one, other) => one.from - other.from || one.to - other.to);
  const apart: Mark[] = [];
  for (const mark of sorted) {
    const last = apart.at(-1);
    if (last && mark.from < last.to) {
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    } else apart.push(mark);
  }
  return apart;
}

/** Words of a text on one line, around what matches first where something does. */
export function snippetOf(
  text: string,
  wanted: Wanted | null,
  vocabulary: Vocabulary,
): { readonly snippet: string; readonly marks: readonly Mark[] } {
  const line = oneLine(text);
  const marks = wanted ? marksIn(line, wanted, vocabulary) : [];
  const first = marks[0];
  if (!first) return { snippet: firstWords(line, SNIPPET_COLUMNS), marks: [] };
  const { snippet, from, to, shift } = around(line, first.from, first.to, SNIPPET_COLUMNS);
  const shown = marks
    .filter((mark) => mark.from >= from && mark.from < to)
    .map((mark) => ({ from: mark.from + shift, to: Math.min(mark.to, to) + shift }));
  return { snippet, marks: shown };
}
