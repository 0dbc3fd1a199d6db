import { expect, test } from 'vitest';
import { createDecimator } from '../../../src-renderer/hearing/decimator.ts';

function tone(hz: number, rate: number, seconds = 0.5): Float32Array {
  return Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hz * i) / rate),
  );
}

function decimated(input: Float32Array, rate: number, cuts: readonly number[]): Float32Array {
  const decimator = createDecimator(rate, Math.max(...cuts));
  const out: number[] = [];
  const piece = new Float32Array(4096);
  for (let i = 0, cut = 0; i < input.length; cut += 1) {
    const size = cuts[cut % cuts.length] as number;
    const made = decimator.push(input.subarray(i, i + size), piece);
    out.push(...piece.subarray(0, made));
    i += size;
  }
  return Float32Array.from(out);
}

/** Level of the middle, dB against a full tone. */
function level(samples: Float32Array): number {
  const middle = samples.subarray(800, samples.length - 800);
  return 10 * Math.log10((2 * middle.reduce((sum, one) => sum + one * one, 0)) / middle.length);
}

const RATES = [48_000, 44_100, 96_000, 24_000, 16_000];

test.each(RATES)('keeps a voice whole from %i Hz on', (rate) => {
  for (const hz of [100, 1000, 4000, 6000]) {
    expect(Math.abs(level(decimated(tone(hz, rate), rate, [128])))).toBeLessThan(0.1);
  }
});

test.each([48_000, 44_100, 96_000])(
  'what lies above 8 kHz does not fold back, from %i Hz on',
  (rate) => {
    for (const hz of [9000, 10_500, 15_500, 17_000]) {
      expect(level(decimated(tone(hz, rate), rate, [128]))).toBeLessThan(-60);
    }
  },
);

test('joins pieces of any length without a seam, and keeps the length', () => {
  const input = tone(440, 44_100, 2);
  const whole = decimated(input, 44_100, [128]);
  const cut = decimated(input, 44_100, [1, 128, 17, 511, 2]);
  expect(cut).toEqual(whole);
  expect(Math.abs(whole.length - 32_000)).toBeLessThan(20);
});
