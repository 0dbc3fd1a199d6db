import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { closuresIn } from './closures.ts';
import { appendFrame, createMouthTrack, HOP_MS, type MouthTrack, STRIDE } from './mouth-track.ts';
import { createResampler } from './resampler.ts';
import { ANALYSIS_RATE, createEnvelopeReader, WINDOW } from './spectral-envelope.ts';
import { matchVowel } from './vowel-shapes.ts';

const HOP = (ANALYSIS_RATE * HOP_MS) / 1000;
/** The mouth moves a little before the sound, as people's do, and smoothing costs about as much. */
const LOOK_AHEAD = 2;
/** Below this nothing is speech, whatever the rest of the sentence is like. */
const FLOOR_DB = -52;
/** Loudness under the sentence's peak at which a mouth begins to open, and at which it is free. */
const SHUT_DB = -27;
const FREE_DB = -13;
/** A peak forgets this much a frame, so that a loud start does not hush the rest. */
const PEAK_DECAY_DB = 0.04;
const FIRST_PEAK_DB = -26;
/** Hissing (s, sh, f): the correlation of neighbouring samples is below this. */
const HISS = 0.35;
const ATTACK = smoothing(18);
const RELEASE = smoothing(45);
const SHUTTING = smoothing(14);

export interface VisemeAnalyser {
  /** Grows as audio is pushed; frames run about 60 ms behind it until `finish`. */
  readonly track: MouthTrack;
  push(samples: Float32Array): void;
  /** The vendor's times close the lips on m, b and p, which loudness alone can miss. */
  addTiming(timing: SpeechTiming): void;
  finish(): void;
}

/**
 * Turns speech into a mouth track as it arrives: vowel shapes from the formants, opened by
 * loudness, shut in silence and at lip closures. Costs about 4 ms per second of audio.
 */
export function createVisemeAnalyser(sampleRate: number): VisemeAnalyser {
  const track = createMouthTrack();
  const resampler = createResampler(sampleRate, ANALYSIS_RATE);
  const reader = createEnvelopeReader();
  /** A target per frame: five weights and the loudness. */
  let targets = new Float32Array(256 * STRIDE);
  let targetCount = 0;
  /** The first window is centred on the first sample. */
  let held = new Float32Array(WINDOW / 2);
  let peak = FIRST_PEAK_DB;
  const closures: number[] = [];
  let closed = 0;
  let finished = false;
  const mouth = new Float32Array(5);

  function push(samples: Float32Array): void {
    take(resampler.push(samples));
    emit(targetCount - LOOK_AHEAD);
  }

  function take(samples: Float32Array): void {
    const input = new Float32Array(held.length + samples.length);
    input.set(held);
    input.set(samples, held.length);
    let from = 0;
    for (; from + WINDOW <= input.length; from += HOP) aim(input, from);
    held = input.slice(from);
  }

  function aim(input: Float32Array, from: number): void {
    reader.read(input, from);
    if ((targetCount + 1) * STRIDE > targets.length) {
      const grown = new Float32Array(targets.length * 2);
      grown.set(targets);
      targets = grown;
    }
    const offset = targetCount * STRIDE;
    targetCount += 1;
    const decibels = 10 * Math.log10(reader.power + 1e-12);
    peak = Math.max(decibels, peak - PEAK_DECAY_DB, FIRST_PEAK_DB - 14);
    targets[offset + 5] = Math.min(1, Math.max(0, (decibels + 50) / 42));
    const gate = decibels < FLOOR_DB ? 0 : ramp(SHUT_DB, FREE_DB, decibels - peak);
    if (gate === 0) return;
    if (reader.smoothness < HISS) {
      // Teeth together, lips a little apart.
      targets[offset + 1] = 0.16 * gate;
      targets[offset + 3] = 0.06 * gate;
      return;
    }
    matchVowel(reader.envelope, mouth);
    const opening = gate * (0.7 + 0.3 * ramp(-16, -2, decibels - peak));
    for (let i = 0; i < 5; i += 1) targets[offset + i] = (mouth[i] as number) * opening;
  }

  /** Smooths targets into frames, up to `end`. */
  function emit(end: number): void {
    while (track.length < end) {
      const frame = track.length;
      const offset = appendFrame(track);
      const target = Math.min(frame + LOOK_AHEAD - 1, targetCount - 1) * STRIDE;
      let open = 0;
      for (let i = 0; i < 5; i += 1) open += targets[target + i] as number;
      for (let i = 0; i < 5; i += 1) {
        const before = frame > 0 ? (track.data[offset - STRIDE + i] as number) : 0;
        const aimed = targets[target + i] as number;
        const pace = aimed > before ? ATTACK : open < 0.12 ? SHUTTING : RELEASE;
        const value = before + (aimed - before) * pace;
        track.data[offset + i] = aimed === 0 && value < 0.03 ? 0 : value;
      }
      track.data[offset + 5] = targets[frame * STRIDE + 5] as number;
    }
    closeLips();
  }

  function closeLips(): void {
    for (; closed < closures.length; closed += 1) {
      const at = Math.round((closures[closed] as number) / HOP_MS);
      if (at + CLOSURE.length > track.length && !finished) return;
      CLOSURE.forEach((factor, i) => {
        const frame = at - 3 + i;
        if (frame < 0 || frame >= track.length) return;
        for (let k = 0; k < 5; k += 1) {
          track.data[frame * STRIDE + k] = (track.data[frame * STRIDE + k] as number) * factor;
        }
      });
    }
  }

  return {
    track,
    push,
    addTiming(timing) {
      closures.push(...closuresIn(timing));
      closeLips();
    },
    finish() {
      if (finished) return;
      take(resampler.flush());
      // The rest of the last window is silence.
      take(new Float32Array(WINDOW / 2 + HOP));
      finished = true;
      emit(targetCount);
    },
  };
}

/** Multipliers around a closure, one a frame, from 30 ms before the letter begins. */
const CLOSURE: readonly number[] = [0.7, 0.3, 0.05, 0, 0, 0, 0.3, 0.7];

/** The track of a whole recording. Samples are in -1..1. */
export function visemesOf(
  samples: Float32Array,
  sampleRate: number,
  timing: SpeechTiming | null = null,
): MouthTrack {
  const analyser = createVisemeAnalyser(sampleRate);
  if (timing) analyser.addTiming(timing);
  analyser.push(samples);
  analyser.finish();
  return analyser.track;
}

function ramp(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Share of the way a value goes in one frame, for a time constant in milliseconds. */
function smoothing(ms: number): number {
  return 1 - Math.exp(-HOP_MS / ms);
}
