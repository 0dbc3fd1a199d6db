import { AppError } from '../../src-preload/contract/faults.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import * as conversations from './migrations/0001-conversations.ts';
import * as sealed from './migrations/0002-sealed.ts';
import * as index from './migrations/0003-index.ts';
import * as vectors from './migrations/0004-vectors.ts';
import * as facts from './migrations/0005-facts.ts';
import * as documents from './migrations/0006-documents.ts';
import * as counsel from './migrations/0007-counsel.ts';
import * as seen from './migrations/0008-seen.ts';
import * as reflections from './migrations/0009-reflections.ts';
import * as reminders from './migrations/0010-reminders.ts';

export interface Migration {
  /** Counts up from 1 without gaps; kept in the file as `user_version`. */
  readonly version: number;
  up(db: Database, cipher: Cipher): void;
}

export const MIGRATIONS: readonly Migration[] = [
  conversations,
  sealed,
  index,
  vectors,
  facts,
  documents,
  counsel,
  seen,
  reflections,
  reminders,
];

/** From here on no word lies open in the file. */
export const SEALED_VERSION = sealed.version;

/**
 * Brings the file up to the newest version and returns the one it had. Each step and its version number
 * are one transaction, so a step that fails or is killed leaves the version before it.
 * Throws AppError('store/newer') on a file from a later program, before anything is changed.
 */
export function migrate(
  db: Database,
  cipher: Cipher,
  migrations: readonly Migration[] = MIGRATIONS,
): number {
  const newest = migrations.at(-1)?.version ?? 0;
  const before = versionOf(db);
  if (before > newest) throw new AppError('store/newer');
  for (const migration of migrations) {
    db.transaction(() => {
      // Read again inside: another process may have migrated meanwhile.
      if (versionOf(db) >= migration.version) return;
      migration.up(db, cipher);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
  return before;
}

export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
