/** Input samples on each side of an output sample, at equal rates. */
const HALF_WIDTH = 8;
/** Positions between two input samples that the kernel is tabulated for. */
const PHASES = 512;

export interface Resampler {
  /** Samples of the next stretch; a few wait inside for what follows them. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>;
  /** What still waits inside, at the end of the sound. */
  flush(): Float32Array<ArrayBuffer>;
}

/**
 * Converts a sound that arrives in stretches from one rate to another by windowed sinc, carrying
 * its state across, so that stretches join without a seam however the sound is cut.
 */
export function createResampler(from: number, to: number): Resampler {
  if (from === to) {
    return {
      push: (samples) => new Float32Array(samples),
      flush: () => new Float32Array(0),
    };
  }
  const step = from / to;
  const half = Math.ceil(HALF_WIDTH * Math.max(1, step));
  const taps = half * 2;
  const kernel = kernelFor(half, Math.min(1, to / from));
  /** Input not used up yet, behind a silent run-up so that the first sample is whole. */
  let held = new Float32Array(half - 1);
  /** Output samples made and input samples let go, from which every position follows exactly. */
  let made = 0;
  let dropped = 0;

  function push(samples: Float32Array): Float32Array<ArrayBuffer> {
    const input = new Float32Array(held.length + samples.length);
    input.set(held);
    input.set(samples, held.length);
    const positionOf = (index: number): number => (index * from) / to + half - 1 - dropped;
    const limit = input.length - half;
    let count = Math.max(0, Math.ceil((limit - positionOf(made)) / step));
    // The division may round the last position onto the limit itself.
    while (count > 0 && positionOf(made + count - 1) >= limit) count -= 1;
    const output = new Float32Array(count);
    for (let i = 0; i < count; i += 1) {
      const position = positionOf(made + i);
      const whole = Math.floor(position);
      const row = Math.round((position - whole) * PHASES) * taps;
      const first = whole - half + 1;
      let sum = 0;
      for (let tap = 0; tap < taps; tap += 1) {
        sum += (input[first + tap] as number) * (kernel[row + tap] as number);
      }
      output[i] = sum;
    }
    made += count;
    const used = Math.min(input.length, Math.max(0, Math.floor(positionOf(made)) - half + 1));
    held = input.slice(used);
    dropped += used;
    return output;
  }

  return { push, flush: () => push(new Float32Array(half)) };
}

/** `PHASES + 1` rows of taps, each row summing to 1. */
function kernelFor(half: number, cutoff: number): Float32Array {
  const taps = half * 2;
  const kernel = new Float32Array((PHASES + 1) * taps);
  for (let phase = 0; phase <= PHASES; phase += 1) {
    const row = phase * taps;
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - half + 1 - phase / PHASES;
      const x = Math.PI * distance * cutoff;
      const sinc = x === 0 ? 1 : Math.sin(x) / x;
      const window =
        Math.abs(distance) < half ? Math.cos((Math.PI * distance) / (2 * half)) ** 2 : 0;
      kernel[row + tap] = sinc * window;
      sum += sinc * window;
    }
    for (let tap = 0; tap < taps; tap += 1) kernel[row + tap] = (kernel[row + tap] as number) / sum;
  }
  return kernel;
}
