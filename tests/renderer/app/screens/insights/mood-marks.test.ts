import { expect, test } from 'vitest';
import type { MoodDay } from '../../../../../src-preload/contract/insights.ts';
import { addDays, daysFrom } from '../../../../../src-renderer/app/screens/insights/days.ts';
import {
  axisDays,
  DAYS_IN,
  moodMarks,
  phaseOf,
  placeOf,
} from '../../../../../src-renderer/app/screens/insights/mood-marks.ts';

const UNTIL = '2026-11-22';
const from = (days: number): string => addDays(UNTIL, 1 - days);
const mood = (day: string, level: number): MoodDay => ({
  ...{ day, level, count: 1, heaviest: level, lightest: level },
  emotions: [],
});

test('a moon stands for the nearest level, and never leaves its five phases', () => {
  expect([1, 1.4, 1.6, 3, 4.5, 5].map(phaseOf)).toEqual([1, 1, 2, 3, 5, 5]);
});

test('a month has a moon a day, and days without a note stay blank', () => {
  const marks = moodMarks(from(DAYS_IN.month), UNTIL, [mood(UNTIL, 2)], 'month');
  expect(marks).toHaveLength(30);
  expect(marks.at(-1)).toMatchObject({ from: UNTIL, until: UNTIL, level: 2 });
  expect(marks.filter(({ level }) => level !== null)).toHaveLength(1);
  expect(marks[0]).toMatchObject({ level: null, noted: [] });
});

test('weeks of a quarter are whole, and the last ends today', () => {
  const marks = moodMarks(from(DAYS_IN.quarter), UNTIL, [], 'quarter');
  expect(marks).toHaveLength(13);
  expect(marks.map((mark) => daysFrom(mark.from, mark.until).length)).toEqual(Array(13).fill(7));
  expect(marks.at(-1)?.until).toBe(UNTIL);
});

test('days together have no level from fewer than three notes', () => {
  const noted = (count: number) =>
    moodMarks(
      from(DAYS_IN.quarter),
      UNTIL,
      [2, 4, 3].slice(0, count).map((level, back) => mood(addDays(UNTIL, -back), level)),
      'quarter',
    ).at(-1);
  expect(noted(2)).toMatchObject({ level: null });
  expect(noted(2)?.noted).toHaveLength(2);
  expect(noted(3)).toMatchObject({ level: 3 });
});

test('a year has a moon a month of the calendar', () => {
  const marks = moodMarks(from(DAYS_IN.year), UNTIL, [], 'year');
  expect(marks.map((mark) => mark.from.slice(0, 7))).toEqual([
    ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
  ]);
});

test('a moon stands in the middle of its days', () => {
  const days = daysFrom(from(14), UNTIL);
  const [first, second] = moodMarks(from(14), UNTIL, [], 'quarter');
  expect(first && placeOf(first, days)).toBe(3);
  expect(second && placeOf(second, days)).toBe(10);
});

test('an axis names no day so near the last that its name would touch it', () => {
  const days = daysFrom(from(DAYS_IN.month), UNTIL);
  expect(axisDays(days, 'month')).toEqual(['2026-10-24', '2026-10-31', '2026-11-07', '2026-11-14']);
});
