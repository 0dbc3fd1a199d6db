import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { addDays } from '../../../../src-main/counsel/insights/days.ts';
import { REFLECTION_WORDS } from '../../../../src-main/counsel/insights/reflection-words.ts';
import { sentencesOn } from '../../../../src-main/counsel/insights/sentences.ts';
import { ENGLISH } from '../../../../src-main/counsel/insights/sentences-en.ts';
import { KOREAN } from '../../../../src-main/counsel/insights/sentences-ko.ts';
import { breachOf } from '../../../../src-main/safety/check-sentence.ts';
import { detect } from '../../../../src-main/safety/crisis.ts';
import { sentencesOf } from '../../../../src-main/safety/turn/sentences.ts';
import { EXERCISE_IDS } from '../../../../src-preload/contract/counsel.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { TOPICS } from '../../../../src-preload/contract/memory.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { mood } from './made.ts';

const WORDS = { ko: KOREAN, en: ENGLISH } as const;

/** What the app never says, whoever speaks (the words of ui.md 6 and R18). */
const NEVER: Readonly<Record<Language, RegExp>> = {
  ko: /[!！%]|\p{Extended_Pictographic}|당신|환자|증상|극복|치료|진단|정상|극단적 선택|자살|때문에|힘내세요|하십시오/u,
  en: /[!%]|\p{Extended_Pictographic}|\b(?:therap\w*|diagnos\w*|symptoms?|patients?|users?|improv\w+|because|caused?|commit suicide|failed attempt|always be)\b/iu,
};

/** Every sentence there is, in every form. */
function everyLine(language: Language): readonly string[] {
  const words = WORDS[language];
  const reflecting = REFLECTION_WORDS[language];
  const halves = ['week', 'fortnight', 'half'] as const;
  const both = [true, false] as const;
  const titles = EXERCISE_IDS.map((id) => textsOf(id, language).title);
  const days = Array.from({ length: 7 }, (_, at) => addDays('2026-11-16', at));
  return [
    ...[words.fewDays(1), words.fewDays(4), words.notComparable(8, 30)],
    ...halves.flatMap((half) => [
      words.alike(half),
      ...(['lighter', 'heavier'] as const).flatMap((to) =>
        both.flatMap((isLarge) =>
          both.map((isClear) => words.differ(half, { to, isLarge, isClear })),
        ),
      ),
    ]),
    ...[words.fewTries, words.fewNights, words.slept(9, 6.5), words.slept(3, 1), words.slept(3, 7)],
    ...titles.flatMap((title) => [
      ...[words.eased(title, 6, 5), words.notEased(title, 6), words.harder(title)],
      ...[reflecting.beforeLighter(title), reflecting.suggestion(title)],
      ...[1, 2, 3].map((times) => reflecting.done(title, times)),
    ]),
    ...['PHQ-9', 'GAD-7'].flatMap((title) => [
      words.once(title, 7),
      ...[-6, -2, 0, 3, 9].map((change) => words.changed(title, 12, change, Math.abs(change) >= 5)),
    ]),
    ...[words.doctor, words.doctorSoon, words.noCause, words.noneClear, words.fewToCompare],
    ...TOPICS.flatMap((topic) =>
      (['lighter', 'heavier'] as const).map((to) =>
        words.company({ kind: 'topic', name: topic, topic }, to),
      ),
    ),
    words.company(
      { kind: 'person', name: language === 'ko' ? '민지' : 'Mina', topic: null },
      'lighter',
    ),
    reflecting.spoke(['work'], []),
    ...TOPICS.map((topic) =>
      reflecting.spoke([topic, 'sleep'], [language === 'ko' ? '민지' : 'Mina']),
    ),
    ...[reflecting.talked, reflecting.alike(4), reflecting.quoted, reflecting.closing],
    ...days.flatMap((day) => [reflecting.oneDay(day), reflecting.contrast(day, addDays(day, 2))]),
  ];
}

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  const lines = everyLine(language);

  test('may be said: no rule of what is never said stops it [R11] [R17] [R18]', () => {
    const stopped = lines
      .flatMap(sentencesOf)
      .map((one) => [one, breachOf(one, language, 'none')] as const)
      .filter(([, breach]) => breach !== null);
    expect(stopped).toEqual([]);
  });

  test('holds no word that the app never says, no percentage and no cause [R18]', () => {
    expect(lines.filter((line) => NEVER[language].test(line))).toEqual([]);
    const foreign = language === 'ko' ? /[a-z]{3,}/i : /[가-힣]/;
    expect(lines.filter((line) => foreign.test(line.replace(/PHQ-9|GAD-7/g, '')))).toEqual([]);
  });

  test('sounds of no danger, and is whole', () => {
    const grave = lines.filter((line) => detect(line, language).by === 'rules');
    expect(grave).toEqual([]);
    expect(
      lines.filter((line) => !/[.]$/.test(line) || /undefined|NaN|null|\{|\}/.test(line)),
    ).toEqual([]);
  });
});

const nothing: Omit<Insights, 'sentences'> = {
  ...{ from: '2026-11-01', until: '2026-11-30', checkInsEver: 0, moods: [], mean: [] },
  ...{ exercises: [], nights: [], phq9: [], gad7: [], company: [], seen: null },
};
const november = (levels: readonly (number | null)[]) =>
  levels.flatMap((level, at) => (level === null ? [] : [mood(addDays('2026-11-01', at), level)]));
const moodsOf = (levels: readonly (number | null)[], language: Language = 'en') =>
  sentencesOn({ ...nothing, moods: november(levels) }, language).moods;
const thirty = (make: (at: number) => number | null) =>
  Array.from({ length: 30 }, (_, at) => make(at));

test('from four days nothing is told but that they are few [M3]', () => {
  expect(moodsOf([1, 2, 5, 5])).toMatch(/4 days.*too few/);
  expect(moodsOf([1, 2, 5, 5], 'ko')).toMatch(/4일.*일러요/);
});

test('later days are held against earlier ones only where five of each are noted [M3]', () => {
  expect(moodsOf(thirty((at) => (at < 20 ? 2 : null)))).toBe(ENGLISH.alike('fortnight'));
  expect(moodsOf(thirty((at) => (at < 19 ? 2 : null)))).toMatch(/You noted 19 of 30 days/);
});

test('what is clear is said plainly, what may be chance is said to be that, and alike is alike', () => {
  expect(
    moodsOf(
      thirty((at) => (at < 15 ? 2 : 3) + (at % 2) / 2),
      'ko',
    ),
  ).toBe('뒤쪽 보름이 앞쪽보다 가벼웠어요.');
  expect(
    moodsOf(
      thirty((at) => (at < 15 ? 2.5 : 3) + (at % 2) / 2),
      'ko',
    ),
  ).toBe('뒤쪽 보름이 앞쪽보다 조금 가벼웠어요.');
  expect(moodsOf(thirty((at) => (at < 15 ? 3.6 : 3) + ((at * 7) % 5) - 2))).toMatch(
    /looks a little heavier than the earlier one, though that might be chance/,
  );
  expect(moodsOf(thirty((at) => 3 + (at % 2)))).toBe(
    'The later fortnight was much like the earlier one.',
  );
});

const tries = (pairs: readonly (readonly [number, number])[]) => ({
  ...nothing,
  exercises: [
    {
      ...{ exercise: 'breathing_any' as const, times: pairs.length, completed: pairs.length },
      tries: pairs.map(([before, after], at) => ({ at, before, after })),
      ...{ before: 5, after: 5 },
    },
  ],
});

test('exercises: counted, never credited [M3]', () => {
  const said = (pairs: readonly (readonly [number, number])[]) =>
    sentencesOn(tries(pairs), 'en').exercises;
  expect(said([])).toBeNull();
  expect(
    said([
      [7, 2],
      [7, 2],
    ]),
  ).toMatch(/Too few/);
  expect(
    said([
      [7, 2],
      [7, 2],
      [5, 5],
    ]),
  ).toMatch(/2 of 3 times.*need not be the exercise/);
  expect(
    said([
      [7, 7],
      [7, 2],
      [5, 5],
    ]),
  ).toMatch(/much the same/);
  expect(
    said([
      [5, 7],
      [5, 8],
      [5, 2],
    ]),
  ).toMatch(/harder afterwards/);
});

test('sleep: half hours, of three nights or more', () => {
  const night = (sleptMin: number | null, at: number) => ({
    ...{ day: addDays('2026-11-01', at), bed: 660, asleep: 700, up: 1140, sleptMin },
    ...{ quality: 5, woke: '' },
  });
  const said = (slept: readonly (number | null)[], language: Language) =>
    sentencesOn({ ...nothing, nights: slept.map(night) }, language).sleep;
  expect(said([400, null, 420], 'en')).toMatch(/Too few/);
  expect(said([380, 400, 420], 'en')).toMatch(/3 nights.*6 and a half hours.*guess/);
  expect(said([380, 400, 420], 'ko')).toMatch(/3밤.*6시간 반.*어림/);
});

const points = (totals: readonly number[]) =>
  totals.map((total, at) => ({ at, day: '2026-11-01', total, band: 'mild' as const }));
const checks = (more: Partial<Insights>, language: Language = 'en') =>
  sentencesOn({ ...nothing, ...more }, language).selfChecks ?? '';

test('self-checks: fewer than 5 points are the usual up and down [R17]', () => {
  expect(checks({ phq9: points([9, 5]) })).toMatch(/was 5, 4 lower.*usual up and down, so/);
  expect(checks({ phq9: points([9, 4]) })).toMatch(/5 lower.*more than the usual.*cannot say why/);
  expect(checks({ gad7: points([3]) }, 'ko')).toMatch(/^GAD-7은 한 번 적었고 3점/);
});

test('self-checks: from 10 on a doctor is named, and plainly from the highest band on [R17]', () => {
  expect(checks({ phq9: points([9]) })).not.toMatch(/doctor/);
  expect(checks({ phq9: points([10]) })).toContain(ENGLISH.doctor);
  expect(checks({ phq9: points([19]) })).toContain(ENGLISH.doctor);
  expect(checks({ phq9: points([20]) })).toContain(ENGLISH.doctorSoon);
  expect(checks({ gad7: points([14]) }, 'ko')).toContain(KOREAN.doctor);
  expect(checks({ gad7: points([15]) }, 'ko')).toContain(KOREAN.doctorSoon);
});

test('company: named where it is clear, with no cause, and else said to be unclear [M3]', () => {
  const one = (tendency: 'heavier' | 'lighter' | 'unclear', days = 9) => ({
    ...{ kind: 'topic' as const, name: 'work', topic: 'work' as const, days, level: 2 },
    ...{ otherDays: 9, otherLevel: 4, tendency },
  });
  const said = (company: Insights['company'], language: Language = 'ko') =>
    sentencesOn({ ...nothing, company }, language).company;
  expect(said([one('heavier')])).toBe(
    '일 이야기를 한 날은 다른 날보다 무거운 편이었어요. 무엇이 먼저인지는 여기서 알 수 없어요.',
  );
  expect(said([one('unclear')])).toBe(KOREAN.noneClear);
  expect(said([one('unclear', 4)], 'en')).toBe(ENGLISH.fewToCompare);
  expect(said([])).toBeNull();
});
