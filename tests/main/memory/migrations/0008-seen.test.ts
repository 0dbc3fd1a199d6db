import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0008-seen.ts';
import { cipher } from '../open-store.ts';

test('0008 adds room for what was seen, which goes with its conversation [S4]', () => {
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
  db.exec(`INSERT INTO seen VALUES ('c', x'01')`);
  expect(() => db.exec(`INSERT INTO seen VALUES ('nowhere', x'01')`)).toThrow();
  db.exec('DELETE FROM conversations');
  expect(db.prepare('SELECT count(*) FROM seen').pluck().get()).toBe(0);
  db.close();
});
