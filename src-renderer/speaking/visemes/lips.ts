import { HOP_MS, type MouthTrack, STRIDE } from '../mouth-track.ts';

/** Multipliers around a closure, one a frame, from 30 ms before the letter begins. */
const CLOSURE: readonly number[] = [0.7, 0.3, 0.05, 0, 0, 0, 0.3, 0.7];

/** Frames that a closure at a time takes in; a track that ends before has yet to grow. */
export function closureEnd(atMs: number): number {
  return Math.round(atMs / HOP_MS) + CLOSURE.length;
}

/** Shuts the lips where a letter is said to begin that closes them. */
export function shutLips(track: MouthTrack, atMs: number): void {
  const first = Math.round(atMs / HOP_MS) - 3;
  CLOSURE.forEach((factor, i) => {
    const frame = first + i;
    if (frame < 0 || frame >= track.length) return;
    for (let k = 0; k < 5; k += 1) {
      track.data[frame * STRIDE + k] = (track.data[frame * STRIDE + k] as number) * factor;
    }
  });
}
