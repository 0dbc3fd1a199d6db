import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';

test('0005 adds facts beside what a file of version 4 holds, and keeps that', () => {
  const cipher = createCipher(new Uint8Array(32));
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = ON');
  migrate(db, cipher, MIGRATIONS.slice(0, 4));
  db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at) VALUES ('c', 'talk', 'en', 1, 1);
    INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body)
      VALUES ('m', 'c', 0, 'person', 'complete', 1, x'00');`);
  migrate(db, cipher, MIGRATIONS.slice(0, 5));
  expect(db.pragma('user_version', { simple: true })).toBe(5);
  expect(db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(1);

  db.exec(`
    INSERT INTO facts (id, body, since) VALUES ('f', x'00', 1);
    INSERT INTO fact_sources VALUES ('f', 'm');
    INSERT INTO disclosures VALUES (1, 'acute');`);
  // A message that goes takes its sources along; the store decides on the fact.
  db.exec(`DELETE FROM conversations WHERE id = 'c'`);
  expect(db.prepare('SELECT count(*) FROM fact_sources').pluck().get()).toBe(0);
  expect(db.prepare('SELECT pinned, edited, until, staged, indexed FROM facts').get()).toEqual({
    ...{ pinned: 0, edited: 0, until: null, staged: null, indexed: 0 },
  });
  expect(() => db.exec(`INSERT INTO disclosures VALUES (2, 'none')`)).toThrow();
});
