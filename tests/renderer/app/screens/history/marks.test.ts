import { expect, test } from 'vitest';
import { searchPattern } from '../../../../../src-main/memory/search-pattern.ts';
import { countHits, markHits } from '../../../../../src-renderer/app/screens/history/marks.ts';

const shown = (text: string, query: string) =>
  markHits(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

test('marks every place, whatever the case', () => {
  expect(shown('Sleep came late, no sleep at all', 'sleep')).toBe(
    '[Sleep] came late, no [sleep] at all',
  );
});

test('marks a syllable inside a word', () => {
  expect(shown('잠들기 전에 잠이', '잠')).toBe('[잠]들기 전에 [잠]이');
});

test('a lone consonant marks each syllable that begins with it', () => {
  expect(shown('자려고 잠깐', 'ㅈ')).toBe('[자]려고 [잠]깐');
  expect(shown('걱정이 많아요', 'ㄱㅈ')).toBe('[걱정]이 많아요');
  expect(shown('잠자리', '잠ㅈ')).toBe('[잠자]리');
});

test('a double consonant is not its single one', () => {
  expect(shown('짜증', 'ㅈ')).toBe('짜[증]');
});

test('words are looked for together, whatever stands between them', () => {
  expect(shown('the night\n before the talk', 'night before')).toBe(
    'the [night\n before] the talk',
  );
  expect(shown('before the night', 'night before')).toBe('before the night');
});

test('consonants that the keyboard has joined are taken apart again', () => {
  expect(shown('감사해요', 'ㄳ')).toBe('[감사]해요');
});

test('marks exactly what the search in main finds', () => {
  const texts = ['잠이 안 와요', '자려고  누웠다', 'Sleep, 50% (again)', '감사해요 a.b', ''];
  const queries = ['잠', 'ㅈ', 'ㄳ', 'ㅇ ㅇ', 'SLEEP', '%', '(a', '.', '자려고 누', ' ', '없는 말'];
  for (const text of texts)
    for (const query of queries)
      expect([text, query, countHits(text, query) > 0]).toEqual([
        text,
        query,
        searchPattern(query)?.test(text) ?? false,
      ]);
});

test('finds Korean that was typed in decomposed form', () => {
  expect(shown('잠이 안 와요', '잠'.normalize('NFD'))).toBe('[잠]이 안 와요');
});

test('treats signs as signs, not as patterns', () => {
  expect(shown('a.c (abc) 50%', '.')).toBe('a[.]c (abc) 50%');
  expect(shown('a.c (abc) 50%', '(')).toBe('a.c [(]abc) 50%');
  expect(shown('a.c (abc) 50%', '%')).toBe('a.c (abc) 50[%]');
});

test('marks nothing for an empty search and loses no text', () => {
  expect(markHits('quiet', '  ')).toEqual([{ text: 'quiet', hit: false }]);
  expect(markHits('', 'x')).toEqual([]);
  const text = '잠 sleep ㅈ 잠잠';
  expect(
    markHits(text, 'ㅈ')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(countHits(text, 'ㅈ')).toBe(4);
});
