import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { inStore } from './store-faults.ts';

export type Database = BetterSqlite3.Database;

/** How long a statement waits for another process that is writing, milliseconds. */
const BUSY_TIMEOUT_MS = 2000;

/**
 * Opens `<dataDir>/bemore.db`, creating and migrating it as needed. Synchronous: every write is on
 * disk when its call returns.
 *
 * Throws AppError: `store/newer` if a later version of the program wrote the file, `store/full`,
 * and `store/unavailable` for everything else. The file is never replaced, moved or shortened
 * then: whatever is in it may still be saved.
 *
 * A second process may open the same file: in WAL readers do not wait for the writer, and writers
 * take turns.
 */
export function openDatabase({ dataDir }: { readonly dataDir: string }): Database {
  const path = join(dataDir, 'bemore.db');
  return inStore(() => {
    makePrivate(path);
    const db = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      configure(db);
      migrate(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** SQLite gives its -wal and -shm files the mode of the database file. */
function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

function configure(db: Database): void {
  db.pragma('journal_mode = WAL');
  // FULL flushes the WAL on every commit: what a person said survives a power cut, not only a crash
  // of the program. A turn commits a handful of small rows, so the price is a few flushes.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Deleted words are overwritten, and sorting never spills words into temporary files.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
}
