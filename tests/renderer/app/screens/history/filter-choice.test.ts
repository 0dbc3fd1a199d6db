import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../../src-preload/contract/memory.ts';
import {
  type FilterChoice,
  NO_CHOICE,
  partsOf,
  startOfDay,
  toFilter,
  without,
} from '../../../../../src-renderer/app/screens/history/filter-choice.ts';

// A Friday.
const now = new Date(2025, 10, 21, 9, 30).getTime();
const day = (month: number, date: number, year = 2025): number =>
  new Date(year, month - 1, date).getTime();
const choose = (choice: Partial<FilterChoice>) => toFilter({ ...NO_CHOICE, ...choice }, false, now);

test('no choice is no filter', () => {
  expect(toFilter(NO_CHOICE, false, now)).toEqual(NO_FILTER);
  expect(partsOf(NO_CHOICE)).toEqual([]);
});

test('today, this week and this month begin at midnight of this computer [B2]', () => {
  expect(choose({ when: 'today' }).from).toBe(day(11, 21));
  expect(choose({ when: 'week' }).from).toBe(day(11, 17));
  expect(choose({ when: 'month' }).from).toBe(day(11, 1));
  expect(choose({ when: 'month' }).to).toBeNull();
});

test('a range holds its last day whole, and may be open at either end', () => {
  expect(choose({ when: 'range', from: '2025-10-01', to: '2025-10-31' })).toMatchObject({
    from: day(10, 1),
    to: day(11, 1),
  });
  expect(choose({ when: 'range', to: '2025-12-31' })).toMatchObject({
    from: null,
    to: day(1, 1, 2026),
  });
});

test('a range that runs backwards limits nothing until it is put right', () => {
  const backwards = { ...NO_CHOICE, when: 'range', from: '2025-10-31', to: '2025-10-01' } as const;
  expect(toFilter(backwards, false, now)).toEqual(NO_FILTER);
  expect(partsOf(backwards)).toEqual([]);
});

test('days of a past range mean nothing once another span is chosen', () => {
  expect(choose({ when: 'today', from: '2020-01-01', to: '2020-01-02' })).toMatchObject({
    from: day(11, 21),
    to: null,
  });
});

test('half-typed days are no days', () => {
  for (const text of ['', '2025', '2025-1-1', 'x', '0000-00']) expect(startOfDay(text)).toBeNull();
});

test('each part can be taken off by itself', () => {
  const all: FilterChoice = { ...NO_CHOICE, when: 'week', role: 'person', emotion: 'sad' };
  expect(partsOf(all)).toEqual(['when', 'role', 'emotion']);
  for (const part of partsOf(all)) {
    expect(partsOf(without(all, part))).toEqual(partsOf(all).filter((one) => one !== part));
  }
});

test('who said it, the feeling and the archive go along as they are', () => {
  const choice: FilterChoice = { ...NO_CHOICE, role: 'companion', emotion: 'anxious' };
  expect(toFilter(choice, true, now)).toMatchObject({
    role: 'companion',
    emotion: 'anxious',
    archived: true,
  });
});
