import { expect, test } from 'vitest';
import { cut, isFound, wantedOf } from '../../../../../src-renderer/app/screens/memory/find.ts';

const found = (query: string, ...texts: string[]) => isFound(wantedOf(query), texts);
const marked = (text: string, query: string) =>
  cut(text, wantedOf(query))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

test('finds Korean by initial consonants, also while a syllable is being typed [B4]', () => {
  for (const query of ['ㅈ', 'ㅈㅅ', '지', '짓', '지수', 'ㅈㅅㄴ', '지순']) {
    expect(found(query, '지수는 언니예요.'), query).toBe(true);
  }
  for (const query of ['ㅋ', '자', 'ㅅㅈ', '지민'])
    expect(found(query, '지수는 언니예요.'), query).toBe(false);
  expect(found('바', '밤에 산책해요')).toBe(true);
  expect(found('ㅄ', '부산에 살아요')).toBe(true);
  expect(found('갃', '각설탕')).toBe(true);
});

test('only the syllable still being typed is left open', () => {
  expect(found('바 산', '밤에 산책')).toBe(false);
  expect(found('밤 산', '밤에 산책')).toBe(true);
});

test('finds English whatever its case and the order of its words, over all the texts of a card', () => {
  expect(found('BUSAN jisoo', 'Jisoo moves to Busan')).toBe(true);
  expect(found('busan sister', 'Jisoo moves to Busan', 'my sister said so')).toBe(true);
  expect(found('busan brother', 'Jisoo moves to Busan', 'my sister said so')).toBe(false);
});

test('an empty search finds everything, and signs are only signs', () => {
  expect(found('  ', 'anything')).toBe(true);
  expect(found('.*', 'anything')).toBe(false);
  expect(found('(a+', 'b (a+ c')).toBe(true);
  expect(found('\ud800', 'x')).toBe(false);
});

test('marks every hit once, where words overlap too', () => {
  expect(marked('Jisoo moves to Busan', 'busan j')).toBe('[J]isoo moves to [Busan]');
  expect(marked('banana', 'ana nan')).toBe('b[ana][n]a');
  expect(marked('지수는 언니예요', 'ㅇㄴ')).toBe('지수는 [언니]예요');
  expect(marked('plain', '')).toBe('plain');
});

test('a text written in decomposed letters is found', () => {
  expect(found('지수', '지수'.normalize('NFD'))).toBe(true);
});
