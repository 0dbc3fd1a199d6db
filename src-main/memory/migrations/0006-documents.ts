import type { Database } from '../database.ts';

export const version = 6;

/**
 * Documents the person brought. `body` is sealed JSON (name, note, what a vision model saw); `stretches`
 * are the pieces that are found and cited, `text` sealed. Pictures and originals lie sealed in files of
 * the document's id.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE documents (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      body BLOB NOT NULL,
      staged TEXT
    ) STRICT;

    CREATE TABLE stretches (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      page INTEGER NOT NULL,
      text BLOB NOT NULL,
      indexed INTEGER NOT NULL DEFAULT 0,
      UNIQUE (document_id, ordinal)
    ) STRICT;
  `);
}
