import type { Database } from '../database.ts';

export const version = 4;

/**
 * Vectors know the space they belong to: those of different models are never compared. `name` is
 * vendor and model. A vector is sealed: its scale and one signed byte a dimension.
 *
 * Of a space, the passages from `covered_from` up to (not including) `covered_to` were embedded:
 * the newest first, then backwards from there. `whole` stays once all were. A space that is `leaving`
 * is searched no more, has lost its name, and is removed piece by piece. `held` counts its vectors;
 * `dimensions` is 0 until the first.
 *
 * `vector_blocks` keeps the codes that a search goes through, sealed together for 128 passages each,
 * only so that they are read quickly: whatever changes a vector drops its block. `vectors_removed`
 * tells a reader that holds codes in memory which of them are gone.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE spaces (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      dimensions INTEGER NOT NULL,
      held INTEGER NOT NULL DEFAULT 0,
      covered_from INTEGER NOT NULL,
      covered_to INTEGER NOT NULL,
      whole INTEGER NOT NULL DEFAULT 0,
      leaving INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE vectors (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      seq INTEGER NOT NULL REFERENCES passages (seq) ON DELETE CASCADE,
      space INTEGER NOT NULL REFERENCES spaces (id),
      vector BLOB NOT NULL,
      UNIQUE (space, seq)
    ) STRICT;

    CREATE INDEX vectors_by_seq ON vectors (seq);

    CREATE TABLE vector_blocks (
      space INTEGER NOT NULL REFERENCES spaces (id),
      block INTEGER NOT NULL,
      codes BLOB NOT NULL,
      PRIMARY KEY (space, block)
    ) STRICT;

    CREATE TABLE vectors_removed (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      seq INTEGER NOT NULL,
      space INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER vector_added AFTER INSERT ON vectors BEGIN
      UPDATE spaces SET held = held + 1 WHERE id = NEW.space;
      DELETE FROM vector_blocks WHERE space = NEW.space AND block = NEW.seq >> 7;
    END;

    CREATE TRIGGER vector_removed AFTER DELETE ON vectors BEGIN
      UPDATE spaces SET held = held - 1 WHERE id = OLD.space;
      DELETE FROM vector_blocks WHERE space = OLD.space AND block = OLD.seq >> 7;
      INSERT INTO vectors_removed (seq, space)
        SELECT OLD.seq, OLD.space FROM spaces WHERE id = OLD.space AND NOT leaving;
    END;
  `);
}
