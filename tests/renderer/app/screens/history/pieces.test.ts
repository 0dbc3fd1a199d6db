import { expect, test } from 'vitest';
import { cut } from '../../../../../src-renderer/app/screens/history/pieces.ts';

const text = '어제도 잠을 못 잤어요';
const whole = (marks: readonly { from: number; to: number }[]): string =>
  cut(text, marks)
    .map((piece) => piece.text)
    .join('');

test('marks what main found and nothing else [B2]', () => {
  expect(cut(text, [{ from: 4, to: 5 }])).toEqual([
    { text: '어제도 ', hit: false, from: 0 },
    { text: '잠', hit: true, from: 4 },
    { text: '을 못 잤어요', hit: false, from: 5 },
  ]);
});

test.each([
  ['none', []],
  ['the whole text', [{ from: 0, to: text.length }]],
  [
    'neighbours',
    [
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ],
  ],
  [
    'out of order',
    [
      { from: 6, to: 8 },
      { from: 0, to: 2 },
    ],
  ],
  [
    'overlapping',
    [
      { from: 0, to: 6 },
      { from: 4, to: 8 },
    ],
  ],
  [
    'empty, backwards and outside',
    [
      { from: 3, to: 3 },
      { from: 8, to: 2 },
      { from: 90, to: 99 },
      { from: -4, to: 2 },
    ],
  ],
] as const)('loses and doubles no letter with marks that are %s', (_, marks) => {
  expect(whole(marks)).toBe(text);
});
