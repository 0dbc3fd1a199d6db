import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createTermSearch } from '../../../../src-main/memory/index/term-search.ts';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { version } from '../../../../src-main/memory/migrations/0003-index.ts';
import { cipher } from '../open-store.ts';

test('0003 adds an index that can be filled, and leaves what is there to be put into it [S4]', () => {
  const db = new BetterSqlite3(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    cipher,
    MIGRATIONS.filter((migration) => migration.version < version),
  );
  db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at) VALUES ('c', 't', 'ko', 1, 2);
    INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body)
      VALUES ('m', 'c', 0, 'person', 'complete', 1, x'01');
  `);
  expect(migrate(db, cipher, MIGRATIONS.slice(0, version))).toBe(version - 1);
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  expect(db.prepare('SELECT id, indexed FROM messages').all()).toEqual([{ id: 'm', indexed: 0 }]);
  expect(db.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(0);

  const index = createPassageIndex(db, cipher);
  index.put({
    kind: 'message',
    id: 'm',
    group: 'c',
    text: '잠을 못 잤어요',
    at: 1,
    role: 'person',
    emotion: null,
  });
  const wanted = [{ field: 'stems', term: '자다', weight: 1 }] as const;
  expect(createTermSearch(db, cipher).rank(wanted, 1)).toHaveLength(1);
  const stored = db.prepare(`SELECT v FROM terms_config WHERE k = 'secure-delete'`).pluck().get();
  expect(stored).toBe(1);
  db.close();
});
