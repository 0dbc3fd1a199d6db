/** The vector of what a person just said, in the space that can be searched now. */
import type { RecallQuery } from '../recall/recall-query.ts';
import type { ChosenEmbedder } from './embedding-job.ts';
import type { VectorStore } from './vector-store.ts';

/** Recall goes on without a vector rather than hold up the reply. */
const WITHIN_MS = 400;

export interface QueryVectorOptions {
  readonly store: VectorStore;
  readonly chosen: () => ChosenEmbedder;
  /** By the embedder of a space: the chosen one, or one on this computer. Throws for every other. */
  readonly embed: (
    text: string,
    space: string,
    signal: AbortSignal,
  ) => Promise<{ readonly space: string; readonly vectors: readonly Float32Array[] }>;
  readonly withinMs?: number;
}

/**
 * While the chosen embedder's space is not whole, the one before it answers, where that is on this
 * computer; else the chosen one with what it has. Null where none answers in time; throws only the
 * abort reason.
 */
export function createQueryVector({
  store,
  chosen,
  embed,
  withinMs = WITHIN_MS,
}: QueryVectorOptions): (text: string, signal: AbortSignal) => Promise<RecallQuery['vector']> {
  return async (text, signal) => {
    signal.throwIfAborted();
    if (text.trim() === '') return null;
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
    const wanted = chosen().space;
    for (const space of new Set([store.serving(wanted), wanted])) {
      try {
        const answer = await embed(text, space, inTime);
        const values = answer.vectors[0];
        if (values) return { space: answer.space, values };
      } catch {
        signal.throwIfAborted();
        if (inTime.aborted) return null;
      }
    }
    return null;
  };
}
