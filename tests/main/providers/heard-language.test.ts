import { expect, test } from 'vitest';
import { heardLanguage } from '../../../src-main/providers/heard-language.ts';

test.each([
  ['ko', 'ko'],
  ['kor', 'ko'],
  ['Korean', 'ko'],
  ['ko-KR', 'ko'],
  ['en', 'en'],
  ['eng', 'en'],
  ['english', 'en'],
  ['en_US', 'en'],
  ['ja', null],
  ['kok', null],
  ['', null],
  ['constructor', null],
  [null, null],
  [undefined, null],
])('%j is %j', (word, expected) => {
  expect(heardLanguage(word)).toBe(expected);
});
