import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { databasePath } from '../../../../src-main/memory/database.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';
import { cipher, openTestDatabase } from '../open-store.ts';
import { randomVector, vectorRig } from './vector-rig.ts';

const A = 'builtin/a';
const B = 'gemini/b';

type Rig = ReturnType<typeof vectorRig>;

/** One batch of what is missing; returns whose. */
function batch({ store }: Rig, space: string, most: number, size = 64): readonly number[] {
  const seqs = store.backlog(space, most);
  store.put(space, seqs, new Map(seqs.map((seq) => [seq, randomVector(seq, size)])));
  return seqs;
}

function all(rig: Rig, space: string): void {
  while (batch(rig, space, 64).length > 0);
}

test('what was said last comes first, what is said meanwhile before all else', () => {
  const rig = vectorRig();
  rig.say(10);
  expect(batch(rig, A, 4)).toEqual([10, 9, 8, 7]);
  rig.say(3, 10);
  expect(batch(rig, A, 4)).toEqual([11, 12, 13]);
  expect(batch(rig, A, 4)).toEqual([6, 5, 4, 3]);
  expect(rig.store.progress(A)).toEqual({ held: 11, missing: 2 });
  all(rig, A);
  expect(rig.store.progress(A)).toEqual({ held: 13, missing: 0 });
});

test('goes on where it was, over a restart', () => {
  const rig = vectorRig();
  rig.say(10);
  batch(rig, A, 4);
  rig.db.close();
  const store = createVectorStore(openTestDatabase(rig.dataDir), cipher);
  expect(store.backlog(A, 3)).toEqual([6, 5, 4]);
});

test('what there is nothing in to embed is not asked for again', () => {
  const rig = vectorRig();
  rig.say(3);
  rig.store.put(A, [3, 2], new Map());
  expect(rig.store.backlog(A, 9)).toEqual([1]);
  batch(rig, A, 9);
  expect(rig.store.progress(A)).toEqual({ held: 1, missing: 0 });
});

test('a passage that was deleted meanwhile gets no vector', () => {
  const rig = vectorRig();
  const seqs = rig.say(3);
  rig.db.prepare('DELETE FROM passages WHERE seq = 2').run();
  rig.store.put(A, seqs, new Map(seqs.map((seq) => [seq, randomVector(seq, 8)])));
  expect(rig.store.progress(A)).toEqual({ held: 2, missing: 0 });
});

test('a vector of other dimensions is a bad answer, and nothing of its batch is kept', () => {
  const rig = vectorRig();
  rig.say(4);
  batch(rig, A, 2, 64);
  expect(() => batch(rig, A, 2, 32)).toThrow('provider/bad-answer');
  expect(rig.store.progress(A)).toEqual({ held: 2, missing: 2 });
  const seqs = rig.store.backlog(A, 2);
  const uneven = new Map(seqs.map((seq, i) => [seq, randomVector(seq, i === 0 ? 64 : 65)]));
  expect(() => rig.store.put(A, seqs, uneven)).toThrow('provider/bad-answer');
  expect(rig.store.backlog(A, 2)).toEqual(seqs);
});

test('the old space serves until the new one is whole for the first time, and goes then', () => {
  const rig = vectorRig();
  rig.say(500);
  expect(rig.store.serving(A)).toBe(A);
  all(rig, A);
  rig.store.settle(A);
  batch(rig, B, 300, 96);
  expect(rig.store.serving(B)).toBe(A);
  expect(rig.search.search(A, randomVector(7, 64), 1)).toHaveLength(1);
  while (batch(rig, B, 300, 96).length > 0);
  rig.store.settle(B);
  expect(rig.store.serving(B)).toBe(B);
  expect(rig.search.search(A, randomVector(7, 64), 1)).toEqual([]);
  let pieces = 0;
  while (rig.store.removeSome()) pieces += 1;
  expect(pieces).toBeGreaterThan(1);
  const count = (table: string) => rig.db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get();
  expect([count('spaces'), count('vectors')]).toEqual([1, 500]);
  // New words do not take the space away from those that are there.
  rig.say(1, 500);
  expect(rig.store.serving(B)).toBe(B);
});

test('one who changes their mind twice gets the first space anew, before the last of it is gone', () => {
  const rig = vectorRig();
  rig.say(300);
  all(rig, A);
  rig.store.settle(A);
  all(rig, B);
  rig.store.settle(B);
  rig.store.removeSome();
  expect(rig.store.progress(A)).toEqual({ held: 0, missing: 300 });
  all(rig, A);
  while (rig.store.removeSome());
  expect(rig.store.progress(A)).toEqual({ held: 300, missing: 0 });
  expect(rig.search.search(A, randomVector(9, 64), 1)[0]?.seq).toBe(9);
});

test('vectors and codes lie sealed, and deleting leaves no byte of either [A7]', () => {
  const rig = vectorRig();
  const seqs = rig.say(600);
  all(rig, A);
  while (rig.store.packOne(A));
  const row = rig.db
    .prepare<[number], Buffer>('SELECT vector FROM vectors WHERE seq = ?')
    .pluck()
    .get(100) as Buffer;
  const block = rig.db
    .prepare<[], Buffer>('SELECT codes FROM vector_blocks WHERE block = 0')
    .pluck()
    .get() as Buffer;
  const file = (): Buffer => {
    rig.reading.close();
    rig.db.pragma('wal_checkpoint(TRUNCATE)');
    return readFileSync(databasePath(rig.dataDir));
  };
  expect(cipher.openBytes(row, 'vectors.vector/1/100')).toHaveLength(68);
  expect(() => cipher.openBytes(row, 'vectors.vector/1/101')).toThrow('store/damaged');
  const before = file();
  expect(before.includes(row)).toBe(true);
  expect(before.includes(block.subarray(0, 400))).toBe(true);
  rig.db.prepare('DELETE FROM passages WHERE seq = ?').run(seqs[99]);
  const after = file();
  expect(after.includes(row)).toBe(false);
  expect(after.includes(row.subarray(20, 60))).toBe(false);
  expect(after.includes(block.subarray(100, 140))).toBe(false);
});

test('a block is sealed once all in it were embedded, and the last one never', () => {
  const rig = vectorRig();
  rig.say(600);
  const blocks = () =>
    rig.db.prepare('SELECT block FROM vector_blocks ORDER BY block').pluck().all();
  batch(rig, A, 200);
  expect(rig.store.packOne(A)).toBe(false);
  batch(rig, A, 200);
  while (rig.store.packOne(A));
  expect(blocks()).toEqual([2, 3]);
  all(rig, A);
  while (rig.store.packOne(A));
  expect(blocks()).toEqual([0, 1, 2, 3]);
  expect(rig.store.packOne('nobody/x')).toBe(false);
});
