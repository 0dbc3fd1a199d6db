import type { Mouth } from '../../src-preload/contract/words.ts';

/** Time from one frame of a track to the next: 100 frames a second. */
export const HOP_MS = 10;
/** Numbers a frame holds: aa, ih, ou, ee, oh, loudness. */
export const STRIDE = 6;

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

export function closeMouth(out: Mouth): void {
  out.aa = 0;
  out.ih = 0;
  out.ou = 0;
  out.ee = 0;
  out.oh = 0;
}

/** The mouth `ms` into the sentence, between frames if need be; shut outside the track. Allocates nothing. */
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
  if (!(frame >= 0) || frame >= length) return 0;
  const here = data[frame * STRIDE + channel] as number;
  if (frame + 1 >= length) return here;
  return here + ((data[(frame + 1) * STRIDE + channel] as number) - here) * (at - frame);
}
