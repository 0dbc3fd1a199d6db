import { expect, test } from 'vitest';
import { breachBehind } from '../../../src-main/conversation/check-pieces.ts';
import { replyRules } from '../../../src-main/safety/turn/reply-rules.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

/** What each piece breaks behind those before it that could be said. */
const judged = (language: Language, ...pieces: readonly string[]) => {
  const { breach } = replyRules(language, 'none', []);
  const said: string[] = [];
  return pieces.map((piece) => {
    const found = breachBehind(said.join(' '), piece, breach);
    if (found === null) said.push(piece);
    return found?.rule ?? null;
  });
};

const HALVES: readonly (readonly [Language, string, string])[] = [
  ['en', 'If I listen to you then you are right,', 'nothing good will come of it.'],
  ['ko', '오늘부터 드시던 그 약을,', '이제는 끊으세요.'],
];

for (const [language, first, second] of HALVES) {
  test(`a sentence that was cut is judged as a whole: ${first} | ${second}`, () => {
    // Alone the second half may be said, and is; behind the first it may not.
    expect(judged(language, second)).toEqual([null]);
    expect(judged(language, first, second)).toEqual([null, expect.any(String)]);
    // What is said in its place is judged behind the same beginning; the next sentence for itself again.
    expect(judged(language, first, second, second)[2]).not.toBeNull();
    expect(judged(language, `${first.slice(0, -1)}.`, second)[1]).toBeNull();
  });
}

test('harmless halves are said as they are, alone and together', () => {
  expect(judged('ko', '오늘 하루 내내 마음이 무거웠는데', '말해 줘서 고마워요.')).toEqual([
    null,
    null,
  ]);
});
