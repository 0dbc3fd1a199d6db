/** Whisper hears 30 seconds at a time. */
export const LONGEST_SECONDS = 30;
/** A cut may be anywhere in the last third. */
const EARLIEST_SECONDS = 20;
const FRAME_SECONDS = 0.1;

/**
 * Speech in pieces of at most 30 seconds, cut where it is quietest between the 20th and the 30th
 * second, so that no word is cut in two where there is any pause. Views of the same samples.
 */
export function cutSpeech(samples: Float32Array, sampleRate: number): readonly Float32Array[] {
  const longest = LONGEST_SECONDS * sampleRate;
  const pieces: Float32Array[] = [];
  let from = 0;
  while (samples.length - from > longest) {
    const cut = quietest(samples, from + EARLIEST_SECONDS * sampleRate, from + longest, sampleRate);
    pieces.push(samples.subarray(from, cut));
    from = cut;
  }
  pieces.push(samples.subarray(from));
  return pieces;
}

/** The middle of the quietest frame between two places. */
function quietest(samples: Float32Array, from: number, to: number, sampleRate: number): number {
  const frame = Math.round(FRAME_SECONDS * sampleRate);
  let best = to;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at + frame <= to; at += frame >> 1) {
    let energy = 0;
    for (let i = at; i < at + frame; i += 1) energy += (samples[i] as number) ** 2;
    // The later of two equal ones: fewer pieces.
    if (energy <= least) {
      least = energy;
      best = at + (frame >> 1);
    }
  }
  return best;
}
