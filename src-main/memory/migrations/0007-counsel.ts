import type { Database } from '../database.ts';

export const version = 7;

/**
 * What counsel keeps. `runs` are guided exercises: `open` ones may be gone on with for a day, `kept` ones
 * are records; both bodies are sealed JSON. `sessions` is how the session of a conversation stands.
 * `plans` is the one safety plan.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE runs (
      id TEXT NOT NULL PRIMARY KEY,
      exercise TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'kept')),
      at INTEGER NOT NULL,
      conversation_id TEXT REFERENCES conversations (id) ON DELETE SET NULL,
      body BLOB NOT NULL
    ) STRICT;

    CREATE INDEX runs_by_state ON runs (state, at);
    CREATE INDEX runs_by_conversation ON runs (conversation_id)
      WHERE conversation_id IS NOT NULL;

    CREATE TABLE sessions (
      conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX sessions_by_at ON sessions (at);

    CREATE TABLE plans (
      id TEXT NOT NULL PRIMARY KEY CHECK (id = 'own'),
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
