import { describe, expect, test } from 'vitest';
import { readNightTime } from '../../../../src-main/counsel/insights/night-times.ts';
import { nights } from '../../../../src-main/counsel/insights/nights.ts';
import { inZone } from './in-zone.ts';
import { record } from './made.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

describe('a time of lying down', () => {
  test.each([
    ['11:30 pm', at(23, 30)],
    ['about eleven', at(23)],
    ['half past eleven', at(23, 30)],
    ['quarter to midnight', at(23, 45)],
    ['around midnight', at(0)],
    ['twelve', at(0)],
    ['around one', at(1)],
    ['2 in the morning', at(2)],
    ['23:10', at(23, 10)],
    ['0:40', at(0, 40)],
    ['9 in the morning', at(9)],
    ['밤 11시 반', at(23, 30)],
    ['열한 시쯤이요', at(23)],
    ['자정쯤', at(0)],
    ['새벽 두 시', at(2)],
    ['12시 반', at(0, 30)],
    ['오후 10시', at(22)],
    ['아침 9시에 잤어요', at(9)],
  ])('"%s"', (words, minutes) => {
    expect(readNightTime(words, 'bed')).toBe(minutes);
  });
});

describe('a time of getting up', () => {
  test.each([
    ['seven', at(7)],
    ['7:30', at(7, 30)],
    ['half past six', at(6, 30)],
    ['7am', at(7)],
    ['at noon', at(12)],
    ['2 in the afternoon', at(14)],
    ['13:15', at(13, 15)],
    ['일곱 시', at(7)],
    ['7시 반쯤', at(7, 30)],
    ['오전 11시', at(11)],
    ['오후 1시', at(13)],
    ['저녁 6시', at(18)],
  ])('"%s"', (words, minutes) => {
    expect(readNightTime(words, 'rise')).toBe(minutes);
  });
});

test.each([
  ['bed', '11 or 12'],
  ['bed', 'between 11 and 1'],
  ['bed', '11시나 12시쯤'],
  ['bed', '11~1시'],
  ['bed', 'an hour after 11'],
  ['bed', '11시에 누워서 한 시간 뒤'],
  ['bed', 'after midnight'],
  ['bed', '자정 넘어서'],
  ['bed', '2시까지 뒤척였어요'],
  ['bed', '6시'],
  ['bed', 'five'],
  ['bed', 'ten to eleven'],
  ['bed', 'not before 11'],
  ['bed', 'late'],
  ['bed', '모르겠어요'],
  ['rise', '12'],
  ['rise', '두 시'],
  ['rise', 'three'],
  ['rise', '7 or 8'],
  ['rise', '일어났다 잤다 했어요'],
] as const)('what could be meant in two ways is no time (%s): "%s"', (about, words) => {
  expect(readNightTime(words, about)).toBeNull();
});

const log = (day: string, answers: Record<string, string | number>, hour = 9) =>
  record('sleep_hygiene', day, hour, { answers });

test('a night does not break at midnight, and slept is from falling asleep to getting up [C3]', () => {
  const [night] = nights([
    log('2026-11-20', {
      ...{ bed: '11 pm', asleep: 'half past twelve', woke: 'seven, and once at four' },
      ...{ up: 'half past seven', quality: 6 },
    }),
  ]);
  expect(night).toEqual({
    ...{ day: '2026-11-20', bed: 660, asleep: 750, up: 1170, sleptMin: 420, quality: 6 },
    woke: 'seven, and once at four',
  });
});

test.each([
  ['밤 11시', '밤 11시 20분', '오전 7시', 460],
  ['자정', '새벽 1시', '아침 9시', 480],
  ['아침 9시', '아침 10시', '오후 5시', 420],
  ['10 pm', '10 pm', '6 am', 480],
])('%s, %s, %s: %i minutes', (bed, asleep, up, slept) => {
  expect(nights([log('2026-11-20', { bed, asleep, up })])[0]?.sleptMin).toBe(slept);
});

test('where one of its times is not known, or they contradict each other, nothing is guessed', () => {
  const one = (answers: Record<string, string | number>) => nights([log('2026-11-20', answers)])[0];
  expect(one({ bed: 'eleven', asleep: 'no idea', up: 'seven' })).toMatchObject({
    ...{ bed: 660, asleep: null, up: 1140, sleptMin: null },
  });
  expect(one({ bed: 'midnight', asleep: '11 pm', up: '7 am' })).toMatchObject({
    asleep: null,
    sleptMin: null,
  });
  expect(one({ quality: 3 })).toMatchObject({ bed: null, quality: 3 });
  expect(one({ day: 'tired', nights: 4 })).toBeUndefined();
});

test('of two notes on a night the last counts, and one after midnight is of the day before', () => {
  const found = nights([
    log('2026-11-20', { quality: 2 }, 8),
    log('2026-11-20', { quality: 5 }, 26),
    log('2026-11-21', { quality: 7 }, 8),
  ]);
  expect(found.map(({ day, quality }) => [day, quality])).toEqual([
    ['2026-11-20', 5],
    ['2026-11-21', 7],
  ]);
});

test.each([
  ['2026-03-29', 420],
  ['2026-10-25', 540],
  ['2026-10-26', 480],
])('the night in which the clock changes is as long as it was: %s', (day, slept) => {
  inZone('Europe/London');
  const answers = { bed: '11 pm', asleep: '11 pm', up: '7 am' };
  expect(nights([log(day, answers)])[0]?.sleptMin).toBe(slept);
});
