import { expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysFrom,
  isRealDay,
  momentOf,
  sundayOf,
  weekOf,
} from '../../../../src-main/counsel/insights/days.ts';
import { inZone } from './in-zone.ts';

/** Two in the morning of the 22nd in Seoul; five in the afternoon before in London. */
const NIGHT = Date.UTC(2026, 10, 21, 17);

test("a day is the person's own: what is said at two in the morning belongs to the evening before [M3]", () => {
  inZone('Asia/Seoul');
  expect(dayOf(NIGHT)).toBe('2026-11-21');
  expect(dayOf(NIGHT + 2 * 3_600_000 - 1)).toBe('2026-11-21');
  expect(dayOf(NIGHT + 2 * 3_600_000)).toBe('2026-11-22');
});

test.each([
  ['Europe/London', '2026-11-21'],
  ['America/Los_Angeles', '2026-11-21'],
  ['Pacific/Kiritimati', '2026-11-22'],
  ['Asia/Kathmandu', '2026-11-21'],
])('the same moment is a day of where it is lived: %s', (zone, day) => {
  inZone(zone);
  expect(dayOf(NIGHT)).toBe(day);
});

test.each([
  ['Europe/London', '2026-03-29', 23],
  ['Europe/London', '2026-10-25', 25],
  ['America/New_York', '2026-03-08', 23],
  ['America/Santiago', '2026-09-06', 23],
  ['Asia/Seoul', '2026-03-29', 24],
])('where the clock changes no day is lost and none comes twice: %s, %s', (zone, day, hours) => {
  inZone(zone);
  const changing = addDays(day, -1);
  expect(momentOf(day) - momentOf(changing)).toBe(hours * 3_600_000);
  for (let at = momentOf(changing); at < momentOf(addDays(day, 1)); at += 900_000) {
    expect(dayOf(at)).toBe(at < momentOf(day) ? changing : day);
  }
});

test('days are counted over months and leap years', () => {
  expect(daysFrom('2028-02-27', '2028-03-01')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
  expect(daysFrom('2026-03-02', '2026-03-01')).toEqual([]);
  expect(isRealDay('2027-02-29')).toBe(false);
  expect(isRealDay('2028-02-29')).toBe(true);
});

test('a week runs from Monday to Sunday', () => {
  expect(daysFrom('2026-11-16', '2026-11-22').map(weekOf)).toEqual(Array(7).fill('2026-11-16'));
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2027-01-01')).toBe('2026-12-28');
  expect(weekOf('1969-12-31')).toBe('1969-12-29');
  expect(sundayOf('2026-11-16')).toBe('2026-11-22');
});
