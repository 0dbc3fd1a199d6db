import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import type { Emotion } from '../../../../src-preload/contract/words.ts';
import { leadByWords, recordOf } from './lead-by-words.ts';

const offered = (said: string | undefined, ids: readonly ExerciseId[], language: 'ko' | 'en') =>
  ids.find((id) => said?.includes(`“${textsOf(id, language).title}”`));

describe('the check-in, spoken through', () => {
  test('in English: word, number, what was going on, what helped, energy; all of it is kept [3.1]', () => {
    const words = [
      'pretty anxious',
      'about a seven',
      'I have to speak in front of everybody tomorrow',
    ];
    const more = ['talking to my sister helped a bit', 'four out of ten', 'yes please'];
    const { led, steps, said } = leadByWords('mood_checkin', 'en', [...words, ...more]);
    expect(steps).toEqual(['emotion', 'strength', 'happening', 'helped', 'energy', 'offer', null]);
    expect(offered(said[5], ['worry_time'], 'en')).toBe('worry_time');
    expect(led.leads).toEqual({ to: 'exercise', exercise: 'worry_time' });
    expect(led.record).toMatchObject({
      completed: true,
      before: 7,
      after: null,
      emotion: 'anxious',
    });
    expect(led.record?.answers).toEqual({
      emotion: 'anxious',
      strength: 7,
      happening: 'I have to speak in front of everybody tomorrow',
      helped: 'talking to my sister helped a bit',
      energy: 4,
    });
  });

  test('in Korean: in one breath, and what may follow can be declined [3.1]', () => {
    const words = [
      '슬퍼요, 한 여덟쯤',
      '친구가 답장을 안 했어요',
      '없었어요',
      '이 점이요',
      '그냥 얘기만 할래요',
    ];
    const { led, steps, said } = leadByWords('mood_checkin', 'ko', words);
    expect(steps).toEqual(['emotion', 'happening', 'helped', 'energy', 'offer', null]);
    expect(offered(said[4], ['behavioral_activation'], 'ko')).toBe('behavioral_activation');
    expect(led.leads).toBeNull();
    expect(led.record).toMatchObject({ completed: true, before: 8, emotion: 'sad' });
    expect(led.record?.answers).not.toHaveProperty('offer');
  });
});

test('what was said is not said back as another word [M1]', () => {
  for (const seed of [0, 1, 2, 3, 4]) {
    const taken = leadByWords('mood_checkin', 'ko', ['무기력해요'], {}, seed);
    expect(taken.led.state?.answers.emotion).toBe('sad');
    expect(taken.said.at(-1)).not.toContain('슬퍼');
  }
  const own = [0, 1, 2, 3, 4].map((seed) =>
    leadByWords('mood_checkin', 'en', ['wobbly'], {}, seed),
  );
  expect(own.some(({ said }) => said.at(-1)?.includes('“wobbly”'))).toBe(true);
});

describe('what follows a check-in', () => {
  const ids: readonly ExerciseId[] = [
    ...(['breathing_any', 'grounding_54321', 'worry_time', 'thought_record'] as const),
    ...(['behavioral_activation', 'three_good_things', 'sleep_hygiene', 'phq9', 'gad7'] as const),
  ];
  const offerAfter = (words: readonly string[], more = {}) =>
    offered(leadByWords('mood_checkin', 'en', words, more).said.at(-1), ids, 'en');

  test.each([
    [['anxious', '9', 'an exam', 'no', '5'], 'breathing_any'],
    [['anxious', '5', 'an exam', 'no', '5'], 'worry_time'],
    [['sad', '6', 'a quarrel', 'no', '2'], 'behavioral_activation'],
    [['angry', '8', 'a quarrel', 'no', '6'], 'breathing_any'],
    [['ashamed', '6', 'a mistake', 'no', '6'], 'grounding_54321'],
    [['happy', '1', 'a good day', 'sun', '8'], 'three_good_things'],
    [['calm', '2', 'I could not sleep all week', 'tea', '3'], 'sleep_hygiene'],
    [['surprised', '3', 'a letter', 'no', '6'], undefined],
  ] as const)('%j is offered %s, by the routing table [3.]', (words, exercise) => {
    expect(offerAfter(words)).toBe(exercise);
  });

  test('is not what was done today already', () => {
    const done = { records: [recordOf('worry_time', 0)] };
    expect(offerAfter(['anxious', '5', 'an exam', 'no', '5'], done)).toBe('thought_record');
  });

  test.each([
    ['sad', 'phq9'],
    ['anxious', 'gad7'],
  ] as const)(
    'three days running at 8 or more, %s: a person is named and %s offered [3.1]',
    (emotion, check) => {
      const heavy = (daysAgo: number, strength: number) =>
        recordOf('mood_checkin', daysAgo, { emotion: emotion as Emotion, before: strength });
      const words = [emotion, '8', 'the same as ever', 'no', '5'];
      const records = [heavy(1, 9), heavy(2, 8)];
      const { said } = leadByWords('mood_checkin', 'en', words, { records });
      expect(said.at(-1)).toMatch(/doctor|one person close to you|someone who can help/);
      expect(offered(said.at(-1), [check], 'en')).toBe(check);
      expect(offerAfter(words, { records: [heavy(1, 9), heavy(2, 7)] })).not.toBe(check);
      expect(offerAfter(words, { records: [heavy(1, 9), heavy(3, 8)] })).not.toBe(check);
    },
  );

  test.each([
    ['en', ['sad', '6', 'my father died last week', 'no', '4']],
    ['ko', ['슬퍼요', '6', '지난주에 아버지가 돌아가셨어요', '없어요', '4']],
  ] as const)('is nothing where somebody died: they are listened to [%s]', (language, words) => {
    const { led, said } = leadByWords('mood_checkin', language, words);
    expect(led.state).toBeNull();
    expect(textsOf('mood_checkin', language).notes.loss).toContain(said.at(-1));
  });

  test.each([
    ['en', ['scared', '7', 'my husband hit me again']],
    ['ko', ['무서워요', '7', '남편이 또 저를 때렸어요']],
  ] as const)(
    'is safety where somebody is hurt, and the words are not kept [%s]',
    (language, words) => {
      const { led } = leadByWords('mood_checkin', language, words);
      expect(led.leads).toEqual({ to: 'safety' });
      expect(led.record?.answers).not.toHaveProperty('happening');
      expect(led.record?.completed).toBe(false);
    },
  );
});
