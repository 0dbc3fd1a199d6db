import { expect, test } from 'vitest';
import {
  clock,
  dayOf,
  fullWhen,
  minutesTalked,
  shortWhen,
} from '../../../../../src-renderer/app/screens/history/when.ts';

// A Friday.
const now = new Date(2025, 10, 21, 9, 0).getTime();
const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute).getTime();

test('writes the clock with 24 hours and two digits', () => {
  expect(clock(at(2025, 11, 21, 1, 5))).toBe('01:05');
  expect(clock(at(2025, 11, 21, 0, 0))).toBe('00:00');
});

test('says today and yesterday by the calendar, not by hours passed [B5]', () => {
  const lateLastNight = at(2025, 11, 20, 23, 51);
  expect(shortWhen(lateLastNight, now, 'en')).toBe('Yesterday 23:51');
  expect(shortWhen(lateLastNight, now, 'ko')).toBe('어제 23:51');
  expect(shortWhen(at(2025, 11, 21, 0, 10), now, 'en')).toBe('Today 00:10');
  expect(shortWhen(at(2025, 11, 21, 0, 10), now, 'ko')).toBe('오늘 00:10');
});

test('names the weekday within this week and the last, the date before that [B5]', () => {
  expect(shortWhen(at(2025, 11, 18, 22, 38), now, 'en')).toBe('Tue 22:38');
  expect(shortWhen(at(2025, 11, 10, 1, 12), now, 'ko')).toBe('월 01:12');
  expect(shortWhen(at(2025, 11, 3, 1, 12), now, 'en')).toBe('3 Nov');
  expect(shortWhen(at(2025, 11, 3, 1, 12), now, 'ko')).toBe('11월 3일');
  expect(shortWhen(at(2024, 11, 3, 1, 12), now, 'en')).toBe('3 Nov 2024');
});

test('writes the whole date over an open conversation [B5]', () => {
  expect(fullWhen(at(2025, 11, 20, 22, 38), now, 'en')).toMatch(/^Thursday,? 20 November, 22:38$/);
  expect(fullWhen(at(2025, 11, 20, 22, 38), now, 'ko')).toBe('11월 20일 목요일 22:38');
});

test('leaves the days between two sittings out of the time talked', () => {
  const minute = 60_000;
  expect(minutesTalked([])).toBe(0);
  expect(minutesTalked([5])).toBe(1);
  expect(minutesTalked([0, 6 * minute, 14 * minute])).toBe(14);
  expect(minutesTalked([0, 5 * minute, 3000 * minute, 3004 * minute])).toBe(9);
});

test('a message says its day where that is another than the one before', () => {
  const night = at(2025, 11, 20, 23, 50);
  expect(dayOf(night, null)).toBeNull();
  expect(dayOf(night, at(2025, 11, 20, 8, 0))).toBeNull();
  expect(dayOf(at(2025, 11, 21, 0, 10), night)).toBe(at(2025, 11, 21, 0, 10));
});
