import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0007-counsel.ts';
import { cipher } from '../open-store.ts';

test('0007 adds room for what counsel keeps and leaves what is there [S4]', () => {
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
  db.exec(`
    INSERT INTO runs VALUES ('r', 'breathing_any', 'kept', 5, 'c', x'01');
    INSERT INTO sessions VALUES ('c', 5, x'01');
    INSERT INTO plans VALUES ('own', x'01');
    DELETE FROM conversations;
  `);
  // How a session stood goes with its conversation; an exercise stays one's own.
  expect(db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0);
  expect(db.prepare('SELECT id, conversation_id FROM runs').all()).toEqual([
    { id: 'r', conversation_id: null },
  ]);
  expect(() => db.exec(`INSERT INTO plans VALUES ('other', x'01')`)).toThrow();
  db.close();
});
