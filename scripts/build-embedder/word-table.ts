import { drawTogether } from './drawn-together.ts';
import { koreanLexicon } from './korean-lexicon.ts';
import { reduce } from './reduce.ts';

/** The file of the package, as far as it is used. `words` are in the order of how frequent they are. */
export interface GloveFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Of the most frequent; and all that the Korean lexicon names. */
const ENGLISH_WORDS = 24_000;
const SOURCE_DIMENSIONS = 100;
const DROPPED = 1;
const DIMENSIONS = 64;

/** Words of any talk, more frequent there than in the newspapers the vectors come from. */
const TALK = new Set(
  `am is are was were be been being do does did done doing don have has had having i you he she it we they me him
  her us them my your his its our their mine yours this that these those here there what which who whom whose how
  when where why the a an and or but so because if then than as of at by for with about into to from up down in out
  on off over under again once just really very too also only even still yet already always never ever not no yes
  yeah okay ok oh well like get gets got getting go goes going went gone come came make makes made take took say
  says said tell told know knew think thought see saw want wanted need let lot bit thing things something anything
  everything nothing someone anyone everyone one ones would could should can cannot will may might must shall
  maybe much many more most some any all each other another such own same kind sort way put keep kept try tried
  now today day time good bad little big new ll ve re don isn didn doesn wasn couldn wouldn im dont cant`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const TALK_WEIGHT = 0.25;
/** Arora and others, "A simple but tough-to-beat baseline for sentence embeddings", 2017. */
const SIF = 3e-4;

/**
 * The bytes: counts of rows, dimensions and bytes of text (uint32, little-endian each); the text, a line
 * a row with the row's keys between spaces; a weight a row, of 255; a vector a row, signed bytes.
 */
export function wordTable({ words, vectors }: GloveFile): Uint8Array {
  const lexicon = koreanLexicon();
  const named = [...new Set([...lexicon.keys.values()].flat())];
  const rankOf = new Map(words.map((word, rank) => [word, rank]));
  const missing = named.filter((word) => !rankOf.has(word));
  if (missing.length > 0) throw new Error(`no vector: ${missing.join(' ')}`);

  const plain = words.filter((word) => /^[a-z]{2,}$/.test(word) || word === 'i');
  const frequent = plain.slice(0, ENGLISH_WORDS);
  const taken = new Set(frequent);
  const english = [...frequent, ...named.filter((word) => !taken.has(word))];
  const sourceOf = (word: string): readonly number[] => vectors[word] as readonly number[];
  // Their directions are what matters here, not those of newspapers.
  const all = reduce(english.map(sourceOf), named.map(sourceOf), {
    size: SOURCE_DIMENSIONS,
    dropped: DROPPED,
    kept: DIMENSIONS,
  }).slice();
  const rowOf = new Map(english.map((word, row) => [word, row]));
  drawTogether((word) => all[rowOf.get(word) as number] as Float64Array, lexicon);

  const keys: string[][] = english.map((word) => [word]);
  const weights: number[] = english.map((word) => weightOf(word, rankOf.get(word) as number));
  const rowOfMeaning = new Map<string, number>();
  for (const [key, meaning] of lexicon.keys) {
    const of = meaning.map((word) => rowOf.get(word) as number);
    const id = of.join(' ');
    let row = of.length === 1 ? of[0] : rowOfMeaning.get(id);
    if (row === undefined) {
      row = keys.length;
      rowOfMeaning.set(id, row);
      keys.push([]);
      all.push(mean(of.map((one) => all[one] as Float64Array)));
      weights.push(of.reduce((sum, one) => sum + (weights[one] as number), 0) / of.length);
    }
    (keys[row] as string[]).push(key);
  }

  const text = Buffer.from(keys.map((row) => row.join(' ')).join('\n'), 'utf8');
  const head = Buffer.alloc(12);
  head.writeUInt32LE(keys.length, 0);
  head.writeUInt32LE(DIMENSIONS, 4);
  head.writeUInt32LE(text.length, 8);
  return Buffer.concat([
    head,
    text,
    Uint8Array.from(weights, (weight) => Math.round(weight * 255)),
    ...all.map(signedBytes),
  ]);
}

/** Less for what is frequent. How frequent follows from the rank (Zipf and Mandelbrot). */
function weightOf(word: string, rank: number): number {
  const share = 0.08 / (rank + 2.7);
  return (SIF / (SIF + share)) * (TALK.has(word) ? TALK_WEIGHT : 1);
}

function mean(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of vectors) {
    for (let i = 0; i < DIMENSIONS; i += 1) sum[i] = (sum[i] as number) + (vector[i] as number);
  }
  return sum;
}

/** The largest becomes 127: its length is made one again by whoever reads it. */
function signedBytes(vector: Float64Array): Uint8Array {
  const largest = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1;
  return new Uint8Array(
    Int8Array.from(vector, (value) => Math.round((value / largest) * 127)).buffer,
  );
}
