import { expect, test } from 'vitest';
import { createPowerSpectrum } from '../../../../src-renderer/speaking/visemes/fourier.ts';

test('gives the power that the definition of the transform gives', () => {
  const size = 64;
  const samples = Float32Array.from({ length: size }, (_, i) => Math.sin(i * i * 0.37) + 0.2);
  const power = new Float32Array(size / 2);
  createPowerSpectrum(size)(samples, power);
  for (let k = 0; k < size / 2; k += 1) {
    let re = 0;
    let im = 0;
    samples.forEach((sample, i) => {
      re += sample * Math.cos((2 * Math.PI * k * i) / size);
      im -= sample * Math.sin((2 * Math.PI * k * i) / size);
    });
    expect(power[k]).toBeCloseTo(re * re + im * im, 3);
  }
});
