/**
 * `secure_delete` overwrites what is deleted where it lies, and not copies SQLite left in a page when it
 * moved a row within or between pages. Only a file that is written anew is free of them (seen here: terms of
 * deleted words in an index after page splits). What stays is sealed or hashed; it goes all the same.
 */
import { toFault } from '../../../src-preload/contract/faults.ts';
import type { Log } from '../../platform.ts';
import type { Database } from '../database.ts';
import { leaveNoTermBehind } from '../index/lexicon.ts';

/** Before the backups are taken anew, and once what is deleted together is. */
const AFTER_MS = 20_000;
/** Written anew within some tens of milliseconds; a larger file waits until it is closed. */
const WHILE_OPEN_BYTES = 8 * 1024 * 1024;

export interface Rewriting {
  /** Something was deleted. */
  owe(): void;
  /** Does what is owed. The database must still be open. Never throws. */
  close(): void;
}

export function createRewriting(db: Database, log: Log, afterMs: number = AFTER_MS): Rewriting {
  let isOwed = false;
  let timer: NodeJS.Timeout | null = null;

  const rewrite = (): void => {
    try {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
      isOwed = false;
    } catch (error) {
      log.warn('The database could not be written anew', { code: toFault(error).code });
    }
  };
  const sizeOf = (): number =>
    (db.pragma('page_count', { simple: true }) as number) *
    (db.pragma('page_size', { simple: true }) as number);

  return {
    owe() {
      isOwed = true;
      leaveNoTermBehind(db);
      timer ??= setTimeout(() => {
        timer = null;
        if (sizeOf() <= WHILE_OPEN_BYTES && !db.inTransaction) rewrite();
      }, afterMs).unref();
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (isOwed) rewrite();
    },
  };
}
