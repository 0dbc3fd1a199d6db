import { describe, expect, test } from 'vitest';
import { type EndOfTurnInput, endOfTurn } from '../../../src-main/conversation/end-of-turn.ts';
import type { PauseFacts } from '../../../src-preload/contract/words.ts';
import { WORDS_CASES, type WordsCase } from './end-of-turn-cases.ts';

/** A pause that tells nothing but that it is there: pitch could not be heard. */
const MUTE: PauseFacts = {
  silenceMs: 180,
  spokenMs: 2_400,
  sinceLastPauseMs: 1_800,
  finalPitch: null,
  pitchSlope: null,
  finalLoudness: null,
  finalVoicedMs: 120,
};
const FALLING: PauseFacts = { ...MUTE, finalPitch: -4, pitchSlope: -3, finalLoudness: -7 };
const LEVEL: PauseFacts = { ...MUTE, finalPitch: 0.3, pitchSlope: 0.1, finalLoudness: -1 };
const DRAWN_OUT: PauseFacts = { ...LEVEL, finalVoicedMs: 900 };
const RISING: PauseFacts = { ...MUTE, finalPitch: 3, pitchSlope: 4, finalLoudness: 0 };

function judge(words: string | null, more: Partial<EndOfTurnInput> = {}) {
  return endOfTurn({
    words,
    language: null,
    pause: MUTE,
    usualPauseMs: null,
    patience: 'natural',
    moment: 'other',
    ...more,
  });
}

const waitFor = (words: string | null, more?: Partial<EndOfTurnInput>): number =>
  judge(words, more).waitMs;

describe('what people say, by its words alone', () => {
  test.each(['ko', 'en'] as const)('%s: finished and unfinished are told apart', (language) => {
    const cases = WORDS_CASES.filter((one) => one.language === language);
    const wait = ({ words, moment }: WordsCase): number => waitFor(words, { language, moment });
    const missed = cases.filter(
      (one) => judge(one.words, { language, moment: one.moment }).finished >= 0.5 !== one.finished,
    );
    expect(missed.length / cases.length, missed.map(({ words }) => words).join(' / ')).toBeLessThan(
      0.03,
    );
    const finished = cases
      .filter((one) => one.finished)
      .map(wait)
      .sort((a, b) => a - b);
    const open = cases.filter((one) => !one.finished).map(wait);
    expect(finished[Math.floor(finished.length / 2)]).toBeLessThan(450);
    expect(open.filter((ms) => ms < 1_200).length / open.length).toBeLessThan(0.04);
  });

  test.each([
    ['오늘 회사에서 힘들었어요', '오늘 회사에서 힘들었는데'],
    ['그 사람이 미워', '그 사람이'],
    ['잘 모르겠어요', '잘 모르겠지만'],
    ['내일 다시 할게', '내일 다시 하게'],
    ['어떻게 합니까', '어떻게 하니까'],
    ['엄마가 보고 싶다', '엄마가 보고 싶다가'],
    ['i feel lost', 'i feel'],
    ['i told her everything', 'i told her that'],
    ['i cry when i think of him', 'when i think of him'],
    ['there is nobody to talk to', 'i want to talk to'],
    ['he makes me sad', 'he makes me'],
    ['that was the way it was', 'that was the'],
  ])('"%s" is answered at once, "%s" is waited for', (finished, open) => {
    expect(waitFor(finished)).toBeLessThanOrEqual(520);
    expect(waitFor(open)).toBeGreaterThanOrEqual(1_500);
  });

  test.each([
    ['힘들었는데', '힘들었는데요', '힘들었어요'],
    ['무서워서', '무서워서요', '무서워요'],
    ['울고', '울고요', '울어요'],
    ['힘드니까', '힘드니까요', '힘드네요'],
  ])('a polite ending on a joint is between: %s, %s, %s', (open, soft, finished) => {
    expect(waitFor(open)).toBeGreaterThan(waitFor(soft) + 500);
    expect(waitFor(soft)).toBeGreaterThan(waitFor(finished) + 100);
  });

  test('a short answer is one after a question, and a beginning without one', () => {
    for (const words of [
      '칠',
      '엄마한테',
      '무서워서',
      '어제부터',
      'at work',
      'seven',
      'my sister',
    ]) {
      expect(waitFor(words, { moment: 'after-question' }), words).toBeLessThanOrEqual(900);
      expect(waitFor(words), words).toBeGreaterThan(
        waitFor(words, { moment: 'after-question' }) + 300,
      );
    }
    for (const words of ['네', '아니요', 'yes', 'not really']) {
      expect(waitFor(words, { moment: 'after-question' }), words).toBeLessThanOrEqual(400);
      expect(judge(words, { moment: 'after-question' }).reasons).toContain('short-answer');
    }
  });

  test('a filler keeps the floor in whatever moment', () => {
    for (const words of [
      '음',
      '어...',
      '그게',
      '뭐라고 해야 되지',
      'um',
      'well',
      'let me think',
      'i mean',
    ]) {
      for (const moment of ['start', 'after-question', 'after-deep-question', 'other'] as const) {
        expect(waitFor(words, { moment }), words).toBeGreaterThanOrEqual(1_700);
      }
      expect(judge(words).reasons).toContain('filler');
    }
  });

  test('a full stop weighs little, a comma or a dash weighs against, a question mark for', () => {
    expect(waitFor('그래서 집에 왔는데.')).toBeGreaterThan(1_500);
    expect(waitFor('and then she.')).toBeGreaterThan(1_500);
    for (const words of ['친구', 'my friend', '힘들었어요', 'i was tired']) {
      const { finished } = judge(words);
      expect(judge(`${words},`).finished).toBeLessThan(finished);
      expect(judge(`${words} —`).finished).toBeLessThan(finished);
      expect(judge(`${words}…`).finished).toBeLessThan(finished);
      expect(judge(`${words}?`).finished).toBeGreaterThan(finished);
    }
  });

  test('decides in the language of the words, whatever was expected', () => {
    expect(waitFor('오늘은', { language: 'en' })).toBe(waitFor('오늘은', { language: 'ko' }));
    expect(waitFor('because', { language: 'ko' })).toBe(waitFor('because', { language: 'en' }));
  });
});

describe('the voice', () => {
  test('a fall ends what words leave open to doubt, a level or drawn-out tone keeps it', () => {
    for (const words of ['제 친구', 'my best friend']) {
      const { finished } = judge(words);
      expect(judge(words, { pause: FALLING }).finished).toBeGreaterThan(finished);
      expect(judge(words, { pause: LEVEL }).finished).toBeLessThan(finished);
      expect(judge(words, { pause: DRAWN_OUT }).finished).toBeLessThan(
        judge(words, { pause: LEVEL }).finished,
      );
    }
    expect(judge('네', { pause: FALLING }).reasons).toContain('pitch-final');
    expect(judge('네', { pause: DRAWN_OUT }).reasons).toContain('voice-drawn-out');
  });

  test('does not overrule clear words', () => {
    expect(waitFor('그래서', { pause: FALLING })).toBeGreaterThan(1_500);
    expect(waitFor('and', { pause: FALLING })).toBeGreaterThan(1_500);
    expect(waitFor('정말 힘들었어요', { pause: LEVEL })).toBeLessThan(600);
  });

  test('a rise is a question after words that end, and more to come after words that do not', () => {
    const asked = judge('저 같은 사람도 많나요', { pause: RISING });
    expect(asked.finished).toBe(judge('저 같은 사람도 많나요').finished);
    expect(judge('제가 어제', { pause: RISING }).finished).toBeLessThan(
      judge('제가 어제').finished,
    );
  });
});

describe('before the words are known', () => {
  test('waits for them unless the voice alone is clear', () => {
    expect(waitFor(null)).toBeGreaterThanOrEqual(1_000);
    expect(waitFor(null, { pause: LEVEL })).toBeGreaterThanOrEqual(1_000);
    expect(waitFor(null, { pause: FALLING })).toBeGreaterThanOrEqual(600);
    expect(waitFor(null, { pause: FALLING })).toBeLessThanOrEqual(700);
    expect(waitFor(null, { pause: FALLING, patience: 'patient' })).toBeGreaterThanOrEqual(1_000);
    expect(judge(null).reasons).toContain('words-unknown');
  });

  test('a very short sound after a question is likely its answer, unless it is drawn out', () => {
    const pause = { ...MUTE, spokenMs: 400 };
    expect(waitFor(null, { pause, moment: 'after-question' })).toBeLessThanOrEqual(700);
    expect(waitFor(null, { pause, moment: 'other' })).toBeGreaterThanOrEqual(1_000);
    const held = { ...DRAWN_OUT, spokenMs: 700 };
    expect(waitFor(null, { pause: held, moment: 'after-question' })).toBeGreaterThanOrEqual(1_000);
  });

  test('where nothing was understood the wait is short of a thought', () => {
    expect(judge('')).toMatchObject({ waitMs: 800, reasons: ['nothing-understood'] });
    expect(judge('  ')).toMatchObject({ waitMs: 800 });
  });
});

describe('the person and the moment', () => {
  test('someone whose pauses are long is waited for longer, but not after a finished sentence', () => {
    for (const words of ['제 친구', 'my best friend', '그래서', null]) {
      expect(waitFor(words, { usualPauseMs: 2_600 })).toBeGreaterThanOrEqual(0.6 * 2_600);
      expect(waitFor(words, { usualPauseMs: 2_600 })).toBeGreaterThanOrEqual(waitFor(words));
    }
    expect(judge('그래서', { usualPauseMs: 2_600 }).reasons).toContain('usual-pauses');
    expect(waitFor('다 끝났어요', { usualPauseMs: 2_600 })).toBe(waitFor('다 끝났어요'));
  });

  test('time is given on request, and never without end', () => {
    for (const words of ['다 끝났어요', '그래서', 'it is over', 'and', null, '']) {
      const brisk = waitFor(words, { patience: 'brisk' });
      const natural = waitFor(words);
      const patient = waitFor(words, { patience: 'patient' });
      expect(brisk).toBeLessThan(natural);
      expect(patient).toBeGreaterThan(natural);
      expect(brisk).toBeGreaterThanOrEqual(300);
      expect(patient).toBeLessThanOrEqual(4_500);
    }
    expect(
      waitFor('음', {
        patience: 'patient',
        usualPauseMs: 4_000,
        moment: 'after-deep-question',
        pause: DRAWN_OUT,
      }),
    ).toBe(4_500);
  });

  test('an answer from inside is given longer, a plain yes is not', () => {
    for (const words of ['좀 슬펐어요', '마음이', 'it hurt', 'part of me']) {
      expect(waitFor(words, { moment: 'after-deep-question' }), words).toBeGreaterThan(
        waitFor(words),
      );
    }
    expect(waitFor('네', { moment: 'after-deep-question' })).toBeLessThanOrEqual(420);
    expect(waitFor('yes', { moment: 'after-deep-question' })).toBeLessThanOrEqual(420);
  });

  test('always an answer: any words, any language, any length', () => {
    const odd = [
      '...',
      '?',
      '😢',
      'ㅠㅠ',
      'ㅋㅋㅋ',
      '아'.repeat(5_000),
      `${'and then '.repeat(2_000)}`,
    ];
    for (const words of [
      ...odd,
      '死にたい',
      '나'.repeat(2_000).split('').join(' '),
      '\u0000',
      "' - '",
    ]) {
      const { waitMs, finished } = judge(words);
      expect(waitMs).toBeGreaterThanOrEqual(300);
      expect(waitMs).toBeLessThanOrEqual(4_500);
      expect(finished).toBeGreaterThanOrEqual(0);
      expect(finished).toBeLessThanOrEqual(1);
    }
  });
});

test('what it was decided from goes along, without a word of it', () => {
  const { weighed } = judge('가족 이야기를 하고 싶어요.', { usualPauseMs: 900, pause: FALLING });
  expect(weighed).toEqual({
    words: 'some',
    pause: FALLING,
    usualPauseMs: 900,
    patience: 'natural',
    moment: 'other',
  });
  expect(judge(null).weighed.words).toBe('unknown');
  expect(judge('  ').weighed.words).toBe('none');
});
