/** Multilingual E5: the meaning of a text in any of a hundred languages as one vector. */
import { AutoModel, AutoTokenizer, mean_pooling, type Tensor } from '@huggingface/transformers';
import { loadOptions } from './load-options.ts';
import type { Task } from './messages.ts';
import type { LoadedModel } from './runner.ts';

/** It was trained with these before every text, and is worse without them. */
const PREFIX: Readonly<Record<Extract<Task, { kind: 'embed' }>['purpose'], string>> = {
  query: 'query: ',
  passage: 'passage: ',
};
/** Tokens; it never saw more. */
const LONGEST = 512;

export async function loadE5(id: string): Promise<LoadedModel> {
  const options = loadOptions('q8');
  const [model, tokenizer] = await Promise.all([
    AutoModel.from_pretrained(id, options),
    AutoTokenizer.from_pretrained(id, options),
  ]);

  return {
    async run(task, isCancelled) {
      if (task.kind !== 'embed') return { kind: 'loaded' };
      const vectors: Float32Array[] = [];
      // One at a time: a batch is as long as its longest text, and pays for it with every other.
      for (const text of task.texts) {
        if (isCancelled()) return null;
        const inputs = tokenizer(PREFIX[task.purpose] + text, {
          truncation: true,
          max_length: LONGEST,
        }) as { attention_mask: Tensor };
        const { last_hidden_state } = (await model(inputs)) as { last_hidden_state: Tensor };
        const pooled = mean_pooling(last_hidden_state, inputs.attention_mask).normalize(2, -1);
        vectors.push(Float32Array.from(pooled.data as Float32Array));
      }
      const size = vectors[0]?.length ?? 0;
      const values = new Float32Array(size * vectors.length);
      for (const [i, vector] of vectors.entries()) values.set(vector, i * size);
      return { kind: 'embedded', values };
    },
    async dispose() {
      await model.dispose();
    },
  };
}
