import { describe, expect, test } from 'vitest';
import { sleepHygiene } from '../../../../src-main/counsel/exercises/sleep-hygiene.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { aroundOf, leadByWords, recordOf } from './lead-by-words.ts';

const LOG = ['bed', 'asleep', 'woke', 'up', 'quality'];
const NIGHT = {
  en: ['around midnight', 'maybe one', 'at six', 'half past six', 'four'],
  ko: ['열두 시쯤이요', '한 시쯤', '여섯 시', '여섯 시 반이요', '사 점이요'],
} as const;

describe('sleep steps, spoken through', () => {
  test('in English: a night in five lines, then one change [3.8]', () => {
    const words = [
      'tired',
      'two nights',
      'no',
      ...NIGHT.en,
      'waking in the night',
      'no clock watching',
    ];
    const { led, said, steps } = leadByWords('sleep_hygiene', 'en', words);
    expect(steps).toEqual(['day', 'nights', 'snoring', ...LOG, 'trouble', 'change', null]);
    expect(said.at(-2)).toMatch(/leaving bed.*no clock watching/);
    expect(said.at(-1)).toMatch(/Clock and phone/);
    expect(led.record).toMatchObject({ completed: true, before: null, after: null });
    expect(led.record?.answers).toMatchObject({
      bed: 'around midnight',
      quality: 4,
      change: 'clock',
    });
  });

  test('in Korean [3.8]', () => {
    const words = [
      '피곤해요',
      '이틀이요',
      '아니요',
      ...NIGHT.ko,
      '잠들기가 어려워요',
      '졸릴 때만 누울래요',
    ];
    const { led, said, steps } = leadByWords('sleep_hygiene', 'ko', words);
    expect(steps).toEqual(['day', 'nights', 'snoring', ...LOG, 'trouble', 'change', null]);
    expect(said.at(-2)).toMatch(/졸릴 때만 눕기.*카페인/);
    expect(led.record?.answers).toMatchObject({ nights: 2, quality: 4, change: 'sleepy' });
  });

  test('every line of the night may stay empty', () => {
    const skips = ['fine', '1', 'no', 'skip', 'skip', 'skip', 'skip', 'skip', 'skip', 'skip'];
    const { led } = leadByWords('sleep_hygiene', 'en', skips);
    expect(led.record?.completed).toBe(true);
  });
});

describe('what belongs to a doctor', () => {
  const doctor = { en: /doctor/, ko: /의사|병원/ } as const;
  const next = (step: string, answers: Record<string, string | number>) =>
    sleepHygiene.next(step, answers, aroundOf('en'));

  test('three nights a week for over three months, not one of them alone [3.8]', () => {
    expect(next('nights', { nights: 2 })).toMatchObject({ step: 'snoring' });
    expect(next('nights', { nights: 3 })).toMatchObject({ step: 'since' });
    expect(next('since', { nights: 3, since: 'weeks' })).toEqual({ to: 'step', step: 'snoring' });
    expect(next('since', { nights: 3, since: 'months' })).toMatchObject({ note: 'long' });
  });

  test.each([
    ['en', ['tired', 'five', 'over a year'], ['yes, my wife told me']],
    ['ko', ['피곤해요', '오 일이요', '석 달 넘었어요'], ['네, 들었어요']],
  ] as const)(
    'is said in %s, for long sleeplessness and for snoring with pauses [3.8]',
    (language, long, snores) => {
      for (const seed of [0, 1, 2]) {
        const { said, steps } = leadByWords(
          'sleep_hygiene',
          language,
          [...long, ...snores],
          {},
          seed,
        );
        expect(steps).toEqual(['day', 'nights', 'since', 'snoring', 'bed']);
        expect(said.at(-2)).toMatch(doctor[language]);
      }
      const notes = textsOf('sleep_hygiene', language).notes.long ?? [];
      expect(notes.length).toBeGreaterThanOrEqual(3);
      expect(notes.filter((note) => !doctor[language].test(note))).toEqual([]);
    },
  );

  test.each([
    ['en', 'full of energy on hardly any sleep'],
    ['ko', '거의 안 자도 기운이 넘쳐요'],
  ] as const)(
    'little sleep with much energy ends it in %s, without any change to try [3.8]',
    (language, words) => {
      for (const seed of [0, 1, 2]) {
        const { led, said } = leadByWords('sleep_hygiene', language, [words], {}, seed);
        expect(led.state).toBeNull();
        expect(said.at(-1)).toMatch(doctor[language]);
      }
    },
  );

  test.each(LANGUAGES)('no text shortens the time in bed, in %s [3.8]', (language) => {
    const texts = JSON.stringify(textsOf('sleep_hygiene', language));
    expect(texts).not.toMatch(/restrict|sleep less|수면 제한|적게 자|덜 자/i);
  });
});

describe('one change a week', () => {
  const chose = (daysAgo: number) =>
    recordOf('sleep_hygiene', daysAgo, { answers: { change: 'light', nights: 2 } });

  test.each([
    ['en', 'a little', 'fine', /light in the morning/],
    ['ko', '조금 했어요', '괜찮아요', /아침에 빛 쬐기/],
  ] as const)('within it none is added, in %s [3.8]', (language, kept, day, change) => {
    const words = [kept, day, ...NIGHT[language]];
    const { steps, said, led } = leadByWords('sleep_hygiene', language, words, {
      records: [chose(3)],
    });
    expect(steps).toEqual(['kept', 'day', ...LOG, null]);
    expect(said[0]).toMatch(change);
    expect(textsOf('sleep_hygiene', language).notes['same-change']?.length).toBeGreaterThanOrEqual(
      3,
    );
    expect(led.record?.answers).not.toHaveProperty('change');
  });

  test('after seven days another may be chosen [3.8]', () => {
    const words = ['I did it', 'fine', ...NIGHT.en];
    const at = (daysAgo: number) =>
      leadByWords('sleep_hygiene', 'en', words, { records: [chose(daysAgo)] }).steps.at(-1);
    expect(at(6.9)).toBeNull();
    expect(at(7)).toBe('trouble');
  });

  test('a log without a choice in between does not end the week', () => {
    const log = recordOf('sleep_hygiene', 1, { answers: { quality: 3 } });
    const { steps } = leadByWords('sleep_hygiene', 'en', [], { records: [log, chose(3)] });
    expect(steps).toEqual(['kept']);
  });

  test('the questions about nights and snoring are asked again after four weeks', () => {
    const steps = (daysAgo: number) =>
      leadByWords('sleep_hygiene', 'en', ['no', 'fine'], { records: [chose(daysAgo)] }).steps.at(
        -1,
      );
    expect(steps(27)).toBe('bed');
    expect(steps(28)).toBe('nights');
  });
});
