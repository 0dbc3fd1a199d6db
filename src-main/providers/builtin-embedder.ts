/**
 * Vectors without a model: each word and each run of its characters is hashed to a place and a sign,
 * and the places are summed up. It knows nothing of meaning, but finds what is worded alike, also
 * where Korean particles and endings or English suffixes differ, on any machine and at once.
 */
import type { Embedder } from './ports.ts';
import { unitLength } from './unit-length.ts';

// A change of the features is a new space, and a new name.
export const BUILTIN_EMBEDDING_MODEL = 'builtin-hash-1';
const DIMENSIONS = 384;
/** Runs of this many characters; Korean syllables carry about as much as two or three letters. */
const RUNS = { hangul: [1, 2], other: [3, 4] } as const;
const WORD_WEIGHT = 1.5;
/** All runs of one word together weigh this much, so that long words do not drown the others. */
const RUNS_WEIGHT = 2;

/** Words that say nothing of what a text is about. */
const EMPTY_WORDS = new Set(
  'a an and are as at be but by do for from had has have he her him his i if in is it its me my not of on or our she so that the their them they this to was we were with you your 나는 내가 그리고 그런데 하지만 그래서 저는 제가 그냥 너무 정말 좀 더 것 수 때'.split(
    ' ',
  ),
);
const EMPTY_WORD_WEIGHT = 0.1;

export function createBuiltinEmbedder(): Embedder {
  return {
    vendor: 'builtin',
    model: BUILTIN_EMBEDDING_MODEL,
    dimensions: DIMENSIONS,
    async embed(texts, _purpose, signal) {
      signal.throwIfAborted();
      return texts.map(vectorOf);
    },
  };
}

function vectorOf(text: string): Float32Array {
  const sums = new Float64Array(DIMENSIONS);
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * (EMPTY_WORDS.has(word) ? EMPTY_WORD_WEIGHT : 1);
    add(sums, `w:${word}`, weight * WORD_WEIGHT);
    const runs = runsOf(word);
    for (const run of runs) add(sums, `r:${run}`, (weight * RUNS_WEIGHT) / runs.length);
  }
  return unitLength(sums);
}

function runsOf(word: string): readonly string[] {
  const sizes = /\p{Script=Hangul}/u.test(word) ? RUNS.hangul : RUNS.other;
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
  const place = (hash >>> 1) % DIMENSIONS;
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
