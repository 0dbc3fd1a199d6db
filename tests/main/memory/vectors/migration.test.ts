import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';
import { cipher } from '../open-store.ts';
import { addPassages, randomVector } from './vector-rig.ts';

/** A database as the program of the version before left it, brought to this one. */
function migrated() {
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    cipher,
    MIGRATIONS.filter(({ version }) => version <= 3),
  );
  const before = addPassages(db, 3);
  migrate(
    db,
    cipher,
    MIGRATIONS.filter(({ version }) => version <= 4),
  );
  return { db, before };
}

test('0004: what was there before wants its vectors [S4]', () => {
  const { db, before } = migrated();
  expect(db.pragma('user_version', { simple: true })).toBe(4);
  const store = createVectorStore(db, cipher);
  expect(store.backlog('builtin/a', 9)).toEqual([...before].reverse());
  expect(store.progress('builtin/a')).toEqual({ held: 0, missing: 3 });
});

test('0004: a passage takes its vectors along, in every space', () => {
  const { db } = migrated();
  const store = createVectorStore(db, cipher);
  for (const space of ['builtin/a', 'gemini/b']) {
    const seqs = store.backlog(space, 9);
    store.put(space, seqs, new Map(seqs.map((seq) => [seq, randomVector(seq, 8)])));
  }
  db.prepare('DELETE FROM passages WHERE seq = 2').run();
  const seqs = db.prepare('SELECT DISTINCT seq FROM vectors ORDER BY seq').pluck().all();
  expect(seqs).toEqual([1, 3]);
  expect(store.progress('gemini/b')).toEqual({ held: 2, missing: 0 });
});
