import {
  type Day,
  FEWEST_FOR_MEAN,
  type MoodDay,
} from '../../../../src-preload/contract/insights.ts';
import type { Span } from '../../stores/insights.ts';
import { MOON_PHASES, type MoonPhase } from '../../ui/moon.tsx';
import { daysFrom } from './days.ts';

/** How many days a span has, today included. */
export const DAYS_IN: Readonly<Record<Span, number>> = { month: 30, quarter: 91, year: 365 };

/** A moon of the chart: a day, or the days of a week or a month together. */
export interface MoodMark {
  /** Both included; equal for a day. */
  readonly from: Day;
  readonly until: Day;
  /** Null: too little was noted to say. */
  readonly level: number | null;
  /** Days with a note. */
  readonly noted: readonly MoodDay[];
}

/** The moon that stands for a level of 1 to 5. */
export function phaseOf(level: number): MoonPhase {
  const nearest = Math.min(5, Math.max(1, Math.round(level)));
  return MOON_PHASES[nearest - 1] ?? 3;
}

/**
 * The moons of a span: one a day in a month, one a week in a quarter, the last of them ending today, one a
 * month in a year. Days together have a level where FEWEST_FOR_MEAN of them have a note.
 */
export function moodMarks(
  from: Day,
  until: Day,
  moods: readonly MoodDay[],
  span: Span,
): readonly MoodMark[] {
  const byDay = new Map(moods.map((mood) => [mood.day, mood]));
  return parts(daysFrom(from, until), span).map((days) => {
    const noted = days.flatMap((day) => byDay.get(day) ?? []);
    const enough = noted.length >= (span === 'month' ? 1 : FEWEST_FOR_MEAN);
    return {
      from: days[0] ?? from,
      until: days.at(-1) ?? until,
      level: enough ? noted.reduce((sum, { level }) => sum + level, 0) / noted.length : null,
      noted,
    };
  });
}

function parts(days: readonly Day[], span: Span): readonly (readonly Day[])[] {
  switch (span) {
    case 'month':
      return days.map((day) => [day]);
    case 'quarter': {
      const first = days.length % 7;
      const weeks = Array.from({ length: Math.floor(days.length / 7) }, (_, week) =>
        days.slice(first + week * 7, first + week * 7 + 7),
      );
      return first > 0 ? [days.slice(0, first), ...weeks] : weeks;
    }
    case 'year': {
      const months = new Map<string, Day[]>();
      for (const day of days) {
        const month = day.slice(0, 7);
        months.set(month, [...(months.get(month) ?? []), day]);
      }
      return [...months.values()];
    }
  }
}

/** Where along an axis of so many days a mark stands, from 0: the middle of its days. */
export function placeOf(mark: MoodMark, days: readonly Day[]): number {
  return (days.indexOf(mark.from) + days.indexOf(mark.until)) / 2;
}

/** Days between two names of an axis. */
const NAMED_EVERY: Readonly<Record<Span, number>> = { month: 7, quarter: 21, year: 61 };

/** Which days an axis names: evenly from the first, and none so near the last that its name would touch "today". */
export function axisDays(days: readonly Day[], span: Span): readonly Day[] {
  const step = NAMED_EVERY[span];
  return days.filter((_, index) => index % step === 0 && days.length - 1 - index > step * 0.6);
}
