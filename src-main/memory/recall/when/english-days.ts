import {
  about,
  dayFrom,
  monthFrom,
  partsOf,
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
import {
  NUMBER,
  narrowed,
  numberOf,
  PART,
  SHORT_WEEKDAY,
  SOME,
  STEP,
  step,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayOf,
  words,
} from './english-words.ts';
import type { TimeRule } from './rule.ts';

const TIMES_OF_DAY = 'morning|afternoon|evening|night';

/** Reckoned from the day they are said on. */
export const ENGLISH_DAYS: readonly TimeRule[] = [
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
  {
    find: words('(?:this time|around this time|same time) last year'),
    spans: (_, at) => about(shifted(at, -12, 'month'), 10),
  },
  {
    find: words('(?:the other (?:day|night|week)|recently|lately|these days|just now)'),
    spans: (_, at) => stretch(at, 21, 'day', -1),
  },
];
