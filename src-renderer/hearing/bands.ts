import { HEARING_RATE } from '../../src-preload/contract/limits.ts';

/** Middles of the bands, Hz: about two thirds of an octave apart, over what a voice is made of. */
const MIDDLES = [180, 300, 480, 760, 1200, 1900, 3000, 4700] as const;
const Q = 2.2;
export const BANDS = MIDDLES.length;
/** Bands that carry the voice and little else: hum lies below, hiss above. */
export const VOICE_BANDS = { from: 1, to: 7 } as const;

export interface Bands {
  /** Mean square of the newest block in each band. */
  readonly energies: Float32Array;
  push(samples: Float32Array): void;
}

/** Splits a sound at 16 kHz into bands: resonators in parallel (Bristow-Johnson's band-pass, 0 dB peak). */
export function createBands(): Bands {
  const gain = new Float64Array(BANDS);
  const back1 = new Float64Array(BANDS);
  const back2 = new Float64Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    const turn = (2 * Math.PI * (MIDDLES[band] as number)) / HEARING_RATE;
    const alpha = Math.sin(turn) / (2 * Q);
    gain[band] = alpha / (1 + alpha);
    back1[band] = (-2 * Math.cos(turn)) / (1 + alpha);
    back2[band] = (1 - alpha) / (1 + alpha);
  }
  const out1 = new Float64Array(BANDS);
  const out2 = new Float64Array(BANDS);
  let in1 = 0;
  let in2 = 0;
  const energies = new Float32Array(BANDS);

  return {
    energies,
    push(samples) {
      const { length } = samples;
      for (let band = 0; band < BANDS; band += 1) {
        const g = gain[band] as number;
        const a1 = back1[band] as number;
        const a2 = back2[band] as number;
        let [x1, x2] = [in1, in2];
        let y1 = out1[band] as number;
        let y2 = out2[band] as number;
        let sum = 0;
        for (let i = 0; i < length; i += 1) {
          const x = samples[i] as number;
          const y = g * (x - x2) - a1 * y1 - a2 * y2;
          x2 = x1;
          x1 = x;
          y2 = y1;
          y1 = y;
          sum += y * y;
        }
        // Keeps a decaying tail from slowing the arithmetic down.
        out1[band] = Math.abs(y1) < 1e-20 ? 0 : y1;
        out2[band] = Math.abs(y2) < 1e-20 ? 0 : y2;
        energies[band] = sum / length;
      }
      in2 = samples[length - 2] as number;
      in1 = samples[length - 1] as number;
    },
  };
}
