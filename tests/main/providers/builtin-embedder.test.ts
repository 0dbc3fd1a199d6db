import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBuiltinEmbedder } from '../../../src-main/providers/builtin-embedder.ts';

const signal = new AbortController().signal;
const embedder = createBuiltinEmbedder();

const alike = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

async function vectors(...texts: readonly string[]): Promise<readonly Float32Array[]> {
  return embedder.embed(texts, 'passage', signal);
}

async function likeness(a: string, b: string): Promise<number> {
  const [first, second] = await vectors(a, b);
  return alike(first as Float32Array, second as Float32Array);
}

/** Lines of kind, query and passage. */
const PAIRS = readFileSync(new URL('../../fixtures/embedding/pairs.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [kind: string, query: string, passage: string]);

const isKorean = (text: string): boolean => /\p{Script=Hangul}/u.test(text);

/** The share of queries whose passage is among the first five of all that are in its language. */
async function foundInFive(kind: string): Promise<number> {
  const wanted = PAIRS.filter(([of]) => of === kind);
  const passages = [...new Set(PAIRS.map(([, , passage]) => passage))].filter(
    (passage) => isKorean(passage) === kind.endsWith('ko'),
  );
  const known = await vectors(...passages);
  let found = 0;
  for (const [, query, passage] of wanted) {
    const [vector] = await embedder.embed([query], 'query', signal);
    const scores = known.map((other) => alike(vector as Float32Array, other));
    const own = scores[passages.indexOf(passage)] as number;
    if (scores.filter((score) => score > own).length < 5) found += 1;
  }
  return found / wanted.length;
}

// Hashes of characters alone find 0.07, 0.07, 0.33 and 0.27.
test.each([
  ['ko-ko', 0.75],
  ['en-en', 0.7],
  ['ko-en', 0.7],
  ['en-ko', 0.9],
])('finds what was meant where no word is the same: %s [C4]', async (kind, least) => {
  expect(await foundInFive(kind)).toBeGreaterThanOrEqual(least);
});

test.each([
  ['잠을 못 잤어', 'I did not sleep'],
  ['엄마가 보고 싶어요', 'I miss my mother'],
  ['회사 면접이 있어요', 'I have a job interview at a company'],
  ['돈이 없어서 걱정이에요', 'worried about money'],
  ['고양이가 아파요', 'my cat is sick'],
])('“%s” and “%s” are near each other across the languages [B5]', async (korean, english) => {
  const far = 'the train was late and the weather turned cold';
  expect(await likeness(korean, english)).toBeGreaterThan((await likeness(korean, far)) + 0.15);
});

test.each([
  ['슬퍼요', '슬펐어'],
  ['도와줘서', '돕고 싶어'],
  ['걸었어요', '걷기로 했다'],
  ['몰라요', '모르겠어'],
  ['외로워서', '외롭다'],
  ['공부했는데', '공부를 해야'],
])('“%s” and “%s” are forms of one word', async (a, b) => {
  expect(await likeness(a, b)).toBeGreaterThan(0.65);
});

test('a name finds itself with other particles, and nobody else', async () => {
  expect(await likeness('보리는', '보리가')).toBeGreaterThan(0.3);
  expect(await likeness('보리는', '두부가')).toBeLessThan(0.2);
  expect(await likeness('Biscuit', "Biscuit's")).toBeGreaterThan(0.6);
});

test('a noun of one syllable is not heard in every word that begins with it', async () => {
  // 말: what is said; 말레이시아 is a country. 비: rain; 비타민 is not.
  expect(await likeness('말이', '말레이시아')).toBeLessThan(0.5);
  expect(await likeness('비가 와요', '비타민')).toBeLessThan(0.4);
});

test('every vector is of length one; nothing at all is the zero vector', async () => {
  const texts = ['잠', 'sleep', '쀍뚫', 'zzxqj', '요즘 잠을 못 자요. I cannot sleep!'];
  for (const vector of await vectors(...texts)) {
    expect(vector).toHaveLength(embedder.dimensions);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  }
  for (const vector of await vectors('', ' ?! ')) {
    expect(vector.every((value) => value === 0)).toBe(true);
  }
});

test('the same text is the same vector, however it is typed', async () => {
  const [a, b] = await vectors('I cannot sleep.', 'i cannot  SLEEP');
  expect(a).toEqual(b);
  const [c, d] = await vectors('슬퍼요', '슬퍼요'.normalize('NFD'));
  expect(c).toEqual(d);
});

test('a very long word without spaces is embedded and does not hang', async () => {
  const [vector] = await vectors('잠을못자서회사에가기싫어'.repeat(500));
  expect(Math.hypot(...(vector as Float32Array))).toBeCloseTo(1, 5);
});

test('an aborted call embeds nothing', async () => {
  await expect(embedder.embed(['잠'], 'query', AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  });
});
