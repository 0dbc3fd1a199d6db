import { readFileSync } from 'node:fs';
import { decodeWav } from '../../src-main/providers/wav.ts';
import { type MouthTrack, STRIDE } from '../../src-renderer/speaking/mouth-track.ts';

/** Speech from tests/fixtures/voice, -1..1. */
export function recordedSpeech(name: string): { samples: Float32Array; rate: number } {
  const { samples, sampleRate } = decodeWav(readFileSync(`tests/fixtures/voice/${name}.wav`));
  return { samples: Float32Array.from(samples, (sample) => sample / 32_768), rate: sampleRate };
}

/** How far the mouth stands open at every frame: the sum of its weights. */
export function opennessOf({ data, length }: MouthTrack): number[] {
  return Array.from({ length }, (_, i) =>
    data.subarray(i * STRIDE, i * STRIDE + 5).reduce((sum, weight) => sum + weight, 0),
  );
}

/** Correlation of two series, over the shorter one's length. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length);
  const mean = (list: readonly number[]): number =>
    list.slice(0, n).reduce((sum, value) => sum + value, 0) / n;
  const ma = mean(a);
  const mb = mean(b);
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const x = (a[i] as number) - ma;
    const y = (b[i] as number) - mb;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}
