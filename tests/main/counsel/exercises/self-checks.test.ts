import { describe, expect, test } from 'vitest';
import { GAD7 } from '../../../../src-main/counsel/exercises/gad7.ts';
import { leading } from '../../../../src-main/counsel/exercises/lead.ts';
import { PHQ9 } from '../../../../src-main/counsel/exercises/phq9.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { aroundOf, leadByWords } from './lead-by-words.ts';
import { answersOf, BOTH } from './self-check-answers.ts';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['not at all', 'several days', 'more than half the days', 'nearly every day'],
  ko: ['전혀요', '며칠 동안이요', '절반 이상이요', '거의 매일이요'],
};
const SOMEWHAT = { en: 'somewhat', ko: '조금이요' } as const;
const READY = { en: 'ready', ko: '준비됐어요' } as const;
const SKIP = { en: 'skip', ko: '넘어갈래' } as const;
const repeated = (word: string, times: number): string[] =>
  Array.from({ length: times }, () => word);

describe.each(LANGUAGES)('under 18, in %s', (language) => {
  test.each(BOTH)(
    'nothing is asked or scored, and the card is named, where young people are heard too (%#) [3.9 g]',
    (exercise, { id, items }) => {
      for (const seed of [0, 1, 2]) {
        const { led, said } = leadByWords(id, language, [], { ageBand: 'minor' }, seed);
        expect(led.state).toBeNull();
        expect(led.view.result).toBeNull();
        expect(said[0]).toMatch(language === 'ko' ? /청소년/ : /young people/i);
      }
      expect(
        exercise.result?.(answersOf(items, 9), aroundOf(language, { ageBand: 'minor' })),
      ).toBeNull();
    },
  );
});

describe.each(LANGUAGES)('spoken through, in %s', (language) => {
  const [never = '', several = '', half = '', daily = ''] = WORDS[language];

  test('PHQ-9: nine items, the difficulty, a band [3.9]', () => {
    const { led, said, steps } = leadByWords('phq9', language, [
      READY[language],
      ...[several, half, several, daily, several, never, several, never],
      never,
      SOMEWHAT[language],
    ]);
    expect(steps.slice(0, 11)).toEqual(['ready', ...PHQ9.items, 'difficulty']);
    expect(led.view.result).toMatchObject({ total: 9, band: 'mild', before: null });
    expect(led.record).toMatchObject({ completed: true, exercise: 'phq9' });
    expect(led.record?.answers).toMatchObject({
      item1: 'several',
      item4: 'daily',
      difficulty: 'somewhat',
    });
    expect(said[1]).toContain(textsOf('phq9', language).steps.item1?.name);
  });

  test('GAD-7: heavy, and the contact is planned together [3.9 c]', () => {
    const plan =
      language === 'ko'
        ? ['네, 같이요', '동네 병원이요', '내일 점심때요']
        : ['yes please', 'my doctor', 'tomorrow at noon'];
    const { led, steps } = leadByWords('gad7', language, [
      READY[language],
      ...repeated(daily, 5),
      never,
      never,
      SOMEWHAT[language],
      ...plan,
    ]);
    expect(steps.slice(-4)).toEqual(['plan', 'who', 'when', null]);
    expect(led.view.result).toMatchObject({ total: 15, band: 'severe' });
    expect(led.record?.answers).toMatchObject({ plan: 'yes', who: plan[1], when: plan[2] });
  });

  test('"not now" leaves the plan for another time, not the self-check', () => {
    const { led, said } = leadByWords('gad7', language, [
      ...[READY[language], ...repeated(daily, 7), SOMEWHAT[language]],
      language === 'ko' ? '나중에 할게요' : 'not now',
    ]);
    expect(led.record?.completed).toBe(true);
    expect(textsOf('gad7', language).notes.unplanned).toContain(said.at(-1));
    expect(led.view.result?.total).toBe(21);
  });

  test('nothing at all needs no question about difficulty', () => {
    const { led, steps } = leadByWords('gad7', language, [READY[language], ...repeated(never, 7)]);
    expect(steps).not.toContain('difficulty');
    expect(led.view.result).toMatchObject({ total: 0, band: 'minimal' });
  });

  test('two passed over are fine, without a total [3.9 g]', () => {
    const { led, said } = leadByWords('gad7', language, [
      ...[READY[language], SKIP[language], SKIP[language], ...repeated(several, 5)],
      SOMEWHAT[language],
    ]);
    expect(led.view.result).toMatchObject({ total: null, band: null });
    expect(textsOf('gad7', language).notes['no-total']).toContain(said.at(-1));
  });
});

describe.each(LANGUAGES)('the ninth item, in %s', (language) => {
  const [never = '', several = ''] = WORDS[language];
  const eight = [READY[language], ...repeated(several, 8)];
  const item = textsOf('phq9', language).steps.item9?.name ?? '';

  test('is on the screen and not said aloud, however often it is asked again [3.9]', () => {
    const again = language === 'ko' ? '다시' : 'again';
    const unclear = language === 'ko' ? '무슨 뜻이에요' : 'what do you mean';
    const unfit = language === 'ko' ? '음 글쎄 그게' : 'well that is a question';
    for (const words of [[], [again], [again, again], [unclear], [unfit]]) {
      const { led, said, steps } = leadByWords('phq9', language, [...eight, ...words]);
      expect(steps.at(-1)).toBe('item9');
      expect(said.join(' ')).not.toContain(item.slice(0, 12));
      expect(led.view.steps.find(({ id }) => id === 'item9')?.name).toBe(item);
    }
  });

  test('is read aloud only after it was asked for, and then counts as answered [3.9]', () => {
    const read = language === 'ko' ? '읽어 주세요' : 'please read it to me';
    const { said, steps } = leadByWords('phq9', language, [...eight, read]);
    expect(steps.at(-1)).toBe('item9-aloud');
    expect(said.at(-1)).toContain(item);
    const { led } = leadByWords('phq9', language, [...eight, read, never, SOMEWHAT[language]]);
    expect(led.view.result?.total).toBe(8);
    expect(leadByWords('phq9', language, [...eight, read, several]).led.leads).toEqual({
      to: 'safety',
    });
  });

  test.each([1, 2, 3])(
    'above 0 leads to safety at once, before any total, and can be gone on with (%i) [3.9 a]',
    (value) => {
      const words = [...eight, WORDS[language][value] ?? ''];
      for (const seed of [0, 1, 2]) {
        const { led, said } = leadByWords('phq9', language, words, {}, seed);
        expect(led.leads).toEqual({ to: 'safety' });
        expect(said.at(-1)).toMatch(language === 'ko' ? /줘서 고마워요/ : /[Tt]hank you/);
        expect(said.at(-1)).toMatch(language === 'ko' ? /카드/ : /card/);
        // Asked directly, about now, as the one question.
        expect(said.at(-1)?.match(/\?/g)).toHaveLength(1);
        expect(said.at(-1)).toMatch(
          language === 'ko' ? /지금.*(?:죽|해치).*\?$/ : /(?:die|dying|ending your life).*\?$/,
        );
        expect(led.view.result).toBeNull();
        expect(led.record).toBeNull();
        expect(led.state?.step).toBe('difficulty');
        if (led.state === null) throw new Error('it is over');
        const around = aroundOf(language);
        const resumed = leading.resume(led.state, around, seed);
        expect(resumed.state?.step).toBe('difficulty');
        const finished = leading.hear(led.state, SOMEWHAT[language], around, seed);
        expect(finished.view.result?.total).toBe(8 + value);
      }
    },
  );

  test('above 0 suggests a person even at a low score [3.9 a]', () => {
    const words = [READY[language], ...repeated(never, 8), several];
    const { led } = leadByWords('phq9', language, words);
    if (led.state === null) throw new Error('it is over');
    const finished = leading.hear(led.state, SOMEWHAT[language], aroundOf(language), 0);
    expect(
      textsOf('phq9', language).notes.person?.map((one) => one.replace(' {trend}.', '')),
    ).toContain(finished.say.join(' '));
  });

  test('leads to safety from the screen too', () => {
    const { led } = leadByWords('phq9', language, eight);
    if (led.state === null) throw new Error('it is over');
    const answered = leading.answer(led.state, 'item9', 'several', aroundOf(language), 0);
    expect(answered?.leads).toEqual({ to: 'safety' });
  });
});

test('the official items are the official ones, in both languages', () => {
  const names = (id: 'phq9' | 'gad7', language: Language, items: readonly string[]) =>
    items.map((item) => textsOf(id, language).steps[item]?.name);
  expect(names('phq9', 'ko', PHQ9.items)).toEqual([
    '일 또는 여가 활동을 하는 데 흥미나 즐거움을 느끼지 못함',
    '기분이 가라앉거나, 우울하거나, 희망이 없음',
    '잠이 들거나 계속 잠을 자는 것이 어려움, 또는 잠을 너무 많이 잠',
    '피곤하다고 느끼거나 기운이 거의 없음',
    '입맛이 없거나 과식을 함',
    '자신을 부정적으로 봄 - 혹은 자신이 실패자라고 느끼거나 자신 또는 가족을 실망시킴',
    '신문을 읽거나 텔레비전 보는 것과 같은 일에 집중하는 것이 어려움',
    '다른 사람들이 주목할 정도로 너무 느리게 움직이거나 말을 함. 또는 반대로 평상시보다 많이 움직여서, 너무 안절부절 못하거나 들떠 있음',
    '자신이 죽는 것이 더 낫다고 생각하거나 어떤 식으로든 자신을 해칠 것이라고 생각함',
  ]);
  expect(names('gad7', 'ko', GAD7.items)).toEqual([
    '초조하거나 불안하거나 조마조마하게 느낀다',
    '걱정하는 것을 멈추거나 조절할 수가 없다',
    '여러 가지 것들에 대해 걱정을 너무 많이 한다',
    '편하게 있기가 어렵다',
    '너무 안절부절못해서 가만히 있기가 힘들다',
    '쉽게 짜증이 나거나 쉽게 성을 내게 된다',
    '마치 끔찍한 일이 생길 것처럼 두렵게 느껴진다',
  ]);
  expect(names('phq9', 'en', PHQ9.items).at(-1)).toBe(
    'Thoughts that you would be better off dead or of hurting yourself in some way',
  );
  expect(names('gad7', 'en', GAD7.items)[0]).toBe('Feeling nervous, anxious or on edge');
});
