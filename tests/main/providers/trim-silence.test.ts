import { expect, test } from 'vitest';
import { trimSilence } from '../../../src-main/providers/trim-silence.ts';

const RATE = 22_050;

/** Silence with a tone in the middle; all in milliseconds. */
function tone(before: number, length: number, after: number, level = 8000) {
  const at = (ms: number) => Math.round((ms / 1000) * RATE);
  const samples = new Int16Array(at(before) + at(length) + at(after));
  for (let i = 0; i < at(length); i++) {
    samples[at(before) + i] = Math.round(level * Math.cos((2 * Math.PI * 200 * i) / RATE));
  }
  return { samples, sampleRate: RATE };
}

const milliseconds = (count: number) => (count / RATE) * 1000;

test('leaves a breath before and after the speech and no more', () => {
  const { samples, sampleRate } = trimSilence(tone(300, 500, 400));
  expect(milliseconds(samples.length)).toBeCloseTo(30 + 500 + 120, 0);
  expect(sampleRate).toBe(RATE);
});

test('adds nothing where there is less silence than that', () => {
  expect(milliseconds(trimSilence(tone(10, 500, 20)).samples.length)).toBeCloseTo(530, 0);
});

test('speech that begins at full level starts and ends at zero without a jump', () => {
  const { samples } = trimSilence(tone(0, 200, 0));
  expect(samples[0]).toBe(0);
  expect(samples.at(-1)).toBe(0);
  for (let i = 1; i < 40; i++) {
    expect(Math.abs((samples[i] as number) - (samples[i - 1] as number))).toBeLessThan(700);
  }
});

test('leaves the middle of the speech as it was', () => {
  const audio = tone(100, 200, 200);
  const { samples } = trimSilence(audio);
  const offset = Math.round(0.1 * RATE) - Math.round(0.03 * RATE);
  expect(samples.slice(1500, 3000)).toEqual(audio.samples.slice(1500 + offset, 3000 + offset));
});

test('does not change what it was given', () => {
  const audio = tone(0, 100, 0);
  const before = audio.samples.slice();
  trimSilence(audio);
  expect(audio.samples).toEqual(before);
});

test('nothing but faint noise becomes nothing', () => {
  expect(trimSilence(tone(0, 500, 0, 60)).samples).toHaveLength(0);
  expect(trimSilence({ samples: new Int16Array(0), sampleRate: RATE }).samples).toHaveLength(0);
});

test('a single loud sample survives', () => {
  expect(trimSilence({ samples: Int16Array.of(5000), sampleRate: RATE }).samples).toHaveLength(1);
});
