import { HOP_MS, type MouthTrack, STRIDE } from './mouth-track.ts';

/** A voice that rests this long is taken to pause, frames: 120 ms, longer than any consonant is silent. */
const PAUSE_FRAMES = 12;
/** Quiet is below this share of the loudest moment, and below this in any case. */
const QUIET_SHARE = 0.3;
const QUIET = 0.08;
/** The last frames of a sentence may be missing from its track. */
const SLACK_MS = 2 * HOP_MS;

/**
 * Milliseconds from `fromMs` until the voice next pauses, the sentence's end included; 0 within a pause,
 * Infinity where the track does not reach that far. `endMs` is the sentence's length, null while more
 * of it may come. Allocates nothing.
 */
export function untilPauseMs(track: MouthTrack, fromMs: number, endMs: number | null): number {
  const { data, length } = track;
  let loudest = 0;
  for (let at = STRIDE - 1; at < length * STRIDE; at += STRIDE) {
    const level = data[at] as number;
    if (level > loudest) loudest = level;
  }
  const quiet = Math.max(QUIET, loudest * QUIET_SHARE);
  let began = -1;
  // A pause that began before now still counts.
  const first = Math.max(0, Math.floor(fromMs / HOP_MS) - PAUSE_FRAMES + 1);
  for (let frame = first; frame < length; frame += 1) {
    if ((data[frame * STRIDE + STRIDE - 1] as number) >= quiet) began = -1;
    else if (began < 0) began = frame;
    if (began >= 0 && frame - began + 1 >= PAUSE_FRAMES) {
      return Math.max(0, began * HOP_MS - fromMs);
    }
  }
  if (endMs === null || length * HOP_MS < endMs - SLACK_MS) return Number.POSITIVE_INFINITY;
  return Math.max(0, (began < 0 ? endMs : Math.min(endMs, began * HOP_MS)) - fromMs);
}
