import type { Database } from '../database.ts';

export const version = 8;

/**
 * What the camera guessed of turns, where the person keeps it: one sealed list for each conversation
 * (`seen-store.ts`), so that two years of them are read at once. It goes with its conversation.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE seen (
      conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
