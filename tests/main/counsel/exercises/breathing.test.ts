import { describe, expect, test } from 'vitest';
import {
  breathing478,
  breathingAny,
  breathingBox,
} from '../../../../src-main/counsel/exercises/breathing.ts';
import type { Exercise } from '../../../../src-main/counsel/exercises/exercise.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { route } from '../../../../src-main/counsel/route.ts';
import type { Answers, ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import { DEFAULT_PREFERENCES } from '../../../../src-preload/contract/preferences.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { aroundOf, leadByWords, recordOf } from './lead-by-words.ts';

type Around = ReturnType<typeof aroundOf>;
const seconds = (exercise: Exercise, answers: Answers = {}, more: Partial<Around> = {}) => {
  const breath = exercise.breath?.(answers, aroundOf('en', more));
  return {
    rounds: breath?.rounds,
    ...Object.fromEntries(breath?.phases.map(({ phase, ms }) => [phase, ms / 1000]) ?? []),
  };
};
const unchanged = (daysAgo: number, exercise: ExerciseId = 'breathing_any') =>
  recordOf(exercise, daysAgo, { before: 6, after: 6 });

const SLOW = { rounds: 6, in: 4, out: 6 };
const GENTLE = { rounds: 8, in: 3, out: 4 };
const HOLDING = [
  [breathingBox, { rounds: 4, in: 4, hold: 4, out: 4, rest: 4 }],
  [breathing478, { rounds: 4, in: 4, hold: 7, out: 8 }],
] as const;

describe('the breath', () => {
  test('is a slow out-breath without holding, longer or shorter where asked for [3.4]', () => {
    expect(seconds(breathingAny)).toEqual(SLOW);
    expect(seconds(breathingAny, { more: 'same' })).toEqual(SLOW);
    expect(seconds(breathingAny, { more: 'longer' })).toEqual({ rounds: 5, in: 4, out: 8 });
    expect(seconds(breathingAny, { more: 'shorter' })).toEqual(GENTLE);
  });

  test.each(HOLDING)('of %o holds only after nothing speaks against it [3.4]', (exercise, held) => {
    expect(seconds(exercise, { care: 'no' })).toEqual(held);
    expect(seconds(exercise, { care: 'yes' })).toEqual(GENTLE);
    expect(seconds(exercise)).toEqual(GENTLE);
  });

  test('in panic is short and never held, and only the person makes it longer [3.4]', () => {
    for (const exercise of [breathingAny, breathingBox, breathing478]) {
      expect(seconds(exercise, { before: 8, care: 'no' })).toEqual(GENTLE);
      expect(seconds(exercise, {}, { distress: 9, emotion: 'anxious' })).toEqual(GENTLE);
    }
    expect(seconds(breathingAny, { before: 9, more: 'longer' })).toEqual(SLOW);
    expect(seconds(breathingBox, { before: 7, care: 'no' })).toHaveProperty('hold');
    expect(seconds(breathingAny, { before: 9 }, { emotion: 'angry' })).toEqual(SLOW);
  });
});

describe('breathing, spoken through', () => {
  test('in English, with another minute [3.4]', () => {
    const words = ['about a seven', 'ready', 'another minute please', 'done', 'enough', 'now a 4'];
    const { led, said, steps } = leadByWords('breathing_any', 'en', words);
    expect(steps).toEqual(['before', 'breathe', 'more', 'breathe', 'more', 'after', null]);
    expect(said[0]).toMatch(/dizzy/);
    expect(said[1]).toMatch(/In, two, three, four\. Out, two, three, four, five, six\./);
    expect(led.record).toMatchObject({ before: 7, after: 4, completed: true });
    expect(said.at(-1)).toContain('4');
  });

  test('in Korean, shorter the second time [3.4]', () => {
    const words = ['육 정도요', '다 했어요', '더 짧게 할래요', '네', '이만하면 됐어요', '삼이요'];
    const { led, said, steps } = leadByWords('breathing_any', 'ko', words);
    expect(steps).toEqual(['before', 'breathe', 'more', 'breathe', 'more', 'after', null]);
    expect(said[0]).toContain('어지러우면');
    expect(said[1]).toContain('들이쉬고, 둘, 셋, 넷. 내쉬고, 둘, 셋, 넷, 다섯, 여섯');
    expect(said[3]).toContain('들이쉬고, 둘, 셋. 내쉬고, 둘, 셋, 넷.');
    expect(led.record).toMatchObject({ before: 6, after: 3, completed: true });
  });

  test('is not gone on with where "됐네요" was said', () => {
    const { steps } = leadByWords('breathing_any', 'ko', ['5', '네', '됐네요']);
    expect(steps.at(-1)).toBe('after');
  });

  test.each([
    ['en', 'breathing_box', ['5', "I'm pregnant"], /hold/i, /\bHold, two/],
    ['ko', 'breathing_478', ['5', '천식이 있어요'], /참/, /머금고, 둘/],
  ] as const)(
    'in %s, %s asks first who should not hold their breath [3.4]',
    (language, exercise, words, gentle, held) => {
      const careful = leadByWords(exercise, language, words);
      expect(careful.steps).toEqual(['before', 'care', 'breathe']);
      expect(careful.said.at(-1)).toMatch(gentle);
      expect(careful.said.at(-1)).not.toMatch(held);
      const no = language === 'ko' ? '아니요, 없어요' : 'no, nothing like that';
      expect(leadByWords(exercise, language, ['5', no]).said.at(-1)).toMatch(held);
      expect(
        leadByWords(exercise, language, ['5', language === 'ko' ? '넘어갈래' : 'skip']).said.at(-1),
      ).not.toMatch(held);
    },
  );

  test.each(LANGUAGES)(
    'in %s, whoever panics is asked nothing before they breathe [3.4]',
    (language) => {
      for (const exercise of ['breathing_any', 'breathing_box', 'breathing_478'] as const) {
        const { led, said, steps } = leadByWords(exercise, language, [], {
          distress: 9,
          emotion: 'fearful',
        });
        expect(steps).toEqual(['breathe']);
        expect(said[0]).toMatch(language === 'ko' ? /어지러/ : /dizzy/);
        expect(led.view.breath?.phases.map(({ phase }) => phase)).toEqual(['in', 'out']);
        // A number at once, in the middle of it, calls the short breath too.
        expect(leadByWords(exercise, language, ['9']).steps).toEqual(['before', 'breathe']);
      }
    },
  );
});

test('the rounds are kept, of every time, and also where nothing was rated [3.4]', () => {
  const rounds = (words: readonly string[]) =>
    leadByWords('breathing_any', 'en', words).led.record?.answers.breathe;
  expect(rounds(['skip', 'done', 'enough', 'skip'])).toBe(6);
  expect(rounds(['5', 'done', 'a longer one', 'done', 'enough', '4'])).toBe(11);
  expect(rounds(['5', 'skip', 'enough', '4'])).toBeUndefined();
  const { record } = leadByWords('breathing_box', 'en', ['5', 'no', 'done', '4']).led;
  expect(record?.answers).toEqual({ before: 5, breathe: 4, after: 4 });
});

describe('after two runs without change', () => {
  const records = [unchanged(1), unchanged(2, 'breathing_box')];

  test.each([
    ['en', 'yes, let us try that', 'breathing all the same'],
    ['ko', '네 좋아요', '그래도 숨쉬기 할래요'],
  ] as const)('grounding is offered, in %s [3.4]', (language, yes, no) => {
    const accepted = leadByWords('breathing_any', language, [yes], { records });
    expect(accepted.steps).toEqual(['instead', null]);
    expect(accepted.led.leads).toEqual({ to: 'exercise', exercise: 'grounding_54321' });
    expect(leadByWords('breathing_any', language, [no], { records }).steps).toEqual([
      'instead',
      'before',
    ]);
  });

  test('and not after one, or where one of them helped, or nothing was rated', () => {
    const unrated = recordOf('breathing_any', 1);
    for (const some of [
      [unchanged(1)],
      [unchanged(1), recordOf('breathing_any', 2, { before: 6, after: 4 })],
      [unchanged(1), recordOf('grounding_54321', 2, { before: 6, after: 6 })],
      [unrated, unchanged(2)],
    ]) {
      expect(leadByWords('breathing_any', 'en', [], { records: some }).steps).toEqual(['before']);
    }
  });

  test('it is named at the end of the second', () => {
    const words = ['6', 'done', 'enough', '6'];
    const second = leadByWords('breathing_any', 'en', words, { records: [unchanged(1)] });
    expect(second.said.at(-1)).toMatch(/grounding|senses|eyes and ears/);
    const first = leadByWords('breathing_any', 'en', words);
    expect(textsOf('breathing_any', 'en').notes.same).toContain(first.said.at(-1));
  });

  test.each(LANGUAGES)('what it is named as is understood when it is said, in %s', (language) => {
    const around = {
      found: { level: 'none', soft: false },
      running: null,
      lastOffered: null,
      preferences: DEFAULT_PREFERENCES,
    } as const;
    for (const words of language === 'ko'
      ? ['다섯 감각 연습 하자', '다섯 감각 연습']
      : ['grounding']) {
      expect(route(words, language, around).exercise).toBe('grounding_54321');
    }
    const named = language === 'ko' ? /다섯 감각 연습/ : /grounding/;
    for (const id of ['breathing_any', 'breathing_box', 'breathing_478'] as const) {
      const notes = textsOf(id, language).notes.twice ?? [];
      expect(notes.length, id).toBeGreaterThanOrEqual(3);
      expect(
        notes.filter((note) => !named.test(note)),
        id,
      ).toEqual([]);
    }
  });
});
