import {
  about,
  dayFrom,
  shifted,
  someShifted,
  stretch,
  weekdayAfter,
  weekdayBefore,
  weekdayOfWeek,
  weekendFrom,
  weekFrom,
} from './calendar.ts';
import {
  alternatives,
  find,
  NUMBER,
  narrowed,
  numberOf,
  STEP,
  step,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayOf,
} from './korean-words.ts';
import type { TimeRule } from './rule.ts';

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
const AGO = '(?:전|앞서)';
const AHEAD = '(?:뒤|후|있다가|있으면)';

/** Reckoned from the day they are said on. */
export const KOREAN_DAYS: readonly TimeRule[] = [
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
  { find: find('(?:작년|지난해) 이맘때'), spans: (_, at) => about(shifted(at, -12, 'month'), 10) },
];
