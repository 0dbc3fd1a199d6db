import type { Database } from '../database.ts';

export const version = 9;

/**
 * Weeks looked back on. `body` is a sealed reflection without its quote; `quote` holds the person's own words,
 * sealed, with the message they are of. A reflection is made of what was said and noted from `from_at` up to
 * `until_at`: where some of that is deleted or forgotten, it goes too, whoever deletes it, and can be made anew.
 * What the person wrote themself (`own`) stays, without the words that went.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE reflections (
      week TEXT NOT NULL PRIMARY KEY,
      from_at INTEGER NOT NULL,
      until_at INTEGER NOT NULL,
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      body BLOB NOT NULL,
      quote BLOB,
      quote_message TEXT REFERENCES messages (id) ON DELETE SET NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX reflections_by_quote ON reflections (quote_message)
      WHERE quote_message IS NOT NULL;

    CREATE TRIGGER reflection_message_removed BEFORE DELETE ON messages BEGIN
      DELETE FROM reflections WHERE own = 0 AND from_at <= old.at AND until_at > old.at;
      UPDATE reflections SET quote = NULL, quote_message = NULL WHERE quote_message = old.id;
    END;

    -- ${2 ** 31 - 1} is NEVER_INDEXED: the turn is forgotten.
    CREATE TRIGGER reflection_message_forgotten AFTER UPDATE OF indexed ON messages
      WHEN new.indexed = ${2 ** 31 - 1} BEGIN
      DELETE FROM reflections WHERE own = 0 AND from_at <= old.at AND until_at > old.at;
      UPDATE reflections SET quote = NULL, quote_message = NULL WHERE quote_message = old.id;
    END;

    CREATE TRIGGER reflection_record_removed AFTER DELETE ON runs WHEN old.state = 'kept' BEGIN
      DELETE FROM reflections WHERE own = 0 AND from_at <= old.at AND until_at > old.at;
    END;

    -- All that is known is forgotten at once: what names a person or a topic goes with it.
    CREATE TRIGGER reflection_facts_forgotten AFTER UPDATE OF staged ON facts
      WHEN new.staged = 'removing' BEGIN
      DELETE FROM reflections WHERE own = 0;
    END;
  `);
}
