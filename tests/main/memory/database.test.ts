import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src-main/memory/database.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { cipher, openTestDatabase, storeOn, TIMINGS } from './open-store.ts';

test('keeps what was said through a power cut: WAL, flushed at every commit', () => {
  const db = openTestDatabase();
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  // 2 is FULL.
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
});

test.skipIf(process.platform === 'win32')('lets no other account read what is kept', () => {
  const dataDir = temporaryFolder();
  const before = process.umask(0);
  try {
    const store = storeOn(openTestDatabase(dataDir));
    store.begin('en', 1);
  } finally {
    process.umask(before);
  }
  const files = readdirSync(dataDir);
  expect(files).toContain('bemore.db-wal');
  for (const file of files) expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('takes a too open mode back', () => {
  const dataDir = temporaryFolder();
  openDatabase({ dataDir, cipher }).close();
  chmodSync(join(dataDir, 'bemore.db'), 0o644);
  openTestDatabase(dataDir);
  expect(statSync(join(dataDir, 'bemore.db')).mode & 0o777).toBe(0o600);
});

test('leaves a file of a later version alone and says so', () => {
  const dataDir = temporaryFolder();
  const db = openDatabase({ dataDir, cipher });
  db.pragma('user_version = 9999');
  db.close();
  const before = readFileSync(join(dataDir, 'bemore.db'));
  expect(() => openDatabase({ dataDir, cipher })).toThrow(new AppError('store/newer'));
  expect(readFileSync(join(dataDir, 'bemore.db'))).toEqual(before);
});

test('leaves a file that is no database as it is and says so', () => {
  const dataDir = temporaryFolder();
  const path = join(dataDir, 'bemore.db');
  const bytes = Buffer.from('these may be words someone can still save '.repeat(200));
  writeFileSync(path, bytes);
  expect(() => openDatabase({ dataDir, cipher })).toThrow(new AppError('store/damaged'));
  expect(readFileSync(path)).toEqual(bytes);
  expect(readdirSync(dataDir)).toEqual(['bemore.db']);
});

test('reports a file cut short instead of crashing, and does not mend it by deleting', () => {
  const dataDir = temporaryFolder();
  const path = join(dataDir, 'bemore.db');
  const db = openDatabase({ dataDir, cipher });
  const store = storeOn(db);
  const conversationId = store.begin('en', 1);
  for (let at = 0; at < 200; at += 1) {
    const text = `words ${at} `.repeat(40);
    store.addPersonMessage({ conversationId, text, emotion: null, voice: null, at });
  }
  db.close();
  truncateSync(path, 40_960);
  expect(() => {
    const opened = storeOn(openTestDatabase(dataDir));
    opened.open(conversationId);
  }).toThrow(new AppError('store/damaged'));
  expect(statSync(path).size).toBe(40_960);
});

test('reports a place that cannot be opened', () => {
  const dataDir = temporaryFolder();
  expect(() => openDatabase({ dataDir: join(dataDir, 'missing'), cipher })).toThrow(
    new AppError('store/unavailable'),
  );
  mkdirSync(join(dataDir, 'bemore.db'));
  expect(() => openDatabase({ dataDir, cipher })).toThrow(new AppError('store/unavailable'));
});

test('keeps the cause for the log out of the words of the error', () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'bemore.db'), 'private words '.repeat(100));
  try {
    openDatabase({ dataDir, cipher });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ message: 'store/damaged', params: undefined });
    expect((error as AppError).cause).toMatchObject({ code: 'SQLITE_NOTADB' });
  }
});

test('lets two processes keep one folder without losing either one’s words', () => {
  const dataDir = temporaryFolder();
  const one = storeOn(openTestDatabase(dataDir));
  const conversationId = one.begin('en', 1);
  const entry = { conversationId, emotion: null, voice: null } as const;
  one.addPersonMessage({ ...entry, text: 'from one', at: 2 });
  const reply = { conversationId, text: 'I', emotion: 'neutral', vendor: 'builtin' } as const;
  const replyId = one.beginReply({ ...reply, model: '', at: 3 });

  // The second one believes that the reply was left by a crash.
  const two = storeOn(openTestDatabase(dataDir));
  two.addPersonMessage({ ...entry, text: 'from two', at: 4 });
  one.extendReply(replyId, 'I hear you.');
  one.endReply(replyId, 'complete', TIMINGS);

  for (const store of [one, two]) {
    expect(store.open(conversationId).messages.map(({ text, state }) => [text, state])).toEqual([
      ['from one', 'complete'],
      ['I hear you.', 'complete'],
      ['from two', 'complete'],
    ]);
  }
});

test('leaves one plain file behind when it is closed', () => {
  const dataDir = temporaryFolder();
  const db = openDatabase({ dataDir, cipher });
  storeOn(db).begin('en', 1);
  expect(existsSync(join(dataDir, 'bemore.db-wal'))).toBe(true);
  db.close();
  expect(readdirSync(dataDir)).toEqual(['bemore.db']);
});
