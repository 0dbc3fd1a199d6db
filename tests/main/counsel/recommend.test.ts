import { describe, expect, test } from 'vitest';
import {
  hasHeavyDays,
  type Moment,
  offersOf,
  personOf,
  recommend,
} from '../../../src-main/counsel/recommend.ts';
import { isOffered, isOfferingQuestion, isQuestion } from '../../../src-main/safety/turn/kinds.ts';
import { EXERCISE_IDS, type ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import { EMOTIONS, LANGUAGES } from '../../../src-preload/contract/words.ts';
import { NOW, recordOf } from './exercises/lead-by-words.ts';

const moment = (more: Partial<Moment> = {}): Moment => ({
  emotion: null,
  distress: null,
  energy: null,
  tired: false,
  panic: false,
  ageBand: 'adult',
  records: [],
  now: NOW,
  ...more,
});
const first = (more: Partial<Moment>) => recommend(moment(more))[0];

const all: Moment[] = [null, ...EMOTIONS].flatMap((emotion) =>
  [null, 0, 3, 4, 6, 7, 8, 10].flatMap((distress) =>
    [null, 1, 8].flatMap((energy) =>
      [true, false].flatMap((tired) =>
        [true, false].map((panic) => moment({ emotion, distress, energy, tired, panic })),
      ),
    ),
  ),
);

describe('the routing table [3]', () => {
  test.each([
    [{ emotion: 'anxious', distress: 8 }, ['breathing_any', 'grounding_54321', 'worry_time']],
    [{ emotion: 'fearful', distress: 10 }, ['breathing_any', 'grounding_54321', 'worry_time']],
    [{ emotion: 'anxious', distress: 7 }, ['worry_time', 'thought_record', 'breathing_any']],
    [{ emotion: 'anxious', distress: 4 }, ['worry_time', 'thought_record', 'breathing_any']],
    [
      { emotion: 'sad', distress: 6, energy: 2 },
      ['behavioral_activation', 'three_good_things', 'thought_record'],
    ],
    [{ emotion: 'sad', distress: 7, energy: 3 }, ['behavioral_activation', 'thought_record']],
    [{ emotion: 'sad', distress: 9, energy: 2 }, ['behavioral_activation']],
    [{ emotion: 'angry', distress: 7 }, ['breathing_any', 'thought_record']],
    [{ emotion: 'angry', distress: 9 }, ['breathing_any']],
    [{ emotion: 'disgusted', distress: 5 }, ['grounding_54321', 'thought_record']],
    [{ emotion: 'surprised', distress: 6 }, ['mood_checkin']],
    [{ emotion: null }, ['mood_checkin']],
    [{ tired: true }, ['sleep_hygiene', 'breathing_any']],
    [
      { emotion: 'neutral', tired: true },
      ['sleep_hygiene', 'breathing_any', 'three_good_things', 'behavioral_activation'],
    ],
    [{ emotion: 'happy', distress: 0 }, ['three_good_things', 'behavioral_activation']],
    [{ emotion: 'neutral' }, ['three_good_things', 'behavioral_activation']],
  ] as const)('%o', (state, exercises) => {
    expect(recommend(moment(state))).toEqual(exercises);
  });

  test('always offers something, and nothing twice', () => {
    for (const one of all) {
      const offered = recommend(one);
      expect(offered.length).toBeGreaterThan(0);
      expect(new Set(offered).size).toBe(offered.length);
    }
  });

  test('never looks at thoughts above 7, nor for good things from 7 on [J4, 3.7]', () => {
    for (const one of all) {
      const offered = recommend(one);
      if ((one.distress ?? 0) > 7 || one.panic) expect(offered).not.toContain('thought_record');
      if ((one.distress ?? 0) >= 7) expect(offered).not.toContain('three_good_things');
    }
  });

  test('panic is calmed first, whatever else there is', () => {
    for (const one of all.filter(({ panic }) => panic)) {
      expect(recommend(one).slice(0, 2)).toEqual(['breathing_any', 'grounding_54321']);
    }
  });

  test('a sleepless night at 8 or more is calmed before it is asked about, and no worries are sorted in bed [3.6]', () => {
    const offered = recommend(moment({ emotion: 'anxious', distress: 9, tired: true }));
    expect(offered).toEqual(['breathing_any', 'grounding_54321', 'sleep_hygiene']);
    for (const one of all.filter(({ tired }) => tired)) {
      expect(recommend(one)).not.toContain('worry_time');
    }
  });

  test('breathing gives way to grounding after two runs without change [3.4]', () => {
    const records = [1, 2].map((day) => recordOf('breathing_any', day, { before: 7, after: 7 }));
    expect(first({ emotion: 'anxious', distress: 9, records })).toBe('grounding_54321');
    for (const one of all) expect(recommend({ ...one, records })).not.toContain('breathing_any');
    const eased = [recordOf('breathing_any', 0.1, { before: 7, after: 4 }), ...records];
    expect(first({ emotion: 'anxious', distress: 9, records: eased })).toBe('breathing_any');
  });
});

describe('three days running at 8 or more [3.1]', () => {
  const heavy = (daysAgo: number, more: Partial<ExerciseRecord> = {}) =>
    recordOf('mood_checkin', daysAgo, { emotion: 'sad', before: 8, ...more });
  const sad = { emotion: 'sad', distress: 8, records: [heavy(1), heavy(2)] } as const;
  const anxious = { ...sad, emotion: 'anxious' } as const;

  test('suggest the self-check that fits, before anything else', () => {
    expect(recommend(moment(sad))).toEqual(['phq9', 'behavioral_activation']);
    expect(first(anxious)).toBe('gad7');
  });

  test('but not before somebody in panic has been calmed', () => {
    const offered = recommend(moment({ ...anxious, panic: true }));
    expect(offered[0]).toBe('breathing_any');
    expect(offered.at(-1)).toBe('gad7');
  });

  test.each([
    ['two days', { ...sad, records: [heavy(1)] }],
    ['a day between', { ...sad, records: [heavy(1), heavy(3)] }],
    ['a 7 in them', { ...sad, records: [heavy(1), heavy(2, { before: 7 })] }],
    ['anger in them', { ...sad, records: [heavy(1), heavy(2, { emotion: 'angry' })] }],
    ['a 7 today', { ...sad, distress: 7 }],
    ['anger today', { ...sad, emotion: 'angry' }],
  ] as const)('are not %s', (_, state) => {
    expect(hasHeavyDays(moment(state))).toBe(false);
    expect(recommend(moment(state))).not.toContain('phq9');
  });

  test('are local days: late one night and early two mornings later', () => {
    const at = (day: number, hour: number) =>
      heavy(0, { startedAt: new Date(2026, 4, day, hour, 50).getTime() });
    const records = [at(19, 0), at(18, 23)];
    expect(hasHeavyDays(moment({ ...sad, records }))).toBe(true);
    const twice = [at(19, 0), at(19, 23)];
    expect(hasHeavyDays(moment({ ...sad, records: twice }))).toBe(false);
  });

  test('suggest a person where the self-check was done lately or is not scored [3.9]', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`item${at + 1}`, 'half']),
    );
    const lately = moment({ ...sad, records: [...sad.records, recordOf('phq9', 10, { answers })] });
    const minor = moment({ ...sad, ageBand: 'minor' });
    for (const language of LANGUAGES) {
      for (const one of [lately, minor]) {
        expect(recommend(one)).not.toContain('phq9');
        expect(personOf(language, one)?.length).toBeGreaterThanOrEqual(3);
      }
      expect(personOf(language, moment(sad))).toBeNull();
      expect(personOf(language, moment())).toBeNull();
    }
  });

  test.each(LANGUAGES)(
    'say why the self-check is named, and name a person with it, in %s',
    (language) => {
      for (const [id, state] of [
        ['phq9', sad],
        ['gad7', anxious],
      ] as const) {
        const offers = offersOf(id, language, moment(state));
        expect(offers).not.toEqual(offersOf(id, language, moment()));
        expect(offers.length).toBeGreaterThanOrEqual(3);
        for (const offer of offers) {
          expect(offer).toMatch(language === 'ko' ? /사흘/ : /three days|third/i);
          expect(offer).toMatch(language === 'ko' ? /사람|누군가/ : /someone|person/);
        }
      }
    },
  );
});

describe.each(LANGUAGES)('the words of an offer, in %s [S6]', (language) => {
  const heavy = moment({
    emotion: 'sad',
    distress: 9,
    records: [1, 2].map((day) => recordOf('mood_checkin', day, { emotion: 'sad', before: 9 })),
  });
  const offers = EXERCISE_IDS.flatMap((id) => [
    ...offersOf(id, language, moment()),
    ...offersOf(id, language, heavy),
  ]);

  test('come in three phrasings or more for each exercise', () => {
    for (const id of EXERCISE_IDS) {
      expect(new Set(offersOf(id, language, moment())).size).toBeGreaterThanOrEqual(3);
    }
  });

  test('are one question that may be declined, and short enough to be spoken [S2, S3]', () => {
    for (const offer of offers) {
      const sentences = offer.split(/(?<=[.?])\s+/);
      expect(sentences.length, offer).toBeLessThanOrEqual(3);
      expect(offer.match(/\?/g), offer).toHaveLength(1);
      const last = sentences.at(-1) ?? '';
      expect(isQuestion(last), offer).toBe(true);
      expect(isOffered(offer, language) && isOfferingQuestion(last, language), offer).toBe(true);
      expect(
        language === 'ko' ? offer.replace(/\s/g, '').length : offer.split(' ').length,
      ).toBeLessThanOrEqual(language === 'ko' ? 130 : 50);
    }
  });

  test('are said kindly [R18]', () => {
    for (const offer of offers) {
      expect(offer).not.toMatch(
        /[!*#]|치료|진단|환자|증상|극복|정상|당신|therapy|treatment|diagnos|symptom/i,
      );
    }
  });
});
