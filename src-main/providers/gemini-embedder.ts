import { AppError } from '../../src-preload/contract/faults.ts';
import { type EmbeddingLimits, embedInBatches } from './embed-in-batches.ts';
import { faultOf } from './fault-of.ts';
import { geminiClient } from './gemini-client.ts';
import { embeddingModelFacts } from './model-table.ts';
import type { Embedder, EmbeddingPurpose } from './ports.ts';
import { unitLength } from './unit-length.ts';
import type { VendorAccess } from './vendor-access.ts';

/** A batch of more than a hundred is refused; a text counts up to 2,048 tokens, at most one a Korean syllable. */
const LIMITS: EmbeddingLimits = { texts: 100, characters: 2_000 };

const TASK: Readonly<Record<EmbeddingPurpose, string>> = {
  query: 'RETRIEVAL_QUERY',
  passage: 'RETRIEVAL_DOCUMENT',
};

export function createGeminiEmbedder(access: VendorAccess): Embedder {
  const { dimensions } = embeddingModelFacts('gemini', access.model);
  return {
    vendor: 'gemini',
    model: access.model,
    dimensions: dimensions ?? 0,
    async embed(texts, purpose, signal) {
      try {
        const client = await geminiClient(access);
        return await embedInBatches(texts, LIMITS, async (batch) => {
          const { embeddings } = await client.models.embedContent({
            model: access.model,
            contents: [...batch],
            config: {
              abortSignal: signal,
              taskType: TASK[purpose],
              ...(dimensions === null ? {} : { outputDimensionality: dimensions }),
            },
          });
          const vectors = (embeddings ?? []).map(({ values }) => unitLength(values ?? []));
          const size = vectors[0]?.length ?? 0;
          if (
            vectors.length !== batch.length ||
            size === 0 ||
            vectors.some((vector) => vector.length !== size)
          ) {
            throw new AppError('provider/bad-answer');
          }
          return vectors;
        });
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}
