import { closeSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Database } from '../database.ts';
import { versionOf } from '../migrate.ts';
import { inStoreAsync } from '../store-faults.ts';
import {
  type BackupFile,
  type BackupKind,
  backupName,
  makeBackupFolder,
  removeDatabaseFile,
} from './backup-files.ts';
import { flushFolder, flushLater } from './disk.ts';
import { checkSoundness } from './soundness.ts';

/** Pages copied before the event loop has its turn: a quarter of a megabyte, well under a millisecond. */
const PAGES_A_STEP = 64;

/**
 * Copies the database as it stands at the end of the copying, while it is used. A copy has its name
 * only once it is whole, read through and on disk. Throws AppError('store/...'): `store/damaged` where
 * what was copied is not sound.
 */
export async function takeBackup({
  db,
  dataDir,
  kind,
  at,
}: {
  readonly db: Database;
  readonly dataDir: string;
  readonly kind: BackupKind;
  readonly at: number;
}): Promise<BackupFile> {
  return inStoreAsync(async () => {
    const folder = makeBackupFolder(dataDir);
    const version = versionOf(db);
    const path = join(folder, backupName(kind, version, at));
    const unfinished = `${path}.new`;
    removeDatabaseFile(unfinished);
    try {
      // The driver would make it readable to others.
      closeSync(openSync(unfinished, 'wx', 0o600));
      await db.backup(unfinished, { progress: () => PAGES_A_STEP });
      await flushLater(unfinished);
      const found = await checkSoundness(unfinished);
      if (found !== 'sound') throw new AppError(found);
      renameSync(unfinished, path);
      flushFolder(folder);
    } finally {
      removeDatabaseFile(unfinished);
    }
    return { path, kind, version, at };
  });
}
