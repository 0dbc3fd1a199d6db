/** Rate at which speech is analysed, Hz: the formants that tell vowels apart lie below 2.5 kHz. */
export const ANALYSIS_RATE = 10_000;
/** One window, 25 ms. */
export const WINDOW = 250;
const ORDER = 12;
const GRID = 40;
const LOWEST_HZ = 200;
const HIGHEST_HZ = 2500;

/** Points of the envelope, spaced evenly in log frequency. */
export const GRID_HZ: readonly number[] = Array.from(
  { length: GRID },
  (_, i) => LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (i / (GRID - 1)),
);

const COSINES = tabulate(Math.cos);
const SINES = tabulate(Math.sin);
const HANN = Float32Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW),
);

export interface EnvelopeReader {
  /** Shape of the vocal tract over GRID_HZ in decibels, its mean removed. Filled by `read`. */
  readonly envelope: Float32Array;
  /** Mean square of the window. */
  power: number;
  /** Correlation of neighbouring samples, -1..1: voiced sound is near 1, hissing is low. */
  smoothness: number;
  /** Analyses WINDOW samples from `from`. */
  read(samples: Float32Array, from: number): void;
}

/** Linear prediction: the all-pole envelope of a window of speech, whose peaks are the formants. */
export function createEnvelopeReader(): EnvelopeReader {
  const windowed = new Float32Array(WINDOW);
  const correlation = new Float64Array(ORDER + 1);
  const poles = new Float64Array(ORDER + 1);
  const previous = new Float64Array(ORDER + 1);
  const reader: EnvelopeReader = {
    envelope: new Float32Array(GRID),
    power: 0,
    smoothness: 0,
    read(samples, from) {
      let energy = 0;
      let neighbours = 0;
      let last = from > 0 ? (samples[from - 1] as number) : 0;
      for (let i = 0; i < WINDOW; i += 1) {
        const sample = samples[from + i] as number;
        energy += sample * sample;
        neighbours += sample * last;
        // Pre-emphasis undoes the voice's own fall of 6 dB an octave.
        windowed[i] = (sample - 0.97 * last) * (HANN[i] as number);
        last = sample;
      }
      reader.power = energy / WINDOW;
      reader.smoothness = energy > 0 ? neighbours / energy : 0;
      for (let lag = 0; lag <= ORDER; lag += 1) {
        let sum = 0;
        for (let i = lag; i < WINDOW; i += 1) {
          sum += (windowed[i] as number) * (windowed[i - lag] as number);
        }
        correlation[lag] = sum;
      }
      solve(correlation, poles, previous);
      evaluate(poles, reader.envelope);
    },
  };
  return reader;
}

/** Levinson-Durbin. A trace of white noise keeps silence and pure tones solvable. */
function solve(correlation: Float64Array, poles: Float64Array, previous: Float64Array): void {
  poles.fill(0);
  poles[0] = 1;
  let error = (correlation[0] as number) * 1.0001 + 1e-9;
  for (let i = 1; i <= ORDER; i += 1) {
    let reflection = correlation[i] as number;
    for (let j = 1; j < i; j += 1) {
      reflection += (poles[j] as number) * (correlation[i - j] as number);
    }
    reflection = -reflection / error;
    previous.set(poles);
    for (let j = 1; j < i; j += 1) {
      poles[j] = (previous[j] as number) + reflection * (previous[i - j] as number);
    }
    poles[i] = reflection;
    error *= 1 - reflection * reflection;
  }
}

function evaluate(poles: Float64Array, envelope: Float32Array): void {
  let mean = 0;
  for (let point = 0; point < GRID; point += 1) {
    let real = 0;
    let imaginary = 0;
    const row = point * (ORDER + 1);
    for (let i = 0; i <= ORDER; i += 1) {
      real += (poles[i] as number) * (COSINES[row + i] as number);
      imaginary += (poles[i] as number) * (SINES[row + i] as number);
    }
    const decibels = -10 * Math.log10(real * real + imaginary * imaginary + 1e-12);
    envelope[point] = decibels;
    mean += decibels;
  }
  mean /= GRID;
  for (let point = 0; point < GRID; point += 1) {
    envelope[point] = (envelope[point] as number) - mean;
  }
}

function tabulate(wave: (angle: number) => number): Float64Array {
  const table = new Float64Array(GRID * (ORDER + 1));
  GRID_HZ.forEach((hz, point) => {
    for (let i = 0; i <= ORDER; i += 1) {
      table[point * (ORDER + 1) + i] = wave((2 * Math.PI * hz * i) / ANALYSIS_RATE);
    }
  });
  return table;
}
