/**
 * Vectors without a download, on any machine and at once. One half is what the words mean: the mean of
 * their vectors in a small table, where Korean stems stand beside English words, so that the two
 * languages find each other. The other half is how the words are written, hashed: names, and what the
 * table does not know.
 */
import { englishRow } from './embedder/english-rows.ts';
import { koreanRows, withoutParticle } from './embedder/korean-stems.ts';
import type { Embedder } from './ports.ts';
import { loadWordTable, type WordTable } from './word-table.ts';

/** Another table, or a change of how it is used, is another space: it needs another name. */
export const BUILTIN_EMBEDDING_MODEL = 'builtin-words-2';

const HASHED = 192;
/** Of the square of a vector's length. */
const MEANING_SHARE = 0.75;
/** Runs of this many characters; Korean syllables carry about as much as two or three letters. */
const RUNS = { hangul: [1, 2], other: [3, 4] } as const;
const WORD_WEIGHT = 1.5;
/** All runs of one word together weigh this much, so that long words do not drown the others. */
const RUNS_WEIGHT = 2;
/** Of a word the table does not know: a name, most likely, and what the text is about. */
const UNKNOWN_WEIGHT = 0.9;

/** Korean words that say nothing of what a text is about. */
const EMPTY_WORDS = new Set(
  '나는 내가 나도 저는 제가 저도 내 제 그리고 그런데 하지만 그래서 그냥 너무 정말 진짜 좀 더 것 거 게 걸 수 때 그 이 저 왜 뭐 뭐였지 있어 있어요 있지 했던 같아요 같았어요 하는 해요 했어요 싶어 싶어요 자꾸 이렇게 또 통 다 못 안'.split(
    ' ',
  ),
);
const EMPTY_WORD_WEIGHT = 0.1;

export function createBuiltinEmbedder(): Embedder {
  let table: WordTable | null = null;
  return {
    vendor: 'builtin',
    model: BUILTIN_EMBEDDING_MODEL,
    get dimensions() {
      table ??= loadWordTable();
      return table.dimensions + HASHED;
    },
    async embed(texts, _purpose, signal) {
      signal.throwIfAborted();
      table ??= loadWordTable();
      const words = table;
      return texts.map((text) => vectorOf(text, words));
    },
  };
}

function vectorOf(text: string, table: WordTable): Float32Array {
  const meaning = new Float64Array(table.dimensions);
  const hashed = new Float64Array(HASHED);
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Hangul}+|[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    const times = 1 + Math.log(count);
    const isHangul = /^\p{Script=Hangul}/u.test(word);
    let weight = UNKNOWN_WEIGHT;
    // A letter by itself is what an apostrophe left over.
    if (EMPTY_WORDS.has(word) || /^[a-z]$/.test(word)) weight = EMPTY_WORD_WEIGHT;
    else {
      const english = isHangul ? undefined : englishRow(word, table.find);
      const rows = isHangul ? koreanRows(word, table.find) : english === undefined ? [] : [english];
      for (const row of rows) table.add(row, times * table.weight(row), meaning);
      if (rows.length > 0) weight = Math.max(...rows.map((row) => table.weight(row)));
    }
    spell(isHangul ? withoutParticle(word) : word, isHangul, times * weight, hashed);
  }
  return joined(meaning, hashed);
}

/** Both halves at their share; where one is empty, the other alone. */
function joined(meaning: Float64Array, hashed: Float64Array): Float32Array {
  const vector = new Float32Array(meaning.length + hashed.length);
  const meant = Math.sqrt(squares(meaning));
  const spelt = Math.sqrt(squares(hashed));
  const share = meant === 0 ? 0 : spelt === 0 ? 1 : MEANING_SHARE;
  for (let i = 0; i < meaning.length; i += 1) {
    vector[i] = meant === 0 ? 0 : ((meaning[i] as number) / meant) * Math.sqrt(share);
  }
  for (let i = 0; i < hashed.length; i += 1) {
    vector[meaning.length + i] =
      spelt === 0 ? 0 : ((hashed[i] as number) / spelt) * Math.sqrt(1 - share);
  }
  return vector;
}

function squares(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}

function spell(word: string, isHangul: boolean, weight: number, sums: Float64Array): void {
  add(sums, `w:${word}`, weight * WORD_WEIGHT);
  const runs = runsOf(word, isHangul ? RUNS.hangul : RUNS.other);
  for (const run of runs) add(sums, `r:${run}`, (weight * RUNS_WEIGHT) / runs.length);
}

function runsOf(word: string, sizes: readonly number[]): readonly string[] {
  // Marked at both ends: a beginning says more about a word than its middle.
  const marked = [...`^${word}$`];
  const runs: string[] = [];
  for (const size of sizes) {
    for (let at = 0; at + size <= marked.length; at++) {
      const run = marked.slice(at, at + size).join('');
      if (run !== '^' && run !== '$') runs.push(run);
    }
  }
  return runs;
}

/** Signed, so that what meets in one place by chance cancels out on average. */
function add(sums: Float64Array, feature: string, weight: number): void {
  const hash = fnv1a(feature);
  const place = (hash >>> 1) % sums.length;
  sums[place] = (sums[place] ?? 0) + (hash & 1 ? weight : -weight);
}

/** FNV-1a over UTF-16 units, then mixed: its low bits alone are uneven. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
