import { expect, test } from 'vitest';
import { createPieceCheck } from '../../../src-main/conversation/check-pieces.ts';
import { checkSentence } from '../../../src-main/safety/check-sentence.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

const judged = (language: Language, ...pieces: readonly string[]) => {
  const check = createPieceCheck((text) => checkSentence(text, language, 'none'));
  return pieces.map(check);
};

const HALVES: readonly (readonly [Language, string, string])[] = [
  ['en', 'If I listen to you then you are right,', 'nothing good will come of it.'],
  ['ko', '오늘부터 드시던 그 약을,', '이제는 끊으세요.'],
];

for (const [language, first, second] of HALVES) {
  test(`a sentence that was cut is judged as a whole: ${first} | ${second}`, () => {
    // Alone the second half may be said, and is; behind the first it may not.
    expect(judged(language, second)).toEqual([second]);
    const [begun, rest] = judged(language, first, second);
    expect(begun).toBe(first);
    expect(rest).not.toBe(second);
    // The next sentence is judged for itself again.
    expect(judged(language, first, second, second)[2]).toBe(second);
    expect(judged(language, `${first.slice(0, -1)}.`, second)[1]).toBe(second);
  });
}

test('harmless halves are said as they are, and one that is left out begins nothing', () => {
  expect(judged('ko', '오늘 하루 내내 마음이 무거웠는데', '말해 줘서 고마워요.')).toEqual([
    '오늘 하루 내내 마음이 무거웠는데',
    '말해 줘서 고마워요.',
  ]);
  const asked: string[] = [];
  const check = createPieceCheck((text) => {
    asked.push(text);
    return text.startsWith('bad') ? null : text;
  });
  expect(['bad one,', 'good'].map(check)).toEqual([null, 'good']);
  expect(asked).toEqual(['bad one,', 'good']);
});
