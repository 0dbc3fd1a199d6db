import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { leadByWords } from './lead-by-words.ts';

const RECORD_KEYS = ['before', 'near', 'seen', 'touched', 'heard', 'smelled', 'tasted', 'after'];

describe('grounding, spoken through', () => {
  test('in English: one by one, fewer are fine, and only counts are kept [3.5]', () => {
    const words = ['seven', "it's clear", 'a lamp, a red cup and my coat', 'the door', 'the rug'];
    const more = ['my sleeve, the chair, the floor, a pen', 'a car', "that's all"];
    const last = ['soap, coffee', 'mint', 'Wednesday', 'in my bedroom', 'a three'];
    const { led, steps } = leadByWords('grounding_54321', 'en', [...words, ...more, ...last]);
    expect(steps).toEqual([
      ...['before', 'near', 'seen', 'seen', 'seen', 'touched', 'heard', 'heard'],
      ...['smelled', 'tasted', 'day', 'where', 'after', null],
    ]);
    expect(led.record).toMatchObject({ before: 7, after: 3, completed: true });
    expect(led.record?.answers).toMatchObject({
      seen: 5,
      touched: 4,
      heard: 1,
      smelled: 2,
      tasted: 1,
    });
    expect(Object.keys(led.record?.answers ?? {}).toSorted()).toEqual(RECORD_KEYS.toSorted());
    expect(JSON.stringify(led.record)).not.toMatch(/lamp|coat|sleeve|Wednesday|bedroom/);
  });

  test('in Korean: far away begins with the feet and the date, and a missing sense gets another [3.5]', () => {
    const words = [
      '팔이요',
      '멀게 느껴져요',
      '느껴져요',
      '수요일이요',
      '창문, 책상, 컵, 화분, 이불',
    ];
    const more = ['이불, 바닥, 옷, 손', '냉장고 소리, 빗소리, 시계', '없어요', '물맛'];
    const last = ['옷이 부드러워요', '제 방이요', '오'];
    const { led, said, steps } = leadByWords('grounding_54321', 'ko', [...words, ...more, ...last]);
    expect(steps).toEqual([
      ...['before', 'near', 'feet', 'day', 'seen', 'touched', 'heard', 'smelled', 'tasted'],
      ...['instead', 'where', 'after', null],
    ]);
    expect(said[2]).toMatch(/발/);
    expect(led.record).toMatchObject({ before: 8, after: 5, completed: true });
    expect(led.record?.answers).toMatchObject({ smelled: 0, near: 'far' });
    expect(JSON.stringify(led.record)).not.toMatch(/창문|냉장고|수요일|제 방|부드러/);
  });

  test.each([
    ['en', "it doesn't feel real"],
    ['en', 'everything is foggy'],
    ['en', 'nothing feels clear'],
    ['ko', '또렷하지 않아요'],
    ['ko', '진짜 같지 않아요'],
    ['ko', '붕 뜬 것 같아요'],
  ] as const)('hears "%s: %s" as far away [3.5]', (language, words) => {
    expect(leadByWords('grounding_54321', language, ['8', words]).steps.at(-1)).toBe('feet');
  });

  test.each([
    ['en', 'clear enough'],
    ['ko', '멀쩡해요'],
    ['ko', '괜찮아요'],
  ] as const)('hears "%s: %s" as here', (language, words) => {
    expect(leadByWords('grounding_54321', language, ['5', words]).steps.at(-1)).toBe('seen');
  });

  test.each([
    ['en', 'clear', 'nothing'],
    ['ko', '또렷해요', '없어요'],
  ] as const)(
    'a sense that finds nothing is left in peace, in %s [3.5]',
    (language, clear, nothing) => {
      const { steps, said } = leadByWords('grounding_54321', language, [
        ...['5', clear, nothing, '4', '3', '2', '1'],
      ]);
      expect(steps.slice(2)).toEqual(['seen', 'touched', 'heard', 'smelled', 'tasted', 'instead']);
      const { rests } = textsOf('grounding_54321', language).notes;
      expect(rests?.some((note) => said[3]?.startsWith(note))).toBe(true);
    },
  );
});
