import type { VoiceMetrics } from '../../src-preload/contract/words.ts';

/** Samples of one detector frame: 32 ms at 16 kHz. */
export const FRAME_SAMPLES = 512;
export const FRAME_MS = 32;
/** Silence kept after the last speech, so that a fading syllable stays whole. */
const TAIL_FRAMES = 7;
/** A gap inside an utterance that counts as a pause. */
const PAUSE_FRAMES = 8;

export interface Utterance {
  /** 16 kHz. */
  readonly pcm: Int16Array<ArrayBuffer>;
  readonly metrics: VoiceMetrics;
}

/**
 * One finished utterance out of the detector's samples: the redemption silence at its end is cut
 * down to a short tail, and the rest is measured. `isSpeech(frame)` tells whether the detector
 * took that frame for speech.
 */
export function toUtterance(
  samples: Float32Array,
  isSpeech: (frame: number) => boolean,
): Utterance {
  const frames = Math.floor(samples.length / FRAME_SAMPLES);
  let first = -1;
  let last = -1;
  let speech = 0;
  let pauses = 0;
  let energy = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    if (!isSpeech(frame)) continue;
    if (first < 0) first = frame;
    else if (frame - last > PAUSE_FRAMES) pauses += 1;
    last = frame;
    speech += 1;
    energy += frameEnergy(samples, frame);
  }
  const kept = last < 0 ? frames : Math.min(frames, last + 1 + TAIL_FRAMES);
  const span = last < 0 ? 0 : last - first + 1;
  return {
    pcm: toPcm(samples.subarray(0, kept * FRAME_SAMPLES)),
    metrics: {
      durationMs: span * FRAME_MS,
      speechRatio: span === 0 ? 0 : speech / span,
      loudness: speech === 0 ? 0 : decibelScale(energy / (speech * FRAME_SAMPLES)),
      pauses,
    },
  };
}

function frameEnergy(samples: Float32Array, frame: number): number {
  let sum = 0;
  for (let i = frame * FRAME_SAMPLES; i < (frame + 1) * FRAME_SAMPLES; i += 1) {
    const sample = samples[i] as number;
    sum += sample * sample;
  }
  return sum;
}

/** Mean square of samples in -1..1 to 0..1: -60 dB is 0, -10 dB is 1. */
export function decibelScale(meanSquare: number): number {
  if (meanSquare <= 0) return 0;
  return Math.min(1, Math.max(0, (10 * Math.log10(meanSquare) + 60) / 50));
}

function toPcm(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) {
    pcm[i] = Math.round(Math.min(1, Math.max(-1, samples[i] as number)) * 32767);
  }
  return pcm;
}
