import { expect, test } from 'vitest';
import { checkTurn } from '../../../../src-main/safety/turn/check-turn.ts';
import { replyRules } from '../../../../src-main/safety/turn/reply-rules.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';

const rulesAfter = (language: Language, person: string, mayAsk = false) =>
  replyRules(language, 'none', [{ role: 'person', text: person }], () => mayAsk);

const PLAIN = { ko: '하루가 길었어요.', en: 'The day was long.' } as const;
const REMARKS = {
  ko: ['표정이 어두워 보여요.', '많이 지쳐 보이네요.', '웃고 계시네요.', '울고 계시는군요.'],
  en: ['You look sad.', 'Your eyes look tired.', "You're smiling.", "You're crying."],
} as const;
const SPOKE = {
  ko: [
    '거울을 봤는데 제 얼굴이 너무 안 좋아요.',
    '다들 저보고 피곤해 보인대요.',
    '울었어요, 지금도 눈물이 나요.',
  ],
  en: ['I look terrible today.', 'My face is all puffy.', 'I am crying again.'],
} as const;

test.each(['ko', 'en'] as const)(
  'a remark on looks in %s is not said, and something else is [C8, R13]',
  (language) => {
    const rules = rulesAfter(language, PLAIN[language]);
    for (const remark of REMARKS[language]) {
      const breach = rules.breach(remark);
      expect(breach?.rule, remark).toBe('looks');
      expect(rules.breach(breach?.instead ?? ''), breach?.instead).toBeNull();
    }
  },
);

test.each(['ko', 'en'] as const)(
  'what the person said in %s of their own looks may be taken up [C8]',
  (language) => {
    for (const person of SPOKE[language]) {
      const rules = rulesAfter(language, person);
      for (const remark of REMARKS[language]) expect(rules.breach(remark), person).toBeNull();
    }
  },
);

test('somebody else who looks sad is not the person', () => {
  const others = [
    ['ko', '엄마 얼굴이 어두웠어요.'],
    ['en', 'My mum looked sad, and my brother stared in silence.'],
  ] as const;
  for (const [language, person] of others) {
    expect(rulesAfter(language, person).breach(REMARKS[language][0])?.rule).toBe('looks');
  }
});

test.each([
  ['en', 'Are you smiling at that?', 'You look happy.', 'How does it feel to say that?'],
  ['ko', '지금 웃고 계시는 것 같은데, 맞아요?', '웃고 계시네요.', '그 말을 하니까 마음이 어때요?'],
] as const)(
  'where it is allowed a look in %s may be asked about, and still not told [C8]',
  (language, asked, told, plain) => {
    const allowed = rulesAfter(language, PLAIN[language], true);
    expect(allowed.breach(asked)).toBeNull();
    expect(allowed.breach(told)?.rule).toBe('looks');
    expect(rulesAfter(language, PLAIN[language]).breach(asked)?.rule).toBe('looks');
    expect([asked, plain, told].map(allowed.asksOfLook)).toEqual([true, true, false]);
    expect(allowed.breach(plain)).toBeNull();
  },
);

test('a worse breach is told before a remark, and is not excused with it [R11]', () => {
  const rules = rulesAfter('en', 'I look terrible today.', true);
  expect(rules.breach('You look like you have depression, right?')?.rule).toBe('diagnosis');
});

test('a transcript is scored by it as well [R13]', () => {
  const turn = {
    language: 'en',
    level: 'none',
    before: [],
    leading: false,
    disordersNamed: [],
    valence: null,
    reply: 'A long day. You look exhausted. What would help?',
  } as const;
  const broken = (person: string) => checkTurn({ ...turn, person }).map(({ rule }) => rule);
  expect(broken('The day was long.')).toContain('R13');
  expect(broken('The day was long, and I look exhausted.')).not.toContain('R13');
});
