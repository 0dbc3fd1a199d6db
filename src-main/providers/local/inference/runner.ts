import type { Outcome, Task } from './messages.ts';

/** A model in memory. */
export interface LoadedModel {
  /** Throws whatever the runtime throws. Null when it was cancelled half way. */
  run(task: Task, isCancelled: () => boolean): Promise<Outcome | null>;
  dispose(): Promise<void>;
}

/** -1..1 as 16-bit samples; what is louder is clipped. */
export function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const out = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) {
    out[i] = Math.round(Math.max(-1, Math.min(1, samples[i] as number)) * 32_767);
  }
  return out;
}
