/** The writing side of the vectors, on the connection of the one writer. */
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { inStore } from '../store-faults.ts';
import { blockLabel, blockOf, firstOf, packBlock, vectorLabel } from './code-blocks.ts';
import { createSignCoder } from './sign-codes.ts';
import { fromSignedBytes, toSignedBytes } from './signed-bytes.ts';

/** Rows removed at once: about a millisecond. */
const REMOVED_AT_ONCE = 200;

/** Spaces are named `vendor/model`. Each call is one short transaction; all throw AppError('store/...'). */
export interface VectorStore {
  /** Passages without a vector in this space: what was said last first. */
  backlog(space: string, most: number): readonly number[];
  /**
   * Keeps the vectors of what `backlog` gave; of a passage that is gone by now, and of one with no
   * vector (nothing in it to embed), nothing is kept. Throws AppError('provider/bad-answer') where one
   * has other dimensions than those before.
   */
  put(space: string, seqs: readonly number[], vectors: ReadonlyMap<number, Float32Array>): void;
  progress(space: string): { readonly held: number; readonly missing: number };
  /** The space to ask in: this one, or while it is not whole for the first time, one that was before. */
  serving(space: string): string;
  /** This one is whole: all others are to go. Nothing is searched in them any more. */
  settle(space: string): void;
  /** Removes a few vectors of spaces that are to go; false when none are left. */
  removeSome(): boolean;
  /** Seals the codes of one block together, for a quicker start; false when there is none left to do. */
  packOne(space: string): boolean;
}

interface SpaceRow {
  readonly id: number;
  readonly name: string;
  readonly dimensions: number;
  readonly held: number;
  readonly covered_from: number;
  readonly covered_to: number;
  readonly whole: number;
}

export function createVectorStore(db: Database, cipher: Cipher): VectorStore {
  // For readers of this run only, and none has begun.
  inStore(() => db.exec('DELETE FROM vectors_removed'));

  const bySpace = db.prepare<[string], SpaceRow>('SELECT * FROM spaces WHERE name = ?');
  const addSpace = db.prepare<[string, number, number]>(
    'INSERT INTO spaces (name, dimensions, covered_from, covered_to) VALUES (?, 0, ?, ?)',
  );
  const measure = db.prepare<[number, number]>('UPDATE spaces SET dimensions = ? WHERE id = ?');
  const cover = db.prepare<[number, number, number]>(
    'UPDATE spaces SET covered_from = ?, covered_to = ? WHERE id = ?',
  );
  const after = db
    .prepare<[number, number], number>(
      'SELECT seq FROM passages WHERE seq >= ? ORDER BY seq LIMIT ?',
    )
    .pluck();
  const before = db
    .prepare<[number, number], number>(
      'SELECT seq FROM passages WHERE seq < ? ORDER BY seq DESC LIMIT ?',
    )
    .pluck();
  const countAround = db
    .prepare<[number, number], number>(
      `SELECT (SELECT COUNT(*) FROM passages WHERE seq >= ?)
        + (SELECT COUNT(*) FROM passages WHERE seq < ?)`,
    )
    .pluck();
  const isThere = db.prepare<[number], number>('SELECT 1 FROM passages WHERE seq = ?').pluck();
  const lastPassage = db.prepare<[], number | null>('SELECT MAX(seq) FROM passages').pluck();
  const firstPassage = db.prepare<[], number | null>('SELECT MIN(seq) FROM passages').pluck();
  const drop = db.prepare<[number, number]>('DELETE FROM vectors WHERE seq = ? AND space = ?');
  const add = db.prepare<[number, number, Uint8Array]>(
    'INSERT INTO vectors (seq, space, vector) VALUES (?, ?, ?)',
  );
  const others = db.prepare<[string], SpaceRow>(
    'SELECT * FROM spaces WHERE name <> ? AND NOT leaving ORDER BY whole DESC, held DESC',
  );
  // The name may be wanted again before the last of it is gone.
  const leave = db.prepare<[string]>(
    "UPDATE spaces SET leaving = 1, name = 'leaving ' || id WHERE name <> ? AND NOT leaving",
  );
  const stay = db.prepare<[string]>('UPDATE spaces SET whole = 1 WHERE name = ? AND NOT whole');
  const leaving = db.prepare<[], number>('SELECT id FROM spaces WHERE leaving LIMIT 1').pluck();
  const someOf = db
    .prepare<[number, number], number>('SELECT id FROM vectors WHERE space = ? LIMIT ?')
    .pluck();
  const dropById = db.prepare<[number]>('DELETE FROM vectors WHERE id = ?');
  const packed = db
    .prepare<[number], number>('SELECT block FROM vector_blocks WHERE space = ?')
    .pluck();
  const between = db.prepare<
    [number, number, number],
    { readonly seq: number; readonly vector: Uint8Array }
  >('SELECT seq, vector FROM vectors WHERE seq >= ? AND seq < ? AND space = ?');
  const addBlock = db.prepare<[number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO vector_blocks (space, block, codes) VALUES (?, ?, ?)',
  );

  const put = db.transaction(
    (name: string, seqs: readonly number[], vectors: ReadonlyMap<number, Float32Array>) => {
      if (seqs.length === 0) return;
      const lowest = seqs.reduce((a, b) => Math.min(a, b));
      const highest = seqs.reduce((a, b) => Math.max(a, b));
      let space = bySpace.get(name);
      if (!space) {
        addSpace.run(name, highest + 1, highest + 1);
        space = bySpace.get(name) as SpaceRow;
      }
      const dimensions = space.dimensions || (vectors.values().next().value?.length ?? 0);
      if (dimensions !== space.dimensions) measure.run(dimensions, space.id);
      for (const seq of seqs) {
        const vector = vectors.get(seq);
        if (!vector) continue;
        if (vector.length !== dimensions) throw new AppError('provider/bad-answer');
        if (isThere.get(seq) === undefined) continue;
        drop.run(seq, space.id);
        add.run(seq, space.id, cipher.sealBytes(toSignedBytes(vector), vectorLabel(space.id, seq)));
      }
      cover.run(
        Math.min(space.covered_from, lowest),
        Math.max(space.covered_to, highest + 1),
        space.id,
      );
    },
  );

  const removeSome = db.transaction((): boolean => {
    const id = leaving.get();
    if (id === undefined) return false;
    const some = someOf.all(id, REMOVED_AT_ONCE);
    for (const row of some) dropById.run(row);
    if (some.length < REMOVED_AT_ONCE) {
      db.prepare('DELETE FROM vector_blocks WHERE space = ?').run(id);
      db.prepare('DELETE FROM spaces WHERE id = ?').run(id);
    }
    return leaving.get() !== undefined;
  });

  const packOne = db.transaction((name: string): boolean => {
    const space = bySpace.get(name);
    const first = firstPassage.get() ?? null;
    const last = lastPassage.get() ?? null;
    if (!space || first === null || last === null) return false;
    const there = new Set(packed.all(space.id));
    // The last block still grows.
    for (let block = blockOf(first); block < blockOf(last); block += 1) {
      const isCovered =
        Math.max(firstOf(block), first) >= space.covered_from &&
        firstOf(block + 1) <= space.covered_to;
      if (there.has(block) || !isCovered) continue;
      const rows = between.all(firstOf(block), firstOf(block + 1), space.id);
      const coder = createSignCoder(space.dimensions);
      const codes = new Uint32Array(rows.length * coder.words);
      for (const [i, { seq, vector }] of rows.entries()) {
        const opened = cipher.openBytes(vector, vectorLabel(space.id, seq));
        coder.code(fromSignedBytes(opened), codes, i * coder.words);
      }
      const seqs = rows.map(({ seq }) => seq);
      const bytes = packBlock(block, seqs, codes, coder.words);
      addBlock.run(space.id, block, cipher.sealBytes(bytes, blockLabel(space.id, block)));
      return true;
    }
    return false;
  });

  return {
    backlog: (name, most) =>
      inStore(() => {
        const space = bySpace.get(name);
        if (!space) return before.all(Number.MAX_SAFE_INTEGER, most);
        const fresh = after.all(space.covered_to, most);
        return fresh.length > 0 ? fresh : before.all(space.covered_from, most);
      }),
    put: (name, seqs, vectors) => inStore(() => put(name, seqs, vectors)),
    progress: (name) =>
      inStore(() => {
        const space = bySpace.get(name);
        const missing = countAround.get(space?.covered_to ?? 0, space?.covered_from ?? 0) ?? 0;
        return { held: space?.held ?? 0, missing };
      }),
    serving: (name) =>
      inStore(() => {
        if (bySpace.get(name)?.whole) return name;
        return others.all(name).find(({ held }) => held > 0)?.name ?? name;
      }),
    settle: (name) =>
      inStore(() => {
        stay.run(name);
        if (others.get(name)) leave.run(name);
      }),
    removeSome: () => inStore(removeSome),
    packOne: (name) => inStore(() => packOne(name)),
  };
}
