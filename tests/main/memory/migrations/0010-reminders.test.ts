import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0010-reminders.ts';
import { cipher } from '../open-store.ts';

test('0010 adds room for reminders and leaves what is there', () => {
  const db = new BetterSqlite3(':memory:');
  db.pragma('foreign_keys = ON');
  const before = MIGRATIONS.filter((migration) => migration.version < version);
  migrate(db, cipher, before);
  db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at) VALUES ('c', 't', 'ko', 1, 2)
  `);
  expect(migrate(db, cipher, MIGRATIONS.slice(0, version))).toBe(version - 1);
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  db.exec(`INSERT INTO reminders VALUES ('r', x'01'); DELETE FROM conversations;`);
  expect(db.prepare('SELECT count(*) FROM reminders').pluck().get()).toBe(1);
  db.close();
});
