import { expect, test } from 'vitest';
import { createCadence } from '../../../../src-renderer/avatar/life/cadence.ts';
import { createNods } from '../../../../src-renderer/avatar/life/nods.ts';
import { createSpeechMoment, speechAt } from '../../../support/stage-harness/synthetic-speech.ts';

/** Nods over some seconds of listening: when each began, and how far down it went. */
function nodsTo(seed: number, seconds: number, levelAt: (t: number) => number, fps = 60) {
  const mic = createCadence();
  const nods = createNods(seed);
  const found: { at: number; depth: number; sincePause: number }[] = [];
  let down = false;
  let lastVoice = 0;
  for (let frame = 0; frame < seconds * fps; frame += 1) {
    const t = frame / fps;
    const level = levelAt(t);
    if (level > 0.3) lastVoice = t;
    mic.update(1 / fps, level, Number.POSITIVE_INFINITY);
    nods.update(1 / fps, mic, null);
    if (nods.pitch > 0.004 && !down) found.push({ at: t, depth: 0, sincePause: t - lastVoice });
    down = nods.pitch > 0.004;
    const last = found.at(-1);
    if (last && down) last.depth = Math.max(last.depth, nods.pitch);
  }
  return found;
}
const speech = createSpeechMoment();
const talk = (t: number): number => {
  speechAt(t, speech);
  return speech.level;
};

test('nods only where the person pauses [C6]', () => {
  expect(nodsTo(1, 60, (t) => 0.55 + 0.1 * Math.sin(t * 25))).toHaveLength(0);
  expect(nodsTo(1, 60, () => 0.1)).toHaveLength(0);
  // Three seconds of speech, then a pause of three: every nod begins in one.
  const found = nodsTo(1, 300, (t) => (t % 6 < 3 ? 0.6 : 0.08));
  expect(found.length).toBeGreaterThan(15);
  for (const { at } of found) expect(at % 6).toBeGreaterThan(3.2);
});

test('leaves out short sounds and breaks between words', () => {
  expect(nodsTo(2, 60, (t) => (t % 4 < 0.5 ? 0.6 : 0.08))).toHaveLength(0);
  expect(nodsTo(2, 60, (t) => (t % 0.6 < 0.42 ? 0.6 : 0.08))).toHaveLength(0);
});

test('is never a metronome: uneven times, uneven depths, not at every pause, sometimes twice', () => {
  const found = [1, 2, 3].flatMap((seed) => nodsTo(seed, 300, talk));
  const perMinute = found.length / 15;
  expect(perMinute).toBeGreaterThan(4);
  expect(perMinute).toBeLessThan(14);
  const depths = found.map(({ depth }) => depth);
  expect(Math.max(...depths)).toBeLessThan(0.09);
  expect(Math.max(...depths) / Math.min(...depths)).toBeGreaterThan(1.6);
  const gaps = found.slice(1).map(({ at }, i) => at - (found[i]?.at ?? 0));
  expect(gaps.some((gap) => gap > 0 && gap < 1.3)).toBe(true);
  const distinct = new Set(gaps.map((gap) => Math.round(gap * 4)));
  expect(distinct.size).toBeGreaterThan(12);
});

test('the same seed nods the same way at 30 and 120 frames a second', () => {
  const slow = nodsTo(4, 120, talk, 30);
  const fast = nodsTo(4, 120, talk, 120);
  expect(Math.abs(slow.length - fast.length)).toBeLessThanOrEqual(1);
});

test('stresses what she says herself, smaller than a nod to the person', () => {
  const voice = createCadence();
  const nods = createNods(6);
  let count = 0;
  let most = 0;
  let down = false;
  for (let t = 0; t < 60; t += 1 / 60) {
    speechAt(t, speech);
    voice.update(1 / 60, speech.level, speech.untilPauseS);
    nods.update(1 / 60, null, voice);
    if (nods.pitch > 0.004 && !down) count += 1;
    down = nods.pitch > 0.004;
    most = Math.max(most, nods.pitch);
  }
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(45);
  expect(most).toBeLessThan(0.045);
});
