import { expect, test } from 'vitest';
import { breachOf } from '../../../../src-main/safety/check-sentence.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { INNOCENT } from './innocent.ts';

for (const language of LANGUAGES) {
  test(`what is denied, reported, quoted or about something else in ${language} is said as it is [R11]`, () => {
    expect(INNOCENT[language].length).toBeGreaterThanOrEqual(70);
    const held = INNOCENT[language].flatMap((sentence) => {
      const breach = breachOf(sentence, language, 'concern');
      return breach === null ? [] : [`${breach}: ${sentence}`];
    });
    expect(held).toEqual([]);
  });
}
