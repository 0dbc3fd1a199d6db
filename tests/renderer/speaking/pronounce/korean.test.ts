import { expect, test } from 'vitest';
import { koreanSounds } from '../../../../src-renderer/speaking/pronounce/korean-sounds.ts';
import { pronounce } from '../../../../src-renderer/speaking/pronounce/pronounce.ts';
import { spelled } from './steps.ts';

const sounds = (text: string): string => koreanSounds(text).join('.');

test.each([
  // written, as it is said
  ['국어', '구거'],
  ['읽어', '일거'],
  ['읽고', '일고'],
  ['앉아', '안자'],
  ['값이', '갑시'],
  ['있어', '이써'],
  ['좋아', '조아'],
  ['않아', '아나'],
  ['굳이', '구지'],
  ['같이', '가치'],
  ['붙여', '부쳐'],
  ['닫혀', '다쳐'],
  ['묻히다', '무치다'],
  ['입학', '이팍'],
  ['못하다', '모타다'],
  ['밝히다', '발키다'],
  ['앉히다', '안치다'],
  ['좋다', '조타'],
  ['많고', '만코'],
  ['희망', '히망'],
  ['시계', '시게'],
  ['가져', '가저'],
  ['밟다', '밥다'],
  ['넓다', '널다'],
  ['닭', '닥'],
  ['삶', '삼'],
])('%s is said %s', (written, said) => {
  expect(sounds(written)).toBe(sounds(said));
});

test('closes the lips for ㅁ ㅂ ㅃ ㅍ, at the start of syllables and at their end', () => {
  for (const word of ['마', '바', '빠', '파', '암', '압', '앞', '읊']) {
    const steps = pronounce(word, 'ko').filter(({ classes }) => classes[0] === 'PP');
    expect(steps, word).toHaveLength(1);
    expect(steps[0]?.skippable, word).toBe(false);
  }
  expect(pronounce('아안악앋', 'ko').some(({ classes }) => classes.includes('PP'))).toBe(false);
});

test('합니다 and 함니다 look the same, as nasals do', () => {
  expect(spelled(pronounce('합니다', 'ko'))).toBe(spelled(pronounce('함니다', 'ko')));
});

test('moves through vowels as Korean does: ㅓ is an open o, ㅡ neither i nor u', () => {
  expect(spelled(pronounce('아이우에오', 'ko'))).toBe('aa ih ou ee oh');
  expect(spelled(pronounce('어', 'ko'))).toBe('oh');
  expect(spelled(pronounce('으', 'ko'))).toBe('ou/ih');
  expect(spelled(pronounce('야와', 'ko'))).toBe('(ih) aa (ou) aa');
});

test('a coda goes over to a vowel within a word, not into the next word', () => {
  expect(spelled(pronounce('밥이', 'ko'))).toBe('PP (kk) aa PP (kk) ih');
  expect(spelled(pronounce('밥 이', 'ko'))).toBe('PP (kk) aa PP | ih');
});

test('every step tells which syllable it comes from', () => {
  const steps = pronounce('안녕 봄', 'ko').filter(({ classes }) => classes[0] !== 'sil');
  expect(steps.map(({ from, to }) => '안녕 봄'.slice(from, to)).join('')).toBe(
    '안안녕녕녕녕봄봄봄봄',
  );
});

test('takes decomposed Hangul for what it is', () => {
  expect(pronounce('밥을'.normalize('NFD'), 'ko')).toEqual(pronounce('밥을', 'ko'));
});
