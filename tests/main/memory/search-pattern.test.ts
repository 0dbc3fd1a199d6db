import { expect, test } from 'vitest';
import { searchPattern } from '../../../src-main/memory/search-pattern.ts';

const matches = (query: string, text: string) => searchPattern(query)?.exec(text)?.[0];

test('finds syllables by their initial consonants, first and last of each row', () => {
  expect(matches('ㅈㄷ', '오늘 잠도 못 잤다')).toBe('잠도');
  expect(matches('ㅈ', '자')).toBe('자');
  expect(matches('ㅈ', '짛')).toBe('짛');
  expect(matches('ㅈ', '짜')).toBeUndefined();
  expect(matches('ㅎ', '힣')).toBe('힣');
  expect(matches('ㄱ', '각')).toBe('각');
  expect(matches('ㅋㅋ', 'ㅋㅋㅋ')).toBe('ㅋㅋ');
});

test('finds what is half typed: a whole syllable, then a consonant', () => {
  expect(matches('잠ㄷ', '잠도')).toBe('잠도');
  expect(matches('자', '잠도')).toBeUndefined();
});

test('takes consonants the keyboard has joined apart', () => {
  expect(matches('ㄳ', '감사')).toBe('감사');
  expect(matches('ㅄ', 'ㅄ')).toBe('ㅄ');
  expect(matches('ㅇㄶㅅ', '안녕하세요')).toBe('안녕하세');
  expect(matches('ㅇㄶㅅ', '안 녕하세요')).toBeUndefined();
});

test('takes any white space for any other', () => {
  expect(matches('못  자', '잠도 못\n자요')).toBe('못\n자');
});

test('gives nothing typed a meaning of its own', () => {
  for (const text of [
    'a.c',
    '[가-힣]',
    '(?:x)',
    '\\d',
    '^$',
    '{2}',
    'a|b',
    '*',
    '+',
    '?',
    '/',
    '-',
  ]) {
    expect(matches(text, `x${text}y`)).toBe(text);
  }
  expect(matches('a.c', 'abc')).toBeUndefined();
  expect(matches('\ud83d', 'x')).toBeUndefined();
});

test('looks for nothing when nothing is typed', () => {
  expect(searchPattern('')).toBeNull();
  expect(searchPattern(' \n')).toBeNull();
});
