import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Cipher } from './cipher.ts';
import { migrate, SEALED_VERSION } from './migrate.ts';
import { inStore } from './store-faults.ts';

export type Database = BetterSqlite3.Database;

/** How long a statement waits for another process that is writing, milliseconds. */
const BUSY_TIMEOUT_MS = 2000;
/** Whoever reads has done so within a fraction of a second. */
const AGAIN_AFTER_MS = 100;
const MOST_TRIES = 50;

export const databasePath = (dataDir: string): string => join(dataDir, 'bemore.db');

/**
 * Opens `<dataDir>/bemore.db` for the one writer, creating and migrating it as needed. Synchronous:
 * every write is on disk when its call returns.
 *
 * Throws AppError: `store/newer` if a later version of the program wrote the file, `store/full`,
 * `store/read-only`, `store/damaged`, and `store/unavailable` for everything else. The file is never
 * replaced, moved or shortened then: whatever is in it may still be saved.
 */
export function openDatabase({
  dataDir,
  cipher,
}: {
  readonly dataDir: string;
  readonly cipher: Cipher;
}): Database {
  const path = databasePath(dataDir);
  return inStore(() => {
    makePrivate(path);
    const db = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      configure(db);
      const before = migrate(db, cipher);
      if (before > 0 && before < SEALED_VERSION) leaveNoWordBehind(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** All that a program without a disk to write to has: the same tables, gone with it. */
export function openInMemory(cipher: Cipher): Database {
  return inStore(() => {
    const db = new BetterSqlite3(':memory:');
    configure(db);
    migrate(db, cipher);
    return db;
  });
}

/** A connection that cannot write, beside the writer's; the file is there and up to date. Throws AppError('store/...'). */
export function openForReading(path: string): Database {
  return inStore(() => {
    const db = new BetterSqlite3(path, {
      readonly: true,
      fileMustExist: true,
      timeout: BUSY_TIMEOUT_MS,
    });
    db.pragma('temp_store = MEMORY');
    return db;
  });
}

/**
 * Overwrites what the write-ahead log still holds of what was deleted: `secure_delete` has zeroed it in the
 * database's pages, and the log holds earlier copies of them. False while another connection reads: it
 * does not wait for it, and tries again by itself.
 */
export function emptyLog(db: Database, tries = MOST_TRIES): boolean {
  db.pragma('busy_timeout = 0');
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy === 0) return true;
  } finally {
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
  if (tries > 1) setTimeout(emptyAgain, AGAIN_AFTER_MS, db, tries - 1).unref();
  return false;
}

function emptyAgain(db: Database, tries: number): void {
  if (!db.open) return;
  try {
    emptyLog(db, tries);
  } catch {
    // What the disk refuses is told to whoever writes next.
  }
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
  // What is deleted is overwritten, and sorting never spills into temporary files.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
}

/** Rewrites the file without the pages that held open words, and empties the WAL of them. */
function leaveNoWordBehind(db: Database): void {
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
