import { expect, test } from 'vitest';
import {
  axisDays,
  byMonth,
  byWeek,
  clock,
  daysBetween,
  nightMeans,
} from '../../../../src-main/memory/archive/insights-days.ts';
import type { Night } from '../../../../src-preload/contract/insights.ts';

const night = (day: string, known: Partial<Night> = {}): Night => ({
  day,
  bed: null,
  asleep: null,
  up: null,
  sleptMin: null,
  quality: null,
  woke: '',
  ...known,
});

test('tells minutes after noon as a clock, before and after midnight', () => {
  expect([0, 700, 720, 735, 1150, 719.6].map(clock)).toEqual([
    '12:00',
    '23:40',
    '00:00',
    '00:15',
    '07:10',
    '00:00',
  ]);
});

test('means over nights count only those of which something is known', () => {
  expect(
    nightMeans([
      night('2026-11-20', { bed: 690, sleptMin: 400 }),
      night('2026-11-21', { bed: 750, quality: 3 }),
      night('2026-11-22'),
    ]),
  ).toEqual({ nights: 3, bed: 720, asleep: null, up: null, sleptMin: 400, quality: 3 });
});

test('weeks begin on their Monday, also over a new year, and months on their first', () => {
  const nights = ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'].map((day) => night(day));
  expect(byWeek(nights).map(({ week, of }) => [week, of.length])).toEqual([
    ['2026-12-21', 1],
    ['2026-12-28', 2],
    ['2027-01-04', 1],
  ]);
  expect(byMonth(nights).map(({ month, of }) => [month, of.length])).toEqual([
    ['2026-12-01', 2],
    ['2027-01-01', 2],
  ]);
});

test('names no more days below an axis than there is room for, whatever the span', () => {
  for (const [from, until] of [
    ['2026-11-22', '2026-11-22'],
    ['2026-11-01', '2026-11-30'],
    ['2026-08-01', '2026-11-22'],
    ['2024-09-13', '2026-11-22'],
  ] as const) {
    const { days, areMonths } = axisDays(from, until, 6);
    expect(days.length, `${from} to ${until}`).toBeGreaterThan(0);
    expect(days.length, `${from} to ${until}`).toBeLessThanOrEqual(6);
    expect(days.every((day) => day >= from && day <= until)).toBe(true);
    expect(areMonths).toBe(daysBetween(from, until) > 84);
  }
  expect(axisDays('2026-11-01', '2026-11-30', 6).days).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
    '2026-11-29',
  ]);
  expect(axisDays('2026-02-27', '2026-07-10', 6).days[0]).toBe('2026-03-01');
});
