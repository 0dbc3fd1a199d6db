import type { Embedder, EmbeddingPurpose } from './ports.ts';

/** Vectors kept; 500 of 1,536 dimensions are 3 MB. */
const MOST = 500;

/** Asks an embedder for texts it was not asked for lately; in memory only. */
export interface EmbeddingCache {
  /** As `Embedder.embed`. */
  embed(
    embedder: Embedder,
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]>;
}

export function createEmbeddingCache(most: number = MOST): EmbeddingCache {
  /** Least recently used first. */
  const vectors = new Map<string, Float32Array>();

  const use = (id: string, vector: Float32Array): void => {
    vectors.delete(id);
    vectors.set(id, vector);
    for (const oldest of vectors.keys()) {
      if (vectors.size <= most) break;
      vectors.delete(oldest);
    }
  };

  return {
    async embed(embedder, texts, purpose, signal) {
      const idOf = (text: string): string =>
        `${embedder.vendor}\n${embedder.model}\n${purpose}\n${text}`;
      const known = new Map<string, Float32Array>();
      for (const text of texts) {
        const vector = vectors.get(idOf(text));
        if (vector) known.set(text, vector);
      }
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      if (missing.length > 0) {
        const fresh = await embedder.embed(missing, purpose, signal);
        for (const [i, text] of missing.entries()) {
          const vector = fresh[i];
          if (vector) known.set(text, vector);
        }
      }
      return texts.flatMap((text) => {
        const vector = known.get(text);
        if (vector) use(idOf(text), vector);
        return vector ? [vector] : [];
      });
    },
  };
}
