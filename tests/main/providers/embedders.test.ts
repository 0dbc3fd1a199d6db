import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBuiltinEmbedder } from '../../../src-main/providers/builtin-embedder.ts';
import { createGeminiEmbedder } from '../../../src-main/providers/gemini-embedder.ts';
import { createOpenAiEmbedder } from '../../../src-main/providers/openai-embedder.ts';
import { geminiEmbed, geminiEmbeddings, geminiError } from '../../support/gemini-server.ts';
import { OPENAI_EMBEDDINGS, openAiEmbeddings, openAiError } from '../../support/openai-server.ts';
import { json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const signal = new AbortController().signal;
const length = (vector: Float32Array) => Math.hypot(...vector);
const alike = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

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
  const vectors = await embedder.embed(['잠', 'sleep'], signal);
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
  const [first, second] = await embedder.embed(['a', 'b'], signal);
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
    await expect(embedder.embed(['a', 'b'], signal)).rejects.toMatchObject({
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
    createOpenAiEmbedder({ ...access, model: 'text-embedding-3-small' }).embed(['a'], signal),
  ).rejects.toMatchObject({ code: 'provider/quota' });
  await expect(
    createGeminiEmbedder({ ...access, model: 'gemini-embedding-001' }).embed(['a'], signal),
  ).rejects.toMatchObject({ code: 'provider/key-refused' });
});

test('built in: the same text is the same vector everywhere, of length one', async () => {
  const embedder = createBuiltinEmbedder();
  const [a, b, empty] = await embedder.embed(['I cannot sleep.', 'i cannot  SLEEP', ''], signal);
  expect(a).toEqual(b);
  expect(a).toHaveLength(embedder.dimensions);
  expect(length(a as Float32Array)).toBeCloseTo(1, 5);
  expect([...(empty as Float32Array)].every((value) => value === 0)).toBe(true);
});

test.each([
  ['요즘 잠을 못 자요', '어제도 잠이 안 와서 못 잤어요', '새 회사 면접이 내일이에요'],
  ['엄마랑 전화로 싸웠어', '어머니가 아니라 엄마하고 또 싸웠다', '강아지가 아파서 병원에 갔어'],
  [
    'I argued with my sister again',
    'Another argument with her sister',
    'The rent is due on Friday',
  ],
  [
    'I feel anxious about the exam',
    'exams make me anxiously restless',
    'We walked along the river',
  ],
])('built in: “%s” is nearer to “%s” than to “%s”', async (text, near, far) => {
  const [a, b, c] = (await createBuiltinEmbedder().embed([text, near, far], signal)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  expect(alike(a, b)).toBeGreaterThan(alike(a, c) + 0.05);
});
