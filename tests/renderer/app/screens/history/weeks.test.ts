import { expect, test } from 'vitest';
import {
  groupByWeek,
  mondayOf,
  nameWeek,
} from '../../../../../src-renderer/app/screens/history/weeks.ts';

// A Friday.
const now = new Date(2025, 10, 21, 9, 0).getTime();
const at = (month: number, day: number, hour = 12, year = 2025) => ({
  lastAt: new Date(year, month - 1, day, hour).getTime(),
});

test('puts Sunday night in the week that ends with it, Monday morning in the next', () => {
  const groups = groupByWeek([at(11, 17, 0), at(11, 16, 23)], now);
  expect(groups.map((group) => group.items.length)).toEqual([1, 1]);
  expect(groups[0]?.weekStart).toBe(new Date(2025, 10, 17).getTime());
  expect(groups[1]?.weekStart).toBe(new Date(2025, 10, 10).getTime());
});

test('keeps neighbours of one week together, in their order', () => {
  const items = [at(11, 20), at(11, 18), at(11, 12), at(11, 11), at(9, 3)];
  const groups = groupByWeek(items, now);
  expect(groups.map((group) => group.items.length)).toEqual([2, 2, 1]);
  expect(groups.flatMap((group) => group.items)).toEqual(items);
});

test('a conversation from a clock that ran ahead counts as this week', () => {
  const [group] = groupByWeek([at(12, 24)], now);
  expect(group?.weekStart).toBe(mondayOf(now));
});

test('names this week and the last, and dates the older ones [B5]', () => {
  expect(nameWeek(mondayOf(now), now, 'ko')).toEqual({ kind: 'this' });
  expect(nameWeek(mondayOf(now, -1), now, 'ko')).toEqual({ kind: 'last' });
  expect(nameWeek(mondayOf(now, -3), now, 'en')).toEqual({
    kind: 'range',
    text: expect.stringMatching(/^27 October\s[–-]\s2 November$/),
  });
  expect(nameWeek(mondayOf(now, -3), now, 'ko')).toEqual({
    kind: 'range',
    text: expect.stringMatching(/^10월 27일\s?~\s?11월 2일$/),
  });
});

test('says the year of a week that is not of this one', () => {
  const name = nameWeek(mondayOf(at(6, 5, 12, 2023).lastAt), now, 'en');
  expect(name).toEqual({ kind: 'range', text: expect.stringContaining('2023') });
});
