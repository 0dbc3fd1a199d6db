import { expect, test } from 'vitest';
import { createCaptions, readingTime } from '../../../src-main/providers/captions.ts';
import { collect } from '../../support/collect.ts';

const ENGLISH = 'It makes sense that you could not sleep after such a day.';
const KOREAN = '그 생각이 떠올랐을 때 몸은 어떻게 느껴졌나요?';

test('an English sentence stands as long as 170 words a minute need', () => {
  expect(readingTime(ENGLISH, 'en')).toBe(Math.round(250 + (12 / 170) * 60_000));
});

test('a Korean sentence stands as long as 9 syllables a second need', () => {
  // 19 syllables, 6 spaces and a question mark.
  expect(readingTime(KOREAN, 'ko')).toBe(Math.round(250 + ((19 + 3.5) / 9) * 1000));
});

test('decomposed Korean takes no longer', () => {
  expect(readingTime(KOREAN.normalize('NFD'), 'ko')).toBe(readingTime(KOREAN, 'ko'));
});

test('the shortest answer can still be read', () => {
  expect(readingTime('네.', 'ko')).toBe(850);
  expect(readingTime('', 'en')).toBe(850);
  expect(readingTime('...', 'en')).toBe(850);
});

test('speaks one silent piece, longer at a slower pace [C3]', async () => {
  const speak = async (pace: number) => {
    const request = { text: ENGLISH, language: 'en', voice: null, pace, manner: 'plain' } as const;
    return collect(createCaptions().speak(request, new AbortController().signal));
  };
  const own = readingTime(ENGLISH, 'en');
  expect(await speak(1)).toEqual([{ kind: 'silent', durationMs: own }]);
  expect(await speak(0.8)).toEqual([{ kind: 'silent', durationMs: Math.round(own / 0.8) }]);
});

test('says nothing once aborted', async () => {
  const reason = new Error('enough');
  const request = { text: ENGLISH, language: 'en', voice: null, pace: 1, manner: 'plain' } as const;
  const pieces = createCaptions().speak(request, AbortSignal.abort(reason));
  await expect(collect(pieces)).rejects.toBe(reason);
});
