/** Where speech and sentences are cut. */
import { describe, expect, test } from 'vitest';
import { clauses } from '../../../../src-main/providers/local/clauses.ts';
import { cutSpeech } from '../../../../src-main/providers/local/inference/cut-speech.ts';

describe('a sentence', () => {
  const words = (text: string): string => text.replaceAll(/\s+/g, '');

  test.each([
    ['That sounds hard.', 'en'],
    ['오늘은 어떠셨어요?', 'ko'],
    ['I hear you, and I am glad you said it.', 'en'],
  ] as const)('that is short stays whole: %s', (text, language) => {
    expect(clauses(text, language)).toEqual([text]);
  });

  test('that is long begins with a clause, in both languages', () => {
    expect(
      clauses(
        'It makes sense that you feel tired after a week like that, and it is all right to rest for a while before you decide anything.',
        'en',
      ),
    ).toEqual([
      'It makes sense that you feel tired after a week like that,',
      'and it is all right to rest for a while before you decide anything.',
    ]);
    expect(
      clauses(
        '그렇게 긴 한 주를 보내고 나면 지치는 게 당연하죠, 그러니 무엇이든 정하기 전에 잠시 쉬어도 괜찮아요.',
        'ko',
      ),
    ).toEqual([
      '그렇게 긴 한 주를 보내고 나면 지치는 게 당연하죠,',
      '그러니 무엇이든 정하기 전에 잠시 쉬어도 괜찮아요.',
    ]);
  });

  test.each([
    ['en', 'word '.repeat(150), 200],
    ['ko', '어절 '.repeat(120), 100],
    ['ko', '가'.repeat(330), 100],
    ['en', `${'so, '.repeat(90)}there.`, 200],
  ] as const)('without an end loses nothing and fits the model (%s)', (language, text, longest) => {
    const pieces = clauses(text, language);
    expect(pieces.length).toBeGreaterThan(1);
    expect(words(pieces.join(''))).toBe(words(text));
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
  });

  test('of nothing is nothing', () => {
    expect(clauses('  ', 'en')).toEqual([]);
  });
});

describe('speech', () => {
  const RATE = 100;

  test('up to half a minute is one piece, the same samples', () => {
    const samples = new Float32Array(30 * RATE).fill(0.5);
    const pieces = cutSpeech(samples, RATE);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.buffer).toBe(samples.buffer);
  });

  test('is cut in a pause, and nothing of it is lost', () => {
    const samples = new Float32Array(70 * RATE).fill(0.5);
    samples.fill(0, 24 * RATE, 25 * RATE);
    samples.fill(0, 50 * RATE, 51 * RATE);
    const pieces = cutSpeech(samples, RATE);
    expect(pieces).toHaveLength(3);
    const cuts = [pieces[0]?.length ?? 0, (pieces[0]?.length ?? 0) + (pieces[1]?.length ?? 0)];
    expect(cuts[0]).toBeGreaterThan(24 * RATE);
    expect(cuts[0]).toBeLessThan(25 * RATE);
    expect(cuts[1]).toBeGreaterThan(50 * RATE);
    expect(cuts[1]).toBeLessThan(51 * RATE);
    expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(samples.length);
  });

  test('without any pause is cut all the same, never longer than the model hears', () => {
    const pieces = cutSpeech(new Float32Array(95 * RATE).fill(0.5), RATE);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(30 * RATE);
  });
});
