import { AppError } from '../../src-preload/contract/faults.ts';
import type { Database } from './database.ts';
import * as conversations from './migrations/0001-conversations.ts';

export interface Migration {
  /** Counts up from 1 without gaps; kept in the file as `user_version`. */
  readonly version: number;
  up(db: Database): void;
}

export const MIGRATIONS: readonly Migration[] = [conversations];

/**
 * Brings the file up to the newest version. Each step and its version number are one transaction,
 * so a step that fails or is killed leaves the version before it.
 * Throws AppError('store/newer') on a file from a later program, before anything is changed.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.at(-1)?.version ?? 0;
  if (versionOf(db) > newest) throw new AppError('store/newer');
  for (const migration of migrations) {
    db.transaction(() => {
      // Read again inside: another process may have migrated meanwhile.
      if (versionOf(db) >= migration.version) return;
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
