import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dictionary } from 'cmu-pronouncing-dictionary';
import { expect, test } from 'vitest';
import { packed, reduced } from '../../../../scripts/words-en/pack.ts';
import { soundsOf } from '../../../../scripts/words-en/sounds-of.ts';
import { inflected } from '../../../../src-renderer/speaking/pronounce/english-inflections.ts';
import { soundsBySpelling } from '../../../../src-renderer/speaking/pronounce/english-letters.ts';
import { englishSounds } from '../../../../src-renderer/speaking/pronounce/english-sounds.ts';
import { readEnglishWords } from '../../../../src-renderer/speaking/pronounce/english-words.ts';
import { pronounce } from '../../../../src-renderer/speaking/pronounce/pronounce.ts';
import { spelled } from './steps.ts';

const bytes = new Uint8Array(readFileSync('assets/speech/words-en.bin'));
const words = readEnglishWords(bytes);

test('finds every word it packs, and none that it does not', () => {
  const few = new Map([
    ['a', 'x'],
    ['ab', 'qp'],
    ['abc', 'Episi'],
    ['b', 'pi'],
    ["b's", 'pis'],
    ['zoo', 'su'],
  ]);
  const small = readEnglishWords(packed(few));
  for (const [word, sounds] of few) expect(small.lookup(word), word).toBe(sounds);
  for (const word of ['', 'ac', 'abcd', 'aa', 'zo', 'zoos', 'zzz', "'", 'ㅎ'])
    expect(small.lookup(word), word).toBeNull();
});

test('refuses bytes that are no dictionary, or part of one', () => {
  expect(() => readEnglishWords(new Uint8Array(100))).toThrow(RangeError);
  expect(() => readEnglishWords(bytes.subarray(0, 3))).toThrow(RangeError);
  expect(() => readEnglishWords(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});

test('the committed dictionary is what the script makes of the CMU dictionary', () => {
  // Two letters stand for all: packing everything takes seconds.
  const some = Object.fromEntries(
    Object.entries(dictionary).filter(([word]) => /^[kq]/.test(word)),
  );
  const made = reduced(some);
  expect(made.size).toBeGreaterThan(3000);
  for (const [word, sounds] of made) expect(words.lookup(word), word).toBe(sounds);
  for (const word of Object.keys(some)) expect(words.lookup(word)).toBe(made.get(word) ?? null);
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe('0c287178d3a34561');
  expect(bytes.length).toBeLessThan(600_000);
});

test('says words as the CMU dictionary does, kept or inflected', () => {
  const told = ['hello', 'worries', 'walked', 'wanted', 'running', "mother's", 'boxes', 'zebra'];
  for (const word of told) {
    const sounds = words.lookup(word) ?? inflected(word, words.lookup);
    const ways = [word, `${word}(2)`, `${word}(3)`]
      .map((entry) => dictionary[entry])
      .filter((way) => way !== undefined)
      .map(soundsOf);
    const fits = new RegExp(`^${sounds?.replace(/(\[[^\]]+\]|\w)/g, '$1')}$`);
    expect(
      ways.every((way) => fits.test(way)),
      `${word} ${sounds} ${ways}`,
    ).toBe(true);
  }
});

test('knows both ways to say a word', () => {
  expect(words.lookup('either')).toBe('[Ai]TR');
  expect(spelled(pronounce('read', 'en', words))).toBe('(RR) ee/ih (DD)');
});

test.each([
  ['mindfulness', 'mindful', 'nxs'],
  ['unfollowed', 'un', 'followed'],
  ['smartwatch', 'smart', 'watch'],
])('makes %s of words it knows', (word) => {
  const { sounds, trust } = englishSounds(word, words);
  expect(words.lookup(word)).toBeNull();
  expect(sounds.length).toBeGreaterThan(5);
  expect(trust).toBeGreaterThan(0.5);
});

test('guesses by spelling, and trusts it less', () => {
  const guess = englishSounds('blombitfer', words);
  expect(guess.trust).toBeLessThan(0.5);
  expect(soundsBySpelling('light')).toBe('lAt');
  expect(soundsBySpelling('phone')).toBe('fOn');
  expect(soundsBySpelling('knee')).toBe('ni');
  expect(soundsBySpelling('station')).toBe('stEcxn');
  expect(soundsBySpelling('bomb')).toBe('pap');
  const steps = pronounce('blombitfer', 'en', words);
  expect(
    steps.filter(({ classes }) => classes[0] !== 'sil').every(({ trust }) => trust < 0.5),
  ).toBe(true);
});

test('still reads without the dictionary, and what has no vowels by letter', () => {
  expect(spelled(pronounce('the tv', 'en'))).toBe('TH aa/ee | (DD) ih FF ih');
  expect(spelled(pronounce('I am', 'en'))).toBe('aa ih | aa/ee PP');
});

test('says the small words as they are said between others', () => {
  expect(spelled(pronounce('a tree', 'en', words))).toMatch(/^aa\/ee \| /);
  expect(spelled(pronounce('the tree', 'en', words))).toMatch(/^TH aa\/ee \| /);
  expect(spelled(pronounce('the egg', 'en', words))).toMatch(/^TH aa\/ee\/ih \| /);
  expect(spelled(pronounce('the', 'en', words))).toBe('TH aa/ee/ih');
});

test('p lets go with a breath, m and b do not', () => {
  expect(spelled(pronounce('pop', 'en', words))).toBe('PP (kk) oh/aa PP (kk)');
  expect(spelled(pronounce('mob', 'en', words))).toBe('PP oh/aa PP');
});
