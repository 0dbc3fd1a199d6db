import type { Database } from '../database.ts';

export const version = 5;

/**
 * What is known of the person and those around them. `body` is sealed JSON (FactBody). A fact that
 * ceased to hold keeps its row with `until`. `indexed` is the version of the index that holds it.
 * `disclosures` is all that is kept of a crisis beyond the words themselves: how serious, and when.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE facts (
      id TEXT NOT NULL PRIMARY KEY,
      body BLOB NOT NULL,
      pinned INTEGER NOT NULL DEFAULT 0,
      edited INTEGER NOT NULL DEFAULT 0,
      since INTEGER NOT NULL,
      until INTEGER,
      replaced_by TEXT,
      staged TEXT,
      indexed INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE INDEX facts_by_indexed ON facts (indexed);
    CREATE INDEX facts_by_replaced_by ON facts (replaced_by) WHERE replaced_by IS NOT NULL;
    CREATE INDEX facts_staged ON facts (staged) WHERE staged IS NOT NULL;

    CREATE TABLE fact_sources (
      fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
      message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
      PRIMARY KEY (fact_id, message_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX fact_sources_by_message ON fact_sources (message_id);

    CREATE TABLE disclosures (
      at INTEGER NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('concern', 'acute')),
      PRIMARY KEY (at, level)
    ) STRICT, WITHOUT ROWID;
  `);
}
