import type { Database } from '../database.ts';

export const version = 4;

/**
 * Vectors know the space they belong to: those of different models are never compared. `name` is
 * vendor and model. A vector is sealed: its scale and one signed byte a dimension.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE spaces (
      id INTEGER NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      dimensions INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE vectors (
      space INTEGER NOT NULL REFERENCES spaces (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL REFERENCES passages (seq) ON DELETE CASCADE,
      vector BLOB NOT NULL,
      PRIMARY KEY (space, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX vectors_by_seq ON vectors (seq);
  `);
}
