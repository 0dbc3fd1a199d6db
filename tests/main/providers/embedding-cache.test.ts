import { expect, test } from 'vitest';
import { createEmbeddingCache } from '../../../src-main/providers/embedding-cache.ts';
import type { Embedder } from '../../../src-main/providers/ports.ts';

const never = new AbortController().signal;

/** A vector for a text is its length. */
function counting(model: string) {
  const asked: string[][] = [];
  const embedder: Embedder = {
    vendor: 'openai',
    model,
    dimensions: 1,
    async embed(texts) {
      asked.push([...texts]);
      return texts.map((text) => Float32Array.of(text.length));
    },
  };
  return { embedder, asked };
}

test('asks only for texts it does not know, and answers in order [A10]', async () => {
  const cache = createEmbeddingCache();
  const { embedder, asked } = counting('a');
  const numbers = async (...texts: string[]) =>
    (await cache.embed(embedder, texts, 'query', never)).map(([first]) => first);
  expect(await numbers('잠', 'sleep')).toEqual([1, 5]);
  expect(await numbers('sleep', '걱정이', '잠', '걱정이')).toEqual([5, 3, 1, 3]);
  expect(asked).toEqual([['잠', 'sleep'], ['걱정이']]);
});

test('never takes a vector of one model for another', async () => {
  const cache = createEmbeddingCache();
  const a = counting('a');
  const b = counting('b');
  await cache.embed(a.embedder, ['잠'], 'query', never);
  await cache.embed(b.embedder, ['잠'], 'query', never);
  expect(b.asked).toEqual([['잠']]);
});

test('what is asked and what is kept are two vectors of one text', async () => {
  const cache = createEmbeddingCache();
  const { embedder, asked } = counting('a');
  await cache.embed(embedder, ['잠'], 'query', never);
  await cache.embed(embedder, ['잠'], 'passage', never);
  expect(asked).toEqual([['잠'], ['잠']]);
});

test('forgets what was asked for longest ago', async () => {
  const cache = createEmbeddingCache(2);
  const { embedder, asked } = counting('a');
  for (const text of ['one', 'two', 'one', 'three', 'one', 'two']) {
    await cache.embed(embedder, [text], 'query', never);
  }
  expect(asked).toEqual([['one'], ['two'], ['three'], ['two']]);
});

test('a failure is not remembered', async () => {
  const cache = createEmbeddingCache();
  const { embedder, asked } = counting('a');
  const failing = { ...embedder, embed: () => Promise.reject(new Error('no')) };
  await expect(cache.embed(failing, ['잠'], 'query', never)).rejects.toThrow('no');
  await cache.embed(embedder, ['잠'], 'query', never);
  expect(asked).toEqual([['잠']]);
});
