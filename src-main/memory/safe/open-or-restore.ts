/** How a start comes to its database, whatever has happened to it. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { AppError, toFault } from '../../../src-preload/contract/faults.ts';
import { errorCode, type Log } from '../../platform.ts';
import type { Cipher } from '../cipher.ts';
import { type Database, databasePath, openDatabase, openForReading } from '../database.ts';
import { MIGRATIONS, versionOf } from '../migrate.ts';
import { inStoreAsync } from '../store-faults.ts';
import { listBackups, removeDatabaseFile, tooMany } from './backup-files.ts';
import { tidyBackups } from './backups.ts';
import { clearDamage, isDamageNoted } from './damage.ts';
import { keyOpens } from './key-check.ts';
import { finishRestoring, restore } from './restore.ts';
import { wasDamagedFileSetAside } from './set-aside.ts';
import { checkSoundness } from './soundness.ts';
import { takeBackup } from './take-backup.ts';

/** Offset of `user_version` in a database file, four bytes, big-endian (sqlite.org/fileformat2, 1.3). */
const VERSION_OFFSET = 60;

export interface OpenedStore {
  readonly db: Database;
  /** The time of the backup that was put in the place of a damaged file; 0 where there was none, null where all is well. */
  readonly restoredFrom: number | null;
}

/**
 * Opens `<dataDir>/bemore.db`, brought up to date, with a backup from before. A damaged file is set
 * aside, never deleted, and the newest sound backup that the key opens takes its place; where there is
 * none all begins empty.
 *
 * Throws AppError, with everything as it was: `store/newer`, `store/read-only`, `store/full`,
 * `store/no-key` where the key does not open what is sealed here, `store/unavailable`.
 */
export async function openStore({
  dataDir,
  cipher,
  log,
  now,
}: {
  readonly dataDir: string;
  readonly cipher: Cipher;
  readonly log: Log;
  now(): number;
}): Promise<OpenedStore> {
  const path = databasePath(dataDir);
  return inStoreAsync(async () => {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    let restoredFrom = finishRestoring(dataDir, now);
    if (existsSync(path)) {
      try {
        await lookAt(path, { dataDir, cipher, now });
      } catch (error) {
        if (toFault(error).code !== 'store/damaged') throw error;
        log.error('The database is damaged', { error: errorCode((error as Error).cause) });
        restoredFrom = await restore(dataDir, cipher, now);
      }
    } else if (wasDamagedFileSetAside(dataDir)) restoredFrom ??= 0;
    const db = openDatabase({ dataDir, cipher });
    clearDamage(dataDir);
    tidyBackups(db, dataDir);
    if (restoredFrom !== null) {
      log.warn('A damaged database was set aside', { restoredFrom });
    }
    return { db, restoredFrom };
  });
}

/** All that can be known before anything is written. Throws AppError('store/...'). */
async function lookAt(
  path: string,
  { dataDir, cipher, now }: { readonly dataDir: string; readonly cipher: Cipher; now(): number },
): Promise<void> {
  await inStoreAsync(async () => {
    accessSync(path, constants.R_OK | constants.W_OK);
    // Read from the file itself: only opening it would make files beside it.
    if (versionIn(path) > MIGRATIONS.length) throw new AppError('store/newer');
    const wasCutShort = sizeOf(`${path}-wal`) > 0 || sizeOf(`${path}-journal`) > 0;
    if (sizeOf(path) > 0 && (wasCutShort || isDamageNoted(dataDir))) {
      const found = await checkSoundness(path);
      if (found !== 'sound') throw new AppError(found);
    }
    const db = openForReading(path);
    try {
      const version = versionOf(db);
      if (version > MIGRATIONS.length) throw new AppError('store/newer');
      if (!keyOpens(db, cipher)) throw new AppError('store/no-key');
      if (version > 0 && version < MIGRATIONS.length) {
        await takeBackup({ db, dataDir, kind: 'migration', at: now() });
        for (const old of tooMany(listBackups(dataDir))) removeDatabaseFile(old.path);
      }
    } finally {
      db.close();
    }
  });
}

function versionIn(path: string): number {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(VERSION_OFFSET + 4);
    const isWhole = readSync(file, head, 0, head.length, 0) === head.length;
    return isWhole && head.toString('latin1', 0, 15) === 'SQLite format 3'
      ? head.readUInt32BE(VERSION_OFFSET)
      : 0;
  } finally {
    closeSync(file);
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
