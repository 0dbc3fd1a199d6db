import { expect, test } from 'vitest';
import { readNumber } from '../../../../src-main/counsel/exercises/read-number.ts';

const TEN = { min: 0, max: 10 };
const HUNDRED = { min: 0, max: 100 };

test.each([
  ['seven', 7],
  ['about a 7', 7],
  ['seven out of ten', 7],
  ['Maybe a six, I think.', 6],
  ['7/10', 7],
  ['between 6 and 7', 7],
  ['ten', 10],
  ['70 percent', 7],
  ['fifty-fifty', 5],
  ['not at all', 0],
  ['일곱', 7],
  ['칠 정도', 7],
  ['한 7점', 7],
  ['7점이요', 7],
  ['6이나 7이요', 7],
  ['거의 10', 10],
  ['10점 만점에 8점', 8],
  ['10 중에 4요', 4],
  ['팔', 8],
  ['영이요', 0],
  ['반반', 5],
  ['전혀요', 0],
  ['다섯쯤이에요', 5],
  ['글쎄 한 육칠 정도', 7],
  ['대여섯이요', 6],
  ['거의 없어요', 1],
  ['hardly any', 1],
])('hears "%s" as %i of ten', (words, value) => {
  expect(readNumber(words, TEN)).toBe(value);
});

test.each([
  ['eighty', 80],
  ['seventy five', 75],
  ['a hundred', 100],
  ['80 percent', 80],
  ['팔십 퍼센트', 80],
  ['칠십오', 75],
  ['백이요', 100],
  ['한 90쯤', 90],
  ['반쯤 믿어요', 50],
  ['8 out of 10', 80],
  ['10점 만점에 7점', 70],
  ['거의 다 믿어요', 90],
  ['almost completely', 90],
])('hears "%s" as %i of a hundred', (words, value) => {
  expect(readNumber(words, HUNDRED, true)).toBe(value);
});

test.each(['7', 'a seven', '일곱'])('asks back where "%s" may be meant out of ten', (words) => {
  expect(readNumber(words, HUNDRED, true)).toBeNull();
  expect(readNumber(words, HUNDRED)).toBe(7);
});

test.each([
  'that one',
  'a constructor',
  'no one called',
  'I came home at 3pm and slept',
  '이 정도면 괜찮아요',
  '오 그렇구나',
  '두 시간째 누워 있어요',
  'eleven',
  '15',
  '-3',
  'I do not want to say',
  '말하기 싫은 마음이에요',
])('hears no number of ten in "%s"', (words) => {
  expect(readNumber(words, TEN)).toBeNull();
});
