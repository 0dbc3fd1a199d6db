import { expect, test } from 'vitest';
import {
  headingsOf,
  mondayOf,
  nameWeek,
} from '../../../../../src-renderer/app/screens/history/weeks.ts';

// A Friday.
const now = new Date(2025, 10, 21, 9, 0).getTime();
const at = (month: number, day: number, hour = 12, year = 2025) => ({
  lastAt: new Date(year, month - 1, day, hour).getTime(),
});

const rows = (...items: { lastAt: number; pinned?: boolean }[]) =>
  items.map((item) => ({ pinned: false, ...item }));

test('puts Sunday night in the week that ends with it, Monday morning in the next', () => {
  const [first, second] = headingsOf(rows(at(11, 17, 0), at(11, 16, 23)), now, false);
  expect(first).toBe(new Date(2025, 10, 17).getTime());
  expect(second).toBe(new Date(2025, 10, 10).getTime());
});

test('says a week once, above the first of its rows', () => {
  const headings = headingsOf(
    rows(at(11, 20), at(11, 18), at(11, 12), at(11, 11), at(9, 3)),
    now,
    false,
  );
  expect(headings.map((heading) => heading !== null)).toEqual([true, false, true, false, true]);
});

test('keeps the pinned ones together in front, whatever their week [B2]', () => {
  const pinned = { pinned: true };
  const headings = headingsOf(
    rows({ ...at(9, 3), ...pinned }, { ...at(11, 20), ...pinned }, at(11, 20)),
    now,
    false,
  );
  expect(headings).toEqual(['pinned', null, mondayOf(now)]);
});

test('what a search found is never put under a later week than the row before', () => {
  const found = rows(at(11, 12), at(11, 20), { ...at(9, 3), pinned: true });
  expect(headingsOf(found, now, true)).toEqual([
    mondayOf(at(11, 12).lastAt),
    null,
    mondayOf(at(9, 3).lastAt),
  ]);
});

test('a conversation from a clock that ran ahead counts as this week', () => {
  expect(headingsOf(rows(at(12, 24)), now, false)).toEqual([mondayOf(now)]);
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
