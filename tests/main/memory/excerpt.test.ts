import { expect, test } from 'vitest';
import { around, firstWords, oneLine } from '../../../src-main/memory/excerpt.ts';

test('leaves a short text as it is, on one line', () => {
  expect(firstWords('  잠이\n안  와요. ', 44)).toBe('잠이 안 와요.');
  expect(firstWords('', 44)).toBe('');
});

test('cuts at a word border and counts a Hangul syllable as two columns', () => {
  expect(firstWords('I keep thinking about what, she said', 28)).toBe(
    'I keep thinking about what…',
  );
  expect(firstWords('요즘 잠을 통 못 자고 있어요', 20)).toBe('요즘 잠을 통 못 자고…');
  expect(firstWords('요즘 잠을 통 못 자고 있어요', 19)).toBe('요즘 잠을 통 못…');
});

test('cuts a text without borders between whole characters', () => {
  expect(firstWords('가'.repeat(40), 10)).toBe(`${'가'.repeat(5)}…`);
  expect(firstWords('👩‍👩‍👧‍👦'.repeat(9), 4)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
});

test('keeps the hit inside the excerpt, wherever it is and however long', () => {
  const words = Array.from({ length: 60 }, (_, index) => `낱말${index}번째`);
  const line = words.join(' ');
  for (const word of words) {
    const start = line.indexOf(word);
    const { snippet, from, to, shift } = around(line, start, start + word.length, 80);
    expect(snippet.slice(start + shift, start + shift + word.length)).toBe(word);
    expect(snippet.slice(from + shift, to + shift)).toBe(line.slice(from, to));
    expect(snippet).toContain(word);
    expect(snippet.length).toBeLessThanOrEqual(82);
    const inside = snippet.replaceAll('…', '').trim();
    expect(line).toContain(inside);
    expect(inside.split(' ').every((piece) => words.includes(piece))).toBe(true);
  }
  const long = oneLine('가'.repeat(300));
  expect(around(long, 100, 290, 80).snippet).toContain('가'.repeat(190));
});
