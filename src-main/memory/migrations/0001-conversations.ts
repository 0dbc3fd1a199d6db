import type { Database } from '../database.ts';

export const version = 1;

/**
 * Conversations and what was said in them (S4). Times are milliseconds since 1970.
 * `title` is empty until the person has said something. `state` is 'in-flight' only while a reply
 * is being spoken. `timings` and `voice` hold JSON.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE conversations (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      type TEXT NOT NULL,
      language TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX conversations_by_last_at ON conversations (last_at);

    CREATE TABLE messages (
      id TEXT NOT NULL PRIMARY KEY,
      conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('person', 'companion')),
      content TEXT NOT NULL,
      emotion TEXT,
      provider TEXT,
      model TEXT,
      state TEXT NOT NULL CHECK (state IN ('complete', 'in-flight', 'interrupted')),
      timings TEXT CHECK (timings IS NULL OR json_valid(timings)),
      voice TEXT CHECK (voice IS NULL OR json_valid(voice)),
      at INTEGER NOT NULL,
      UNIQUE (conversation_id, ordinal)
    ) STRICT;

    CREATE INDEX messages_in_flight ON messages (state) WHERE state = 'in-flight';
  `);
}
