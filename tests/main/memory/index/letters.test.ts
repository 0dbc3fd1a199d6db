import { expect, test } from 'vitest';
import { isOneLetterOff } from '../../../../src-main/memory/index/one-letter-off.ts';
import {
  packNumbers,
  packTerms,
  unpackNumbers,
  unpackTerms,
} from '../../../../src-main/memory/index/packing.ts';
import { rowsOfWords } from '../../../../src-main/memory/index/rows-of-words.ts';
import { parseQuery } from '../../../../src-main/memory/index/typed-query.ts';
import { cipher } from '../open-store.ts';

test('one letter off is one changed, added, left out or changed about, and no more', () => {
  for (const typed of [
    'anxety',
    'anxiiety',
    'anxoety',
    'axniety',
    'xanxiety',
    'anxiet',
    'anxietyy',
    'anxiety',
  ]) {
    expect(isOneLetterOff(typed, 'anxiety', false), typed).toBe(true);
  }
  for (const typed of ['anxet', 'anxityy', 'axneity', 'anxi', '', 'anxieties']) {
    expect(isOneLetterOff(typed, 'anxiety', false), typed).toBe(false);
  }
  expect(isOneLetterOff('anxei', 'anxiety', false)).toBe(false);
  expect(isOneLetterOff('anxei', 'anxiety', true)).toBe(true);
  expect(isOneLetterOff('axnei', 'anxiety', true)).toBe(false);
});

test('numbers and terms come out as they were packed', () => {
  const numbers = [0, 1, 127, 128, 129, 16_383, 16_384, 2 ** 31, 2 ** 40];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(unpackNumbers(packNumbers([]))).toEqual([]);
  const terms = Array.from({ length: 300 }, (_, n) => cipher.term(`word ${n}`));
  const lists = [terms, [], ['aaaaaaaaaaaa', '777777777777', 'zzzzzz222222']];
  expect(unpackTerms(packTerms(lists), 3)).toEqual(lists);
});

test('knows the rows of every word', () => {
  const rows = [[1, 2, 1], [], [0, 2], [2]];
  const words = Uint32Array.from(rows.flat());
  const starts = Uint32Array.from([0, 3, 3, 5, 6]);
  const index = rowsOfWords(words, starts, 4, 4);
  const rowsOf = (word: number): number[] => {
    const found: number[] = [];
    index.each(word, (row) => found.push(row));
    return found;
  };
  expect([0, 1, 2, 3, 99].map(rowsOf)).toEqual([[2], [0, 0], [0, 2, 3], [], []]);
});

test('takes a query apart into words, the last one still being typed, and phrases', () => {
  const shape = (query: string) =>
    parseQuery(query)?.words.map(({ word, isBeginning, isExact }) => [word, isBeginning, isExact]);
  expect(shape('My Boss')).toEqual([
    ['my', false, false],
    ['boss', true, false],
  ]);
  expect(shape('boss ')).toEqual([['boss', false, false]]);
  expect(shape('"said no" to')).toEqual([
    ['said', false, true],
    ['no', false, true],
    ['to', true, false],
  ]);
  expect(parseQuery('"said no" to')?.phrases).toEqual([[0, 1]]);
  expect(parseQuery('"a b" c "d e')?.phrases).toEqual([
    [0, 1],
    [3, 4],
  ]);
  expect(parseQuery('w '.repeat(100))?.words).toHaveLength(30);
  expect(parseQuery(' "" … ')).toBeNull();
});
