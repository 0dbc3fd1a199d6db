import { expect, test } from 'vitest';
import type { Phase } from '../../../../src-preload/contract/words.ts';
import { createCadence } from '../../../../src-renderer/avatar/life/cadence.ts';
import { createGestures } from '../../../../src-renderer/avatar/life/gestures.ts';
import { createSpeechMoment, speechAt } from '../../../support/stage-harness/synthetic-speech.ts';

function watch(phase: Phase, seconds: number, { seed = 1, fps = 60, sound = true } = {}) {
  const voice = createCadence();
  const gestures = createGestures(seed);
  const speech = createSpeechMoment();
  const seen = {
    began: [] as number[],
    up: 0,
    inPauses: 0,
    leastLeft: 9,
    ponder: 0,
    most: 0,
    fastest: 0,
  };
  let was = 0;
  for (let frame = 0; frame < seconds * fps; frame += 1) {
    const t = frame / fps;
    speechAt(t, speech);
    const until = sound ? speech.untilPauseS : 0;
    voice.update(1 / fps, sound && phase === 'speaking' ? speech.level : 0, until);
    gestures.update(1 / fps, phase, voice, until);
    const { leftOpen, rightOpen, leftMark, rightMark } = gestures;
    const amount = Math.max(leftOpen, rightOpen, leftMark, rightMark);
    if (gestures.began) {
      seen.began.push(t);
      if (until === 0) seen.inPauses += 1;
      seen.leastLeft = Math.min(seen.leastLeft, until);
    }
    if (amount > 0.3) seen.up += 1 / (seconds * fps);
    seen.most = Math.max(seen.most, amount, Math.abs(gestures.beat));
    seen.fastest = Math.max(seen.fastest, Math.abs(amount - was) * fps);
    was = amount;
    seen.ponder = Math.max(seen.ponder, gestures.ponder);
  }
  return seen;
}

test('hands speak along some of the time and rest in between [C6]', () => {
  const { began, up, inPauses, leastLeft, most } = watch('speaking', 300);
  expect(began.length / 5).toBeGreaterThan(6);
  expect(began.length / 5).toBeLessThan(18);
  expect(up).toBeGreaterThan(0.12);
  expect(up).toBeLessThan(0.5);
  expect(inPauses).toBe(0);
  // None begins that the phrase has no time for.
  expect(leastLeft).toBeGreaterThan(0.5);
  expect(most).toBeLessThanOrEqual(1.05);
  const gaps = began.slice(1).map((at, i) => at - (began[i] as number));
  expect(Math.min(...gaps)).toBeGreaterThan(0.8);
});

test('hands do not jump', () => {
  expect(watch('speaking', 120).fastest).toBeLessThan(6);
});

test.each(['idle', 'hearing'] as const)('hands rest while %s', (phase) => {
  const { began, most, ponder } = watch(phase, 60);
  expect(began).toHaveLength(0);
  expect(most + ponder).toBeLessThan(0.001);
});

test('makes no gesture without a voice', () => {
  expect(watch('speaking', 60, { sound: false }).began).toHaveLength(0);
});

test('thinking brings a hand up, often but not always', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const pondering = seeds.filter((seed) => watch('thinking', 4, { seed }).ponder > 0.9).length;
  expect(pondering).toBeGreaterThan(16);
  expect(pondering).toBeLessThan(36);
});

test('gestures about as often at 30 frames a second as at 120', () => {
  const slow = watch('speaking', 300, { fps: 30 }).began.length;
  const fast = watch('speaking', 300, { fps: 120 }).began.length;
  expect(Math.abs(slow - fast) / fast).toBeLessThan(0.25);
});
