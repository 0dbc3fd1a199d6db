import type { Mouth } from '../../src-preload/contract/words.ts';

/** Time from one frame of a track to the next: 100 frames a second. */
export const HOP_MS = 10;
/** Numbers a frame holds: aa, ih, ou, ee, oh, loudness. */
export const STRIDE = 6;
/** A better track takes over within this many frames. */
const FADE_FRAMES = 6;
/** A mouth that is told nothing more is shut after this many frames. */
const CLOSING_FRAMES = 8;

/**
 * A mouth's way through one sentence, ahead of its sound. Frame `i` is how the mouth stands
 * `i * HOP_MS` after the first sample. Grows at its end while audio arrives; every value is 0..1.
 */
export interface MouthTrack {
  /** Frames that are ready. */
  length: number;
  data: Float32Array<ArrayBuffer>;
}

export function createMouthTrack(capacity = 256): MouthTrack {
  return { length: 0, data: new Float32Array(capacity * STRIDE) };
}

/** Appends a closed frame and returns its offset in `data`. */
export function appendFrame(track: MouthTrack): number {
  const offset = track.length * STRIDE;
  if (offset + STRIDE > track.data.length) {
    const grown = new Float32Array(track.data.length * 2);
    grown.set(track.data);
    track.data = grown;
  }
  track.length += 1;
  return offset;
}

/** Frames from `from` on, in place of any that were there. */
export function writeFrames(track: MouthTrack, from: number, frames: Float32Array): void {
  const end = from * STRIDE + frames.length;
  if (end > track.data.length) {
    const grown = new Float32Array(end * 2);
    grown.set(track.data);
    track.data = grown;
  }
  track.data.set(frames, from * STRIDE);
  track.length = end / STRIDE;
}

export function closeMouth(out: Mouth): void {
  out.aa = 0;
  out.ih = 0;
  out.ou = 0;
  out.ee = 0;
  out.oh = 0;
}

/**
 * Puts what is known better in place of frames that are still to be shown. Frames before `from` stay,
 * the next few go over from the one to the other, so that nothing jumps.
 */
export function replaceFrom(track: MouthTrack, better: MouthTrack, from: number): void {
  const kept = Math.min(from, track.length);
  const data = new Float32Array(Math.max(kept, better.length, 1) * STRIDE);
  data.set(better.data.subarray(0, better.length * STRIDE));
  data.set(track.data.subarray(0, kept * STRIDE));
  for (let i = 0; i < FADE_FRAMES && kept > 0; i += 1) {
    const frame = kept + i;
    if (frame >= track.length || frame >= better.length) break;
    const share = (i + 1) / (FADE_FRAMES + 1);
    for (let at = frame * STRIDE; at < (frame + 1) * STRIDE; at += 1) {
      const before = track.data[at] as number;
      data[at] = before + ((data[at] as number) - before) * share;
    }
  }
  track.data = data;
  track.length = Math.max(kept, better.length);
}

/**
 * The mouth `ms` into the sentence, between frames if need be. Shut before the track; past its end, where
 * sound came late, it closes within a moment. Allocates nothing.
 */
export function mouthAt(track: MouthTrack, ms: number, out: Mouth): void {
  out.aa = valueAt(track, ms, 0);
  out.ih = valueAt(track, ms, 1);
  out.ou = valueAt(track, ms, 2);
  out.ee = valueAt(track, ms, 3);
  out.oh = valueAt(track, ms, 4);
}

/** Loudness `ms` into the sentence, 0..1. */
export function levelAt(track: MouthTrack, ms: number): number {
  return valueAt(track, ms, 5);
}

function valueAt({ data, length }: MouthTrack, ms: number, channel: number): number {
  const at = ms / HOP_MS;
  const frame = Math.floor(at);
  if (!(frame >= 0) || length === 0) return 0;
  if (frame + 1 >= length) {
    const last = data[(length - 1) * STRIDE + channel] as number;
    return last * Math.max(0, 1 - (at - (length - 1)) / CLOSING_FRAMES);
  }
  const here = data[frame * STRIDE + channel] as number;
  return here + ((data[(frame + 1) * STRIDE + channel] as number) - here) * (at - frame);
}
