/** Korean words for times: how they are found, and what they count. */
import { type Part, partOf, type Span, type SpanUnit } from './calendar.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열한: 11,
  열두: 12,
  열: 10,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
  십: 10,
};
/** The longest first. */
export const alternatives = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
export const NUMBER = `\\d{1,3}|${alternatives(NUMBERS)}`;
export const UNIT = '시간|일|주일|주|달|개월|년|해';
const LAST = '지난|저번|지나간';
const NEXT = '다음|담|오는|돌아오는';
const THIS = '이번|요번|금';
const WEEKDAYS = '일월화수목금토';
export const WEEKDAY = '(?<weekday>[월화수목금토일])(?:요일|욜)';
export const PART = '(?<part>초순|초반|초|중순|중반|하순|말쯤|말|후반)';
/** A word begins here: no letter goes before. Particles may follow. */
const START = '(?<![\\p{L}\\p{N}])';
/** Found where a word begins. */
export const find = (pattern: string): RegExp => new RegExp(START + pattern, 'gu');
export const numberOf = (text = ''): number => NUMBERS[text] ?? Number(text);
export const weekdayOf = (text = ''): number => WEEKDAYS.indexOf(text);

export function unitOf(text = ''): SpanUnit {
  switch (text) {
    case '시간':
      return 'hour';
    case '주일':
    case '주':
      return 'week';
    case '달':
    case '개월':
      return 'month';
    case '년':
    case '해':
      return 'year';
    default:
      return 'day';
  }
}

const partNamed = (text = ''): Part =>
  /^초/.test(text) ? 'early' : /^중/.test(text) ? 'mid' : 'late';

/** Its beginning, middle or end, where one is said. */
export function narrowed(span: Span, part: string | undefined): Span {
  return part === undefined ? span : partOf(span, partNamed(part));
}

/** -1, 0 or 1, doubled for "지지난" and "다다음". */
export function step(text = ''): number {
  if (/^(?:지지난|저저번)/.test(text)) return -2;
  if (/^다다음/.test(text)) return 2;
  if (new RegExp(`^(?:${LAST})`, 'u').test(text)) return -1;
  return new RegExp(`^(?:${NEXT})`, 'u').test(text) ? 1 : 0;
}

export const STEP = `(?<step>지지난|저저번|다다음|${LAST}|${NEXT}|${THIS})`;
