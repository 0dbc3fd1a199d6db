import { expect, test } from 'vitest';
import { createIdle } from '../../../src-renderer/avatar/idle.ts';

const STEP = 1 / 60;

/** Times at which a blink begins, over `seconds`. */
function blinks(seed: number, seconds: number): number[] {
  const idle = createIdle(seed);
  const times: number[] = [];
  let shut = false;
  for (let t = 0; t < seconds; t += STEP) {
    idle.update(STEP, 0, 0);
    const now = idle.motion.blink > 0.5;
    if (now && !shut) times.push(t);
    shut = now;
  }
  return times;
}

test('blinks as often as a person in conversation, and unevenly', () => {
  const times = blinks(5, 300);
  expect(times.length / 5).toBeGreaterThan(11);
  expect(times.length / 5).toBeLessThan(24);
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  expect(Math.max(...gaps)).toBeLessThan(7);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  expect(spread).toBeGreaterThan(0.8);
});

test('moves the same way for the same seed and differently for another', () => {
  expect(blinks(1, 60)).toEqual(blinks(1, 60));
  expect(blinks(1, 60)).not.toEqual(blinks(2, 60));
});

test('a blink shuts the eye fully and opens it fully, even at ten frames a second', () => {
  const idle = createIdle(3);
  let most = 0;
  for (let i = 0; i < 3000; i += 1) {
    idle.update(0.1, 0, 0);
    expect(idle.motion.blink).toBeGreaterThanOrEqual(0);
    expect(idle.motion.blink).toBeLessThanOrEqual(1);
    most = Math.max(most, idle.motion.blink);
  }
  expect(most).toBeGreaterThan(0.9);
});

test('stays gentle: a head sways by less than four degrees', () => {
  const idle = createIdle(9);
  for (let t = 0; t < 120; t += STEP) {
    idle.update(STEP, 0, 0);
    const { headPitch, headYaw, headRoll } = idle.motion;
    for (const angle of [headPitch, headYaw, headRoll]) expect(Math.abs(angle)).toBeLessThan(0.07);
  }
});

test('keeps the head still when motion is reduced, but still breathes and blinks', () => {
  const idle = createIdle(9);
  let breath = 0;
  let blink = 0;
  for (let t = 0; t < 30; t += STEP) {
    idle.update(STEP, 1, 0);
    if (t < 5) continue;
    expect(Math.abs(idle.motion.headYaw)).toBeLessThan(0.001);
    breath = Math.max(breath, idle.motion.breath);
    blink = Math.max(blink, idle.motion.blink);
  }
  expect(breath).toBeGreaterThan(0.9);
  expect(blink).toBeGreaterThan(0.9);
});

test('nods where the person pauses after having spoken for a while', () => {
  const lowest = (speech: number): number => {
    const idle = createIdle(4);
    const rest = createIdle(4);
    let most = 0;
    for (let t = 0; t < speech + 2; t += STEP) {
      idle.update(STEP, 0, t < speech ? 0.6 : 0);
      rest.update(STEP, 0, 0);
      most = Math.max(most, idle.motion.headPitch - rest.motion.headPitch);
    }
    return most;
  };
  expect(lowest(3)).toBeGreaterThan(0.03);
  expect(lowest(0.5)).toBeLessThan(0.001);
});
