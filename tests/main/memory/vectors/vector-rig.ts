import { onTestFinished } from 'vitest';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import {
  type Database,
  databasePath,
  openForReading,
} from '../../../../src-main/memory/database.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createVectorSearch } from '../../../../src-main/memory/vectors/vector-search.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, openTestDatabase } from '../open-store.ts';

/** The writer and the reader, on connections of their own, over one file. */
export function vectorRig(dataDir: string = temporaryFolder()) {
  const db = openTestDatabase(dataDir);
  const index = createPassageIndex(db, cipher);
  const reading = openForReading(databasePath(dataDir));
  onTestFinished(() => {
    reading.close();
  });
  return {
    dataDir,
    db,
    index,
    store: createVectorStore(db, cipher),
    search: createVectorSearch(reading, cipher),
    reading,
    /** Rows of as many passages more. */
    say: (count: number, from = 0): readonly number[] => addPassages(db, count, from),
  };
}

/** Bare rows: what a vector hangs on. */
export function addPassages(db: Database, count: number, from = 0): readonly number[] {
  const add = db.prepare<[string]>(
    `INSERT INTO passages (kind, id, group_id, role, at) VALUES ('message', ?, 'g', 'person', 1)`,
  );
  return db.transaction(() =>
    Array.from({ length: count }, (_, i) => Number(add.run(`m${from + i}`).lastInsertRowid)),
  )();
}

/** Of length one, the same for the same seed. */
export function randomVector(seed: number, dimensions: number): Float32Array {
  let state = (seed + 1) * 0x9e3779b1;
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) + 0x27d4eb2f;
    return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
  };
  const vector = Float32Array.from({ length: dimensions }, () => next() + next() + next() - 1.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** `a` with some of `b` in it. */
export function mixed(a: Float32Array, b: Float32Array, share: number): Float32Array {
  const sum = a.map((value, i) => value * (1 - share) + (b[i] ?? 0) * share);
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

export const otherCipher = createCipher(new Uint8Array(32).fill(12));

/** In how many bits two codes differ, counted one by one. */
export function differing(one: Uint32Array, other: Uint32Array): number {
  let bits = 0;
  for (const [i, word] of one.entries()) {
    for (let bit = 0; bit < 32; bit += 1) bits += ((word ^ (other[i] as number)) >>> bit) & 1;
  }
  return bits;
}
