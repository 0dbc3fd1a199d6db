import { HEARING_RATE } from '../../src-preload/contract/limits.ts';

/** Zero crossings of the sinc on each side, at the lower of the two rates. */
const CROSSINGS = 16;
/** Of the Kaiser window: about 80 dB down outside the band (Oppenheim and Schafer, 7.6). */
const BETA = 7.9;
/** Where the band ends, as a part of the lower rate's half: leaves room for the filter's slope. */
const CUTOFF = 0.9;

export interface Decimator {
  /** Writes what `input` adds, at 16 kHz, into `output` from its beginning; how many samples that is. */
  push(input: Float32Array, output: Float32Array): number;
}

/**
 * Brings a running sound from `rate` to 16 kHz through a windowed-sinc low-pass, without a seam
 * between pushes and without allocating. The rates are whole numbers, so positions are exact and
 * nothing drifts. Delays the sound by 1 ms. One push takes at most `longest` samples.
 */
export function createDecimator(rate: number, longest: number): Decimator {
  const divisor = gcd(rate, HEARING_RATE);
  const up = HEARING_RATE / divisor;
  const down = rate / divisor;
  const lower = Math.min(1, up / down);
  const half = Math.ceil(CROSSINGS / lower);
  const taps = half * 2;
  const kernel = kernelFor(up, half, CUTOFF * lower);
  const held = new Float32Array(taps + longest + Math.ceil(down / up));
  let length = taps - 1;
  /** Where the next output sample lies: whole input samples into `held`, and `phase / up` of one. */
  let whole = 0;
  let phase = 0;

  return {
    push(input, output) {
      held.set(input, length);
      length += input.length;
      let made = 0;
      while (whole + taps <= length) {
        const row = phase * taps;
        let sum = 0;
        for (let tap = 0; tap < taps; tap += 1) {
          sum += (held[whole + tap] as number) * (kernel[row + tap] as number);
        }
        output[made] = sum;
        made += 1;
        phase += down;
        whole += Math.floor(phase / up);
        phase %= up;
      }
      const used = Math.min(whole, length);
      held.copyWithin(0, used, length);
      length -= used;
      whole -= used;
      return made;
    },
  };
}

/** `phases` rows of taps, each row summing to 1. `cutoff` is a part of the input's half rate. */
function kernelFor(phases: number, half: number, cutoff: number): Float32Array {
  const taps = half * 2;
  const kernel = new Float32Array(phases * taps);
  for (let phase = 0; phase < phases; phase += 1) {
    const row = phase * taps;
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - (half - 1) - phase / phases;
      const x = Math.PI * distance * cutoff;
      const value = (x === 0 ? 1 : Math.sin(x) / x) * kaiser(distance / half);
      kernel[row + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < taps; tap += 1) kernel[row + tap] = (kernel[row + tap] as number) / sum;
  }
  return kernel;
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-9; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
