import { describe, expect, it } from 'vitest';
import { FACE_EMOTIONS } from '../../../src-preload/contract/words.ts';
import { createResting } from '../../../src-renderer/seeing/resting.ts';
import { marginOf, newScores, topOf } from '../../../src-renderer/seeing/scores.ts';
import { scoresOf } from './looks.ts';

function learned(shown: Parameters<typeof scoresOf>[0], ms = 60_000) {
  const resting = createResting();
  for (let passed = 0; passed < ms; passed += 500) resting.learn(scoresOf(shown), 500);
  return resting;
}

function left(resting: ReturnType<typeof createResting>, shown: Parameters<typeof scoresOf>[0]) {
  const into = newScores();
  resting.subtract(scoresOf(shown), into);
  return Object.fromEntries(FACE_EMOTIONS.map((emotion, i) => [emotion, into[i] as number]));
}

describe('the resting face [C8]', () => {
  it('is learned from a minute of looks, and from nothing after', () => {
    const resting = learned({}, 30_000);
    expect(resting.learned).toBeCloseTo(0.5);
    for (let i = 0; i < 200; i += 1) resting.learn(scoresOf({}), 500);
    expect(resting.learned).toBe(1);
    for (let i = 0; i < 200; i += 1) resting.learn(scoresOf({ happy: 1 }), 500);
    expect(left(resting, { happy: 0.8 }).happy).toBeCloseTo(0.8);
  });

  it('makes a face that always looks sad neutral while it rests', () => {
    const resting = learned({ sad: 0.5, angry: 0.2 });
    expect(left(resting, { sad: 0.5, angry: 0.2 }).neutral).toBeCloseTo(1);
  });

  it('measures what goes beyond rest against the room it had, and adds up to one', () => {
    const resting = learned({ sad: 0.5 });
    const shown = left(resting, { sad: 0.9 });
    expect(shown.sad).toBeCloseTo(0.8);
    expect(shown.neutral).toBeCloseTo(0.2);
    const both = left(resting, { sad: 0.6, happy: 0.4 });
    expect(Object.values(both).reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(both.happy).toBeGreaterThan(both.sad as number);
  });

  it('makes no strong expression of the noise that is left of a neutral face', () => {
    const resting = learned({ sad: 0.1, happy: 0.1 });
    const into = newScores();
    resting.subtract(scoresOf({ sad: 0.15, happy: 0.1 }), into);
    expect(FACE_EMOTIONS[topOf(into)]).toBe('neutral');
    expect(marginOf(into)).toBeGreaterThan(0.8);
  });

  it('does not hide every later smile when the first minute was spent laughing', () => {
    expect(left(learned({ happy: 0.95 }), { happy: 0.95 }).happy).toBeGreaterThan(0.8);
  });

  it('subtracts nothing before it is learned, nor after it is forgotten', () => {
    expect(left(createResting(), { sad: 0.7 }).sad).toBeCloseTo(0.7);
    const resting = learned({ sad: 0.5 });
    resting.forget();
    expect(resting.learned).toBe(0);
    expect(left(resting, { sad: 0.7 }).sad).toBeCloseTo(0.7);
  });
});
