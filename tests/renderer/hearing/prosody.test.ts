import { expect, test } from 'vitest';
import { FRAME_SAMPLES } from '../../../src-renderer/hearing/frames.ts';
import { createProsody } from '../../../src-renderer/hearing/prosody.ts';
import { vowel } from '../../support/speech-sounds.ts';

const RATE = 16_000;
const A = [730, 1090, 2440];

/** A voice whose pitch follows `pitchAt` and whose loudness follows `levelAt`, both over its length 0..1. */
function voice(
  seconds: number,
  pitchAt: (part: number) => number,
  levelAt: (part: number) => number = () => 0.3,
): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: RATE * seconds }, (_, i) => {
    const part = i / (RATE * seconds);
    phase += (2 * Math.PI * pitchAt(part)) / RATE;
    let sum = 0;
    for (let harmonic = 1; harmonic <= 8; harmonic += 1)
      sum += Math.sin(phase * harmonic) / harmonic;
    return sum * levelAt(part) * 0.5;
  });
}

function measured(sound: Float32Array) {
  const prosody = createProsody();
  prosody.begin();
  const levels = new Float32Array(4);
  for (let i = 0; i + FRAME_SAMPLES <= sound.length; i += FRAME_SAMPLES) {
    const frame = sound.subarray(i, i + FRAME_SAMPLES);
    for (let block = 0; block < 4; block += 1) {
      const part = frame.subarray(block * 128, block * 128 + 128);
      levels[block] = 10 * Math.log10(part.reduce((sum, one) => sum + one * one, 1e-9) / 128);
    }
    prosody.frame(frame, true, levels);
  }
  const spokenMs = (sound.length / RATE) * 1000;
  return { pause: prosody.pause(100, spokenMs), metrics: prosody.metrics(spokenMs) };
}

test.each([80, 120, 210, 330, 450])('knows a vowel of %i Hz to half a semitone', (hz) => {
  const { metrics } = measured(vowel(A, RATE, 1, hz));
  // The pulse train's period is a whole number of samples.
  const real = RATE / Math.round(RATE / hz);
  expect(Math.abs(12 * Math.log2((metrics.pitchHz ?? 0) / real))).toBeLessThan(0.5);
  expect(metrics.pitchRange).toBeLessThan(1);
});

test('a voice that falls at its end is told from one that rises', () => {
  const steady = (part: number): number => (part < 0.75 ? 0 : (part - 0.75) * 4);
  const falls = measured(voice(1.2, (part) => 200 * 2 ** ((-5 * steady(part)) / 12))).pause;
  const rises = measured(voice(1.2, (part) => 200 * 2 ** ((5 * steady(part)) / 12))).pause;
  expect(falls.pitchSlope).toBeLessThan(-3.5);
  expect(falls.finalPitch).toBeLessThan(-2.5);
  expect(rises.pitchSlope).toBeGreaterThan(3.5);
  expect(rises.finalPitch).toBeGreaterThan(2.5);
  const level = measured(voice(1.2, () => 200)).pause;
  expect(Math.abs(level.pitchSlope ?? 9)).toBeLessThan(0.3);
});

test('a voice that fades is told from one that stays', () => {
  const fades = measured(
    voice(
      1.2,
      () => 150,
      (part) => (part < 0.8 ? 0.3 : 0.06),
    ),
  ).pause;
  expect(fades.finalLoudness).toBeLessThan(-10);
  expect(measured(voice(1.2, () => 150)).pause.finalLoudness).toBeCloseTo(0, 0);
});

test('a drawn-out end is long, and a break in the voice begins it anew', () => {
  const broken = (part: number): number => (part > 0.4 && part < 0.5 ? 0 : 0.3);
  expect(measured(voice(1, () => 150)).pause.finalVoicedMs).toBeGreaterThan(900);
  const { finalVoicedMs } = measured(voice(1, () => 150, broken)).pause;
  expect(finalVoicedMs).toBeGreaterThan(420);
  expect(finalVoicedMs).toBeLessThan(560);
});

test('the range of a lively voice is its own, within a semitone', () => {
  const swings = (part: number): number => 180 * 2 ** ((4 * Math.sin(part * 12 * Math.PI)) / 12);
  const { metrics } = measured(voice(3, swings));
  // From P10 to P90 of a sine of four semitones either way: 2 * 4 * sin(72 degrees).
  expect(Math.abs((metrics.pitchRange ?? 0) - 7.6)).toBeLessThan(1);
});

test('counts syllables as often as the loudness rises', () => {
  const syllables = (part: number): number => 0.03 + 0.3 * Math.sin(part * 4 * 2 * Math.PI) ** 2;
  const { metrics } = measured(voice(2, () => 150, syllables));
  expect(metrics.rate).toBeCloseTo(4, 0);
});

test('noise has no pitch, and too little speech no rate', () => {
  let state = 1;
  const hiss = Float32Array.from({ length: 6400 }, () => {
    state = (state * 48_271) % 0x7fff_ffff;
    return (state / 0x7fff_ffff - 0.5) * 0.2;
  });
  const { pause, metrics } = measured(hiss);
  expect(metrics).toMatchObject({ pitchHz: null, pitchRange: null, rate: null });
  expect(pause).toMatchObject({ finalPitch: null, pitchSlope: null, finalLoudness: null });
});

test('a pause counts from a quarter of a second on, and speech since then anew', () => {
  const prosody = createProsody();
  prosody.begin();
  const frame = voice(0.032, () => 150);
  const speak = (): void => prosody.frame(frame, true, new Float32Array(4));
  speak();
  prosody.resumed(150);
  speak();
  prosody.resumed(800);
  speak();
  speak();
  expect(prosody.metrics(2000).pauses).toBe(1);
  expect(prosody.pause(100, 2000).sinceLastPauseMs).toBe(64);
});
