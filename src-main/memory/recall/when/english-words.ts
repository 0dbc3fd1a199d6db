/** English words for times: how they are found, and what they count. */
import { dayFrom, type Part, partOf, type Season, type Span, type SpanUnit } from './calendar.ts';

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
export const NUMBER = `\\d{1,3}|an?|${Object.keys(NUMBERS).join('|')}|(?:a )?couple(?: of)?`;
export const SOME = '(?:a )?few|several|some';
export const UNIT = '(?:hour|day|night|week|month|year)s?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
export const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
export const SHORT_WEEKDAY = `${WEEKDAY}|sun|mon|tues?|wed|thu(?:rs?)?|fri|sat`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const LONG_MONTH =
  'january|february|april|june|july|august|september|october|november|december';
export const MONTH = `(?:${LONG_MONTH}|march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;
export const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
export const YEAR = '(?:19|20)\\d\\d';
export const PART =
  '(?<part>early|mid|late|(?:the )?(?:start|beginning|first half|middle|end|second half|first week|last week) of)[ -](?:the )?';
/** Found between other words, never inside one. */
export const words = (pattern: string): RegExp =>
  new RegExp(`\\b${pattern}(?![\\p{L}\\p{N}])`, 'gu');

export const numberOf = (text = ''): number =>
  /couple/.test(text) ? 2 : /^an?$/.test(text) ? 1 : (NUMBERS[text] ?? Number(text));
export const unitOf = (text = ''): SpanUnit => {
  const unit = text.replace(/s$/, '');
  return unit === 'night' ? 'day' : (unit as SpanUnit);
};
export const weekdayOf = (text = ''): number => WEEKDAYS.indexOf(text.slice(0, 3));
export const monthIndex = (text = ''): number => MONTHS.indexOf(text.slice(0, 3));
export const seasonNamed = (text = ''): Season => (text === 'fall' ? 'autumn' : (text as Season));
const partNamed = (text = ''): Part =>
  /mid/.test(text) ? 'mid' : /late|end|second|last/.test(text) ? 'late' : 'early';

/** -1, 0 or 1 for "last", "this" and "next" of something. */
export function step(text = ''): number {
  if (/last|past|previous|prior/.test(text)) return -1;
  return /next|coming|following|upcoming/.test(text) ? 1 : 0;
}

export const STEP =
  '(?<step>last|this past|past|previous|this coming|this|next|coming|upcoming|following)';

/** Its beginning, middle or end, where one is said. */
export function narrowed(span: Span, part: string | undefined): Span {
  if (part === undefined) return span;
  if (part.includes('first week')) return { from: span.from, to: dayFrom(span.from, 7).from };
  if (part.includes('last week')) return { from: dayFrom(span.to, -7).from, to: span.to };
  return partOf(span, partNamed(part));
}
