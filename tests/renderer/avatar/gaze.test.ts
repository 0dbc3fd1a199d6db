import { expect, test } from 'vitest';
import type { Phase } from '../../../src-preload/contract/words.ts';
import { createGaze } from '../../../src-renderer/avatar/gaze.ts';

/** Share of the time in eye contact, and how often it was broken. */
function watch(phase: Phase, seconds = 240) {
  const gaze = createGaze(11);
  let contact = 0;
  let breaks = 0;
  let frames = 0;
  let was = true;
  for (let t = 0; t < seconds; t += 1 / 30) {
    gaze.update(1 / 30, phase);
    const is = Math.hypot(gaze.x, gaze.y) < 0.15;
    if (is) contact += 1;
    if (was && !is) breaks += 1;
    was = is;
    frames += 1;
    expect(Math.hypot(gaze.x, gaze.y)).toBeLessThan(1.1);
  }
  return { share: contact / frames, perMinute: breaks / (seconds / 60) };
}

test('a listener mostly looks at the person, and now and then away', () => {
  const { share, perMinute } = watch('hearing');
  expect(share).toBeGreaterThan(0.8);
  expect(perMinute).toBeGreaterThan(3);
});

test('a speaker looks away more than a listener, a thinker most of all', () => {
  const [hearing, speaking, thinking] = [watch('hearing'), watch('speaking'), watch('thinking')];
  expect(speaking.share).toBeLessThan(hearing.share);
  expect(thinking.share).toBeLessThan(0.5);
});

test('looks at the person as soon as they begin to speak', () => {
  const gaze = createGaze(2);
  for (let i = 0; i < 40; i += 1) gaze.update(1 / 30, 'thinking');
  for (let i = 0; i < 15; i += 1) gaze.update(1 / 30, 'hearing');
  expect(Math.hypot(gaze.x, gaze.y)).toBeLessThan(0.1);
});
