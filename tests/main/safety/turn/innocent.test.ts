import { expect, test } from 'vitest';
import { breachOf } from '../../../../src-main/safety/check-sentence.ts';
import { replyRules } from '../../../../src-main/safety/turn/reply-rules.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { HARMFUL } from './harmful.ts';
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

  test(`what breaks a hard rule in ${language} is known by its rule [R11, R12, R18]`, () => {
    const rules = replyRules(language, 'concern', []);
    for (const [breach, sentences] of Object.entries(HARMFUL[language]))
      expect(sentences.length, breach).toBeGreaterThanOrEqual(3);
    const missed = Object.entries(HARMFUL[language]).flatMap(([breach, sentences]) =>
      sentences
        .map((sentence) => [rules.breach(sentence)?.rule, sentence])
        .filter(([found]) => found !== breach),
    );
    expect(missed).toEqual([]);
  });
}
