/** Dates as people say them, worked out against the moment they were said, in the person's own time zone. */
import type { Language } from '../../../src-preload/contract/words.ts';

export type Precision = 'day' | 'weekend' | 'week' | 'month' | 'year';

export interface SaidDate {
  /** The day, or the first day of the week, month or year: local midnight, milliseconds since 1970. */
  readonly start: number;
  readonly precision: Precision;
  /** The words it was said with. */
  readonly words: string;
}

/** Whether what is told lies ahead or behind: "on Friday" alone does not say. */
export type Tense = 'ahead' | 'behind';

const ENGLISH_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ENGLISH_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const KOREAN_DAYS = '일월화수목금토';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, 'a couple of': 2, 하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 열흘: 10 },
  ...{ 보름: 15, 일주일: 7, 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6 },
};
const SHORT_MONTHS = ENGLISH_MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|');
const EN_COUNT = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of`;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Make = (
  groups: Readonly<Record<string, string | undefined>>,
  said: Date,
  tense: Tense,
) => Found;
type Found = readonly [Date, Precision] | null;

const dayAt = ({ year, month, day }: Day): Date => new Date(year, month, day);
const today = (said: Date): Date =>
  dayAt({ year: said.getFullYear(), month: said.getMonth(), day: said.getDate() });
function plusDays(said: Date, days: number): Date {
  const date = today(said);
  date.setDate(date.getDate() + days);
  return date;
}
const plusMonths = (said: Date, months: number): Date =>
  new Date(said.getFullYear(), said.getMonth() + months, 1);
/** Weeks begin on Monday. */
const monday = (said: Date, weeks: number): Date =>
  plusDays(said, -((said.getDay() + 6) % 7) + weeks * 7);
const weekdayOf = (said: Date, weeks: number, weekday: number): Date =>
  plusDays(monday(said, weeks), (weekday + 6) % 7);
const count = (word: string | undefined): number =>
  word === undefined ? 1 : (NUMBERS[word.toLowerCase()] ?? Number(word));

/** The nearest day of this name in the direction it lies; today's name is a week away. */
function nearest(said: Date, weekday: number, tense: Tense): Date {
  const ahead = (weekday - said.getDay() + 7) % 7 || 7;
  return plusDays(said, tense === 'ahead' ? ahead : ahead - 7 || -7);
}

function monthDay(
  said: Date,
  year: string | undefined,
  month: number,
  day: number,
  tense: Tense,
): Found {
  if (day < 1 || day > 31) return null;
  const here = said.getFullYear();
  let date = dayAt({ year: year === undefined ? here : Number(year), month, day });
  if (date.getMonth() !== month) return null;
  if (year === undefined && tense === 'ahead' && date < today(said)) {
    date = dayAt({ year: here + 1, month, day });
  }
  if (year === undefined && tense === 'behind' && date > today(said)) {
    date = dayAt({ year: here - 1, month, day });
  }
  return [date, 'day'];
}

function monthOf(said: Date, year: string | undefined, month: number, tense: Tense): Found {
  const here = said.getFullYear();
  const passed = month < said.getMonth();
  const ahead = month > said.getMonth();
  const guess = tense === 'ahead' ? here + Number(passed) : here - Number(ahead);
  return [new Date(year === undefined ? guess : Number(year), month, 1), 'month'];
}

function away(said: Date, amount: number, unit: string, sign: 1 | -1): Found {
  if (!Number.isFinite(amount) || amount > 400) return null;
  if (/^(?:day|일)/.test(unit)) return [plusDays(said, sign * amount), 'day'];
  if (/^(?:week|주)/.test(unit)) return [monday(said, sign * amount), 'week'];
  if (/^(?:month|달|개월)/.test(unit)) return [plusMonths(said, sign * amount), 'month'];
  return [new Date(said.getFullYear() + sign * amount, 0, 1), 'year'];
}

const STEP: Readonly<Record<string, number>> = {
  ...{ this: 0, coming: 0, next: 1, last: -1, past: -1 },
  ...{ 이번: 0, 다음: 1, 담: 1, 다다음: 2, 지난: -1, 저번: -1, 지지난: -2 },
};
const step = (word: string | undefined): number => STEP[word?.toLowerCase() ?? ''] ?? 0;
const englishMonth = (word: string | undefined): number =>
  ENGLISH_MONTHS.findIndex((month) => month.startsWith((word ?? '').toLowerCase().slice(0, 3)));

/** The more exact first: what begins at one place is read by the first that fits. */
const ENGLISH: readonly (readonly [RegExp, Make])[] = [
  [/\bthe day after tomorrow\b/i, (_, said) => [plusDays(said, 2), 'day']],
  [/\bthe day before yesterday\b/i, (_, said) => [plusDays(said, -2), 'day']],
  [/\b(?:tomorrow)\b/i, (_, said) => [plusDays(said, 1), 'day']],
  [/\b(?:yesterday|last night)\b/i, (_, said) => [plusDays(said, -1), 'day']],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i, (_, said) => [today(said), 'day']],
  [
    new RegExp(
      String.raw`\b(?:on )?(?:the )?(?<month>${SHORT_MONTHS})\.? (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\d\d))?\b`,
      'i',
    ),
    ({ month, day, year }, said, tense) =>
      monthDay(said, year, englishMonth(month), Number(day), tense),
  ],
  [
    new RegExp(
      String.raw`\b(?:on )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${SHORT_MONTHS})(?:,? (?<year>20\d\d))?\b`,
      'i',
    ),
    ({ month, day, year }, said, tense) =>
      monthDay(said, year, englishMonth(month), Number(day), tense),
  ],
  [
    /\b(?:on )?(?<day>sunday|monday|tuesday|wednesday|thursday|friday|saturday) (?<which>next) week\b/i,
    ({ day }, said) => [weekdayOf(said, 1, ENGLISH_DAYS.indexOf(day?.toLowerCase() ?? '')), 'day'],
  ],
  [
    /\b(?:on |(?:a )?week )?(?:(?<which>this|next|last|this coming) )?(?<day>sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i,
    ({ which, day }, said, tense) => {
      const weekday = ENGLISH_DAYS.indexOf(day?.toLowerCase() ?? '');
      if (which?.toLowerCase() === 'next') return [weekdayOf(said, 1, weekday), 'day'];
      if (which?.toLowerCase() === 'last') return [nearest(said, weekday, 'behind'), 'day'];
      return [nearest(said, weekday, which === undefined ? tense : 'ahead'), 'day'];
    },
  ],
  [
    /\b(?:on )?(?<which>this|next|last|this coming) weekend\b/i,
    ({ which }, said) => [weekdayOf(said, step(which?.split(' ')[0]), 6), 'weekend'],
  ],
  [
    /\b(?:on|at|over) the weekend\b/i,
    (_, said, tense) => [weekdayOf(said, tense === 'ahead' ? 0 : -1, 6), 'weekend'],
  ],
  [/\b(?<which>this|next|last) week\b/i, ({ which }, said) => [monday(said, step(which)), 'week']],
  [
    /\b(?<which>this|next|last) month\b/i,
    ({ which }, said) => [plusMonths(said, step(which)), 'month'],
  ],
  [
    /\b(?<which>this|next|last) year\b/i,
    ({ which }, said) => [new Date(said.getFullYear() + step(which), 0, 1), 'year'],
  ],
  [
    new RegExp(String.raw`\bin (?<n>${EN_COUNT}) (?<unit>days?|weeks?|months?|years?)\b`, 'i'),
    ({ n, unit }, said) => away(said, count(n), unit ?? '', 1),
  ],
  [
    new RegExp(
      String.raw`\b(?<n>${EN_COUNT}) (?<unit>days?|weeks?|months?|years?) (?<way>ago|from now|away)\b`,
      'i',
    ),
    ({ n, unit, way }, said) =>
      away(said, count(n), unit ?? '', way?.toLowerCase() === 'ago' ? -1 : 1),
  ],
  [
    new RegExp(
      String.raw`\b(?:in|next|this|last) (?<month>${SHORT_MONTHS})(?: (?<year>20\d\d))?\b`,
      'i',
    ),
    ({ month, year }, said, tense) => monthOf(said, year, englishMonth(month), tense),
  ],
  [
    /\b(?:in|since) (?<year>(?:19|20)\d\d)\b/i,
    ({ year }) => [new Date(Number(year), 0, 1), 'year'],
  ],
  [
    /\bon the (?<day>\d{1,2})(?:st|nd|rd|th)\b/i,
    ({ day }, said, tense) => {
      const date = new Date(said.getFullYear(), said.getMonth(), Number(day));
      if (tense === 'ahead' && date < today(said)) date.setMonth(date.getMonth() + 1);
      if (tense === 'behind' && date > today(said)) date.setMonth(date.getMonth() - 1);
      return date.getDate() === Number(day) ? [date, 'day'] : null;
    },
  ],
];

const KOREAN: readonly (readonly [RegExp, Make])[] = [
  [/내일\s?모레|모레/u, (_, said) => [plusDays(said, 2), 'day']],
  [/글피/u, (_, said) => [plusDays(said, 3), 'day']],
  [/내일/u, (_, said) => [plusDays(said, 1), 'day']],
  [/그저께|그제|엊그제/u, (_, said) => [plusDays(said, -2), 'day']],
  [/어제|어젯밤|어저께/u, (_, said) => [plusDays(said, -1), 'day']],
  [/오늘/u, (_, said) => [today(said), 'day']],
  [
    /(?:(?<year>20\d\d)년\s?|(?<word>내년|작년|올해)\s?)?(?<month>\d{1,2})월\s?(?<day>\d{1,2})일/u,
    ({ year, word, month, day }, said, tense) =>
      monthDay(said, year ?? koreanYear(word, said), Number(month) - 1, Number(day), tense),
  ],
  [
    /(?<which>이번|다음|담|다다음|지난|저번|지지난)\s?주\s?(?<day>[월화수목금토일])요일/u,
    ({ which, day }, said) => [weekdayOf(said, step(which), KOREAN_DAYS.indexOf(day ?? '')), 'day'],
  ],
  [
    /(?<which>이번|다음|담|다다음|지난|저번)\s?주말/u,
    ({ which }, said) => [weekdayOf(said, step(which), 6), 'weekend'],
  ],
  [
    /(?<n>\d{1,3}|한|두|세|네|다섯|여섯)\s?(?<unit>일|주일?|달|개월|년)\s?(?<way>뒤|후|전|있다가)/u,
    ({ n, unit, way }, said) => away(said, count(n), unit ?? '', way === '전' ? -1 : 1),
  ],
  [
    /(?<n>하루|이틀|사흘|나흘|열흘|보름|일주일)\s?(?<way>뒤|후|전)/u,
    ({ n, way }, said) => away(said, count(n), '일', way === '전' ? -1 : 1),
  ],
  [
    /(?:(?<which>이번|다음|지난|저번)\s)?(?<day>[월화수목금토일])요일(?!마다)/u,
    ({ which, day }, said, tense) => {
      const weekday = KOREAN_DAYS.indexOf(day ?? '');
      const direction = which === undefined ? tense : step(which) < 0 ? 'behind' : 'ahead';
      return [nearest(said, weekday, direction), 'day'];
    },
  ],
  [
    /(?<which>이번|다음|담|다다음|지난|저번)\s?주(?![가-힣]*년)/u,
    ({ which }, said) => [monday(said, step(which)), 'week'],
  ],
  [
    /(?<which>이번|다음|담|다다음|지난|저번)\s?달/u,
    ({ which }, said) => [plusMonths(said, step(which)), 'month'],
  ],
  [
    /(?:(?<year>20\d\d)년\s?|(?<word>내년|작년|올해)\s?)?(?<month>\d{1,2})월(?!\s?\d)/u,
    ({ year, word, month }, said, tense) =>
      Number(month) >= 1 && Number(month) <= 12
        ? monthOf(said, year ?? koreanYear(word, said), Number(month) - 1, tense)
        : null,
  ],
  [
    /(?<word>내년|작년|지난해|올해|재작년)/u,
    ({ word }, said) => [new Date(Number(koreanYear(word, said)), 0, 1), 'year'],
  ],
  [/(?<year>(?:19|20)\d\d)년/u, ({ year }) => [new Date(Number(year), 0, 1), 'year']],
];

function koreanYear(word: string | undefined, said: Date): string | undefined {
  if (word === undefined) return undefined;
  const steps: Readonly<Record<string, number>> = { 내년: 1, 작년: -1, 지난해: -1, 재작년: -2 };
  return String(said.getFullYear() + (steps[word] ?? 0));
}

/** The first date in a text; null where there is none. `at`: when it was said, milliseconds since 1970. */
export function saidDate(
  text: string,
  at: number,
  language: Language,
  tense: Tense,
): SaidDate | null {
  const said = new Date(at);
  for (const [when, make] of language === 'ko' ? KOREAN : ENGLISH) {
    const found = when.exec(text);
    const date = found === null ? null : make(found.groups ?? {}, said, tense);
    if (found === null || date === null) continue;
    return { start: date[0].getTime(), precision: date[1], words: found[0] };
  }
  return null;
}

const EN_WEEKDAYS = ENGLISH_DAYS.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`);
const EN_MONTHS = ENGLISH_MONTHS.map((month) => `${month[0]?.toUpperCase()}${month.slice(1)}`);

/** Written out in full, so that it means the same whenever it is read: "on Friday 27 November 2026", "2026년 11월 27일 금요일". */
export function writtenDate({ start, precision }: SaidDate, language: Language): string {
  const date = new Date(start);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  if (language === 'ko') {
    const whole = `${year}년 ${month + 1}월 ${day}일`;
    switch (precision) {
      case 'day':
        return `${whole} ${KOREAN_DAYS[date.getDay()]}요일`;
      case 'weekend':
        return `${whole} 주말`;
      case 'week':
        return `${whole}이 있는 주`;
      case 'month':
        return `${year}년 ${month + 1}월`;
      case 'year':
        return `${year}년`;
    }
  }
  const whole = `${day} ${EN_MONTHS[month]} ${year}`;
  switch (precision) {
    case 'day':
      return `on ${EN_WEEKDAYS[date.getDay()]} ${whole}`;
    case 'weekend':
      return `on the weekend of ${whole}`;
    case 'week':
      return `in the week of ${whole}`;
    case 'month':
      return `in ${EN_MONTHS[month]} ${year}`;
    case 'year':
      return `in ${year}`;
  }
}
