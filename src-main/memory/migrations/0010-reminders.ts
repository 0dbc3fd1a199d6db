import type { Database } from '../database.ts';

export const version = 10;

/** What a person asked to be reminded of. The body is sealed JSON: when, what, and whether it was told. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE reminders (
      id TEXT NOT NULL PRIMARY KEY,
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
