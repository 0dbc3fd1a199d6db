import { expect, test } from 'vitest';
import type { Phase } from '../../../src-preload/contract/words.ts';
import { createGaze } from '../../../src-renderer/avatar/gaze.ts';

const DEGREE = Math.PI / 180;
const isContact = ({ yaw, pitch }: { yaw: number; pitch: number }): boolean =>
  Math.hypot(yaw, pitch) < 4 * DEGREE;

/** Share of the time in eye contact, and how often it was broken, over some minutes and seeds. */
function watch(phase: Phase, { fps = 30, endingEveryS = 0 } = {}) {
  let contact = 0;
  let breaks = 0;
  let up = 0;
  let frames = 0;
  for (let seed = 1; seed <= 4; seed += 1) {
    const gaze = createGaze(seed);
    let was = true;
    let untilEnding = endingEveryS;
    for (let frame = 0; frame < 180 * fps; frame += 1) {
      untilEnding -= 1 / fps;
      const ending = endingEveryS > 0 && untilEnding <= 0;
      if (ending) untilEnding += endingEveryS;
      gaze.update(1 / fps, phase, 0, 0, ending);
      const is = isContact(gaze);
      if (is) contact += 1;
      else if (gaze.pitch > 5 * DEGREE) up += 1;
      if (was && !is) breaks += 1;
      was = is;
      frames += 1;
    }
  }
  return { share: contact / frames, up: up / frames, perMinute: breaks / (frames / fps / 60) };
}

test('a listener mostly looks at the person, and now and then away [C6]', () => {
  const { share, perMinute } = watch('hearing');
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(0.95);
  expect(perMinute).toBeGreaterThan(3);
});

test('a speaker looks away more than a listener, a thinker most of all, and up', () => {
  const [hearing, speaking, thinking] = [watch('hearing'), watch('speaking'), watch('thinking')];
  expect(speaking.share).toBeLessThan(hearing.share - 0.1);
  expect(speaking.share).toBeGreaterThan(0.45);
  expect(thinking.share).toBeLessThan(0.3);
  expect(thinking.share).toBeGreaterThan(0.05);
  expect(thinking.up).toBeGreaterThan(0.5);
  expect(hearing.up).toBe(0);
});

test('comes back to the person where a phrase ends', () => {
  const gaze = createGaze(9);
  let away = 0;
  for (let i = 0; i < 3000; i += 1) {
    gaze.update(1 / 30, 'speaking', 0, 0, false);
    if (gaze.contact || isContact(gaze)) continue;
    away += 1;
    gaze.update(1 / 30, 'speaking', 0, 0, true);
    for (let n = 0; n < 4; n += 1) gaze.update(1 / 30, 'speaking', 0, 0, false);
    expect(isContact(gaze)).toBe(true);
  }
  expect(away).toBeGreaterThan(10);
});

test('looks at the person as soon as they begin to speak', () => {
  const gaze = createGaze(2);
  for (let i = 0; i < 40; i += 1) gaze.update(1 / 30, 'thinking', 0, 0, false);
  for (let i = 0; i < 4; i += 1) gaze.update(1 / 30, 'hearing', 0, 0, false);
  expect(isContact(gaze)).toBe(true);
});

test('eyes jump, they do not pan: almost all of the time they rest on a point', () => {
  const gaze = createGaze(4);
  let moving = 0;
  let yaw = 0;
  const frames = 120 * 120;
  for (let i = 0; i < frames; i += 1) {
    gaze.update(1 / 120, 'idle', 0, 0, false);
    if (Math.abs(gaze.yaw - yaw) > 0.02 * DEGREE) moving += 1;
    yaw = gaze.yaw;
  }
  expect(moving / frames).toBeLessThan(0.12);
});

test('follows a pointer by jumps, and stays with it', () => {
  const gaze = createGaze(6);
  let worst = 0;
  let jumps = 0;
  let last = 0;
  for (let i = 0; i < 600; i += 1) {
    const base = 0.35 * Math.sin(i / 60);
    gaze.update(1 / 60, 'hearing', base, 0, false);
    if (!gaze.contact || i < 60) continue;
    worst = Math.max(worst, Math.abs(gaze.yaw - base));
    if (Math.abs(gaze.yaw - last) > 0.01) jumps += 1;
    last = gaze.yaw;
  }
  expect(worst).toBeLessThan(25 * DEGREE);
  expect(jumps).toBeGreaterThan(10);
});

test('stays within what eyes and a head can do', () => {
  for (const phase of ['idle', 'thinking'] as const) {
    const gaze = createGaze(8);
    for (let i = 0; i < 9000; i += 1) {
      gaze.update(1 / 30, phase, 0, 0, false);
      expect(Math.abs(gaze.yaw)).toBeLessThan(36 * DEGREE);
      expect(Math.abs(gaze.pitch)).toBeLessThan(22 * DEGREE);
    }
  }
});

test('the same seed looks the same way at 30 and 120 frames a second, another one does not', () => {
  const at = (seed: number, fps: number, seconds: number): number => {
    const gaze = createGaze(seed);
    for (let i = 0; i < Math.round(seconds * fps); i += 1) {
      gaze.update(1 / fps, 'speaking', 0, 0, false);
    }
    return gaze.yaw;
  };
  const moments = Array.from({ length: 40 }, (_, i) => 1.5 + i * 1.7);
  const alike = moments.filter((t) => Math.abs(at(3, 30, t) - at(3, 120, t)) < 1 * DEGREE).length;
  const other = moments.filter((t) => Math.abs(at(3, 30, t) - at(5, 30, t)) < 1 * DEGREE).length;
  expect(alike).toBeGreaterThan(34);
  expect(other).toBeLessThan(30);
});
