import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src-main/memory/database.ts';
import { openBody } from '../../../../src-main/memory/message-body.ts';
import { MIGRATIONS, migrate } from '../../../../src-main/memory/migrate.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, storeOn, TIMINGS } from '../open-store.ts';

const VOICE = { durationMs: 900, speechRatio: 0.8, loudness: 0.2, pauses: 1 };

/** A folder as the program before sealing left it: words open in the file, its log not emptied. */
function folderOfVersionOne(): string {
  const dataDir = temporaryFolder();
  mkdirSync(dataDir, { recursive: true });
  const db = new BetterSqlite3(join(dataDir, 'bemore.db'));
  db.pragma('journal_mode = WAL');
  migrate(db, cipher, MIGRATIONS.slice(0, 1));
  const conversation = db.prepare('INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?)');
  conversation.run('c1', 'open-title 잠이 안 와요', 'talk', 'ko', 5, 20);
  conversation.run('c2', '', 'talk', 'en', 6, 6);
  const message = db.prepare(`INSERT INTO messages VALUES (?, 'c1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const long = 'open-words '.repeat(2_000);
  message.run(
    'm1',
    0,
    'person',
    long,
    'anxious',
    null,
    null,
    'complete',
    null,
    JSON.stringify(VOICE),
    10,
  );
  message.run(
    'm2',
    1,
    'companion',
    'open-reply',
    'sad',
    'anthropic',
    'some-model',
    'in-flight',
    JSON.stringify(TIMINGS),
    null,
    20,
  );
  db.close();
  return dataDir;
}

const inFiles = (dataDir: string, words: string): boolean =>
  readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(words));

test('seals all that was said before, loses none of it, and leaves no open word behind [C4]', () => {
  const dataDir = folderOfVersionOne();
  expect(inFiles(dataDir, 'open-words')).toBe(true);
  const db = openDatabase({ dataDir, cipher });
  for (const words of ['open-', '잠이', 'anxious', 'some-model', 'speechRatio']) {
    expect([words, inFiles(dataDir, words)]).toEqual([words, false]);
  }
  const store = storeOn(db);
  expect(store.open('c1')).toMatchObject({
    title: 'open-title 잠이 안 와요',
    startedAt: 5,
    messages: [
      { id: 'm1', role: 'person', emotion: 'anxious', state: 'complete', at: 10 },
      { id: 'm2', role: 'companion', text: 'open-reply', vendor: 'anthropic', model: 'some-model' },
    ],
  });
  expect(store.message('m1')?.text).toBe('open-words '.repeat(2_000));
  expect(store.open('c2').title).toBe('');
  const { body } = db
    .prepare<[], { body: Uint8Array }>(`SELECT body FROM messages WHERE id = 'm1'`)
    .get() ?? { body: new Uint8Array() };
  expect(openBody(body, 'm1', cipher).voice).toEqual(VOICE);
  // It goes on, and what was said before is put into the index.
  store.addPersonMessage({
    conversationId: 'c1',
    text: '그래서요',
    emotion: null,
    voice: null,
    at: 30,
  });
  let indexed = 0;
  for (let some = store.indexSome(10); some > 0; some = store.indexSome(10)) indexed += some;
  expect(indexed).toBe(2);
  db.close();
});
