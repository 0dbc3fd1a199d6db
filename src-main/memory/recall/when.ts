/** Times that are named in what people say, in Korean and English. */
import type { Span } from './when/calendar.ts';
import { ENGLISH_TIMES } from './when/english.ts';
import { KOREAN_TIMES } from './when/korean.ts';
import { mentions, type TimeMention } from './when/rule.ts';

const HANGUL = /\p{Script=Hangul}/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\d]/u;

/**
 * The times a text names, as they are meant at `at`, in the order of the text and in the time zone of
 * this computer. Where the words alone do not say which ("on Thursday", "3월에"), the last one comes
 * before the next.
 */
export function timesIn(text: string, at: number): readonly TimeMention[] {
  const lower = text.normalize('NFC').toLowerCase();
  return mentions(lower, at, [
    ...(HANGUL.test(lower) ? KOREAN_TIMES : []),
    ...(LATIN_OR_DIGIT.test(lower) ? ENGLISH_TIMES : []),
  ]);
}

const AHEAD =
  /\b(?:will|going to|gonna|plan(?:s|ned|ning)? to|upcoming|coming up|'ll)\b|할 거|갈 거|예정|하기로|가기로|ㄹ 거|계획이/u;

/** The one stretch a question asks about, earliest start first; what is to come only where it says so. */
export function timesAskedFor(text: string, at: number): readonly Span[] {
  const isAhead = AHEAD.test(text.toLowerCase());
  return timesIn(text, at).map(({ spans }) => (isAhead ? spans.at(-1) : undefined) ?? spans[0]);
}
