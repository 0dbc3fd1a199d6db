import { expect, test } from 'vitest';
import {
  hardnessOf,
  levelOf,
  moodDays,
  weekMeans,
} from '../../../../src-main/counsel/insights/moods.ts';
import { MOOD_LEVELS } from '../../../../src-preload/contract/insights.ts';
import { checkIn, mood, record } from './made.ts';

test('how hard it was is how light it was, the middle being the half moon [C3]', () => {
  const levels = Array.from({ length: 11 }, (_, hard) => levelOf(hard));
  expect(levels).toEqual([5, 5, 4, 4, 3, 3, 3, 2, 2, 1, 1]);
  // As far from the middle on either side.
  expect(levels.map((level) => 6 - level).toReversed()).toEqual(levels);
});

test('a check-in of one tap reads as the level that was tapped', () => {
  expect(MOOD_LEVELS.map((level) => levelOf(hardnessOf(level)))).toEqual([...MOOD_LEVELS]);
});

test('a day holds all its check-ins, and feelings that were named in them without repeats', () => {
  const days = moodDays([
    checkIn('2026-11-20', 9, 21, { emotion: 'sad' }),
    checkIn('2026-11-20', 1, 9, { emotion: 'happy' }),
    checkIn('2026-11-20', 5, 12, { emotion: 'sad' }),
    checkIn('2026-11-18', 3, 26, { emotion: 'a kind of fog' }),
  ]);
  expect(days).toEqual([
    { day: '2026-11-18', level: 4, count: 1, heaviest: 4, lightest: 4, emotions: [] },
    {
      ...{ day: '2026-11-20', level: 3, count: 3, heaviest: 1, lightest: 5 },
      emotions: ['happy', 'sad'],
    },
  ]);
});

test('what a talk was taken for is no feeling that was named, and other exercises are no check-in', () => {
  const taken = { ...checkIn('2026-11-20', 5), emotion: 'angry' } as const;
  expect(moodDays([taken])[0]?.emotions).toEqual([]);
  const others = [
    record('breathing_any', '2026-11-20', 9, { before: 8, after: 2 }),
    record('mood_checkin', '2026-11-20', 9, { completed: false, answers: { emotion: 'sad' } }),
  ];
  expect(moodDays(others)).toEqual([]);
});

test('a mean of seven days needs three with a note, weighs days alike and may begin before the span', () => {
  const moods = [
    mood('2026-11-12', 1),
    mood('2026-11-14', 2),
    mood('2026-11-15', 3),
    mood('2026-11-19', 5),
  ];
  expect(weekMeans(moods, '2026-11-15', '2026-11-22')).toEqual([
    { day: '2026-11-15', level: 2 },
    { day: '2026-11-16', level: 2 },
    { day: '2026-11-17', level: 2 },
    { day: '2026-11-18', level: 2 },
    { day: '2026-11-19', level: 10 / 3 },
    { day: '2026-11-20', level: 10 / 3 },
  ]);
  expect(weekMeans(moods.slice(0, 2), '2026-11-12', '2026-11-22')).toEqual([]);
});
