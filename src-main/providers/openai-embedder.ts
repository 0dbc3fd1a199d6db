import { AppError } from '../../src-preload/contract/faults.ts';
import { type EmbeddingLimits, embedInBatches } from './embed-in-batches.ts';
import { faultOf } from './fault-of.ts';
import { embeddingModelFacts } from './model-table.ts';
import { openAiClient } from './openai-client.ts';
import type { Embedder } from './ports.ts';
import { unitLength } from './unit-length.ts';
import type { VendorAccess } from './vendor-access.ts';

/**
 * OpenAI's own are 2,048 texts and 8,192 tokens each; its tokens can be half a Korean syllable. Local
 * servers take as many texts as fit their memory.
 */
const LIMITS: EmbeddingLimits = { texts: 64, characters: 4_000 };

/** OpenAI, and local servers with an embeddings endpoint. */
export function createOpenAiEmbedder(access: VendorAccess): Embedder {
  let dimensions = embeddingModelFacts('openai', access.model).dimensions ?? 0;
  return {
    vendor: 'openai',
    model: access.model,
    /** 0 until a model nobody knows has answered for the first time. */
    get dimensions() {
      return dimensions;
    },
    async embed(texts, _purpose, signal) {
      try {
        const client = await openAiClient(access);
        return await embedInBatches(texts, LIMITS, async (batch) => {
          const { data } = await client.embeddings.create(
            // Numbers instead of the SDK's base64: not every local server knows that.
            { model: access.model, input: [...batch], encoding_format: 'float' },
            { signal },
          );
          const vectors = [...(data ?? [])]
            .sort((a, b) => a.index - b.index)
            .map((entry) => unitLength(entry.embedding));
          const size = vectors[0]?.length ?? 0;
          if (
            vectors.length !== batch.length ||
            size === 0 ||
            vectors.some((vector) => vector.length !== size)
          ) {
            throw new AppError('provider/bad-answer');
          }
          dimensions = size;
          return vectors;
        });
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}
