/** The conversation over what models really write, good and bad, through the real rules. */
import { expect, test } from 'vitest';
import { findBreaches } from '../../../src-main/safety/sentence-rules.ts';
import { isHard } from '../../../src-main/safety/turn/check-turn.ts';
import { sentencesOf } from '../../../src-main/safety/turn/sentences.ts';
import { LANGUAGES } from '../../../src-preload/contract/words.ts';
import { badReplies, goodTalks } from '../../support/dialogues.ts';
import { requestAfter, scriptedReply } from '../../support/scripted-reply.ts';

for (const language of LANGUAGES) {
  test(`what a good counsellor says in ${language} is said word for word, and nobody is asked twice [R11]`, async () => {
    for (const talk of goodTalks(language)) {
      for (const [at, { role, text, level, leading }] of talk.entries()) {
        if (role === 'person') continue;
        const reply = requestAfter(language, talk.slice(0, at));
        const { shown, asked } = await scriptedReply([text], { language, level, leading, reply });
        expect(shown.join(' ')).toBe(text);
        expect(asked).toHaveLength(1);
      }
    }
  });

  test(`what breaks a hard rule in ${language} is neither shown nor spoken, however often a model says it [R11, R12, R18]`, async () => {
    const hard = badReplies(language).filter((bad) => isHard({ rule: bad.rule, where: '' }));
    for (const { person, reply: written, level = 'none' } of hard) {
      const reply = requestAfter(language, [{ role: 'person', text: person }]);
      const turn = { language, level, reply, aloud: true };
      const { shown, asked, spoken } = await scriptedReply([written, written], turn);
      for (const said of [shown, spoken]) {
        for (const sentence of said.flatMap(sentencesOf)) {
          expect(findBreaches(sentence, language, level !== 'none', []), written).toEqual([]);
        }
      }
      expect(shown.join(' ')).not.toBe(written);
      expect(shown.join(' ')).toMatch(/[.?]$/);
      expect(asked.length).toBeLessThanOrEqual(2);
    }
  });

  test(`a model in ${language} that does better when asked again is heard, and not a safe sentence [R11]`, async () => {
    const better = { ko: '그때 무엇이 가장 힘들었어요?', en: 'What was hardest then?' }[language];
    const hard = badReplies(language).filter((bad) => isHard({ rule: bad.rule, where: '' }));
    let mended = 0;
    for (const { person, reply: written, level = 'none' } of hard) {
      const reply = requestAfter(language, [{ role: 'person', text: person }]);
      const { shown, asked } = await scriptedReply([written, better], { language, level, reply });
      if (asked.length === 1) continue;
      mended += 1;
      expect(shown.join(' ')).toContain(better);
    }
    expect(mended).toBeGreaterThan(15);
  });
}
