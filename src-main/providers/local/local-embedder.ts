import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Embedder } from '../ports.ts';
import { unitLength } from '../unit-length.ts';
import type { RunTask } from './local-models.ts';

/** An embedding model on this computer. Throws AppError('model/absent' | 'model/broken'). */
export function createLocalEmbedder(model: string, run: RunTask): Embedder {
  let dimensions = 0;
  return {
    vendor: 'local',
    model,
    /** 0 until it has answered for the first time. */
    get dimensions() {
      return dimensions;
    },
    async embed(texts, purpose, signal) {
      if (texts.length === 0) return [];
      const answer = await run(model, { kind: 'embed', texts, purpose }, signal);
      if (answer.kind !== 'embedded') throw new AppError('model/broken');
      const size = answer.values.length / texts.length;
      // What is broken inside may count as a number nowhere.
      if (!Number.isInteger(size) || size === 0 || !answer.values.every(Number.isFinite)) {
        throw new AppError('model/broken');
      }
      dimensions = size;
      return texts.map((_, i) => unitLength(answer.values.subarray(i * size, (i + 1) * size)));
    },
  };
}
