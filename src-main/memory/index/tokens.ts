/** Words of a text, as they are said and in the one form they are compared in. */
import { hasSyllable } from './hangul.ts';

export interface Token {
  /** Normalised: compatibility forms folded, lower case, plain apostrophe. */
  readonly word: string;
  /** [from, to) in UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
}

/** Longer than any word; what is longer is no word, and its beginning is enough to find it. */
const MOST_UNITS = 48;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Letters as a Korean keyboard types them alone; NFKC would turn them into others that join. */
const LONE_JAMO = /[\u3131-\u318e]/u;
/** Nothing to fold: small letters, digits, and syllables as they are composed. */
const PLAIN = /^[a-z0-9가-힣]+$/u;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    tokens.push({ word: normaliseWord(raw), from: index, to: index + raw.length });
  }
  return tokens;
}

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(normaliseWord);
}

export function normaliseWord(raw: string): string {
  if (PLAIN.test(raw)) return raw.slice(0, MOST_UNITS);
  const folded = raw.normalize(LONE_JAMO.test(raw) ? 'NFC' : 'NFKC').toLowerCase();
  // Some letters are whole phrases when folded.
  return folded.replaceAll('’', "'").replace(/\s+/gu, '').slice(0, MOST_UNITS).toWellFormed();
}

/** Words of which any part may be what is looked for: Korean attaches to both ends of them. */
export const isKorean = hasSyllable;
