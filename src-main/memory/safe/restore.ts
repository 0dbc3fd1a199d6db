import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Cipher } from '../cipher.ts';
import { databasePath, openForReading } from '../database.ts';
import { MIGRATIONS, versionOf } from '../migrate.ts';
import { type BackupFile, listBackups, stampOf, timeOf } from './backup-files.ts';
import { flush, flushFolder } from './disk.ts';
import { keyOpens } from './key-check.ts';
import { setAside } from './set-aside.ts';
import { checkSoundness } from './soundness.ts';

const ready = /^bemore\.restoring-(\w+)\.db$/;

/**
 * Sets the database aside and puts the newest sound backup in its place. Returns the time of that
 * backup, 0 where there is none. Throws AppError: `store/no-key`, with everything as it was, where
 * there are sound backups and the key opens none of them; `store/full` where there is no room.
 */
export async function restore(dataDir: string, cipher: Cipher, now: () => number): Promise<number> {
  const backup = await newestGood(dataDir, cipher);
  if (backup === null) {
    setAside(dataDir, 'damaged', now());
    return 0;
  }
  const copy = join(dataDir, `bemore.restoring-${stampOf(backup.at)}.db`);
  try {
    copyFileSync(backup.path, copy);
    chmodSync(copy, 0o600);
    flush(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  // From here on a start that finds no database finishes this.
  setAside(dataDir, 'damaged', now());
  renameSync(copy, databasePath(dataDir));
  flushFolder(dataDir);
  return backup.at;
}

/** Goes on where a restoring was cut short. The time of the backup that now stands there; null where nothing was begun. */
export function finishRestoring(dataDir: string, now: () => number): number | null {
  const isThere = existsSync(databasePath(dataDir));
  let restored: number | null = null;
  for (const name of readdirSync(dataDir)) {
    const at = timeOf(ready.exec(name)?.[1] ?? '');
    if (at === null) continue;
    const copy = join(dataDir, name);
    // Beside a database it may be half a copy; that database is looked at again.
    if (isThere || restored !== null) rmSync(copy);
    else {
      setAside(dataDir, 'damaged', now());
      renameSync(copy, databasePath(dataDir));
      flushFolder(dataDir);
      restored = at;
    }
  }
  return restored;
}

async function newestGood(dataDir: string, cipher: Cipher): Promise<BackupFile | null> {
  let isSealedOtherwise = false;
  for (const backup of listBackups(dataDir)) {
    if (backup.version > MIGRATIONS.length) continue;
    if ((await checkSoundness(backup.path)) !== 'sound') continue;
    const db = openForReading(backup.path);
    try {
      if (versionOf(db) !== backup.version) continue;
      if (keyOpens(db, cipher)) return backup;
      isSealedOtherwise = true;
    } finally {
      db.close();
      for (const tail of ['-wal', '-shm']) rmSync(backup.path + tail, { force: true });
    }
  }
  if (isSealedOtherwise) throw new AppError('store/no-key');
  return null;
}
