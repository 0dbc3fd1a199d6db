import { expect, test } from 'vitest';
import { replyRules } from '../../../../src-main/safety/turn/reply-rules.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { fixedTexts } from '../../../support/fixed-texts.ts';

for (const language of LANGUAGES) {
  test(`all that is said in ${language} word for word keeps the hard rules [R10, R11, R12, R18]`, () => {
    const texts = fixedTexts(language);
    expect(texts.length).toBeGreaterThan(800);
    const broken = texts.flatMap(({ file, sentence }) => {
      // Only what is said in danger must never turn anybody away: elsewhere there are bounds to keep.
      const level = file.startsWith('care/') ? 'acute' : 'none';
      const breach = replyRules(language, level, []).breach(sentence);
      return breach === null ? [] : [`${file}: ${breach.rule}: ${sentence}`];
    });
    expect(broken).toEqual([]);
  });
}
