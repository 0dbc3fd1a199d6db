import { createResampler } from '../../src-renderer/speaking/resampler.ts';
import { ANALYSIS_RATE } from '../../src-renderer/speaking/visemes/features.ts';

type Random = () => number;

/** Sound at `ANALYSIS_RATE`, and how its times follow from the original's: `time * stretch + offsetS`. */
export interface Altered {
  readonly samples: Float32Array;
  readonly stretch: number;
  readonly offsetS: number;
}

/** A sound as it comes. */
export function plainly(samples: Float32Array, rate: number): Altered {
  return { samples: resampled(samples, rate), stretch: 1, offsetS: 0 };
}

/**
 * The same speech from another throat, in another room, through another microphone: pitch and
 * formants moved, a rest before and after, echo, colour, a telephone's band, noise, any loudness.
 */
export function altered(samples: Float32Array, rate: number, random: Random): Altered {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const speed = random() < 0.6 ? between(0.86, 1.22) : 1;
  const offsetS = between(0, 0.4);
  const inner = resampled(samples, rate * speed);
  const before = Math.round(offsetS * ANALYSIS_RATE);
  const after = Math.round(between(0.05, 0.5) * ANALYSIS_RATE);
  let sound: Float32Array = new Float32Array(before + inner.length + after);
  sound.set(inner, before);
  const level = Math.sqrt(power(inner));
  if (level > 0) for (let i = 0; i < sound.length; i += 1) sound[i] = (sound[i] as number) / level;
  if (random() < 0.35) sound = echoed(sound, between(0.012, 0.09), between(0.15, 0.8), random);
  if (random() < 0.7) tilt(sound, between(-0.5, 0.5));
  if (random() < 0.7) addNoise(sound, 10 ** (-between(12, 45) / 20), random);
  const band = random();
  if (band < 0.1) {
    highPass(sound, 300);
    lowPass(sound, 3400);
  } else if (band < 0.2) highPass(sound, between(80, 250));
  else if (band < 0.3) lowPass(sound, between(3200, 7000));
  // From a murmur to slightly too loud, mean of the speech.
  const gain = 10 ** (between(-42, -12) / 20);
  for (let i = 0; i < sound.length; i += 1) {
    sound[i] = Math.max(-1, Math.min(1, (sound[i] as number) * gain));
  }
  return { samples: sound, stretch: 1 / speed, offsetS: before / ANALYSIS_RATE };
}

export function resampled(samples: Float32Array, from: number, to = ANALYSIS_RATE): Float32Array {
  const resampler = createResampler(from, to);
  const first = resampler.push(samples);
  const rest = resampler.flush();
  const all = new Float32Array(first.length + rest.length);
  all.set(first);
  all.set(rest, first.length);
  return all;
}

function power(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / Math.max(1, samples.length);
}

/** Sparse noise that decays by `exp(-t / decayS)`; `strength` is the echo's power beside the direct sound's. */
function echoed(dry: Float32Array, decayS: number, strength: number, random: Random): Float32Array {
  const taps = 120;
  const reach = decayS * 3.5;
  const delays: number[] = [];
  const gains: number[] = [];
  let sum = 0;
  for (let tap = 0; tap < taps; tap += 1) {
    const time = 0.002 + (reach * (tap + random())) / taps;
    const gain = Math.exp(-time / decayS) * (random() < 0.5 ? -1 : 1);
    delays.push(Math.round(time * ANALYSIS_RATE));
    gains.push(gain);
    sum += gain * gain;
  }
  const scale = Math.sqrt(strength / sum);
  const wet = new Float32Array(dry);
  for (let tap = 0; tap < taps; tap += 1) {
    const delay = delays[tap] as number;
    const gain = (gains[tap] as number) * scale;
    for (let i = delay; i < dry.length; i += 1) {
      wet[i] = (wet[i] as number) + gain * (dry[i - delay] as number);
    }
  }
  return wet;
}

/** Brightens (negative) or darkens. */
function tilt(sound: Float32Array, amount: number): void {
  let before = 0;
  for (let i = 0; i < sound.length; i += 1) {
    const sample = sound[i] as number;
    sound[i] = sample + amount * before;
    before = sample;
  }
}

/** Noise that is white, or falls with frequency, at `gain` beside a mean of 1. */
export function addNoise(sound: Float32Array, gain: number, random: Random): void {
  const pole = random() < 0.4 ? 0 : 0.5 + 0.48 * random();
  const scale = gain * Math.sqrt(1 - pole * pole) * Math.sqrt(3);
  let noise = 0;
  for (let i = 0; i < sound.length; i += 1) {
    noise = noise * pole + (random() * 2 - 1) * scale;
    sound[i] = (sound[i] as number) + noise;
  }
}

function lowPass(sound: Float32Array, hertz: number): void {
  second(sound, hertz, (c) => [(1 - c) / 2, 1 - c, (1 - c) / 2]);
}

function highPass(sound: Float32Array, hertz: number): void {
  second(sound, hertz, (c) => [(1 + c) / 2, -(1 + c), (1 + c) / 2]);
}

/** Butterworth of second order, twice (Bristow-Johnson's cookbook). */
function second(
  sound: Float32Array,
  hertz: number,
  feed: (cosine: number) => [number, number, number],
): void {
  const turn = (2 * Math.PI * hertz) / ANALYSIS_RATE;
  const alpha = Math.sin(turn) / Math.SQRT2;
  const [b0, b1, b2] = feed(Math.cos(turn));
  const a0 = 1 + alpha;
  const a1 = -2 * Math.cos(turn);
  const a2 = 1 - alpha;
  for (let pass = 0; pass < 2; pass += 1) {
    let x1 = 0;
    let x2 = 0;
    let y1 = 0;
    let y2 = 0;
    for (let i = 0; i < sound.length; i += 1) {
      const x = sound[i] as number;
      const y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      sound[i] = y;
    }
  }
}
