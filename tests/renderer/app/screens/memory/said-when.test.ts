import { expect, test } from 'vitest';
import { dayOf, saidWhen } from '../../../../../src-renderer/app/screens/memory/said-when.ts';

const NOW = new Date(2026, 10, 21, 12).getTime();
const AT = new Date(2026, 10, 17, 1, 12).getTime();

test('tells a moment with its weekday and 24 hours in both languages', () => {
  expect(saidWhen(AT, NOW, 'en')).toBe('Tue 17 Nov, 01:12');
  expect(saidWhen(AT, NOW, 'ko')).toBe('11월 17일 (화) 01:12');
});

test('tells the year where it is another', () => {
  const before = new Date(2025, 10, 3).getTime();
  expect(dayOf(before, NOW, 'en')).toBe('3 Nov 2025');
  expect(dayOf(before, NOW, 'ko')).toBe('2025년 11월 3일');
  expect(dayOf(AT, NOW, 'en')).toBe('17 Nov');
});
