import { createBands } from './bands.ts';
import { CLASSES } from './classes.ts';
import { BANDS } from './features.ts';
import { createNetwork, type Evidence, TYPICAL_BANDS } from './network.ts';
import { createNormaliser } from './normalise.ts';

/** Everything a whole recording tells; it is heard once for its loudness and colour, then judged. */
export function evidenceOf(samples: Float32Array, sampleRate: number): Evidence {
  const { bands, levels, push, finish } = createBands(sampleRate);
  push(samples);
  finish();
  const normaliser = createNormaliser(TYPICAL_BANDS, false);
  for (let i = 0; i < bands.count; i += 1) {
    normaliser.hear(bands.data, i * BANDS, levels.data[i] as number);
  }
  const network = createNetwork();
  const frame = new Float32Array(BANDS);
  for (let i = 0; i < bands.count; i += 1) {
    normaliser.apply(bands.data, i * BANDS, frame, 0);
    network.push(frame, 0);
  }
  network.finish();
  return {
    posteriors: network.answers.data.subarray(0, bands.count * CLASSES),
    frames: bands.count,
    levels: levels.data.subarray(0, bands.count),
  };
}
