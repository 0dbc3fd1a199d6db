import { type MouthTrack, STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import { SHUT } from '../../train-mouth/scores.ts';
import { createRandom } from '../../train-mouth/voices.ts';

const RATE = 24_000;
const SECONDS = 3;

/** Sounds at which a mouth should rest, by name, at `REST_RATE`. */
export function soundsToRestAt(): Readonly<Record<string, readonly Float32Array[]>> {
  const random = createRandom(5);
  const noise = (gain: number): Float32Array => make(() => (random() * 2 - 1) * gain);
  const tone = (hertz: number): Float32Array =>
    make((time) => 0.3 * Math.sin(2 * Math.PI * hertz * time));
  return {
    silence: [make(() => 0), new Float32Array(0), new Float32Array(RATE / 100)],
    'faint noise (-60 dB)': [noise(0.001 * Math.sqrt(3))],
    'white noise': [noise(0.1), noise(0.5)],
    tones: [tone(200), tone(440), tone(1000), tone(3000)],
  };
}

export const REST_RATE = RATE;

function make(sample: (time: number) => number): Float32Array {
  return Float32Array.from({ length: RATE * SECONDS }, (_, i) => sample(i / RATE));
}

/** Share of frames, in percent, at which the mouth is open. */
export function openShare(tracks: readonly MouthTrack[]): number {
  let frames = 0;
  let open = 0;
  for (const { data, length } of tracks) {
    frames += length;
    for (let i = 0; i < length; i += 1) {
      if (data.subarray(i * STRIDE, i * STRIDE + 5).some((weight) => weight >= SHUT)) open += 1;
    }
  }
  return (100 * open) / frames;
}
