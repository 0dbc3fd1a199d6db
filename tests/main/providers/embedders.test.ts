import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGeminiEmbedder } from '../../../src-main/providers/gemini-embedder.ts';
import { createOpenAiEmbedder } from '../../../src-main/providers/openai-embedder.ts';
import { geminiEmbed, geminiEmbeddings, geminiError } from '../../support/gemini-server.ts';
import { OPENAI_EMBEDDINGS, openAiEmbeddings, openAiError } from '../../support/openai-server.ts';
import {
  json,
  type SeenRequest,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

const signal = new AbortController().signal;

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

test('Gemini: one unit-length vector per text, in order, of the size asked for', async () => {
  server.on(geminiEmbed('gemini-embedding-001'), geminiEmbeddings([3, 4], [0, 2]));
  const embedder = createGeminiEmbedder({
    key: 'k',
    baseUrl: server.url,
    model: 'gemini-embedding-001',
  });
  const vectors = await embedder.embed(['잠', 'sleep'], 'passage', signal);
  expect(vectors.map((vector) => [...vector])).toEqual([
    [Math.fround(0.6), Math.fround(0.8)],
    [0, 1],
  ]);
  const body = JSON.stringify((await server.nextRequest()).json());
  expect(body).toContain('768');
  expect(body.indexOf('잠')).toBeLessThan(body.indexOf('sleep'));
});

test('OpenAI: puts vectors in the order of the texts, whatever the order of the answer', async () => {
  server.on(
    OPENAI_EMBEDDINGS,
    json({
      object: 'list',
      model: 'm',
      data: [
        { object: 'embedding', index: 1, embedding: [0, 2] },
        { object: 'embedding', index: 0, embedding: [3, 4] },
      ],
      usage: { prompt_tokens: 1, total_tokens: 1 },
    }),
  );
  const embedder = createOpenAiEmbedder({
    key: null,
    baseUrl: server.url,
    model: 'nomic-embed-text',
  });
  expect(embedder.dimensions).toBe(0);
  const [first, second] = await embedder.embed(['a', 'b'], 'passage', signal);
  expect([first, second].map((vector) => vector?.[1])).toEqual([Math.fround(0.8), 1]);
  expect(embedder.dimensions).toBe(2);
});

test('an answer with too few vectors is a bad one', async () => {
  server.on(OPENAI_EMBEDDINGS, openAiEmbeddings([1, 0]));
  server.on(geminiEmbed('gemini-embedding-001'), geminiEmbeddings([1, 0]));
  const access = { key: 'k', baseUrl: server.url };
  for (const embedder of [
    createOpenAiEmbedder({ ...access, model: 'text-embedding-3-small' }),
    createGeminiEmbedder({ ...access, model: 'gemini-embedding-001' }),
  ]) {
    await expect(embedder.embed(['a', 'b'], 'passage', signal)).rejects.toMatchObject({
      code: 'provider/bad-answer',
    });
  }
});

test('refusals keep their meaning', async () => {
  server.on(OPENAI_EMBEDDINGS, openAiError(429, 'insufficient_quota', 'insufficient_quota'));
  server.on(
    geminiEmbed('gemini-embedding-001'),
    geminiError(400, 'INVALID_ARGUMENT', { reason: 'API_KEY_INVALID' }),
  );
  const access = { key: 'k', baseUrl: server.url };
  await expect(
    createOpenAiEmbedder({ ...access, model: 'text-embedding-3-small' }).embed(
      ['a'],
      'passage',
      signal,
    ),
  ).rejects.toMatchObject({ code: 'provider/quota' });
  await expect(
    createGeminiEmbedder({ ...access, model: 'gemini-embedding-001' }).embed(
      ['a'],
      'passage',
      signal,
    ),
  ).rejects.toMatchObject({ code: 'provider/key-refused' });
});

test('Gemini: says what is asked and what is kept, a hundred texts at a time', async () => {
  const answered = (request: SeenRequest) => {
    const { requests } = request.json<{ requests: unknown[] }>();
    return geminiEmbeddings(...requests.map((_, i) => [i + 1, 0]));
  };
  server.on(geminiEmbed('gemini-embedding-001'), answered);
  const access = { key: 'k', baseUrl: server.url, model: 'gemini-embedding-001' };
  const embedder = createGeminiEmbedder(access);
  const texts = Array.from({ length: 230 }, (_, i) => `text ${i}`);
  expect(await embedder.embed(texts, 'passage', signal)).toHaveLength(230);
  await embedder.embed(['?'], 'query', signal);
  const bodies = server.requests.map((request) =>
    request.json<{ requests: { taskType: string; outputDimensionality: number }[] }>(),
  );
  expect(bodies.map(({ requests }) => requests.length)).toEqual([100, 100, 30, 1]);
  expect(bodies.map(({ requests }) => requests[0]?.taskType)).toEqual([
    'RETRIEVAL_DOCUMENT',
    'RETRIEVAL_DOCUMENT',
    'RETRIEVAL_DOCUMENT',
    'RETRIEVAL_QUERY',
  ]);
});

test('OpenAI: 64 texts at a time, in order', async () => {
  const answered = (request: SeenRequest) => {
    const { input } = request.json<{ input: string[] }>();
    return openAiEmbeddings(...input.map((text) => [Number(text), 1]));
  };
  server.on(OPENAI_EMBEDDINGS, answered);
  const access = { key: 'k', baseUrl: server.url, model: 'text-embedding-3-small' };
  const texts = Array.from({ length: 100 }, (_, i) => String(i));
  const vectors = await createOpenAiEmbedder(access).embed(texts, 'passage', signal);
  expect(vectors.map(([a = 0, b = 1]) => Math.round(a / b))).toEqual(texts.map(Number));
  expect(server.requests).toHaveLength(2);
});

test('of a text that is too long for a vendor, its beginning is embedded', async () => {
  server.on(OPENAI_EMBEDDINGS, openAiEmbeddings([1, 0]));
  server.on(geminiEmbed('gemini-embedding-001'), geminiEmbeddings([1, 0]));
  const access = { key: 'k', baseUrl: server.url };
  const long = `처음 ${'아'.repeat(20_000)}`;
  await createOpenAiEmbedder({ ...access, model: 'm' }).embed([long], 'passage', signal);
  await createGeminiEmbedder({ ...access, model: 'gemini-embedding-001' }).embed(
    [`${'a'.repeat(1_999)}😀`],
    'passage',
    signal,
  );
  const [first, second] = server.requests.map(({ body }) => body.toString('utf8'));
  expect(first).toContain('처음');
  expect(first?.length).toBeLessThan(5_000);
  // Not half of a character.
  expect(second).toContain(`${'a'.repeat(1_999)}"`);
});

test('vectors of different sizes in one answer are a bad answer', async () => {
  server.on(OPENAI_EMBEDDINGS, openAiEmbeddings([1, 0], [1, 0, 0]));
  server.on(geminiEmbed('gemini-embedding-001'), geminiEmbeddings([1, 0], [1, 0, 0]));
  const access = { key: 'k', baseUrl: server.url };
  for (const embedder of [
    createOpenAiEmbedder({ ...access, model: 'text-embedding-3-small' }),
    createGeminiEmbedder({ ...access, model: 'gemini-embedding-001' }),
  ]) {
    await expect(embedder.embed(['a', 'b'], 'passage', signal)).rejects.toMatchObject({
      code: 'provider/bad-answer',
    });
  }
});
