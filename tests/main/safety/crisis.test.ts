import { expect, test } from 'vitest';
import { judge } from '../../../src-main/safety/crisis.ts';
import type { Language, RiskLevel } from '../../../src-preload/contract/words.ts';
import type { Utterance } from './utterance.ts';
import { ASIDE_EN, DEVELOPMENT_EN } from './utterances-en.ts';
import { ASIDE_KO, DEVELOPMENT_KO } from './utterances-ko.ts';

const SETS = {
  ko: { development: DEVELOPMENT_KO, aside: ASIDE_KO },
  en: { development: DEVELOPMENT_EN, aside: ASIDE_EN },
} as const satisfies Record<Language, Record<string, readonly Utterance[]>>;

function score(language: Language, utterances: readonly Utterance[]) {
  const judged = utterances.map(([level, text]) => ({ level, text, found: judge(text, language) }));
  const share = (level: RiskLevel, wanted: (found: RiskLevel) => boolean): number => {
    const all = judged.filter((one) => one.level === level);
    return all.filter((one) => wanted(one.found)).length / all.length;
  };
  return {
    acuteFlagged: share('acute', (found) => found !== 'none'),
    acuteAsAcute: share('acute', (found) => found === 'acute'),
    concernFlagged: share('concern', (found) => found !== 'none'),
    noneLeftAlone: share('none', (found) => found === 'none'),
    noneAsAcute: share('none', (found) => found === 'acute'),
    misses: judged.filter((one) => one.level !== one.found),
  };
}

// What was measured, with the classifier, on sentences never used to change a rule (n = 20 each: 6 acute,
// 5 concern, 9 none).
// They are few, they are ours, and no clinician has seen them: a guard, not a figure to publish.
const MEASURED_ASIDE = {
  ko: { acuteFlagged: 6 / 6, acuteAsAcute: 6 / 6, concernFlagged: 5 / 5, noneLeftAlone: 8 / 9 },
  en: { acuteFlagged: 6 / 6, acuteAsAcute: 5 / 6, concernFlagged: 5 / 5, noneLeftAlone: 8 / 9 },
} as const;

for (const language of ['ko', 'en'] as const) {
  // The rules were written against these sentences, so this guards against losing ground
  // and says nothing of how well strangers' sentences are judged.
  test(`judges the ${language} sentences it was made with as they are labelled [R8]`, () => {
    const { development } = SETS[language];
    expect(development.length).toBeGreaterThanOrEqual(60);
    expect(score(language, development).misses).toEqual([]);
  });

  test(`judges the ${language} sentences kept aside no worse than it did at first sight [R8]`, () => {
    const { misses, ...got } = score(language, SETS[language].aside);
    console.log(`${language}, kept aside (n = ${SETS[language].aside.length}):`, got);
    for (const miss of misses) console.log(`  ${miss.level} judged ${miss.found}: ${miss.text}`);
    const measured = MEASURED_ASIDE[language];
    expect(got.acuteFlagged).toBeGreaterThanOrEqual(measured.acuteFlagged);
    expect(got.acuteAsAcute).toBeGreaterThanOrEqual(measured.acuteAsAcute);
    expect(got.concernFlagged).toBeGreaterThanOrEqual(measured.concernFlagged);
    expect(got.noneLeftAlone).toBeGreaterThanOrEqual(measured.noneLeftAlone);
    expect(got.noneAsAcute).toBe(0);
  });
}

test('sees through spacing, drawn-out letters, digits for letters and the other language', () => {
  expect(judge('죽 고 싶 어', 'ko')).toBe('concern');
  expect(judge('나 오늘 밤에 죽을 거야아아아', 'ko')).toBe('acute');
  expect(judge('i want to diiiie', 'en')).toBe('concern');
  expect(judge('I WANT TO D1E', 'en')).toBe('concern');
  expect(judge('I’m gonna kill myself', 'en')).toBe('acute');
  expect(judge('please, 나 자살하려고 해', 'en')).toBe('acute');
  expect(judge('그냥 I want to die', 'ko')).toBe('concern');
});

test('does not let a denial before "but" excuse what follows', () => {
  expect(judge("I don't want to die but I'm going to kill myself", 'en')).toBe('acute');
  expect(judge('무섭지 않지만 오늘 죽을 거야', 'ko')).toBe('acute');
});

test('takes the highest level of any sentence', () => {
  expect(judge('배고파 죽겠다. 농담이고, 사실은 그냥 죽고 싶어.', 'ko')).toBe('concern');
  expect(judge('Good day at work. Then I swallowed a whole bottle of pills.', 'en')).toBe('acute');
});

test('answers anything at all without throwing, however long and whatever it is made of', () => {
  const odd = [
    '',
    ' ',
    '???',
    '🙂',
    '\u0000',
    '죽'.repeat(2000),
    'a '.repeat(1000),
    '(('.repeat(999),
  ];
  for (const text of odd) {
    for (const language of ['ko', 'en'] as const) expect(() => judge(text, language)).not.toThrow();
  }
});

test('takes time in proportion to the length, so no text can hold it up', () => {
  const worst = [
    'i just really want to '.repeat(90),
    'my friend and my friend and '.repeat(70),
    '친구가 오늘 '.repeat(280),
    '나 지금 그냥 '.repeat(250),
    'took my all my too many '.repeat(80),
  ];
  for (const text of worst) {
    const language = /[가-힣]/.test(text) ? 'ko' : 'en';
    const time = (input: string): number => {
      const runs = Array.from({ length: 7 }, () => {
        const from = performance.now();
        judge(input, language);
        return performance.now() - from;
      });
      return runs.toSorted((a, b) => a - b)[0] ?? 0;
    };
    time(text);
    const once = time(text);
    const eightfold = time(text.repeat(8));
    // A regular expression that backtracks without bound grows far faster than eightfold.
    expect(eightfold / Math.max(once, 0.05)).toBeLessThan(40);
  }
});

test('hears a plain denial as one, and another sign beside it too [R8]', () => {
  for (const [text, language] of [
    ['죽고 싶은 건 아니에요. 그냥 오늘 좀 피곤했어요.', 'ko'],
    ['자살 생각은 전혀 없어요', 'ko'],
    ["No, I'm not suicidal, I'm just tired.", 'en'],
    ["I don't want to die or anything", 'en'],
  ] as const) {
    expect(judge(text, language), text).toBe('none');
  }
  expect(judge('자살 생각은 없어요. 그런데 약을 모아 놨고 오늘 밤에 다 먹을 거예요.', 'ko')).toBe(
    'acute',
  );
  expect(judge("I'm not suicidal. I've just swallowed all my pills.", 'en')).toBe('acute');
  expect(judge("I don't want to live", 'en')).not.toBe('none');
});

test('a question whether to take a medicine is none; of a whole box it is not passed over [R8]', () => {
  expect(judge('수면제 끊어도 될까', 'ko')).toBe('none');
  expect(judge('타이레놀 빈속에 먹어도 되나요?', 'ko')).toBe('none');
  expect(judge('Should I stop taking my sleeping pills?', 'en')).toBe('none');
  expect(judge('수면제 한 통 다 먹으면 죽을 수 있을까', 'ko')).not.toBe('none');
  expect(judge('would the whole box of sleeping pills be enough to kill me', 'en')).not.toBe(
    'none',
  );
});

test('hears one plain sentence in the middle of a long day [R8]', () => {
  const ko =
    '오늘은 회의가 세 개나 있었고 점심에는 김치찌개를 먹었어요. 퇴근길에 마트에 들러서 두부랑 파를 샀어요. 그냥 죽고 싶어요. 집에 와서 빨래를 돌리고 강아지 산책을 시켰어요.';
  const en =
    'We had three meetings today and soup for lunch. On the way home I bought tofu at the shop. I took all my pills an hour ago. Then I put a wash on and walked the dog round the block.';
  expect(judge(ko, 'ko')).toBe('concern');
  expect(judge(en, 'en')).toBe('acute');
});
