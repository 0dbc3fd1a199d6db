import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { NEVER_INDEXED } from '../../../../src-main/memory/facts/forgotten-turns.ts';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0009-reflections.ts';
import { cipher } from '../open-store.ts';

/** A file of the version before, with a conversation of two messages, a record and a fact; then brought up. */
function migrated() {
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = ON');
  migrate(db, cipher, MIGRATIONS.slice(0, version - 1));
  db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at) VALUES ('c', 't', 'ko', 1, 2);
    INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body) VALUES
      ('m1', 'c', 0, 'person', 'complete', 10, x'01'), ('m2', 'c', 1, 'person', 'complete', 110, x'01');
    INSERT INTO runs VALUES ('r', 'breathing_any', 'kept', 15, NULL, x'01');
    INSERT INTO facts (id, body, since) VALUES ('f', x'01', 10);
  `);
  expect(migrate(db, cipher, MIGRATIONS.slice(0, version))).toBe(version - 1);
  db.exec(`
    INSERT INTO reflections VALUES ('one', 0, 100, 0, x'01', x'02', 'm1');
    INSERT INTO reflections VALUES ('own', 0, 100, 1, x'01', x'02', 'm1');
    INSERT INTO reflections VALUES ('two', 100, 200, 0, x'01', x'02', 'm2');
  `);
  const left = (): unknown =>
    db.prepare('SELECT week, quote IS NOT NULL AS quoted FROM reflections ORDER BY week').all();
  return { db, left };
}

const TWO = { week: 'two', quoted: 1 };
const OWN_UNQUOTED = { week: 'own', quoted: 0 };

test('0009 leaves what is there and adds room for reflections [S4]', () => {
  const { db } = migrated();
  expect(db.prepare('SELECT id FROM messages ORDER BY id').pluck().all()).toEqual(['m1', 'm2']);
});

test.each([
  ['a message is deleted', `DELETE FROM messages WHERE id = 'm1'`],
  ['a turn is forgotten', `UPDATE messages SET indexed = ${NEVER_INDEXED} WHERE id = 'm1'`],
])('where %s its week goes, and the words out of what the person wrote [R15]', (_, sql) => {
  const { db, left } = migrated();
  db.exec(sql);
  expect(left()).toEqual([OWN_UNQUOTED, TWO]);
});

test('a deleted conversation takes its weeks along [R15]', () => {
  const { db, left } = migrated();
  db.exec('DELETE FROM conversations');
  expect(left()).toEqual([OWN_UNQUOTED]);
});

test('a deleted record takes its week along, and what the person wrote stays whole', () => {
  const { db, left } = migrated();
  db.exec('DELETE FROM runs');
  expect(left()).toEqual([{ week: 'own', quoted: 1 }, TWO]);
});

test('when all that is known is forgotten, nothing that was made of it stays [R15]', () => {
  const { db, left } = migrated();
  db.exec(`UPDATE facts SET staged = 'removing'`);
  expect(left()).toEqual([{ week: 'own', quoted: 1 }]);
});

test('a message that is put into the index anew changes nothing', () => {
  const { db, left } = migrated();
  db.exec('UPDATE messages SET indexed = 3');
  expect(left()).toEqual([{ week: 'one', quoted: 1 }, { week: 'own', quoted: 1 }, TWO]);
});
