import { describe, expect, test } from 'vitest';
import { planFrom } from '../../../../src-main/counsel/exercises/safety-plan.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import {
  EMPTY_PLAN,
  type SafetyPlan,
  safetyPlan,
} from '../../../../src-preload/contract/counsel.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { leadByWords } from './lead-by-words.ts';

const STEPS = ['signs', 'alone', 'places', 'people', 'professionals', 'surroundings', 'contact'];

describe('the safety plan, spoken through', () => {
  test('in English, in one’s own words [3.10]', () => {
    const { led, steps } = leadByWords('safety_plan', 'en', [
      ...['yes, I am safe now', 'I stop answering messages, I cannot sleep', 'that is all'],
      ...['a walk, one song', "that's all", 'the library', "that's all", 'my sister', "that's all"],
      ...['skip', 'my neighbour keeps it for me', "that's all", 'Jo, 020 7946 0000'],
    ]);
    expect([...new Set(steps)]).toEqual(['safe', ...STEPS, null]);
    expect(led.record?.completed).toBe(true);
    expect(led.record?.answers).not.toHaveProperty('safe');
    expect(planFrom(led.record?.answers ?? {})).toEqual({
      signs: ['I stop answering messages', 'I cannot sleep'],
      alone: ['a walk', 'one song'],
      places: ['the library'],
      people: ['my sister'],
      professionals: [],
      surroundings: ['my neighbour keeps it for me'],
      contact: { name: 'Jo', number: '020 7946 0000' },
    });
  });

  test('in Korean [3.10]', () => {
    const { led, steps } = leadByWords('safety_plan', 'ko', [
      ...[
        '네, 지금은 안전해요',
        '연락을 안 받게 돼요',
        '끝',
        '씻기, 노래 듣기',
        '끝',
        '동네 도서관',
        '끝',
      ],
      ...['언니', '끝', '다니던 병원', '끝', '넘어갈래', '언니, 010-1234-5678'],
    ]);
    expect([...new Set(steps)]).toEqual(['safe', ...STEPS, null]);
    expect(planFrom(led.record?.answers ?? {})).toMatchObject({
      signs: ['연락을 안 받게 돼요'],
      alone: ['씻기', '노래 듣기'],
      surroundings: [],
      contact: { name: '언니', number: '010-1234-5678' },
    });
  });

  test.each([
    ['en', 'skip', 'yes'],
    ['ko', '넘어갈래', '네'],
  ] as const)('every line may stay empty, in %s [3.10]', (language, skip, yes) => {
    const words = [yes, ...STEPS.map(() => skip)];
    const { led, said } = leadByWords('safety_plan', language, words);
    expect(led.state).toBeNull();
    const { empty } = textsOf('safety_plan', language).notes;
    expect(empty?.some((note) => said.at(-1)?.endsWith(note))).toBe(true);
    expect(planFrom(led.record?.answers ?? {})).toEqual({ ...EMPTY_PLAN, changedAt: undefined });
  });

  test.each([
    ...[
      "I'm not safe",
      'no',
      "I don't feel safe",
      'not really safe',
      "I'm not sure",
      'not certain',
    ],
    ...[
      "I don't think I'm safe",
      "I can't say I'm safe",
      'I am scared',
      "it isn't safe here",
      'unsafe',
    ],
    ...[
      '아니요',
      '안전하지 않아요',
      '안전하진 않아요',
      '안 안전해요',
      '안 괜찮아요',
      '괜찮지 않아요',
    ],
    ...[
      '안전한지 모르겠어요',
      '무서워요',
      '위험해요',
      '안전한 건 아니에요',
      '안전해 보이지 않아요',
    ],
  ])('gives way to safety at "%s" [3.10]', (words) => {
    const language = /[가-힣]/.test(words) ? 'ko' : 'en';
    const { led, said } = leadByWords('safety_plan', language, [words]);
    // What is unclear is asked once more; nothing but a yes leads on.
    const last = led.state ? leadByWords('safety_plan', language, [words, words]).led : led;
    expect(last.leads, said.at(-1)).toEqual({ to: 'safety' });
    expect(last.state).toBeNull();
  });

  test.each([
    ...["I'm safe now", 'yes', 'I feel safe', "I'm not in danger", 'yes I am safe'],
    ...['네', '안전해요', '네 괜찮아요', '지금은 괜찮아요', '위험하지 않아요'],
  ])('goes on at "%s"', (words) => {
    const language = /[가-힣]/.test(words) ? 'ko' : 'en';
    expect(leadByWords('safety_plan', language, [words]).steps.at(-1)).toBe('signs');
  });

  test.each(LANGUAGES)(
    'is not named after anybody and names no means, in %s [3.10]',
    (language) => {
      const texts = JSON.stringify(textsOf('safety_plan', language));
      expect(texts).not.toMatch(/stanley|brown|스탠리|브라운/i);
      expect(texts).not.toMatch(
        /pill|knife|knives|rope|bridge|\bgun|칼|밧줄|번개탄|다리에서|옥상|약을/i,
      );
      expect(texts).not.toMatch(/promise|약속/);
    },
  );
});

describe('the plan that is kept', () => {
  const former: SafetyPlan = {
    ...EMPTY_PLAN,
    signs: ['old sign'],
    people: ['Sam'],
    contact: { name: 'Sam', number: '555' },
    changedAt: 5,
  };

  test('holds on to what was passed over, and takes what was said instead of the old', () => {
    expect(planFrom({ signs: ['new sign'] }, former)).toEqual({
      signs: ['new sign'],
      alone: [],
      places: [],
      people: ['Sam'],
      professionals: [],
      surroundings: [],
      contact: { name: 'Sam', number: '555' },
    });
  });

  test.each([
    ['my sister, 010 1234 5678', 'my sister', '010 1234 5678'],
    ['Jo, her number is +44 20 7946 0000', 'Jo', '+44 20 7946 0000'],
    ['010-1234-5678 엄마', '엄마', '010-1234-5678'],
    ['엄마 번호는 010-1234-5678이에요', '엄마', '010-1234-5678'],
    ['민지 010-1234-5678이요', '민지', '010-1234-5678'],
    ['just Kim', 'just Kim', ''],
    ['010-1234-5678', '010-1234-5678', '010-1234-5678'],
  ])('reads "%s" as a name and a number', (contact, name, number) => {
    expect(planFrom({ contact }).contact).toEqual({ name, number });
  });

  test('always fits what may be kept', () => {
    const long = 'x'.repeat(900);
    const answers = {
      signs: [long, '  ', 'a', 'a', ...Array.from({ length: 20 }, (_, at) => `line ${at}`)],
      alone: 'one line',
      contact: `${long} 0123456789`.repeat(2),
    };
    const plan = { ...planFrom(answers), changedAt: 1 };
    expect(safetyPlan.parse(plan)).toEqual(plan);
    expect(plan.alone).toEqual(['one line']);
    expect(plan.signs.filter((line) => line === 'a')).toHaveLength(1);
  });
});
