import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import { embeddingModelFacts } from './model-table.ts';
import { openAiClient } from './openai-client.ts';
import type { Embedder } from './ports.ts';
import { unitLength } from './unit-length.ts';
import type { VendorAccess } from './vendor-access.ts';

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
    async embed(texts, signal) {
      if (texts.length === 0) return [];
      try {
        const client = await openAiClient(access);
        const { data } = await client.embeddings.create(
          // Numbers instead of the SDK's base64: not every local server knows that.
          { model: access.model, input: [...texts], encoding_format: 'float' },
          { signal },
        );
        const vectors = [...(data ?? [])]
          .sort((a, b) => a.index - b.index)
          .map((entry) => unitLength(entry.embedding));
        const size = vectors[0]?.length ?? 0;
        if (
          vectors.length !== texts.length ||
          size === 0 ||
          vectors.some((vector) => vector.length !== size)
        ) {
          throw new AppError('provider/bad-answer');
        }
        dimensions = size;
        return vectors;
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}
