import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import { leadByWords, recordOf } from './lead-by-words.ts';

const ID = 'behavioral_activation';
const TITLES = ['energy', 'liked', 'chosen', 'when', 'where', 'obstacle', 'instead', 'confidence'];

describe('one small activity, spoken through', () => {
  test('in English: what was good, one of it, when, where, what may get in the way [3.3]', () => {
    const words = [
      'six',
      'drawing, walking, and tea with Ann',
      'draw for ten minutes',
      'tomorrow at eight',
    ];
    const more = ['in the kitchen', 'I might be tired', 'then only one line', 'eight', 'on my own'];
    const { led, steps } = leadByWords(ID, 'en', [...words, ...more]);
    expect(steps).toEqual([...TITLES, 'company', null]);
    expect(led.record).toMatchObject({ completed: true });
    expect(led.record?.answers).toEqual({
      energy: 6,
      liked: ['drawing', 'walking', 'tea with Ann'],
      chosen: 'draw for ten minutes',
      when: 'tomorrow at eight',
      where: 'in the kitchen',
      obstacle: 'I might be tired',
      instead: 'then only one line',
      confidence: 8,
      company: 'no',
    });
  });

  test('in Korean: unsure makes it smaller, and it may be with somebody [3.3]', () => {
    const words = [
      '5점이요',
      '산책이랑 그림',
      '끝',
      '그림 그리기',
      '내일 저녁 8시',
      '제 방',
      '귀찮을 것 같아요',
    ];
    const more = ['선 하나만 긋기', '오 정도', '연필만 꺼내 두기', '팔', '언니한테 말해 둘래요'];
    const { led, steps, said } = leadByWords(ID, 'ko', [...words, ...more]);
    expect(steps.slice(-5)).toEqual(['confidence', 'smaller', 'confidence-after', 'company', null]);
    expect(led.record?.answers).toMatchObject({
      confidence: 5,
      smaller: '연필만 꺼내 두기',
      'confidence-after': 8,
      company: '언니한테 말해 둘래요',
    });
    expect(textsOf(ID, 'ko').notes['planned-together']).toContain(said.at(-1));
  });

  test('a confidence of 7 is enough, 6 is not [3.3]', () => {
    const words = [
      '6',
      'walks, music',
      "that's all",
      'a short walk',
      'noon',
      'the park',
      'nothing',
    ];
    expect(leadByWords(ID, 'en', [...words, '7']).steps.at(-1)).toBe('company');
    expect(leadByWords(ID, 'en', [...words, '6']).steps.at(-1)).toBe('smaller');
  });

  test('no obstacle needs no answer to it', () => {
    const words = [
      '6',
      'walks, music',
      "that's all",
      'a short walk',
      'noon',
      'the park',
      'nothing',
    ];
    expect(leadByWords(ID, 'en', words).steps.at(-1)).toBe('confidence');
  });

  test.each([
    ['en', 'walk for two hours'],
    ['en', 'read for 40 minutes'],
    ['ko', '두 시간 걷기'],
    ['ko', '30분 운동'],
  ] as const)(
    'what takes longer than 15 minutes is cut down [3.3] [%s: %s]',
    (language, action) => {
      const words = ['6', language === 'ko' ? '산책, 그림, 음악' : 'walks, drawing, music', action];
      const { led, said } = leadByWords(ID, language, words);
      expect(led.state?.step).toBe('trim');
      expect(said.at(-1)).toContain('15');
    },
  );

  test.each([3, 2, 0])('energy %i: only actions of two minutes [3.3]', (energy) => {
    const { steps, led } = leadByWords(ID, 'ko', [`${energy}`, '산책, 그림, 음악']);
    expect(steps.at(-1)).toBe('tiny');
    const asks = led.view.steps.find(({ id }) => id === 'tiny')?.asks;
    expect(asks?.kind === 'choice' && asks.options.length).toBeGreaterThanOrEqual(5);
    expect(leadByWords(ID, 'ko', ['4', '산책, 그림, 음악']).steps.at(-1)).toBe('chosen');
  });

  test('with little energy, one of their own that is longer is cut to two minutes [3.3]', () => {
    const { steps, said } = leadByWords(ID, 'en', [
      '2',
      'walks, drawing, music',
      'clean for ten minutes',
    ]);
    expect(steps.at(-1)).toBe('trim');
    expect(said.at(-1)).toContain('2 minutes');
  });

  test('energy that is known already is not asked again', () => {
    expect(leadByWords(ID, 'en', [], { energy: 2 }).steps).toEqual(['liked']);
  });

  test('nothing chosen is fine', () => {
    const { led, said } = leadByWords(ID, 'en', ['6', 'skip', 'nothing']);
    expect(led.state).toBeNull();
    expect(textsOf(ID, 'en').notes['none-chosen']).toContain(said.at(-1));
  });

  test('somebody to do it with is suggested once a week [3.3]', () => {
    const words = ['6', 'walks, drawing, music', 'draw', 'noon', 'home', 'nothing', '9'];
    const asked = (daysAgo: number) => ({
      records: [recordOf(ID, daysAgo, { answers: { company: 'no', did: 'yes' } })],
    });
    expect(leadByWords(ID, 'en', words, asked(8)).steps.at(-1)).toBe('company');
    expect(leadByWords(ID, 'en', words, asked(6)).steps.at(-1)).toBeNull();
  });
});

describe('the day after', () => {
  const planned = (daysAgo: number, chosen = 'draw for ten minutes'): ExerciseRecord =>
    recordOf(ID, daysAgo, { answers: { chosen, confidence: 8, company: 'no' } });
  const missed = (daysAgo: number): ExerciseRecord =>
    recordOf(ID, daysAgo, {
      answers: { did: 'no', retry: 'other', chosen: 'walk', confidence: 7 },
    });

  test('asks after the plan, in its own words, and for the mood before and after [3.3]', () => {
    const more = { records: [planned(1)] };
    const { led, steps, said } = leadByWords(
      ID,
      'en',
      ['I did it', 'three', 'five', 'not now'],
      more,
    );
    expect(steps).toEqual(['did', 'mood-before', 'mood-after', 'another', null]);
    expect(
      [0, 1, 2].some((seed) =>
        leadByWords(ID, 'en', [], more, seed).said[0]?.includes('draw for ten minutes'),
      ),
    ).toBe(true);
    expect(said[3]).toMatch(/from 3 to 5|went up|shifted/);
    expect(led.record?.answers).toMatchObject({ did: 'yes', 'mood-before': 3, 'mood-after': 5 });
  });

  test('not on the same day, and not after a fortnight', () => {
    expect(leadByWords(ID, 'en', [], { records: [planned(0)] }).steps).toEqual(['energy']);
    expect(leadByWords(ID, 'en', [], { records: [planned(15)] }).steps).toEqual(['energy']);
  });

  test.each(['en', 'ko'] as const)(
    'not done is nobody’s fault, and rest is a choice [3.3] [%s]',
    (language) => {
      const words = language === 'ko' ? ['못 했어요', '오늘은 쉴래요'] : ["I didn't", 'rest today'];
      const { led, steps, said } = leadByWords(ID, language, words, { records: [planned(1)] });
      expect(steps).toEqual(['did', 'retry', null]);
      expect(said[1]).not.toMatch(/why|should|왜|했어야|실패|fail|게으/i);
      expect(led.record).toMatchObject({ completed: true, answers: { did: 'no', retry: 'leave' } });
    },
  );

  test('after two misses it is half the size [3.3]', () => {
    const twice = { records: [missed(1), planned(2)] };
    const { steps, led } = leadByWords(ID, 'ko', ['못 했어요', '걷기 말고 신발만 신기'], twice);
    expect(steps).toEqual(['did', 'half', 'when']);
    expect(led.state?.answers.half).toBe('걷기 말고 신발만 신기');
    expect(leadByWords(ID, 'ko', ['못 했어요'], { records: [planned(1)] }).steps.at(-1)).toBe(
      'retry',
    );
  });

  test('a mood that did not rise is no failure', () => {
    const { said } = leadByWords(ID, 'en', ['I did it', '4', '4'], { records: [planned(1)] });
    const notes = textsOf(ID, 'en').notes['not-lifted'] ?? [];
    expect(notes.some((note) => said.at(-1)?.startsWith(note))).toBe(true);
  });

  test('the same again is asked after once more, in the old words', () => {
    const again = recordOf(ID, 1, { answers: { did: 'no', retry: 'again', confidence: 8 } });
    const more = { records: [again, planned(2)] };
    const firsts = [0, 1, 2].map((seed) => leadByWords(ID, 'en', [], more, seed).said[0]);
    expect(firsts.some((said) => said?.includes('draw for ten minutes'))).toBe(true);
  });
});
