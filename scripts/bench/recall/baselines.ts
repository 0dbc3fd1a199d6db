/** What recall is measured against: BM25 over words as they are written, and the nearest vectors alone. */
import type { Embedder } from '../../../src-main/providers/ports.ts';
import type { Life, LifeQuestion } from '../../../tests/fixtures/recall/lives.ts';

/** The usual values: Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The speaker's name is a word as well. */
export const saidBy = ({ role, text }: { readonly role: string; readonly text: string }): string =>
  role === 'person' || role === 'companion' ? text : `${role}: ${text}`;

export function plainBm25(
  { turns }: Life,
  { text, at }: LifeQuestion,
  k: number,
): readonly string[] {
  const documents = turns
    .filter((turn) => turn.at <= at)
    .map((turn) => ({ id: turn.id, words: wordsOf(saidBy(turn)) }));
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const asked = [...new Set(wordsOf(text))].map((word) => ({
    word,
    within: documents.filter(({ words }) => words.includes(word)).length,
  }));
  const scored = documents.map(({ id, words }) => {
    let score = 0;
    for (const { word, within } of asked) {
      const times = words.filter((other) => other === word).length;
      const rarity = Math.log(1 + (documents.length - within + 0.5) / (within + 0.5));
      const length = 1 - B + (B * words.length) / average;
      score += (rarity * times * (K1 + 1)) / (times + K1 * length);
    }
    return { id, score };
  });
  return best(scored, k);
}

/** By cosine, exactly. */
export async function plainVectors(
  { turns, questions }: Life,
  embedder: Embedder,
  k: number,
): Promise<ReadonlyMap<LifeQuestion, readonly string[]>> {
  const signal = new AbortController().signal;
  const passages = await embedder.embed(turns.map(saidBy), 'passage', signal);
  const asked = await embedder.embed(
    questions.map(({ text }) => text),
    'query',
    signal,
  );
  return new Map(
    questions.map((question, i) => {
      const vector = asked[i] ?? new Float32Array();
      const scored = turns.flatMap(({ id, at }, j) =>
        at <= question.at ? [{ id, score: dot(vector, passages[j] ?? vector) }] : [],
      );
      return [question, best(scored, k)];
    }),
  );
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

function best(
  scored: readonly { readonly id: string; readonly score: number }[],
  k: number,
): readonly string[] {
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, k)
    .map(({ id }) => id);
}
