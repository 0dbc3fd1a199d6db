import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openForReading } from '../../../../src-main/memory/database.ts';
import { createBackups } from '../../../../src-main/memory/safe/backups.ts';
import { isDamageNoted } from '../../../../src-main/memory/safe/damage.ts';
import { type openTestDatabase, storeOn } from '../open-store.ts';
import { bytesBelow, DAY, storeFolder } from './store-folder.ts';

test('keeps one backup a day and the last seven of them [A8]', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  const backups = folder.backupsOf(db);
  for (let day = 0; day < 9; day += 1) {
    folder.say(db, `day ${day}`);
    await backups.keepDaily();
    await backups.keepDaily();
    folder.clock.now += DAY;
  }
  const names = folder.backups();
  expect(names).toHaveLength(7);
  expect(names[0]).toMatch(/^daily-v\d+-20261123T120000000Z\.db$/);
  expect(names[6]).toMatch(/^daily-v\d+-20261129T120000000Z\.db$/);
});

test('keeps what was said up to then in a backup that opens on its own', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  folder.say(db, '오늘은 조금 나았어요');
  await folder.backupsOf(db).keepDaily();
  folder.say(db, 'later');
  const copy = openForReading(join(folder.dataDir, 'backups', folder.backups()[0] ?? ''));
  expect(folder.said(copy)).toEqual(['오늘은 조금 나았어요']);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

test('goes on taking a backup while words are written, and holds them too', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  const store = storeOn(db);
  const conversationId = store.begin('en', 1);
  const entry = { conversationId, emotion: null, voice: null } as const;
  // Some megabytes of what no key opens: only their number is asked for here.
  db.prepare(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      SELECT 'm' || value, ?, value, 'person', 'complete', value, randomblob(4000), 99
        FROM json_each(?)`,
  ).run(conversationId, JSON.stringify([...Array(1500).keys()]));
  const taking = folder.backupsOf(db).keepDaily();
  let wrote = 0;
  let isTaken = false;
  void taking.then(() => {
    isTaken = true;
  });
  while (!isTaken && wrote < 40) {
    store.addPersonMessage({ ...entry, text: `meanwhile ${wrote}`, at: 2000 + wrote });
    wrote += 1;
    await new Promise(setImmediate);
  }
  await taking;
  expect(wrote).toBeGreaterThan(10);
  const copy = openForReading(join(folder.dataDir, 'backups', folder.backups()[0] ?? ''));
  expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
  expect(storeOn(db).recent(conversationId, 1)[0]?.text).toBe(`meanwhile ${wrote - 1}`);
  const last = copy.prepare<[], number>('SELECT max(at) FROM messages').pluck().get();
  expect(last).toBeGreaterThanOrEqual(1499);
  copy.close();
});

test.skipIf(process.platform === 'win32')('lets no other account read a backup', async () => {
  const folder = storeFolder();
  const before = process.umask(0);
  try {
    const { db } = await folder.open();
    await folder.backupsOf(db).keepDaily();
  } finally {
    process.umask(before);
  }
  const path = join(folder.dataDir, 'backups');
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, folder.backups()[0] ?? '')).mode & 0o777).toBe(0o600);
});

test('takes none of a damaged database, and keeps those from before', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  for (let n = 0; n < 60; n += 1) folder.say(db, 'words '.repeat(300));
  const backups = folder.backupsOf(db);
  await backups.keepDaily();
  const before = folder.backups();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const path = join(folder.dataDir, 'bemore.db');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096 * 3, 4096 * 30);
  writeFileSync(path, bytes);
  chmodSync(path, 0o600);
  // Another connection, that has none of its pages in memory.
  const again = openForReading(path);
  const later = createBackups({
    db: again,
    dataDir: folder.dataDir,
    log: folder.log,
    now: () => folder.clock.now + DAY,
  });
  await later.keepDaily();
  await later.close();
  again.close();
  expect(folder.backups()).toEqual(before);
  expect(isDamageNoted(folder.dataDir)).toBe(true);
  expect(folder.lines).toContainEqual({
    level: 'error',
    message: 'A backup could not be taken',
    fields: { code: 'store/damaged' },
  });
});

/** Looks for what was sealed, as it lay on disk: nothing else of it can be told from the rest. */
function sealedBody(db: ReturnType<typeof openTestDatabase>, conversationId: string): Buffer {
  const body = db
    .prepare<[string], Buffer>('SELECT body FROM messages WHERE conversation_id = ?')
    .pluck()
    .get(conversationId);
  return Buffer.from(body ?? []);
}

const isAnywhere = (folder: string, bytes: Buffer): boolean =>
  [...bytesBelow(folder).values()].some((file) => file.includes(bytes));

test('leaves nothing of what was deleted in any backup once it is closed [C11]', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  const gone = folder.say(db, 'a name nobody is to find');
  folder.say(db, 'what stays');
  const planted = sealedBody(db, gone);
  for (let day = 0; day < 3; day += 1) {
    await folder.backupsOf(db).keepDaily();
    folder.clock.now += DAY;
  }
  expect(folder.backups()).toHaveLength(3);
  expect(isAnywhere(join(folder.dataDir, 'backups'), planted)).toBe(true);

  const backups = folder.backupsOf(db);
  storeOn(db).remove(gone);
  backups.forgot();
  await backups.close();
  expect(isAnywhere(folder.dataDir, planted)).toBe(false);
  expect(folder.backups()).toHaveLength(1);
  const copy = openForReading(join(folder.dataDir, 'backups', folder.backups()[0] ?? ''));
  expect(folder.said(copy)).toEqual(['what stays']);
  copy.close();
});

test('replaces the backups soon after a deletion, not only at the end [C11]', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  try {
    const folder = storeFolder();
    const { db } = await folder.open();
    const gone = folder.say(db, 'deleted');
    const planted = sealedBody(db, gone);
    const backups = folder.backupsOf(db);
    await backups.keepDaily();
    storeOn(db).remove(gone);
    backups.forgot();
    vi.advanceTimersByTime(60_000);
    // Behind what the timer began.
    await backups.keepDaily();
    expect(isAnywhere(folder.dataDir, planted)).toBe(false);
    expect(folder.backups()).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test('remembers over a kill that backups still hold what was deleted [C11]', async () => {
  const folder = storeFolder();
  const { db } = await folder.open();
  const gone = folder.say(db, 'deleted before the power went');
  const planted = sealedBody(db, gone);
  const before = folder.backupsOf(db);
  await before.keepDaily();
  storeOn(db).remove(gone);
  before.forgot();
  // No close: the next start finds the note and the former backups.
  expect(isAnywhere(join(folder.dataDir, 'backups'), planted)).toBe(true);
  const next = folder.backupsOf(db);
  await next.close();
  expect(isAnywhere(folder.dataDir, planted)).toBe(false);
  expect(folder.backups()).toHaveLength(1);
});
