import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';

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

/** Rows a term is in, at most MOST_ROWS_A_TERM when they were read, as far as `upTo`. */
interface Rows {
  seqs: Uint32Array;
  upTo: number;
}

interface Frequency {
  rows: number;
  upTo: number;
}

/** A count of at least so many rows is good until the index has grown by a hundredth. */
const FEW_ROWS = 100;
const FREQUENT_FOR = 100;

export function createTermSearch(db: Database, cipher: Cipher): TermSearch {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.term_counts USING fts5vocab(main, terms, col)`);
  const countOf = db
    .prepare<[string, string], number>(
      'SELECT doc FROM temp.term_counts WHERE term = ? AND col = ?',
    )
    .pluck();
  const rowsWith = db
    .prepare<[string, number, number], number>(
      'SELECT rowid FROM terms WHERE terms MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  const newest = db.prepare<[], number | null>('SELECT max(seq) FROM passages').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM passages').pluck();
  const sizesFrom = db
    .prepare<[number], [number, number]>('SELECT seq, size FROM passages WHERE seq > ?')
    .raw();
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();

  /** What stands in memory is true for this state of the database. */
  let state = '';
  let size = 0;
  let words = 0;
  let upTo = 0;
  let sizes = new Uint8Array(1024);
  let scores = new Float32Array(1024);
  let keptRows = 0;
  const kept = new Map<string, Rows>();
  const frequencies = new Map<string, Frequency>();

  function refresh(): void {
    const now = `${db.pragma('data_version', { simple: true })}/${changes.get()}`;
    if (now === state) return;
    state = now;
    const last = newest.get() ?? 0;
    if (sizes.length <= last) {
      const grown = new Uint8Array(Math.ceil(last * 1.5) + 1);
      grown.set(sizes);
      sizes = grown;
      scores = new Float32Array(grown.length);
    }
    for (const [seq, length] of sizesFrom.iterate(upTo)) {
      sizes[seq] = Math.min(length, LONGEST);
      words += Math.min(length, LONGEST);
      upTo = Math.max(upTo, seq);
      size += 1;
    }
    const there = count.get() ?? 0;
    if (there === size) return;
    // Something was removed: nothing kept at hand is certain.
    size = there;
    kept.clear();
    frequencies.clear();
    keptRows = 0;
  }

  function frequencyOf(field: TermField, hash: string): number {
    const key = `${field}:${hash}`;
    const known = frequencies.get(key);
    if (known === undefined) {
      const rows = countOf.get(hash, field) ?? 0;
      frequencies.set(key, { rows, upTo });
      return rows;
    }
    // What is frequent does not become rare by a few turns more.
    const isOld = upTo - known.upTo > size / FREQUENT_FOR || known.rows < FEW_ROWS;
    if (known.upTo < upTo && isOld) {
      known.rows += rowsWith.all(key, known.upTo, MOST_ROWS_A_TERM).length;
      known.upTo = upTo;
    }
    return known.rows;
  }

  function rowsOf(field: TermField, hash: string): Uint32Array {
    const key = `${field}:${hash}`;
    const known = kept.get(key);
    if (known !== undefined && known.upTo === upTo) return known.seqs;
    const fresh = Uint32Array.from(rowsWith.all(key, known?.upTo ?? 0, MOST_ROWS_A_TERM));
    keptRows += fresh.length;
    if (keptRows > MOST_KEPT_ROWS) {
      kept.clear();
      keptRows = fresh.length;
    }
    const seqs = known === undefined ? fresh : concatenated(known.seqs, fresh);
    kept.set(key, { seqs, upTo });
    return seqs;
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

function concatenated(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (other.length === 0) return one;
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
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
