import { expect, test } from 'vitest';
import {
  fieldsOf,
  fromFields,
  inAnHour,
  suggestedAt,
  tomorrowAt,
  whenDue,
} from '../../../../../src-renderer/app/screens/reminders/when.ts';

const at = (text: string): number => new Date(text).getTime();
const NOW = at('2026-11-22T15:04:30');

test('yesterday, today and tomorrow have names, other days their date and weekday', () => {
  const said = (text: string) => [whenDue(at(text), NOW, 'ko'), whenDue(at(text), NOW, 'en')];
  expect(said('2026-11-22T09:05')).toEqual(['오늘 09:05', 'Today 09:05']);
  expect(said('2026-11-23T00:00')).toEqual(['내일 00:00', 'Tomorrow 00:00']);
  expect(said('2026-11-21T23:59')).toEqual(['어제 23:59', 'Yesterday 23:59']);
  expect(said('2026-11-30T08:30')).toEqual(['11월 30일 (월) 08:30', 'Mon 30 November 08:30']);
  expect(said('2027-03-01T08:30')).toEqual(['2027년 3월 1일 (월) 08:30', 'Mon 1 March 2027 08:30']);
});

test('an hour is an hour from now; tomorrow is the same clock time of the next day', () => {
  expect(inAnHour(NOW)).toBe(NOW + 3_600_000);
  expect(tomorrowAt(at('2026-11-20T08:15'), NOW)).toBe(at('2026-11-23T08:15'));
  expect(tomorrowAt(at('2026-11-20T08:15'), at('2026-12-31T23:50'))).toBe(at('2027-01-01T08:15'));
});

test('fields take and give the time of this computer, and nothing where one is empty', () => {
  expect(fieldsOf(NOW)).toEqual({ date: '2026-11-22', time: '15:04' });
  expect(fromFields('2026-11-22', '15:04')).toBe(at('2026-11-22T15:04:00'));
  for (const [date, time] of [
    ['', '15:04'],
    ['2026-11-22', ''],
    ['2026-13-40', '15:04'],
  ] as const) {
    expect(fromFields(date, time)).toBeNull();
  }
});

test('what is suggested is a whole hour, at least one ahead', () => {
  expect(suggestedAt(NOW)).toBe(at('2026-11-22T17:00'));
  expect(suggestedAt(at('2026-11-22T15:00:00'))).toBe(at('2026-11-22T16:00'));
  expect(suggestedAt(at('2026-11-22T23:30'))).toBe(at('2026-11-23T01:00'));
});
