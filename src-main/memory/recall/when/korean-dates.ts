import {
  dateOf,
  dayFrom,
  monthFrom,
  monthOf,
  partsOf,
  type Season,
  type Span,
  seasonOf,
  yearOf,
} from './calendar.ts';
import { FEASTS, type Feast } from './feasts.ts';
import { alternatives, find, narrowed, PART, STEP, step } from './korean-words.ts';
import { dayOfMonth, lastAndNext, ofYear, seasonFrom } from './recurring.ts';
import type { Groups, TimeRule } from './rule.ts';

const SEASONS: Readonly<Record<string, Season>> = {
  봄: 'spring',
  여름: 'summer',
  가을: 'autumn',
  겨울: 'winter',
};
const SEASON = '(?<season>봄|여름|가을|겨울)';
const MONTH = '(?<month>1[0-2]|0?[1-9])월';
const YEAR_WORDS: Readonly<Record<string, number>> = {
  재작년: -2,
  작년: -1,
  지난해: -1,
  올해: 0,
  금년: 0,
  올: 0,
  내년: 1,
  후년: 2,
};
const YEAR = `(?:(?<year>(?:19|20)\\d\\d|\\d\\d)년|(?<yearword>재작년|작년|지난해|올해|금년|내년|후년))`;
const FEAST_NAMES: Readonly<Record<string, Feast>> = {
  설날: 'seollal',
  '설 연휴': 'seollal',
  설: 'seollal',
  구정: 'seollal',
  추석: 'chuseok',
  한가위: 'chuseok',
  크리스마스: 'christmas',
  성탄절: 'christmas',
  어린이날: 'children',
  어버이날: 'parents',
  스승의날: 'teachers',
  '스승의 날': 'teachers',
  밸런타인데이: 'valentine',
  발렌타인데이: 'valentine',
  핼러윈: 'halloween',
  할로윈: 'halloween',
  신정: 'new year',
  '새해 첫날': 'new year',
};
/** After one syllable that may begin another word: a particle or none. */
const ALONE = '(?=에는|에도|에만|에|은|는|까지|부터|이|가|의|쯤|께|경|[^\\p{L}\\p{N}]|$)';

const seasonNamed = (text = ''): Season => SEASONS[text] ?? 'spring';

/** The year that is named; undefined where none is. */
function yearNamed({ year, yearword }: Groups, at: number): number | undefined {
  if (year !== undefined) return year.length === 2 ? 2000 + Number(year) : Number(year);
  return yearword === undefined ? undefined : partsOf(at).year + (YEAR_WORDS[yearword] ?? 0);
}

function months(groups: Groups, at: number): readonly Span[] {
  const index = Number(groups.month) - 1;
  return ofYear(yearNamed(groups, at), at, (year) => monthOf(year, index)).map((span) =>
    narrowed(span, groups.part),
  );
}

function dates(groups: Groups, at: number): readonly Span[] {
  const index = Number(groups.month) - 1;
  return ofYear(yearNamed(groups, at), at, (year) => dateOf(year, index, Number(groups.day)));
}

/** From or up to a time. */
function edged(edge: string | undefined, span: Span | undefined, at: number): Span | null {
  if (span === undefined) return null;
  if (edge === '전' || edge === '이전')
    return { from: dayFrom(span.from, -92).from, to: span.from };
  if (span.from >= at) return null;
  return { from: edge === '부터' ? span.from : span.to, to: dayFrom(at, 0).to };
}

/** Months, dates, years, seasons and feasts by their names. */
export const KOREAN_DATES: readonly TimeRule[] = [
  {
    find: find(`${STEP}\\s?달(?:\\s?${PART}${ALONE})?`),
    spans: ({ step: of, part }, at) => narrowed(monthFrom(at, step(of)), part),
  },
  {
    find: find(`(?<edge>월초|월말)`),
    spans: ({ edge }, at) => narrowed(monthFrom(at, 0), edge === '월초' ? '초' : '말'),
  },
  {
    find: find(`(?<edge>연초|연말)`),
    spans: ({ edge }, at) =>
      lastAndNext(at, (year) =>
        edge === '연초'
          ? { from: monthOf(year, 0).from, to: monthOf(year, 1).to }
          : monthOf(year, 11),
      ),
  },
  {
    find: find(`(?:${YEAR}\\s?)?${MONTH}(?:\\s?${PART}${ALONE})?(?!\\s?\\d{1,2}일)`),
    spans: months,
  },
  {
    find: find(`(?:${YEAR}\\s?)?${MONTH}\\s?(?<day>[12]\\d|3[01]|0?[1-9])일`),
    spans: dates,
  },
  {
    find: find(`(?:${STEP}\\s?달\\s?)(?<day>[12]\\d|3[01]|0?[1-9])일`),
    spans: ({ step: of, day }, at) => {
      const { from } = monthFrom(at, step(of));
      const { year, month } = partsOf(from);
      return dateOf(year, month, Number(day));
    },
  },
  {
    find: find(
      `(?<day>[12]\\d|3[01]|0?[1-9])일(?=에|날|은|까지|부터|이|\\s?(?:월|화|수|목|금|토|일)요일)`,
    ),
    spans: ({ day }, at) => dayOfMonth(at, Number(day)),
  },
  {
    find: find(
      '(?<year>(?:19|20)\\d\\d)[-/.]\\s?(?<month>1[0-2]|0?[1-9])[-/.]\\s?(?<day>[12]\\d|3[01]|0?[1-9])',
    ),
    spans: dates,
  },
  {
    find: find(`${YEAR}(?:\\s?${PART}${ALONE})?`),
    spans: (groups, at) => narrowed(yearOf(yearNamed(groups, at) ?? 0), groups.part),
  },
  {
    find: find(`(?:${YEAR}|(?<now>올))\\s?(?<part>초|늦|한)?${SEASON}`),
    spans: (groups, at) => {
      const year = yearNamed(groups, at) ?? partsOf(at).year;
      const part = groups.part === '늦' ? '말' : groups.part === '한' ? '중' : groups.part;
      return narrowed(seasonOf(year, seasonNamed(groups.season)), part);
    },
  },
  {
    find: find(`${STEP}\\s?${SEASON}`),
    spans: ({ step: of, season }, at) => seasonFrom(at, step(of), seasonNamed(season)),
  },
  {
    find: find(`(?<part>초|늦|한)?${SEASON}(?=에|쯤|부터|방학)`),
    spans: ({ season, part }, at) =>
      lastAndNext(at, (year) => seasonOf(year, seasonNamed(season))).map((span) =>
        narrowed(span, part === '늦' ? '말' : part === '한' ? '중' : part),
      ),
  },
  {
    find: find(
      `(?:(?:${YEAR}|${STEP})\\s?)?(?<feast>${alternatives(FEAST_NAMES)})(?:\\s?(?:연휴|명절|이브|당일))?${ALONE}`,
    ),
    spans: (groups, at) => {
      const name = FEAST_NAMES[groups.feast ?? ''];
      if (name === undefined) return null;
      const year = yearNamed(groups, at);
      if (year !== undefined) return FEASTS[name](year);
      const all = lastAndNext(at, FEASTS[name]);
      if (groups.step === undefined) return all;
      return (step(groups.step) > 0 ? all[1] : all[0]) ?? null;
    },
  },
  {
    find: find(`(?:${YEAR}\\s?)?${MONTH}\\s?(?<edge>부터|이후|이전|전)`),
    spans: (groups, at) => edged(groups.edge, months(groups, at)[0], at),
  },
];
