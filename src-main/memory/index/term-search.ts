import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { changesOf } from './changes.ts';
import { grown } from './growing.ts';
import { unpackNumbers, unpackTerms } from './packing.ts';

export type TermField = 'words' | 'stems' | 'grams' | 'marks';

export interface WantedTerm {
  readonly field: TermField;
  readonly term: string;
  readonly weight: number;
}

/** Ranks passages by the hashed terms they hold (BM25, a term counted once a passage). */
export interface TermSearch {
  /** The best first. Of terms that are in very many passages only the rarest and newest count. */
  rank(wanted: readonly WantedTerm[], k: number): readonly { seq: number; score: number }[];
  /** Passages that hold it. */
  documentFrequency(field: TermField, term: string): number;
  /** How many there are. */
  passages(): number;
}

/** Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework": the usual values. */
const K1 = 1.2;
const B = 0.75;
/** Rows looked at for one term, and for one query: what keeps a query quick however common its words are. */
const MOST_ROWS_A_TERM = 12_000;
const MOST_ROWS = 40_000;
/** Rows of terms kept at hand; four bytes each. */
const MOST_KEPT_ROWS = 1_000_000;
const LONGEST = 255;
/** More than this that is new is read anew, term by term, as it is asked for. */
const MOST_NEW = 500;
/** Lists in a packed row: stems, grams, marks. */
const LISTS = 3;

/** The passages a term is in, the newest last: MOST_ROWS_A_TERM of them when they were read, and those since. */
interface Rows {
  seqs: Uint32Array;
  count: number;
}

export function createTermSearch(db: Database, cipher: Cipher): TermSearch {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.term_counts USING fts5vocab(main, terms, col)`);
  const countOf = db
    .prepare<[string, string], number>(
      'SELECT doc FROM temp.term_counts WHERE term = ? AND col = ?',
    )
    .pluck();
  const rowsWith = db
    .prepare<[string, number], number>(
      'SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  const packedFrom = db.prepare<
    [number],
    { readonly seq: number; readonly words: Uint8Array; readonly packed: Uint8Array }
  >('SELECT seq, words, packed FROM passages JOIN term_rows USING (seq) WHERE seq > ?');
  const wordTerm = db.prepare<[number], string>('SELECT term FROM lexicon WHERE id = ?').pluck();
  const newest = db.prepare<[], number | null>('SELECT max(seq) FROM passages').pluck();
  const sizesFrom = db
    .prepare<[number], [number, number]>('SELECT seq, size FROM passages WHERE seq > ?')
    .raw();
  const changes = changesOf(db);

  /** What stands in memory is true for this state of the database. */
  let state = '';
  let size = 0;
  let removed = 0;
  let words = 0;
  let upTo = 0;
  let sizes = new Uint8Array(1024);
  let scores = new Float32Array(1024);
  let keptRows = 0;
  const kept = new Map<string, Rows>();
  const frequencies = new Map<string, number>();

  function refresh(): void {
    if (changes.state() === state) return;
    state = changes.state();
    const before = upTo;
    const last = newest.get() ?? 0;
    sizes = grown(sizes, last + 1);
    if (scores.length < sizes.length) scores = new Float32Array(sizes.length);
    for (const [seq, length] of sizesFrom.iterate(upTo)) {
      sizes[seq] = Math.min(length, LONGEST);
      words += Math.min(length, LONGEST);
      upTo = Math.max(upTo, seq);
    }
    const now = changes.passages();
    size = now.there;
    if (now.removed !== removed || upTo - before > MOST_NEW) forgetAll();
    else if (frequencies.size > 0) addTerms(before);
    removed = now.removed;
  }

  /** Nothing kept at hand is certain. */
  function forgetAll(): void {
    kept.clear();
    frequencies.clear();
    keptRows = 0;
  }

  /** What is kept stays true: the terms of what is new are added to it. */
  function addTerms(from: number): void {
    for (const { seq, words: numbers, packed } of packedFrom.all(from)) {
      const [stems = [], grams = [], marks = []] = unpackTerms(packed, LISTS);
      const said = unpackNumbers(numbers).map((number) => wordTerm.get(number) ?? '');
      const lists = { words: said, stems, grams, marks };
      for (const [field, terms] of Object.entries(lists)) {
        for (const hash of new Set(terms)) addRow(`${field}:${hash}`, seq);
      }
    }
  }

  function addRow(key: string, seq: number): void {
    const frequency = frequencies.get(key);
    if (frequency !== undefined) frequencies.set(key, frequency + 1);
    const rows = kept.get(key);
    if (rows === undefined) return;
    rows.seqs = grown(rows.seqs, rows.count + 1);
    rows.seqs[rows.count++] = seq;
    keptRows += 1;
  }

  function frequencyOf(field: TermField, hash: string): number {
    const key = `${field}:${hash}`;
    const known = frequencies.get(key);
    if (known !== undefined) return known;
    const rows = countOf.get(hash, field) ?? 0;
    frequencies.set(key, rows);
    return rows;
  }

  function rowsOf(field: TermField, hash: string): Uint32Array {
    const key = `${field}:${hash}`;
    let rows = kept.get(key);
    if (rows === undefined) {
      const seqs = Uint32Array.from(rowsWith.all(key, MOST_ROWS_A_TERM)).reverse();
      rows = { seqs, count: seqs.length };
      keptRows += rows.count;
    }
    // The one asked for longest ago stands first.
    kept.delete(key);
    kept.set(key, rows);
    for (const [oldest, { count }] of kept) {
      if (keptRows <= MOST_KEPT_ROWS) break;
      kept.delete(oldest);
      keptRows -= count;
    }
    return rows.seqs.subarray(0, rows.count);
  }

  return {
    rank(wanted, k) {
      refresh();
      const average = Math.max(1, words / Math.max(1, size));
      const terms = wanted
        .map(({ field, term, weight }) => {
          const hash = cipher.term(term);
          return { field, hash, weight, frequency: frequencyOf(field, hash) };
        })
        .filter(({ frequency }) => frequency > 0)
        .sort((one, other) => one.frequency - other.frequency);

      const lengths = Float64Array.from(
        { length: LONGEST + 1 },
        (_, length) => 1 + K1 * (1 - B + (B * length) / average),
      );
      const touched: number[] = [];
      let looked = 0;
      for (const { field, hash, weight, frequency } of terms) {
        if (looked > 0 && looked + Math.min(frequency, MOST_ROWS_A_TERM) > MOST_ROWS) break;
        const seqs = rowsOf(field, hash);
        looked += seqs.length;
        const gain = weight * Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)) * (K1 + 1);
        for (const seq of seqs) {
          const before = scores[seq] as number;
          if (before === 0) touched.push(seq);
          scores[seq] = before + gain / (lengths[sizes[seq] as number] as number);
        }
      }
      const ranked = best(touched, scores, k);
      for (const seq of touched) scores[seq] = 0;
      return ranked;
    },

    documentFrequency(field, term) {
      refresh();
      return frequencyOf(field, cipher.term(term));
    },

    passages() {
      refresh();
      return size;
    },
  };
}

/** The k highest; of equals the newer. */
function best(
  seqs: readonly number[],
  scores: Float32Array,
  k: number,
): readonly { seq: number; score: number }[] {
  const heap: { seq: number; score: number }[] = [];
  let least = -1;
  for (const seq of seqs) {
    const score = scores[seq] ?? 0;
    if (heap.length >= k * 2 && score < least) continue;
    heap.push({ seq, score });
    if (heap.length >= k * 4) {
      heap.sort(byScore);
      heap.length = k * 2;
      least = heap.at(-1)?.score ?? -1;
    }
  }
  return heap.sort(byScore).slice(0, k);
}

const byScore = (
  one: { seq: number; score: number },
  other: { seq: number; score: number },
): number => other.score - one.score || other.seq - one.seq;
