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

/** Days have counting words of their own. */
const DAYS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};
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
const alternatives = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const NUMBER = `\\d{1,3}|${alternatives(NUMBERS)}`;
const UNIT = '시간|일|주일|주|달|개월|년|해';
const AGO = '(?:전|앞서)';
const AHEAD = '(?:뒤|후|있다가|있으면)';
const LAST = '지난|저번|지나간';
const NEXT = '다음|담|오는|돌아오는';
const THIS = '이번|요번|금';
const WEEKDAYS = '일월화수목금토';
const WEEKDAY = '(?<weekday>[월화수목금토일])(?:요일|욜)';
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
const PART = '(?<part>초순|초반|초|중순|중반|하순|말쯤|말|후반)';
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
/** A word begins here: no letter goes before. Particles may follow. */
const START = '(?<![\\p{L}\\p{N}])';
/** After one syllable that may begin another word: a particle or none. */
const ALONE = '(?=에는|에도|에만|에|은|는|까지|부터|이|가|의|쯤|께|경|[^\\p{L}\\p{N}]|$)';

const find = (pattern: string): RegExp => new RegExp(START + pattern, 'gu');
const numberOf = (text = ''): number => NUMBERS[text] ?? Number(text);
const weekdayOf = (text = ''): number => WEEKDAYS.indexOf(text);
const seasonNamed = (text = ''): Season => SEASONS[text] ?? 'spring';

function unitOf(text = ''): SpanUnit {
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

function narrowed(span: Span, part: string | undefined): Span {
  return part === undefined ? span : partOf(span, partNamed(part));
}

/** The year that is named; undefined where none is. */
function yearNamed({ year, yearword }: Groups, at: number): number | undefined {
  if (year !== undefined) return year.length === 2 ? 2000 + Number(year) : Number(year);
  return yearword === undefined ? undefined : partsOf(at).year + (YEAR_WORDS[yearword] ?? 0);
}

function months(groups: Groups, at: number): readonly Span[] {
  const index = Number(groups.month) - 1;
  const year = yearNamed(groups, at);
  const spans =
    year === undefined ? lastAndNext(at, (of) => monthOf(of, index)) : [monthOf(year, index)];
  return spans.map((span) => narrowed(span, groups.part));
}

function dates(groups: Groups, at: number): readonly Span[] | Span | null {
  const index = Number(groups.month) - 1;
  const day = Number(groups.day);
  const year = yearNamed(groups, at);
  return year === undefined
    ? lastAndNext(at, (of) => dateOf(of, index, day))
    : dateOf(year, index, day);
}

/** -1, 0 or 1, doubled for "지지난" and "다다음". */
function step(text = ''): number {
  if (/^(?:지지난|저저번)/.test(text)) return -2;
  if (/^다다음/.test(text)) return 2;
  if (new RegExp(`^(?:${LAST})`, 'u').test(text)) return -1;
  return new RegExp(`^(?:${NEXT})`, 'u').test(text) ? 1 : 0;
}

const STEP = `(?<step>지지난|저저번|다다음|${LAST}|${NEXT}|${THIS})`;

/** From or up to a time. */
function edged(edge: string | undefined, span: Span | undefined, at: number): Span | null {
  if (span === undefined) return null;
  if (edge === '전' || edge === '이전')
    return { from: dayFrom(span.from, -92).from, to: span.from };
  if (span.from >= at) return null;
  return { from: edge === '부터' ? span.from : span.to, to: dayFrom(at, 0).to };
}

export const KOREAN_TIMES: readonly TimeRule[] = [
  {
    find: find('(?:오늘(?:밤|\\s?(?:아침|점심|저녁|낮|밤|새벽))?|방금|아까|금일)'),
    spans: (_, at) => dayFrom(at, 0),
  },
  { find: find('(?:어제|어저께|어젯밤|간밤|지난밤|전날 밤)'), spans: (_, at) => dayFrom(at, -1) },
  { find: find('(?:그저께|그제|그젯밤)'), spans: (_, at) => dayFrom(at, -2) },
  {
    find: find('(?:엊그제|엊그저께)'),
    spans: (_, at) => ({ from: dayFrom(at, -4).from, to: dayFrom(at, -1).from }),
  },
  { find: find('(?:그끄제|그끄저께)'), spans: (_, at) => dayFrom(at, -3) },
  { find: find('(?:내일|낼)'), spans: (_, at) => dayFrom(at, 1) },
  { find: find('(?:내일모레|모레)'), spans: (_, at) => dayFrom(at, 2) },
  { find: find('글피'), spans: (_, at) => dayFrom(at, 3) },
  {
    find: find(`(?:한\\s)?(?<days>${alternatives(DAYS)})\\s?${AGO}`),
    spans: ({ days = '' }, at) => {
      const count = DAYS[days] ?? 0;
      return count === 15 ? about(dayFrom(at, -15), 2) : dayFrom(at, -count);
    },
  },
  {
    find: find(`(?<days>${alternatives(DAYS)})\\s?${AHEAD}`),
    spans: ({ days = '' }, at) => dayFrom(at, DAYS[days] ?? 0),
  },
  { find: find(`(?:며칠|몇\\s?일)\\s?${AGO}`), spans: (_, at) => someShifted(at, -1, 'day') },
  { find: find(`(?:며칠|몇\\s?일)\\s?${AHEAD}`), spans: (_, at) => someShifted(at, 1, 'day') },
  {
    find: find(`(?:한\\s)?(?<count>${NUMBER})\\s?(?<unit>${UNIT})\\s?(?:쯤\\s?|정도\\s?)?${AGO}`),
    spans: ({ count, unit }, at) => shifted(at, -numberOf(count), unitOf(unit)),
  },
  {
    find: find(`(?:한\\s)?(?<count>${NUMBER})\\s?(?<unit>${UNIT})\\s?(?:쯤\\s?|정도\\s?)?${AHEAD}`),
    spans: ({ count, unit }, at) => shifted(at, numberOf(count), unitOf(unit)),
  },
  {
    find: find(`(?:몇|여러)\\s?(?<unit>${UNIT})\\s?${AGO}`),
    spans: ({ unit }, at) => someShifted(at, -1, unitOf(unit)),
  },
  {
    find: find(`(?:몇|여러)\\s?(?<unit>${UNIT})\\s?${AHEAD}`),
    spans: ({ unit }, at) => someShifted(at, 1, unitOf(unit)),
  },
  {
    find: find(`(?:반\\s?년|6개월|여섯\\s?달)\\s?${AGO}`),
    spans: (_, at) => shifted(at, -6, 'month'),
  },
  { find: find('(?:요즘|요새|최근|근래)'), spans: (_, at) => stretch(at, 21, 'day', -1) },
  { find: find('얼마\\s?전'), spans: (_, at) => stretch(at, 30, 'day', -1) },
  {
    find: find(
      `(?:최근|지난|요)\\s?(?<count>${NUMBER}|몇)\\s?(?<unit>${UNIT})(?:간|\\s?동안|\\s?사이)?`,
    ),
    spans: ({ count, unit }, at) =>
      stretch(at, count === '몇' ? 5 : numberOf(count), unitOf(unit), -1),
  },
  {
    find: find(
      `(?:최근|지난|요)\\s?(?:며칠|(?<days>${alternatives(DAYS)}))(?:간|\\s?동안|\\s?사이)?`,
    ),
    spans: ({ days }, at) => stretch(at, DAYS[days ?? ''] ?? 5, 'day', -1),
  },
  {
    find: find(`${STEP}\\s?주(?!말|일날)(?:\\s?중에?)?`),
    spans: ({ step: of }, at) => weekFrom(at, step(of)),
  },
  {
    find: find(`${STEP}\\s?주일?\\s?(?<part>초|중반|말)`),
    spans: ({ step: of, part }, at) =>
      part === '말' ? weekendFrom(at, step(of)) : narrowed(weekFrom(at, step(of)), part),
  },
  {
    find: find(`${STEP}\\s?주\\s?${WEEKDAY}`),
    spans: ({ step: of, weekday }, at) => weekdayOfWeek(at, step(of), weekdayOf(weekday)),
  },
  {
    find: find(`${STEP}\\s?${WEEKDAY}`),
    spans: ({ step: of, weekday }, at) => {
      const day = weekdayOf(weekday);
      const offset = step(of);
      if (offset === 0) return weekdayOfWeek(at, 0, day);
      if (Math.abs(offset) === 2) return weekdayOfWeek(at, offset, day);
      return offset < 0 ? weekdayBefore(at, day) : weekdayAfter(at, day);
    },
  },
  {
    find: find(`${WEEKDAY}`),
    spans: ({ weekday }, at) => [
      weekdayBefore(at, weekdayOf(weekday)),
      weekdayAfter(at, weekdayOf(weekday)),
    ],
  },
  {
    find: find(`${STEP}\\s?(?:주\\s?)?주말`),
    spans: ({ step: of }, at) => weekendFrom(at, step(of)),
  },
  { find: find('주말'), spans: (_, at) => [weekendFrom(at, -1), weekendFrom(at, 0)] },
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
    spans: ({ day }, at) => {
      const { year, month, day: today } = partsOf(at);
      const passed = today >= Number(day);
      return [
        dateOf(year, passed ? month : month - 1, Number(day)),
        dateOf(year, passed ? month + 1 : month, Number(day)),
      ].filter((span) => span !== null);
    },
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
    spans: ({ step: of, season }, at) => {
      const named = seasonNamed(season);
      const all = lastAndNext(at, (year) => seasonOf(year, named));
      const [last, next] = all;
      if (last === undefined || next === undefined) return all;
      const isNow = last.to > at;
      const offset = step(of);
      if (offset < 0) return isNow ? seasonOf(partsOf(last.from).year - 1, named) : last;
      if (offset > 0) return next;
      return isNow ? last : [last, next].sort((a, b) => distance(a, at) - distance(b, at));
    },
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
  { find: find('(?:작년|지난해) 이맘때'), spans: (_, at) => about(shifted(at, -12, 'month'), 10) },
  {
    find: find(`(?:${YEAR}\\s?)?${MONTH}\\s?(?<edge>부터|이후|이전|전)`),
    spans: (groups, at) => edged(groups.edge, months(groups, at)[0], at),
  },
];

function distance({ from, to }: Span, at: number): number {
  return Math.max(from - at, at - to, 0);
}
