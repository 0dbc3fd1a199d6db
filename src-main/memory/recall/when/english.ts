import {
  about,
  dateOf,
  dayFrom,
  lastAndNext,
  monthFrom,
  monthOf,
  type Part,
  partOf,
  partsOf,
  type Season,
  type Span,
  type SpanUnit,
  seasonOf,
  shifted,
  someShifted,
  stretch,
  weekdayAfter,
  weekdayBefore,
  weekdayOfWeek,
  weekendFrom,
  weekFrom,
  yearOf,
} from './calendar.ts';
import { FEASTS, type Feast } from './feasts.ts';
import type { Groups, TimeRule } from './rule.ts';

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const NUMBER = `\\d{1,3}|an?|${Object.keys(NUMBERS).join('|')}|(?:a )?couple(?: of)?`;
const SOME = '(?:a )?few|several|some';
const UNIT = '(?:hour|day|night|week|month|year)s?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
const SHORT_WEEKDAY = `${WEEKDAY}|sun|mon|tues?|wed|thu(?:rs?)?|fri|sat`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTH = 'january|february|april|june|july|august|september|october|november|december';
const MONTH = `(?:${LONG_MONTH}|march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?:19|20)\\d\\d';
const PART =
  '(?<part>early|mid|late|(?:the )?(?:start|beginning|first half|middle|end|second half|first week|last week) of)[ -](?:the )?';
const SEASON = 'spring|summer|autumn|fall|winter';
const BEFORE = '(?<edge>since|after|before|until|till|by)';
const FEAST: Readonly<Record<string, Feast>> = {
  christmas: 'christmas',
  xmas: 'christmas',
  thanksgiving: 'thanksgiving',
  halloween: 'halloween',
  easter: 'easter',
  valentine: 'valentine',
  'new year': 'new year',
  'fourth of july': 'fourth of july',
  'july fourth': 'fourth of july',
  'july 4th': 'fourth of july',
  'lunar new year': 'seollal',
  seollal: 'seollal',
  chuseok: 'chuseok',
};

const words = (pattern: string): RegExp => new RegExp(`\\b${pattern}(?![\\p{L}\\p{N}])`, 'gu');

const numberOf = (text = ''): number =>
  /couple/.test(text) ? 2 : /^an?$/.test(text) ? 1 : (NUMBERS[text] ?? Number(text));
const unitOf = (text = ''): SpanUnit => {
  const unit = text.replace(/s$/, '');
  return unit === 'night' ? 'day' : (unit as SpanUnit);
};
const weekdayOf = (text = ''): number => WEEKDAYS.indexOf(text.slice(0, 3));
const monthIndex = (text = ''): number => MONTHS.indexOf(text.slice(0, 3));
const seasonNamed = (text = ''): Season => (text === 'fall' ? 'autumn' : (text as Season));
const partNamed = (text = ''): Part =>
  /mid/.test(text) ? 'mid' : /late|end|second|last/.test(text) ? 'late' : 'early';

/** -1, 0 or 1 for "last", "this" and "next" of something. */
function step(text = ''): number {
  if (/last|past|previous|prior/.test(text)) return -1;
  return /next|coming|following|upcoming/.test(text) ? 1 : 0;
}

const STEP =
  '(?<step>last|this past|past|previous|this coming|this|next|coming|upcoming|following)';

function narrowed(span: Span, part: string | undefined): Span {
  if (part === undefined) return span;
  if (part.includes('first week')) return { from: span.from, to: dayFrom(span.from, 7).from };
  if (part.includes('last week')) return { from: dayFrom(span.to, -7).from, to: span.to };
  return partOf(span, partNamed(part));
}

/** A month, in its year or else the last and the next one. */
function months({ month, year, part }: Groups, at: number): readonly Span[] {
  const index = monthIndex(month);
  const spans =
    year === undefined
      ? lastAndNext(at, (of) => monthOf(of, index))
      : [monthOf(Number(year), index)];
  return spans.map((span) => narrowed(span, part));
}

function dates({ month, day, year }: Groups, at: number): readonly Span[] | Span | null {
  const index = /^\d/.test(month ?? '') ? Number(month) - 1 : monthIndex(month);
  if (year === undefined) return lastAndNext(at, (of) => dateOf(of, index, Number(day)));
  return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), index, Number(day));
}

/** From or up to a time that is named. */
function edged(edge: string | undefined, span: Span | undefined, at: number): Span | null {
  if (span === undefined) return null;
  switch (edge) {
    case 'since':
      return span.from < at ? { from: span.from, to: dayFrom(at, 0).to } : null;
    case 'after':
      return { from: span.to, to: Math.max(dayFrom(at, 0).to, dayFrom(span.to, 31).to) };
    default:
      return { from: dayFrom(span.from, -92).from, to: span.from };
  }
}

const TIMES_OF_DAY = 'morning|afternoon|evening|night';

export const ENGLISH_TIMES: readonly TimeRule[] = [
  { find: words('(?:today|tonight)'), spans: (_, at) => dayFrom(at, 0) },
  { find: words(`this (?:${TIMES_OF_DAY})`), spans: (_, at) => dayFrom(at, 0) },
  {
    find: words(`(?:yesterday(?: (?:${TIMES_OF_DAY}))?|last night)`),
    spans: (_, at) => dayFrom(at, -1),
  },
  {
    find: words('(?:the )?(?:day|night) before (?:yesterday|last)'),
    spans: (_, at) => dayFrom(at, -2),
  },
  { find: words(`tomorrow(?: (?:${TIMES_OF_DAY}))?`), spans: (_, at) => dayFrom(at, 1) },
  { find: words('(?:the )?day after tomorrow'), spans: (_, at) => dayFrom(at, 2) },
  {
    find: words(`(?<count>${NUMBER}) (?<unit>${UNIT}) (?:ago|back|earlier|before)`),
    spans: ({ count, unit }, at) => shifted(at, -numberOf(count), unitOf(unit)),
  },
  {
    find: words(`(?:${SOME}) (?<unit>${UNIT}) (?:ago|back|earlier|before)`),
    spans: ({ unit }, at) => someShifted(at, -1, unitOf(unit)),
  },
  {
    find: words(`(?:half a year|six months) ago`),
    spans: (_, at) => shifted(at, -6, 'month'),
  },
  {
    find: words(
      `(?:in (?<count>${NUMBER}) (?<unit>${UNIT})|(?<count2>${NUMBER}) (?<unit2>${UNIT}) from now)`,
    ),
    spans: ({ count, unit, count2, unit2 }, at) =>
      shifted(at, numberOf(count ?? count2), unitOf(unit ?? unit2)),
  },
  {
    find: words(`in (?:${SOME}) (?<unit>${UNIT})`),
    spans: ({ unit }, at) => someShifted(at, 1, unitOf(unit)),
  },
  {
    find: words(
      `(?:in|over|during|for|within|these|the)? ?(?:the )?(?<step>past|last|next|coming|previous) (?<count>${NUMBER}|${SOME}) (?<unit>${UNIT})`,
    ),
    spans: ({ step: of, count, unit }, at) =>
      stretch(
        at,
        /few|several|some/.test(count ?? '') ? 5 : numberOf(count),
        unitOf(unit),
        step(of) < 0 ? -1 : 1,
      ),
  },
  {
    find: words(`(?:${PART})?${STEP} (?<unit>week|month|year)`),
    spans: ({ part, step: of, unit }, at) => {
      const offset = step(of);
      const span =
        unit === 'week'
          ? weekFrom(at, offset)
          : unit === 'month'
            ? monthFrom(at, offset)
            : yearOf(partsOf(at).year + offset);
      return narrowed(span, part);
    },
  },
  {
    find: words('(?:the )?(?<unit>week|month|year) before last'),
    spans: ({ unit }, at) =>
      unit === 'week'
        ? weekFrom(at, -2)
        : unit === 'month'
          ? monthFrom(at, -2)
          : yearOf(partsOf(at).year - 2),
  },
  {
    find: words(`${STEP} weekend`),
    spans: ({ step: of }, at) => {
      const offset = step(of);
      // Said on a Saturday or Sunday, "this past weekend" is still the one before.
      return weekendFrom(at, offset);
    },
  },
  {
    find: words('(?:on|over|during|at) the weekend'),
    spans: (_, at) => [weekendFrom(at, -1), weekendFrom(at, 0)],
  },
  { find: words('(?:the )?weekend before last'), spans: (_, at) => weekendFrom(at, -2) },
  { find: words('(?:a week ago|two weekends ago)'), spans: (_, at) => weekFrom(at, -1) },
  {
    find: words(`(?<step>last|this past|past|previous) (?<weekday>${SHORT_WEEKDAY})`),
    spans: ({ weekday }, at) => weekdayBefore(at, weekdayOf(weekday)),
  },
  {
    find: words(`(?<step>next|this coming|coming|upcoming) (?<weekday>${SHORT_WEEKDAY})`),
    spans: ({ weekday }, at) => weekdayAfter(at, weekdayOf(weekday)),
  },
  {
    find: words(`this (?<weekday>${WEEKDAY})`),
    spans: ({ weekday }, at) => weekdayOfWeek(at, 0, weekdayOf(weekday)),
  },
  {
    find: words(`(?<weekday>${WEEKDAY})s? (?:(?:of )?last week)`),
    spans: ({ weekday }, at) => weekdayOfWeek(at, -1, weekdayOf(weekday)),
  },
  {
    find: words(`(?<weekday>${WEEKDAY})s? (?:(?:of )?next week)`),
    spans: ({ weekday }, at) => weekdayOfWeek(at, 1, weekdayOf(weekday)),
  },
  {
    find: words(`(?:on |by |until |since )?(?<weekday>${WEEKDAY})(?: (?:${TIMES_OF_DAY}))?`),
    spans: ({ weekday }, at) => [
      weekdayBefore(at, weekdayOf(weekday)),
      weekdayAfter(at, weekdayOf(weekday)),
    ],
  },
  // "May" and "march" are months only where something says so.
  {
    find: words(`(?:${PART})?(?<month>${LONG_MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`),
    spans: months,
  },
  {
    find: words(
      `(?:(?:in|during|of|this|around|through|from|for|to) )(?:${PART})?(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`,
    ),
    spans: months,
  },
  { find: words(`${PART}(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`), spans: months },
  { find: words(`(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})`), spans: months },
  {
    find: words(`last (?<month>${MONTH})`),
    spans: ({ month }, at) => {
      const index = monthIndex(month);
      const { year, month: now } = partsOf(at);
      return monthOf(index < now ? year : year - 1, index);
    },
  },
  {
    find: words(`next (?<month>${MONTH})`),
    spans: ({ month }, at) => {
      const index = monthIndex(month);
      const { year, month: now } = partsOf(at);
      return monthOf(index > now ? year : year + 1, index);
    },
  },
  {
    find: words(
      `(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?:st|nd|rd|th)?(?:,? (?:of )?(?<year>${YEAR}))?`,
    ),
    spans: dates,
  },
  {
    find: words(
      `(?:the )?(?<day>${DAY})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`,
    ),
    spans: dates,
  },
  { find: words(`(?<year>${YEAR})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>${DAY})`), spans: dates },
  {
    find: words(`(?<month>0?[1-9]|1[0-2])/(?<day>${DAY})(?:/(?<year>${YEAR}|\\d\\d))?`),
    spans: dates,
  },
  {
    find: words(`(?:on )?the (?<day>${DAY})(?:st|nd|rd|th)`),
    spans: ({ day }, at) => {
      const { year, month, day: today } = partsOf(at);
      const passed = today >= Number(day);
      const last = dateOf(year, passed ? month : month - 1, Number(day));
      const next = dateOf(year, passed ? month + 1 : month, Number(day));
      return [last, next].filter((span) => span !== null);
    },
  },
  {
    find: words(`(?:in|of|during|since|from|back in) (?:${PART})?(?<year>${YEAR})`),
    spans: ({ year, part }) => narrowed(yearOf(Number(year)), part),
  },
  {
    find: words(`(?:${PART})?(?<year>20[012]\\d)`),
    spans: ({ year, part }) => narrowed(yearOf(Number(year)), part),
  },
  {
    find: words(`${STEP} (?<season>${SEASON})`),
    spans: ({ step: of, season }, at) => {
      const all = lastAndNext(at, (year) => seasonOf(year, seasonNamed(season)));
      const [last, next] = all;
      if (last === undefined || next === undefined) return all;
      const isNow = last.to > at;
      switch (step(of)) {
        case -1:
          return isNow ? seasonOf(partsOf(last.from).year - 1, seasonNamed(season)) : last;
        case 1:
          return next;
        default:
          return isNow ? last : [last, next].sort((a, b) => distance(a, at) - distance(b, at));
      }
    },
  },
  {
    find: words(
      `(?<part>early|mid|late)?[ -]?(?:in |over |during |that |the )?(?:the )?(?<season>${SEASON})(?:,? (?:of )?(?<year>${YEAR}))`,
    ),
    spans: ({ season, year, part }) => narrowed(seasonOf(Number(year), seasonNamed(season)), part),
  },
  {
    find: words(`(?:in|over|during) (?:the )?(?<part>early |mid |late )?(?<season>${SEASON})`),
    spans: ({ season, part }, at) =>
      lastAndNext(at, (year) => seasonOf(year, seasonNamed(season))).map((span) =>
        narrowed(span, part),
      ),
  },
  {
    find: words(
      `(?:${STEP} )?(?<feast>${Object.keys(FEAST).join('|')})(?: day| eve|['’]s(?: day| eve)?)?(?:,? (?:of )?(?<year>${YEAR}))?`,
    ),
    spans: ({ feast = '', year, step: of }, at) => {
      const name = FEAST[feast];
      if (name === undefined) return null;
      if (year !== undefined) return FEASTS[name](Number(year));
      const [last, next] = lastAndNext(at, FEASTS[name]);
      if (last === undefined || next === undefined) return null;
      if (of === undefined || step(of) === 0) return [last, next];
      return step(of) < 0 ? last : next;
    },
  },
  {
    find: words('(?:this time|around this time|same time) last year'),
    spans: (_, at) => about(shifted(at, -12, 'month'), 10),
  },
  {
    find: words('(?:the other (?:day|night|week)|recently|lately|these days|just now)'),
    spans: (_, at) => stretch(at, 21, 'day', -1),
  },
  {
    find: words(
      `(?:the )?(?<unit>day|week|weekend|month|${WEEKDAY}) (?<edge>before|after) (?:the )?(?<rest>(?:${MONTH}) ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|${DAY}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? ${YEAR})?)`,
    ),
    spans: ({ unit = '', edge, rest = '' }, at) => {
      const base = dateNamed(rest, at);
      if (base === undefined) return null;
      const sign = edge === 'before' ? -1 : 1;
      if (unit === 'day') return dayFrom(base.from, sign);
      if (unit === 'week')
        return sign < 0
          ? { from: dayFrom(base.from, -7).from, to: base.from }
          : { from: base.to, to: dayFrom(base.from, 8).from };
      if (unit === 'weekend')
        return weekendFrom(base.from, sign < 0 ? -1 : partsOf(base.from).weekday === 0 ? 1 : 0);
      if (unit === 'month') return monthFrom(base.from, sign);
      return sign < 0
        ? weekdayBefore(base.from, weekdayOf(unit))
        : weekdayAfter(base.from, weekdayOf(unit));
    },
  },
  {
    find: words(
      `(?:the )?week of (?:the )?(?<rest>(?:${MONTH}) ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|${DAY}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? ${YEAR})?)`,
    ),
    spans: ({ rest = '' }, at) => {
      const base = dateNamed(rest, at);
      return base === undefined ? null : weekFrom(base.from, 0);
    },
  },
  {
    find: words(`${BEFORE} (?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`),
    spans: (groups, at) => edged(groups.edge, months(groups, at)[0], at),
  },
  {
    find: words(
      `${BEFORE} (?<rest>(?:${MONTH}) ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|${DAY}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? ${YEAR})?)`,
    ),
    spans: ({ edge, rest = '' }, at) => edged(edge, dateNamed(rest, at), at),
  },
];

function distance({ from, to }: Span, at: number): number {
  return Math.max(from - at, at - to, 0);
}

function dateNamed(text: string, at: number): Span | undefined {
  const month = new RegExp(MONTH, 'u').exec(text)?.[0];
  const year = new RegExp(`\\b${YEAR}\\b`, 'u').exec(text)?.[0];
  const day = new RegExp(`\\b(${DAY})(?:st|nd|rd|th)?\\b`, 'u').exec(text)?.[1];
  const found = dates({ month, day, year }, at);
  if (found === null) return undefined;
  return 'from' in found ? found : found[0];
}
