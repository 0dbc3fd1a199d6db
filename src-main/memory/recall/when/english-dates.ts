import {
  dateOf,
  dayFrom,
  monthFrom,
  monthOf,
  partsOf,
  type Span,
  seasonOf,
  weekdayAfter,
  weekdayBefore,
  weekendFrom,
  weekFrom,
  yearOf,
} from './calendar.ts';
import {
  DAY,
  LONG_MONTH,
  MONTH,
  monthIndex,
  narrowed,
  PART,
  STEP,
  seasonNamed,
  step,
  WEEKDAY,
  weekdayOf,
  words,
  YEAR,
} from './english-words.ts';
import { FEASTS, type Feast } from './feasts.ts';
import { dayOfMonth, lastAndNext, ofYear, seasonFrom } from './recurring.ts';
import type { Groups, TimeRule } from './rule.ts';

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

const NAMED_DATE = `(?<date>(?:${MONTH}) ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|${DAY}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? ${YEAR})?)`;

/** A month, in its year or else the last and the next one. */
function months({ month, year, part }: Groups, at: number): readonly Span[] {
  const index = monthIndex(month);
  return ofYear(year === undefined ? year : Number(year), at, (of) => monthOf(of, index)).map(
    (span) => narrowed(span, part),
  );
}

function dates({ month, day, year }: Groups, at: number): readonly Span[] {
  const index = /^\d/.test(month ?? '') ? Number(month) - 1 : monthIndex(month);
  const full = year?.length === 2 ? `20${year}` : year;
  return ofYear(full === undefined ? full : Number(full), at, (of) =>
    dateOf(of, index, Number(day)),
  );
}

function dateNamed(text: string, at: number): Span | undefined {
  const month = new RegExp(MONTH, 'u').exec(text)?.[0];
  const year = new RegExp(`\\b${YEAR}\\b`, 'u').exec(text)?.[0];
  const day = new RegExp(`\\b(${DAY})(?:st|nd|rd|th)?\\b`, 'u').exec(text)?.[1];
  return dates({ month, day, year }, at)[0];
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

/** Months, dates, years, seasons and feasts by their names. */
export const ENGLISH_DATES: readonly TimeRule[] = [
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
    spans: ({ day }, at) => dayOfMonth(at, Number(day)),
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
    spans: ({ step: of, season }, at) => seasonFrom(at, step(of), seasonNamed(season)),
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
    find: words(
      `(?:the )?(?<unit>day|week|weekend|month|${WEEKDAY}) (?<edge>before|after) (?:the )?${NAMED_DATE}`,
    ),
    spans: ({ unit = '', edge, date = '' }, at) => {
      const base = dateNamed(date, at);
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
    find: words(`(?:the )?week of (?:the )?${NAMED_DATE}`),
    spans: ({ date = '' }, at) => {
      const base = dateNamed(date, at);
      return base === undefined ? null : weekFrom(base.from, 0);
    },
  },
  {
    find: words(`${BEFORE} (?<month>${MONTH})(?:,? (?:of )?(?<year>${YEAR}))?`),
    spans: (groups, at) => edged(groups.edge, months(groups, at)[0], at),
  },
  {
    find: words(`${BEFORE} ${NAMED_DATE}`),
    spans: ({ edge, date = '' }, at) => edged(edge, dateNamed(date, at), at),
  },
];
