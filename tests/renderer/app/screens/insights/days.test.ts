import { expect, test } from 'vitest';
import {
  addDays,
  dayAt,
  dayMark,
  dayName,
  daysFrom,
  monthName,
  weekName,
} from '../../../../../src-renderer/app/screens/insights/days.ts';

test('a night belongs to its evening: a day ends at four in the morning', () => {
  expect(dayAt(new Date(2026, 10, 23, 3, 59).getTime())).toBe('2026-11-22');
  expect(dayAt(new Date(2026, 10, 23, 4, 0).getTime())).toBe('2026-11-23');
  expect(dayAt(new Date(2026, 0, 1, 2, 0).getTime())).toBe('2025-12-31');
});

test('days are counted on the calendar, over months, leap years and changes of the clock', () => {
  expect(addDays('2026-11-22', -29)).toBe('2026-10-24');
  expect(daysFrom('2028-02-27', '2028-03-01')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
  expect(daysFrom('2026-01-01', '2026-12-31')).toHaveLength(365);
  expect(daysFrom('2026-11-22', '2026-11-22')).toEqual(['2026-11-22']);
});

test('days have names in both languages, with their year only where it is another', () => {
  expect(dayName('2026-11-18', '2026-11-22', 'ko')).toBe('11월 18일 수요일');
  expect(dayName('2026-11-18', '2026-11-22', 'en')).toBe('Wednesday 18 November');
  expect(dayName('2025-11-18', '2026-11-22', 'en')).toBe('Tuesday 18 November 2025');
  expect(monthName('2025-12-01', '2026-11-22', 'ko')).toBe('2025년 12월');
  expect(dayMark('2026-11-05', 'ko')).toBe('11.5');
  expect(dayMark('2026-11-05', 'en')).toBe('5 Nov');
});

test('a week is named by the month its Thursday lies in', () => {
  expect(weekName('2026-11-16', 'ko')).toBe('11월 셋째 주');
  expect(weekName('2026-11-30', 'ko')).toBe('12월 첫째 주');
  expect(weekName('2026-10-26', 'ko')).toBe('10월 다섯째 주');
  expect(weekName('2026-11-16', 'en')).toBe('16 November');
});
