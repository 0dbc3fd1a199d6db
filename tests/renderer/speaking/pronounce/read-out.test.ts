import { expect, test } from 'vitest';
import { spokenWords } from '../../../../src-renderer/speaking/pronounce/spoken-words.ts';

/** What is said, letters in capitals; stretches where a pause may be are one space. */
function said(text: string, language: 'ko' | 'en'): string {
  return spokenWords(text, language)
    .map((word) =>
      word.kind === 'gap' ? ' ' : word.kind === 'letters' ? word.said.toUpperCase() : word.said,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

test.each([
  ['2026년 6월 10일', '이천이십육년 유월 십일'],
  ['2026-10-05', '이천이십육년 시월 오일'],
  ['오후 3시 30분', '오후 세시 삼십분'],
  ['3:30에', '세 시 삼십 분에'],
  ['15시', '십오시'],
  ['20살이고 30대예요', '스무살이고 삼십대예요'],
  ['사과 5개와 21명', '사과 다섯개와 스물한명'],
  ['3개월 2번째 1번째', '삼개월 두번째 첫번째'],
  ['10000원, 12,500원', '만원 만이천오백원'],
  ['1억 20000', '일억 이만'],
  ['3.14와 0.05', '삼점일사와 영점영오'],
  ['20%', '이십퍼센트'],
  ['$5', '오달러'],
  ['109번으로 전화', '일공구번으로 전화'],
  ['1393', '일삼구삼'],
  ['010-1234-5678', '공일공 일이삼사 오육칠팔'],
  ['3~5명', '세에서 다섯명'],
  ['1/2컵', '이 분의 일컵'],
  ['5G와 TV', '오지와 TV'],
])('reads %s in Korean', (text, reading) => {
  expect(said(text, 'ko')).toBe(reading);
});

test.each([
  ['42', 'forty two'],
  ['1,234 people', 'one thousand two hundred thirty four people'],
  ['in 1990 and 2005', 'in nineteen ninety and two thousand five'],
  ['the 1990s', 'the nineteen nineties'],
  ['3:30 p.m.', 'three thirty PM'],
  ['3:00 and 3:05', "three o'clock and three oh five"],
  ['3.14', 'three point one four'],
  ['50%', 'fifty percent'],
  ['$5.50', 'five dollars fifty'],
  ['call 988', 'call nine eight eight'],
  ['call 109 now', 'call one zero nine now'],
  ['555-123-4567', 'five five five one two three four five six seven'],
  ['1st and 22nd', 'first and twenty second'],
  ['1/2', 'one half'],
  ['24/7', 'twenty four seven'],
  ['3-5 times', 'three to five times'],
  ['20°C', 'twenty degrees celsius'],
  ['Dr. Kim vs. TV', 'doctor kim versus TV'],
  ['NASA, PTSD and AI', 'nasa PTSD and AI'],
  ['STOP IT NOW', 'stop it now'],
  ['It’s café', "it's cafe"],
])('reads %s in English', (text, reading) => {
  expect(said(text, 'en')).toBe(reading);
});

test('addresses, markup and pictures drop out', () => {
  expect(said('**Look** at [this](https://a.b/c) 👍🏽 https://x.y me@z.org 1️⃣ `ok`', 'en')).toBe(
    'look at this ok',
  );
  expect(said('', 'ko')).toBe('');
  expect(said('🙂…', 'en')).toBe('');
});

test('Latin words stay in Korean sentences and Hangul in English ones', () => {
  expect(said('YouTube에서 봤어요', 'ko')).toBe('youtube에서 봤어요');
  expect(said('Say 안녕 twice', 'en')).toBe('say 안녕 twice');
});

test('whatever is read out lies where it stands in the text', () => {
  const text = '오후 3시 30분';
  const read = spokenWords(text, 'ko').filter(({ isRead }) => isRead);
  expect(read.map(({ from, to }) => text.slice(from, to))).toEqual(['3', '30']);
});

test('no text stops the reading, however odd', () => {
  const odd = [
    '0',
    '-',
    '1.',
    '1..2',
    '$',
    '99:99',
    '1/0',
    `${'9'.repeat(40)}`,
    '\u0000',
    '\ud800',
    '%',
    '007',
    '1e9',
    '٣',
    '½',
  ];
  for (const text of odd) for (const language of ['ko', 'en'] as const) said(text, language);
  const long = 'word 12 단어 '.repeat(2000);
  expect(spokenWords(long, 'en').length).toBeGreaterThan(10_000);
});
