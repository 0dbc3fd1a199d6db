import { expect, test } from 'vitest';
import { createBands } from '../../../../src-renderer/speaking/visemes/bands.ts';
import { BANDS } from '../../../../src-renderer/speaking/visemes/features.ts';

function bandsOf(samples: Float32Array, rate: number) {
  const reader = createBands(rate);
  reader.push(samples);
  reader.finish();
  return reader;
}
const sine = (hertz: number, rate: number, seconds: number): Float32Array =>
  Float32Array.from({ length: rate * seconds }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rate),
  );

test('a sine of full scale is 3 dB below it, at every rate', () => {
  for (const rate of [16_000, 22_050, 48_000]) {
    const { levels } = bandsOf(sine(1000, rate, 0.5), rate);
    expect(levels.data[25]).toBeCloseTo(-3.01, 1);
  }
});

test('a tone is strongest in the band it lies in', () => {
  // Bands are 105 mel wide from 150 mel: 1000 Hz is 1000 mel.
  const { bands } = bandsOf(sine(1000, 16_000, 0.5), 16_000);
  const row = [...bands.data.subarray(20 * BANDS, 21 * BANDS)];
  expect(row.indexOf(Math.max(...row))).toBe(7);
});

test('has one frame for every 10 ms begun, and keeps every level when it grows', () => {
  for (const [length, frames] of [
    [0, 0],
    [1, 1],
    [160, 1],
    [161, 2],
    [16_000 * 6, 600],
  ] as const) {
    const { bands, levels } = bandsOf(new Float32Array(length).fill(0.5), 16_000);
    expect([bands.count, levels.count]).toEqual([frames, frames]);
  }
  const { levels } = bandsOf(sine(500, 16_000, 6), 16_000);
  const middle = levels.data.subarray(2, 598);
  expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(0.1);
});
