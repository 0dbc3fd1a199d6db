import { expect, test } from 'vitest';
import { createResampler } from '../../../src-renderer/speaking/resampler.ts';

const sine = (rate: number, hz: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hz * i) / rate),
  );

function convert(sound: Float32Array, from: number, to: number, cut: number): Float32Array {
  const resampler = createResampler(from, to);
  const out: number[] = [];
  for (let at = 0; at < sound.length; at += cut)
    out.push(...resampler.push(sound.subarray(at, at + cut)));
  out.push(...resampler.flush());
  return Float32Array.from(out);
}

test.each([
  [16_000, 48_000],
  [22_050, 48_000],
  [24_000, 44_100],
  [44_100, 48_000],
  [48_000, 44_100],
  [24_000, 24_000],
])('keeps a tone in place, pitch and strength from %i to %i Hz', (from, to) => {
  const out = convert(sine(from, 1000, 0.3), from, to, 4096);
  expect(Math.abs(out.length - 0.3 * to)).toBeLessThanOrEqual(2);
  const expected = sine(to, 1000, 0.3);
  for (let i = 100; i < out.length - 100; i += 1) {
    expect(Math.abs((out[i] as number) - (expected[i] as number))).toBeLessThan(0.01);
  }
});

test('joins stretches of any size exactly', () => {
  const sound = sine(22_050, 700, 0.2);
  const whole = convert(sound, 22_050, 48_000, sound.length);
  for (const cut of [1, 7, 333]) {
    const parts = convert(sound, 22_050, 48_000, cut);
    expect(parts.length).toBe(whole.length);
    parts.forEach((sample, i) => {
      expect(Math.abs(sample - (whole[i] as number))).toBeLessThan(1e-5);
    });
  }
});
