/** The reading side of the vectors: which passages are nearest in meaning. */
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { inStore } from '../store-faults.ts';
import {
  BLOCK_SIZE,
  blockLabel,
  blockOf,
  firstOf,
  unpackBlock,
  vectorLabel,
} from './code-blocks.ts';
import { createHeldCodes, type HeldCodes } from './held-codes.ts';
import { createSignCoder, type SignCoder } from './sign-codes.ts';
import { dotSignedBytes, fromSignedBytes } from './signed-bytes.ts';

/** Passages looked at again with their whole vectors, for each that is wanted, and at least. */
const CANDIDATES_EACH = 1.5;
const FEWEST_CANDIDATES = 120;
/** Vectors kept opened, those used last: of a space of 256 dimensions a megabyte. */
const MOST_OPENED = 4_000;
/** More than this that is new is read as blocks, like all the rest. */
const MOST_BY_ONE = 2048;

export interface VectorFound {
  readonly seq: number;
  /** Cosine, -1..1. */
  readonly score: number;
}

/** Throws AppError('store/...'). */
export interface VectorSearch {
  /** Takes in what was written since; reads all codes at the first call. `search` does so by itself. */
  refresh(): void;
  /** The best first, as of now; none in a space that is not known, or of other dimensions. */
  search(space: string, vector: Float32Array, k: number): readonly VectorFound[];
}

interface SpaceRow {
  readonly id: number;
  readonly name: string;
  readonly dimensions: number;
}

interface Held extends SpaceRow {
  readonly coder: SignCoder;
  readonly codes: HeldCodes;
  /** By passage, the one used longest ago first. */
  readonly opened: Map<number, Uint8Array>;
  /** The last change that is taken in. */
  lastAdded: number;
  lastRemoved: number;
}

export function createVectorSearch(db: Database, cipher: Cipher): VectorSearch {
  const held = new Map<string, Held>();

  const spaces = db.prepare<[], SpaceRow>(
    'SELECT id, name, dimensions FROM spaces WHERE NOT leaving',
  );
  const counter = db
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck();
  const ends = db.prepare<
    [number, number],
    { readonly first: number | null; readonly last: number | null }
  >(
    `SELECT (SELECT MIN(seq) FROM vectors WHERE space = ?) AS first,
      (SELECT MAX(seq) FROM vectors WHERE space = ?) AS last`,
  );
  const block = db
    .prepare<[number, number], Uint8Array>(
      'SELECT codes FROM vector_blocks WHERE space = ? AND block = ?',
    )
    .pluck();
  const between = db.prepare<
    [number, number, number],
    { readonly seq: number; readonly vector: Uint8Array }
  >('SELECT seq, vector FROM vectors WHERE seq >= ? AND seq < ? AND space = ?');
  const added = db.prepare<
    [number, number],
    { readonly id: number; readonly seq: number; readonly vector: Uint8Array }
  >('SELECT id, seq, vector FROM vectors WHERE id > ? AND +space = ?');
  const removed = db.prepare<
    [number],
    { readonly id: number; readonly seq: number; readonly space: number }
  >('SELECT id, seq, space FROM vectors_removed WHERE id > ?');
  const some = db.prepare<[number, string], { readonly seq: number; readonly vector: Uint8Array }>(
    'SELECT seq, vector FROM vectors WHERE space = ? AND seq IN (SELECT value FROM json_each(?))',
  );

  function opened(space: number, seq: number, sealed: Uint8Array): Uint8Array {
    return cipher.openBytes(sealed, vectorLabel(space, seq));
  }

  function load(row: SpaceRow): Held {
    const coder = createSignCoder(row.dimensions);
    const codes = createHeldCodes(coder.words);
    const code = new Uint32Array(coder.words);
    const { first, last } = ends.get(row.id, row.id) ?? { first: null, last: null };
    for (let at = blockOf(first ?? 0); last !== null && at <= blockOf(last); at += 1) {
      const sealed = block.get(row.id, at);
      if (sealed) {
        const packed = cipher.openBytes(sealed, blockLabel(row.id, at));
        unpackBlock(at, packed, coder.words, codes.add);
        continue;
      }
      for (const { seq, vector } of between.all(firstOf(at), firstOf(at) + BLOCK_SIZE, row.id)) {
        coder.code(fromSignedBytes(opened(row.id, seq, vector)), code, 0);
        codes.add(seq, code);
      }
    }
    return {
      ...row,
      coder,
      codes,
      opened: new Map(),
      lastAdded: counter.get('vectors') ?? 0,
      lastRemoved: counter.get('vectors_removed') ?? 0,
    };
  }

  /** False where all of it is better read anew: much is new, or what was removed is not on record any more. */
  function update(space: Held): boolean {
    const lastAdded = counter.get('vectors') ?? 0;
    if (lastAdded - space.lastAdded > MOST_BY_ONE) return false;
    const last = counter.get('vectors_removed') ?? 0;
    if (last !== space.lastRemoved) {
      const gone = removed.all(space.lastRemoved);
      if (gone.length !== last - space.lastRemoved) return false;
      const seqs = new Set(gone.filter((row) => row.space === space.id).map(({ seq }) => seq));
      space.codes.remove(seqs);
      for (const seq of seqs) forget(space, seq);
      space.lastRemoved = last;
    }
    if (lastAdded === space.lastAdded) return true;
    const code = new Uint32Array(space.coder.words);
    for (const { seq, vector } of added.all(space.lastAdded, space.id)) {
      space.coder.code(fromSignedBytes(opened(space.id, seq, vector)), code, 0);
      space.codes.add(seq, code);
    }
    space.lastAdded = lastAdded;
    return true;
  }

  /** Nothing of what is gone stays in memory either. */
  function forget({ opened }: Held, seq: number): void {
    opened.get(seq)?.fill(0);
    opened.delete(seq);
  }

  /** Of those that are there; each as it was opened last, since none changes but by being removed. */
  function vectorsOf(space: Held, seqs: readonly number[]): ReadonlyMap<number, Uint8Array> {
    const found = new Map<number, Uint8Array>();
    const missing: number[] = [];
    for (const seq of seqs) {
      const known = space.opened.get(seq);
      if (known === undefined) missing.push(seq);
      else {
        found.set(seq, known);
        space.opened.delete(seq);
        space.opened.set(seq, known);
      }
    }
    for (const { seq, vector } of some.iterate(space.id, JSON.stringify(missing))) {
      // A copy: what is opened is a small part of a shared buffer, which it would keep whole.
      const bytes = new Uint8Array(opened(space.id, seq, vector));
      found.set(seq, bytes);
      space.opened.set(seq, bytes);
    }
    for (const oldest of space.opened.keys()) {
      if (space.opened.size <= MOST_OPENED) break;
      space.opened.delete(oldest);
    }
    return found;
  }

  const refresh = db.transaction(() => {
    const rows = spaces.all();
    for (const [name, known] of held) {
      if (!rows.some(({ id }) => id === known.id)) held.delete(name);
    }
    for (const row of rows) {
      const known = held.get(row.name);
      if (known?.dimensions !== row.dimensions || !update(known)) held.set(row.name, load(row));
    }
  });

  return {
    refresh: () => inStore(refresh),
    search: (name, vector, k) =>
      inStore(() => {
        refresh();
        const space = held.get(name);
        if (!space || space.dimensions !== vector.length || k <= 0) return [];
        const code = new Uint32Array(space.coder.words);
        space.coder.code(vector, code, 0);
        const found: VectorFound[] = [];
        const candidates = Math.max(FEWEST_CANDIDATES, Math.ceil(k * CANDIDATES_EACH));
        const near = space.codes.nearest(code, candidates);
        const vectors = vectorsOf(space, near);
        for (const seq of near) {
          const bytes = vectors.get(seq);
          if (bytes) found.push({ seq, score: dotSignedBytes(vector, bytes) });
        }
        return found.sort((a, b) => b.score - a.score).slice(0, k);
      }),
  };
}
