import type { Database } from '../database.ts';

export const version = 3;

/**
 * What can be found, by keyed hashes. `passages.seq` is the row of everything else: the terms and the
 * vectors. `terms` takes its content from `term_rows`, because only a table with content can be cleared
 * of a term to the last byte (`secure-delete`). `lexicon` holds every word sealed beside its hash, for
 * what hashes cannot do: beginnings of words, initial consonants, wrong letters.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE passages (
      seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('message', 'fact', 'document')),
      id TEXT NOT NULL,
      group_id TEXT NOT NULL,
      role TEXT,
      at INTEGER NOT NULL,
      UNIQUE (kind, id)
    ) STRICT;

    CREATE INDEX passages_by_group ON passages (group_id);
    CREATE INDEX passages_by_at ON passages (at);

    CREATE TABLE term_rows (
      seq INTEGER NOT NULL PRIMARY KEY,
      words TEXT NOT NULL,
      stems TEXT NOT NULL,
      grams TEXT NOT NULL,
      marks TEXT NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE terms USING fts5 (
      words, stems, grams, marks,
      content='term_rows', content_rowid='seq', tokenize='ascii'
    );
    INSERT INTO terms (terms, rank) VALUES ('secure-delete', 1);

    CREATE TABLE lexicon (
      term TEXT NOT NULL PRIMARY KEY,
      word BLOB NOT NULL
    ) STRICT;
  `);
}
