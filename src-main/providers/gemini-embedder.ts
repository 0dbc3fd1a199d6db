import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import { geminiClient } from './gemini-client.ts';
import { embeddingModelFacts } from './model-table.ts';
import type { Embedder } from './ports.ts';
import { unitLength } from './unit-length.ts';
import type { VendorAccess } from './vendor-access.ts';

export function createGeminiEmbedder(access: VendorAccess): Embedder {
  const { dimensions } = embeddingModelFacts('gemini', access.model);
  return {
    vendor: 'gemini',
    model: access.model,
    dimensions: dimensions ?? 0,
    async embed(texts, signal) {
      if (texts.length === 0) return [];
      try {
        const client = await geminiClient(access);
        const { embeddings } = await client.models.embedContent({
          model: access.model,
          contents: [...texts],
          config: {
            abortSignal: signal,
            taskType: 'SEMANTIC_SIMILARITY',
            ...(dimensions === null ? {} : { outputDimensionality: dimensions }),
          },
        });
        const vectors = (embeddings ?? []).map((embedding) => unitLength(embedding.values ?? []));
        if (vectors.length !== texts.length || vectors.some((vector) => vector.length === 0)) {
          throw new AppError('provider/bad-answer');
        }
        return vectors;
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}
