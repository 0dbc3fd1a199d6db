import type { Database } from '../database.ts';

export const version = 3;

/**
 * What can be found. `passages.seq` is the row of everything else: the terms and the vectors. `words`
 * are the rows of the lexicon in the order they are said, `size` is how many; `feeling` is a keyed hash.
 * `terms` finds by keyed hashes; it takes its content from `term_rows`, because
 * only a table with content can be cleared of a term to the last byte (`secure-delete`), and there they
 * are packed, for that alone. `lexicon` knows every word by its hash; the words themselves lie sealed in
 * `lexicon_blocks`, many together, for what hashes cannot do: beginnings of words, initial consonants,
 * wrong letters.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE passages (
      seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('message', 'fact', 'document')),
      id TEXT NOT NULL,
      group_id TEXT NOT NULL,
      role TEXT,
      feeling TEXT,
      at INTEGER NOT NULL,
      size INTEGER NOT NULL DEFAULT 0,
      words BLOB NOT NULL DEFAULT x'',
      UNIQUE (kind, id)
    ) STRICT;

    CREATE INDEX passages_by_group ON passages (group_id, at, role, feeling);
    CREATE INDEX passages_by_at ON passages (at);

    CREATE TABLE term_rows (
      seq INTEGER NOT NULL PRIMARY KEY REFERENCES passages (seq) ON DELETE CASCADE,
      packed BLOB NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE terms USING fts5 (
      words, stems, grams, marks,
      content='term_rows', content_rowid='seq', tokenize='ascii'
    );
    INSERT INTO terms (terms, rank) VALUES ('secure-delete', 1);

    CREATE TABLE lexicon (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      term TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE lexicon_blocks (
      block INTEGER NOT NULL PRIMARY KEY,
      words BLOB NOT NULL
    ) STRICT;
  `);
}
