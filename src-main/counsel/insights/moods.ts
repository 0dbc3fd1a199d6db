/** Moods of days, from check-ins alone: what a person says of themself (section 4 of the counselling notes). */
import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import {
  type Day,
  FEWEST_FOR_MEAN,
  type Insights,
  type MoodDay,
  type MoodLevel,
} from '../../../src-preload/contract/insights.ts';
import { EMOTIONS, type Emotion } from '../../../src-preload/contract/words.ts';
import { dayOf, daysFrom, numberOf } from './days.ts';
import { meanOf } from './numbers.ts';
import { madeAt } from './rows.ts';

/** Days that go into a mean, this one included. */
const MEAN_OVER = 7;

/**
 * How light it is, from how hard it was said to be, 0 to 10. The middle of the scale is the half moon, and what
 * is as far below it as above is as light as the other is heavy: 0 and 1, 2 and 3, 4 to 6, 7 and 8, 9 and 10.
 */
export function levelOf(hardness: number): MoodLevel {
  const hard = Math.round(hardness);
  if (hard <= 1) return 5;
  if (hard <= 3) return 4;
  if (hard <= 6) return 3;
  return hard <= 8 ? 2 : 1;
}

/** The other way, for a check-in of one tap: evenly from 1 to 9, each in the midst of what reads as that level. */
export const hardnessOf = (level: MoodLevel): number => 11 - 2 * level;

/** Null where it holds no number: not a check-in, or left before it came to one. */
export function checkInLevel({ exercise, before, answers }: ExerciseRecord): MoodLevel | null {
  if (exercise !== 'mood_checkin') return null;
  const hardness = before ?? answers.strength;
  return typeof hardness === 'number' ? levelOf(hardness) : null;
}

/** Named by the person, and not what a talk was taken for. */
const emotionOf = ({ answers }: ExerciseRecord): Emotion | undefined =>
  EMOTIONS.find((one) => one === answers.emotion);

/** Days with a check-in, oldest first. */
export function moodDays(records: readonly ExerciseRecord[]): readonly MoodDay[] {
  const byDay = new Map<Day, { levels: number[]; emotions: Set<Emotion> }>();
  for (const record of records.toSorted((a, b) => madeAt(a) - madeAt(b))) {
    const level = checkInLevel(record);
    if (level === null) continue;
    const day = dayOf(madeAt(record));
    const noted = byDay.get(day) ?? { levels: [], emotions: new Set() };
    byDay.set(day, noted);
    noted.levels.push(level);
    const emotion = emotionOf(record);
    if (emotion !== undefined) noted.emotions.add(emotion);
  }
  return [...byDay].map(([day, { levels, emotions }]) => ({
    day,
    level: meanOf(levels),
    count: levels.length,
    heaviest: Math.min(...levels),
    lightest: Math.max(...levels),
    emotions: [...emotions],
  }));
}

/**
 * The mean of seven days up to and with each day of the span, every day with a note weighing the same; none
 * where too few of them have one.
 * @param moods also of the six days before the span
 */
export function weekMeans(moods: readonly MoodDay[], from: Day, until: Day): Insights['mean'] {
  const levels = new Map(moods.map(({ day, level }) => [numberOf(day), level]));
  return daysFrom(from, until).flatMap((day) => {
    const last = numberOf(day);
    const known: number[] = [];
    for (let one = last - MEAN_OVER + 1; one <= last; one += 1) {
      const level = levels.get(one);
      if (level !== undefined) known.push(level);
    }
    return known.length < FEWEST_FOR_MEAN ? [] : [{ day, level: meanOf(known) }];
  });
}
