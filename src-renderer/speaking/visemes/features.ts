import { createPowerSpectrum } from './fourier.ts';

export const ANALYSIS_RATE = 16_000;
/** Samples from one frame to the next: 10 ms. */
export const HOP = 160;
/** Samples a frame is read from: 25 ms, centred on the frame's time. */
export const WINDOW = 400;
/** Mel bands from 100 to 7500 Hz. */
export const BANDS = 24;

const SIZE = 512;
const LOWEST_HZ = 100;
const HIGHEST_HZ = 7500;
/** Power below which a band is nothing: far under any microphone's own noise. */
const NOTHING = 1e-10;

export interface FeatureReader {
  /**
   * Band powers of the `WINDOW` samples from `from`, in decibels, to `out` at `at`. Returns the
   * frame's level above 100 Hz, decibels of full scale. What is not a number counts as 0.
   */
  read(samples: Float32Array, from: number, out: Float32Array, at: number): number;
}

/** `warp` moves the bands' frequencies, as a longer or shorter throat would; 1 but in training. */
export function createFeatureReader(warp = 1): FeatureReader {
  const spectrum = createPowerSpectrum(SIZE);
  const windowed = new Float32Array(SIZE);
  const power = new Float32Array(SIZE / 2);
  const hann = Float32Array.from(
    { length: WINDOW },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW),
  );
  /** Brings a sine of full scale to its power, 0.5. */
  const scale = 2 / (SIZE * hann.reduce((sum, value) => sum + value * value, 0));
  const bank = bandsOf(warp);
  const lowest = Math.ceil((LOWEST_HZ * SIZE) / ANALYSIS_RATE);

  return {
    read(samples, from, out, at) {
      for (let i = 0; i < WINDOW; i += 1) {
        const sample = samples[from + i] as number;
        // Beyond full scale nothing is louder, and NaN fails both comparisons.
        const safe = sample > -4 && sample < 4 ? sample : 0;
        windowed[i] = safe * (hann[i] as number);
      }
      spectrum(windowed, power);
      let total = 0;
      for (let bin = lowest; bin < SIZE / 2; bin += 1) total += power[bin] as number;
      for (let band = 0; band < BANDS; band += 1) {
        const { first, weights } = bank[band] as Band;
        let sum = 0;
        for (let i = 0; i < weights.length; i += 1) {
          sum += (power[first + i] as number) * (weights[i] as number);
        }
        out[at + band] = 10 * Math.log10(sum * scale + NOTHING);
      }
      return 10 * Math.log10(total * scale + NOTHING);
    },
  };
}

interface Band {
  readonly first: number;
  readonly weights: Float32Array;
}

/** Triangles, evenly spaced on the mel scale (O'Shaughnessy: 2595 log10(1 + f / 700)). */
function bandsOf(warp: number): readonly Band[] {
  const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
  const low = mel(LOWEST_HZ);
  const step = (mel(HIGHEST_HZ) - low) / (BANDS + 1);
  const hertz = (index: number): number => 700 * (10 ** ((low + step * index) / 2595) - 1) * warp;
  return Array.from({ length: BANDS }, (_, band) => {
    const left = (hertz(band) * SIZE) / ANALYSIS_RATE;
    const middle = (hertz(band + 1) * SIZE) / ANALYSIS_RATE;
    const right = (hertz(band + 2) * SIZE) / ANALYSIS_RATE;
    const first = Math.max(1, Math.ceil(left));
    const last = Math.max(first, Math.min(SIZE / 2 - 1, Math.floor(right)));
    const weights = Float32Array.from({ length: last - first + 1 }, (_, i) => {
      const bin = first + i;
      const weight =
        bin < middle ? (bin - left) / (middle - left) : (right - bin) / (right - middle);
      return Math.max(weight, 1e-3);
    });
    return { first, weights };
  });
}
