import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { openForReading } from '../../../../src-main/memory/database.ts';
import { noteDamage } from '../../../../src-main/memory/safe/damage.ts';
import { openStore } from '../../../../src-main/memory/safe/open-or-restore.ts';
import { setAllAside } from '../../../../src-main/memory/safe/set-aside.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher } from '../open-store.ts';
import { bytesBelow, DAY, filesIn, NOON, storeFolder } from './store-folder.ts';
import { writeVersionOne } from './version-one.ts';

const otherKey = createCipher(new Uint8Array(32).fill(12));

/** A store with a backup of a day ago, and more said since. Closed. */
async function used() {
  const folder = storeFolder();
  const { db } = await folder.open();
  for (let n = 0; n < 40; n += 1) folder.say(db, `first ${n} ${'words '.repeat(200)}`);
  const backups = folder.backupsOf(db);
  await backups.keepDaily();
  folder.say(db, 'since the backup');
  await backups.close();
  db.close();
  folder.clock.now += DAY;
  return { ...folder, path: join(folder.dataDir, 'bemore.db') };
}

test('opens what is there, and begins where nothing is', async () => {
  const folder = storeFolder();
  const first = await folder.open();
  expect(first.restoredFrom).toBeNull();
  folder.say(first.db, '안녕');
  first.db.close();
  const again = await folder.open();
  expect(again.restoredFrom).toBeNull();
  expect(folder.said(again.db)).toEqual(['안녕']);
});

test('sets a file that is no database aside and puts the newest backup in its place [A8]', async () => {
  const folder = await used();
  const bytes = Buffer.from('these may be words someone can still save '.repeat(200));
  writeFileSync(folder.path, bytes);
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBe(NOON);
  expect(folder.said(db)).toHaveLength(40);
  const aside = filesIn(folder.dataDir).filter((name) => name.startsWith('bemore.damaged-'));
  expect(aside).toEqual(['bemore.damaged-20261122T120000000Z.db']);
  expect(readFileSync(join(folder.dataDir, aside[0] ?? ''))).toEqual(bytes);
});

test('restores a file that was cut short', async () => {
  const folder = await used();
  truncateSync(folder.path, 8 * 4096);
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBe(NOON);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});

/** Pages in the middle overwritten: it opens, and fails only where they are read. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096 * 8, bytes.length - 4096);
  writeFileSync(path, bytes);
}

test('reads a file through after damage was met in use, and restores it', async () => {
  const folder = await used();
  spoil(folder.path);
  noteDamage(folder.dataDir);
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBe(NOON);
  expect(folder.said(db)).toHaveLength(40);
  // And is not read through for ever after.
  expect(filesIn(folder.dataDir)).not.toContain('bemore.damage-seen');
});

test('reads a file through after an end that was none, and restores it', async () => {
  const folder = await used();
  const { db } = await folder.open();
  folder.say(db, 'in the log');
  const log = readFileSync(`${folder.path}-wal`);
  const file = readFileSync(folder.path);
  db.close();
  writeFileSync(folder.path, file);
  spoil(folder.path);
  writeFileSync(`${folder.path}-wal`, log);
  const opened = await folder.open();
  expect(opened.restoredFrom).toBe(NOON);
  // What was in the log belongs to the damaged file and goes with it.
  const names = filesIn(folder.dataDir).filter((name) => name.startsWith('bemore.damaged-'));
  expect(names.some((name) => name.endsWith('.db-wal'))).toBe(true);
  expect(folder.said(opened.db)).toHaveLength(40);
});

test('passes over a backup that is damaged itself', async () => {
  const folder = await used();
  const { db } = await folder.open();
  await folder.backupsOf(db).keepDaily();
  db.close();
  const newest = join(folder.dataDir, 'backups', folder.backups().at(-1) ?? '');
  spoil(newest);
  writeFileSync(folder.path, 'broken');
  const opened = await folder.open();
  expect(opened.restoredFrom).toBe(NOON);
  expect(existsSync(newest)).toBe(true);
});

test('begins empty and says so where no backup is sound', async () => {
  const folder = storeFolder();
  writeFileSync(join(folder.dataDir, 'bemore.db'), 'no database at all '.repeat(50));
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBe(0);
  expect(folder.said(db)).toEqual([]);
});

test('finishes a restoring that was killed between two renames', async () => {
  const folder = await used();
  const backup = join(folder.dataDir, 'backups', folder.backups()[0] ?? '');
  const ready = join(folder.dataDir, 'bemore.restoring-20261121T120000000Z.db');
  writeFileSync(ready, readFileSync(backup));
  renameSync(folder.path, join(folder.dataDir, 'bemore.damaged-20261122T120000000Z.db'));
  // A log that is left over must not be taken up by the file that comes.
  writeFileSync(`${folder.path}-wal`, 'left over');
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBe(NOON);
  expect(folder.said(db)).toHaveLength(40);
  expect(existsSync(ready)).toBe(false);
});

test('throws half a copy away where the database is still there', async () => {
  const folder = await used();
  writeFileSync(join(folder.dataDir, 'bemore.restoring-20261121T120000000Z.db'), 'half a co');
  const { db, restoredFrom } = await folder.open();
  expect(restoredFrom).toBeNull();
  expect(folder.said(db)).toHaveLength(41);
  expect(filesIn(folder.dataDir).some((name) => name.includes('restoring'))).toBe(false);
});

test('leaves everything as it is under another key [S4]', async () => {
  const folder = await used();
  const before = readFileSync(folder.path);
  await expect(folder.open(otherKey)).rejects.toEqual(new AppError('store/no-key'));
  expect(readFileSync(folder.path)).toEqual(before);
  // Also of a file of the first version: there is no word under that key to lose there.
  writeFileSync(folder.path, 'broken');
  await expect(folder.open(otherKey)).rejects.toEqual(new AppError('store/no-key'));
  expect(readFileSync(folder.path, 'utf8')).toBe('broken');
});

test('leaves a file of a later version untouched, with nothing beside it', async () => {
  const folder = await used();
  const { db } = await folder.open();
  db.pragma('user_version = 9999');
  db.close();
  const before = bytesBelow(folder.dataDir);
  await expect(folder.open()).rejects.toEqual(new AppError('store/newer'));
  expect(bytesBelow(folder.dataDir)).toEqual(before);
});

test('says that a folder cannot be written to, whatever the account may do', async () => {
  // Not even root writes there, so that this holds in every build.
  if (process.platform === 'linux') {
    const { log } = storeFolder();
    const opening = openStore({ dataDir: '/sys/kernel', cipher, log, now: () => 1 });
    await expect(opening).rejects.toEqual(new AppError('store/read-only'));
  }
  // Only root may write where nobody may, so elsewhere the folder itself is closed.
  if (process.getuid?.() !== 0 && process.platform !== 'win32') {
    const folder = await used();
    const before = bytesBelow(folder.dataDir);
    chmodSync(folder.dataDir, 0o500);
    try {
      await expect(folder.open()).rejects.toEqual(new AppError('store/read-only'));
    } finally {
      chmodSync(folder.dataDir, 0o700);
    }
    expect(bytesBelow(folder.dataDir)).toEqual(before);
  }
});

test('says that a place is none', async () => {
  const dataDir = join(temporaryFolder(), 'missing');
  const { log } = storeFolder();
  await expect(openStore({ dataDir, cipher, log, now: () => 1 })).rejects.toEqual(
    new AppError('store/unavailable'),
  );
  const folder = storeFolder();
  mkdirSync(join(folder.dataDir, 'bemore.db'));
  await expect(folder.open()).rejects.toEqual(new AppError('store/unavailable'));
});

test('takes a backup before a migration, and lets none with open words stand after it [S4]', async () => {
  const folder = storeFolder();
  writeVersionOne(folder.dataDir, ['아무에게도 하지 않은 말', 'words nobody else has heard']);
  const { db } = await folder.open();
  expect(folder.said(db)).toEqual(['아무에게도 하지 않은 말', 'words nobody else has heard']);
  expect(folder.backups()).toEqual([]);
  for (const [, bytes] of bytesBelow(folder.dataDir)) {
    expect(bytes.includes('아무에게도')).toBe(false);
    expect(bytes.includes('nobody else')).toBe(false);
  }
});

test('keeps the backup from before a migration that fails', async () => {
  const folder = storeFolder();
  writeVersionOne(folder.dataDir, ['said']);
  await expect(folder.open({ ...cipher, seal: raise })).rejects.toThrow('no more');
  expect(folder.backups()).toHaveLength(1);
  expect(folder.backups()[0]).toMatch(/^migration-v1-/);
  const copy = openForReading(join(folder.dataDir, 'backups', folder.backups()[0] ?? ''));
  expect(copy.prepare('SELECT content FROM messages').pluck().all()).toEqual(['said']);
  copy.close();
  const { db } = await folder.open();
  expect(folder.said(db)).toEqual(['said']);
});

function raise(): never {
  throw new Error('no more');
}

test('keeps two of the backups before migrations', async () => {
  const folder = storeFolder();
  writeVersionOne(folder.dataDir, ['said']);
  for (let n = 0; n < 3; n += 1) {
    await expect(folder.open({ ...cipher, seal: raise })).rejects.toThrow('no more');
    folder.clock.now += DAY;
  }
  expect(folder.backups()).toEqual([
    'migration-v1-20261122T120000000Z.db',
    'migration-v1-20261123T120000000Z.db',
  ]);
});

test('sets all of it aside where the passphrase is forgotten, and begins anew', async () => {
  const folder = await used();
  setAllAside(folder.dataDir, folder.clock.now);
  const names = readdirSync(folder.dataDir).sort();
  expect(names).toEqual([
    'backups.locked-20261122T120000000Z',
    'bemore.locked-20261122T120000000Z.db',
  ]);
  const { db, restoredFrom } = await folder.open(otherKey);
  expect(restoredFrom).toBeNull();
  expect(db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(0);
});
