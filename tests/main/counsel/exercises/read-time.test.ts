import { expect, test } from 'vitest';
import { readTime, sayTime } from '../../../../src-main/counsel/exercises/read-time.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

test.each([
  ['7pm', at(19)],
  ['about 7 in the evening', at(19)],
  ['seven', at(19)],
  ['half past six', at(18, 30)],
  ['quarter to eight in the evening', at(19, 45)],
  ['six thirty', at(18, 30)],
  ['19:15', at(19, 15)],
  ['10 am', at(10)],
  ["eight o'clock in the morning", at(8)],
  ['at noon', at(12)],
  ['half past noon', at(12, 30)],
  ['저녁 7시', at(19)],
  ['일곱 시 반이요', at(19, 30)],
  ['오후 여섯 시 삼십분', at(18, 30)],
  ['오전 10시', at(10)],
  ['아침 여덟 시쯤', at(8)],
  ['낮 열두 시', at(12)],
  ['19시', at(19)],
])('a daily time: "%s"', (words, minutes) => {
  expect(readTime(words, 'day')).toBe(minutes);
});

test.each([
  ['eleven', at(23)],
  ['11:30', at(23, 30)],
  ['half past twelve', at(0, 30)],
  ['around one', at(1)],
  ['2 in the morning', at(2)],
  ['midnight', at(0)],
  ['quarter to midnight', at(23, 45)],
  ['열한 시쯤', at(23)],
  ['밤 열두 시', at(0)],
  ['새벽 두 시', at(2)],
  ['밤 1시', at(1)],
  ['아침 9시에 자요', at(9)],
])('a bedtime: "%s"', (words, minutes) => {
  expect(readTime(words, 'bed')).toBe(minutes);
});

test.each([
  'after supper',
  '저녁 먹고 나서',
  'two hours of walking',
  '두 시간쯤',
  'whenever',
  '25시',
])('no time of day in "%s"', (words) => {
  expect(readTime(words, 'day')).toBeNull();
});

test.each([
  [at(19, 30), '저녁 7시 반', '7:30 pm'],
  [at(0, 15), '새벽 12시 15분', '12:15 am'],
  [at(12), '낮 12시', '12 pm'],
  [at(9), '아침 9시', '9 am'],
  [at(22), '밤 10시', '10 pm'],
])('says a time as it is said aloud', (minutes, ko, en) => {
  expect([sayTime(minutes, 'ko'), sayTime(minutes, 'en')]).toEqual([ko, en]);
});
