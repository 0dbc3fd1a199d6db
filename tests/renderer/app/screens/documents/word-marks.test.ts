import { expect, test } from 'vitest';
import {
  hitWordsOf,
  marksIn,
} from '../../../../../src-renderer/app/screens/documents/word-marks.ts';

const cut = (text: string, words: readonly string[]): string[] =>
  marksIn(text, words).map(({ from, to }) => text.slice(from, to));

test('marks every place of the words that were hit, whatever their case', () => {
  expect(cut('Rent is due. The rent, again.', ['rent'])).toEqual(['Rent', 'rent']);
  expect(cut('월세는 5일에, 월세를 낸다', ['월세'])).toEqual(['월세', '월세']);
});

test('takes words as they stand, with signs and all, and the longest of those that begin alike', () => {
  expect(cut('(a+b) costs $5.00?', ['(a+b)', '$5.00?'])).toEqual(['(a+b)', '$5.00?']);
  expect(cut('sleeping', ['sleep', 'sleeping'])).toEqual(['sleeping']);
  expect(cut('anything', [])).toEqual([]);
});

test('knows the words of each page once', () => {
  const hit = (page: number, snippet: string, ...marks: { from: number; to: number }[]) => ({
    documentId: 'd',
    page,
    snippet,
    marks,
  });
  const words = hitWordsOf([
    hit(2, 'the rent is', { from: 4, to: 8 }),
    hit(2, 'rent due', { from: 0, to: 4 }, { from: 5, to: 8 }),
    hit(3, 'no rent', { from: 2, to: 3 }),
  ]);
  expect([...words]).toEqual([
    [2, ['rent', 'due']],
    [3, []],
  ]);
});
