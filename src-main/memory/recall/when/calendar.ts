/** Stretches of time in the calendar of this computer's time zone. Times are milliseconds since 1970. */

/** [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** First month of each, from 0; winter goes on into the next year. */
const SEASON_STARTS: Readonly<Record<Season, number>> = {
  spring: 2,
  summer: 5,
  autumn: 8,
  winter: 11,
};

const start = (year: number, month: number, day = 1): number => {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, day);
  return date.getTime();
};

export function partsOf(at: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(at);
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    weekday: date.getDay(),
  };
}

/** The day `offset` days from that of `at`; months and years carry over. */
export function dayFrom(at: number, offset: number): Span {
  const { year, month, day } = partsOf(at);
  return { from: start(year, month, day + offset), to: start(year, month, day + offset + 1) };
}

/** Weeks begin on Monday. */
export function weekFrom(at: number, offset: number): Span {
  const { weekday } = partsOf(at);
  const monday = dayFrom(at, -((weekday + 6) % 7) + 7 * offset).from;
  return { from: monday, to: dayFrom(monday, 7).from };
}

/** A weekday (0 is Sunday) of the week `offset` weeks from that of `at`. */
export function weekdayOfWeek(at: number, offset: number, weekday: number): Span {
  return dayFrom(weekFrom(at, offset).from, (weekday + 6) % 7);
}

/** Saturday and Sunday, and the evening before. */
export function weekendFrom(at: number, offset: number): Span {
  const { from, to } = weekFrom(at, offset);
  return { from: dayFrom(from, 4).from + 17 * HOUR_MS, to };
}

/** The last such weekday before the day of `at`. */
export function weekdayBefore(at: number, weekday: number): Span {
  return dayFrom(at, -(((partsOf(at).weekday - weekday + 6) % 7) + 1));
}

/** The first such weekday after the day of `at`. */
export function weekdayAfter(at: number, weekday: number): Span {
  return dayFrom(at, ((weekday - partsOf(at).weekday + 6) % 7) + 1);
}

/** `month` counts from 0 and may lie outside of 0 to 11. */
export function monthOf(year: number, month: number): Span {
  return { from: start(year, month), to: start(year, month + 1) };
}

export function monthFrom(at: number, offset: number): Span {
  const { year, month } = partsOf(at);
  return monthOf(year, month + offset);
}

export function yearOf(year: number): Span {
  return { from: start(year, 0), to: start(year + 1, 0) };
}

/** Null for a day the month does not have. */
export function dateOf(year: number, month: number, day: number): Span | null {
  const from = start(year, month, day);
  const found = partsOf(from);
  if (found.month !== ((month % 12) + 12) % 12 || found.day !== day) return null;
  return { from, to: start(year, month, day + 1) };
}

/** Winter belongs to the year it begins in. */
export function seasonOf(year: number, season: Season): Span {
  const first = SEASON_STARTS[season];
  return { from: start(year, first), to: start(year, first + 3) };
}

/** `count` units before (negative) or after `at`, as exact as people mean it: a few weeks ago is no day. */
export function shifted(at: number, count: number, unit: SpanUnit): Span {
  const { year, month, day } = partsOf(at);
  switch (unit) {
    case 'hour':
      return { from: at + (count - 1) * HOUR_MS, to: at + (count + 1) * HOUR_MS };
    case 'day':
      return dayFrom(at, count);
    case 'week':
      return { from: dayFrom(at, 7 * count - 3).from, to: dayFrom(at, 7 * count + 3).to };
    case 'month': {
      const middle = start(year, month + count, Math.min(day, 28));
      return { from: dayFrom(middle, -15).from, to: dayFrom(middle, 15).to };
    }
    case 'year': {
      if (Math.abs(count) > 1) return yearOf(year + count);
      const middle = start(year + count, month, Math.min(day, 28));
      return { from: dayFrom(middle, -75).from, to: dayFrom(middle, 75).to };
    }
  }
}

/** "A few days ago", "in a few weeks": from two to six of them. */
export function someShifted(at: number, direction: -1 | 1, unit: SpanUnit): Span {
  const near = shifted(at, 2 * direction, unit);
  const far = shifted(at, (unit === 'year' ? 5 : 6) * direction, unit);
  return { from: Math.min(near.from, far.from), to: Math.max(near.to, far.to) };
}

/** The stretch of `count` units that ends with the day of `at`, or begins with it. */
export function stretch(at: number, count: number, unit: SpanUnit, direction: -1 | 1): Span {
  const { year, month, day } = partsOf(at);
  const edge = ((): number => {
    switch (unit) {
      case 'hour':
        return at + direction * count * HOUR_MS;
      case 'day':
        return dayFrom(at, direction * count).from;
      case 'week':
        return dayFrom(at, direction * count * 7).from;
      case 'month':
        return start(year, month + direction * count, Math.min(day, 28));
      case 'year':
        return start(year + direction * count, month, Math.min(day, 28));
    }
  })();
  return direction < 0
    ? { from: edge, to: dayFrom(at, 0).to }
    : { from: dayFrom(at, 0).from, to: edge + DAY_MS };
}

export type Part = 'early' | 'mid' | 'late';

/** The first, middle or last third of a stretch, by whole days. */
export function partOf({ from, to }: Span, part: Part): Span {
  const days = Math.round((to - from) / DAY_MS);
  const third = Math.ceil(days / 3);
  switch (part) {
    case 'early':
      return { from, to: dayFrom(from, third).from };
    case 'mid':
      return { from: dayFrom(from, third).from, to: dayFrom(from, 2 * third).from };
    case 'late':
      return { from: dayFrom(from, days - third).from, to };
  }
}

/** Widened by whole days on both sides. */
export function about({ from, to }: Span, days: number): Span {
  return { from: dayFrom(from, -days).from, to: dayFrom(to, days).from };
}
