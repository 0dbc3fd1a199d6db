import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0006-documents.ts';
import { cipher } from '../open-store.ts';

test('0006 adds room for documents and leaves what is there [S4]', () => {
  const db = new BetterSqlite3(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    cipher,
    MIGRATIONS.filter((migration) => migration.version < version),
  );
  db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at) VALUES ('c', 't', 'ko', 1, 2)
  `);
  expect(migrate(db, cipher, MIGRATIONS.slice(0, version))).toBe(version - 1);
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  expect(db.prepare('SELECT id FROM conversations').pluck().all()).toEqual(['c']);
  db.exec(`
    INSERT INTO documents VALUES ('d', 'pdf', 10, 2, 5, x'01', NULL);
    INSERT INTO stretches VALUES ('s', 'd', 0, 1, 0, x'01', 0);
    DELETE FROM documents;
  `);
  expect(db.prepare('SELECT count(*) FROM stretches').pluck().get()).toBe(0);
  db.close();
});
