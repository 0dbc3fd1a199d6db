import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';

/** Where sealed things lie, with the name their row has in the label. */
const SEALED = [
  ['messages', 'body', 'id'],
  ['conversations', 'title', 'id'],
  ['documents', 'body', 'id'],
  ['facts', 'body', 'id'],
] as const;

/**
 * Whether the key opens what lies here: one thing that opens is enough, because single damaged rows
 * are no question of the key. True where nothing is sealed yet. Changes nothing.
 */
export function keyOpens(db: Database, cipher: Cipher): boolean {
  let isAnySealed = false;
  for (const [table, column, row] of SEALED) {
    if (!hasColumn(db, table, column)) continue;
    const samples = db
      .prepare<[], { id: string; sealed: Uint8Array }>(
        // The first and the last, as the file has them.
        `SELECT * FROM (SELECT ${row} AS id, ${column} AS sealed FROM ${table}
            WHERE ${column} IS NOT NULL ORDER BY rowid LIMIT 2)
          UNION ALL
          SELECT * FROM (SELECT ${row} AS id, ${column} AS sealed FROM ${table}
            WHERE ${column} IS NOT NULL ORDER BY rowid DESC LIMIT 2)`,
      )
      .all();
    for (const { id, sealed } of samples) {
      isAnySealed = true;
      if (opens(cipher, sealed, `${table}.${column}/${id}`)) return true;
    }
  }
  return !isAnySealed;
}

function hasColumn(db: Database, table: string, column: string): boolean {
  const found = db
    .prepare<[string, string]>('SELECT 1 FROM pragma_table_info(?) WHERE name = ?')
    .get(table, column);
  // Before words were sealed a column of this name held them open.
  return found !== undefined && hasSealedWords(db);
}

const hasSealedWords = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM pragma_table_info('messages') WHERE name = 'body'").get() !== undefined;

function opens(cipher: Cipher, sealed: Uint8Array, label: string): boolean {
  try {
    cipher.openBytes(sealed, label);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
