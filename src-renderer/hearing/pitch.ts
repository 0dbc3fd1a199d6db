import { PitchDetector } from 'pitchy';
import { HEARING_RATE } from '../../src-preload/contract/limits.ts';
import { FRAME_SAMPLES } from './frames.ts';

/** Pitch is taken this often, ms, and from this much sound: two and a half periods of the lowest voice. */
export const HOP_MS = 16;
const HOP_SAMPLES = (HEARING_RATE * HOP_MS) / 1000;
export const HOPS_PER_FRAME = FRAME_SAMPLES / HOP_SAMPLES;
const WINDOW_SAMPLES = 640;
/** Voices, Hz. */
const LOWEST = 65;
const HIGHEST = 500;
/** The mouth's resonances lie above this; with them, a resonance would now and then pass for the voice. */
const VOICE_HZ = 500;
const RUMBLE_HZ = 50;
/** Clarity, 0..1, from which on a sound has a pitch at all. */
const CLEAR = 0.75;

/** Semitones above the lowest pitch there is. */
export const SEMITONES = 12 * Math.log2(HIGHEST / LOWEST);
export function semitonesOf(hz: number): number {
  return 12 * Math.log2(hz / LOWEST);
}
export function hertzOf(semitones: number): number {
  return LOWEST * 2 ** (semitones / 12);
}

export interface PitchTrack {
  /**
   * Takes the next frame, and writes its pitch at each hop, semitones above 65 Hz, NaN where there is
   * none. With `wanted` false it is only remembered, which costs nothing.
   */
  frame(samples: Float32Array, wanted: boolean, into: Float32Array): void;
}

/** Pitch by McLeod's method (McLeod and Wyvill, "A smarter way to find pitch", 2005). */
export function createPitchTrack(): PitchTrack {
  const detector = PitchDetector.forFloat32Array(WINDOW_SAMPLES);
  detector.minVolumeAbsolute = 0.0005;
  const held = new Float32Array(WINDOW_SAMPLES - HOP_SAMPLES + FRAME_SAMPLES);
  const onlyVoice = createVoiceFilter();
  const windows = Array.from({ length: HOPS_PER_FRAME }, (_, hop) =>
    held.subarray(hop * HOP_SAMPLES, hop * HOP_SAMPLES + WINDOW_SAMPLES),
  );

  return {
    frame(samples, wanted, into) {
      held.copyWithin(0, FRAME_SAMPLES);
      onlyVoice(samples, held.subarray(held.length - FRAME_SAMPLES));
      for (let hop = 0; hop < HOPS_PER_FRAME; hop += 1) {
        into[hop] = wanted ? pitchOf(windows[hop] as Float32Array) : Number.NaN;
      }
    },
  };

  function pitchOf(window: Float32Array): number {
    const [hz, clarity] = detector.findPitch(window, HEARING_RATE);
    return clarity < CLEAR || hz < LOWEST || hz > HIGHEST ? Number.NaN : semitonesOf(hz);
  }
}

/** Keeps the voice's own lowest partials: sections of Bristow-Johnson's high-pass and, twice, low-pass. */
function createVoiceFilter(): (from: Float32Array, to: Float32Array) => void {
  const sections = [section(RUMBLE_HZ, true), section(VOICE_HZ, false), section(VOICE_HZ, false)];
  return (from, to) => {
    to.set(from);
    for (const run of sections) run(to);
  };
}

function section(hz: number, high: boolean): (samples: Float32Array) => void {
  const turn = (2 * Math.PI * hz) / HEARING_RATE;
  const alpha = Math.sin(turn) / Math.SQRT2;
  const gain = (high ? 1 + Math.cos(turn) : 1 - Math.cos(turn)) / 2 / (1 + alpha);
  const middle = high ? -2 : 2;
  const back1 = (-2 * Math.cos(turn)) / (1 + alpha);
  const back2 = (1 - alpha) / (1 + alpha);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return (samples) => {
    for (let i = 0; i < samples.length; i += 1) {
      const x = samples[i] as number;
      const y = gain * (x + middle * x1 + x2) - back1 * y1 - back2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      // Keeps a decaying tail from slowing the arithmetic down.
      y1 = Math.abs(y) < 1e-20 ? 0 : y;
      samples[i] = y;
    }
  };
}
