import type { Database } from '../database.ts';

export const version = 6;

/**
 * Documents the person brought. `body` is sealed JSON (DocumentBody). `stretches` are what is found and
 * cited, `text` sealed: the one with ordinal 0 is about the document (name, note, what a picture shows),
 * the others are cut out of a page from the character `start` on, so that the pages come together again.
 * The originals lie sealed in files named after the document's id. `staged` is also 'keeping' while a
 * document comes in and 'removing' while it goes.
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

    CREATE INDEX documents_staged ON documents (staged) WHERE staged IS NOT NULL;

    CREATE TABLE stretches (
      id TEXT NOT NULL PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      page INTEGER NOT NULL,
      start INTEGER NOT NULL,
      text BLOB NOT NULL,
      indexed INTEGER NOT NULL DEFAULT 0,
      UNIQUE (document_id, ordinal)
    ) STRICT;

    CREATE INDEX stretches_by_indexed ON stretches (indexed);
  `);
}
