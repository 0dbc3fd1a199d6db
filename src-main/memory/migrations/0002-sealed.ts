import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';

export const version = 2;

interface OldConversation {
  readonly id: string;
  readonly title: string;
}

interface OldMessage {
  readonly id: string;
  readonly conversation_id: string;
  readonly ordinal: number;
  readonly role: string;
  readonly content: string;
  readonly emotion: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly state: string;
  readonly timings: string | null;
  readonly voice: string | null;
  readonly at: number;
}

/**
 * Words are sealed. `title` and `summary` are sealed texts, `body` is sealed JSON of what was said, how
 * it felt and sounded, and who answered (MessageBody). `titled_by` says who made the title, so that
 * none made by a person is replaced. `summary` covers the messages with ordinals below `summary_until`;
 * facts were drawn from those below `drawn_until`. `staged` names the import a row belongs to until all
 * of it is there: such rows are not seen. `indexed` is the version of the index that holds the message.
 */
export function up(db: Database, cipher: Cipher): void {
  db.exec(`
    ALTER TABLE messages RENAME TO old_messages;
    ALTER TABLE conversations RENAME TO old_conversations;
    DROP INDEX conversations_by_last_at;
    DROP INDEX messages_in_flight;

    CREATE TABLE conversations (
      id TEXT NOT NULL PRIMARY KEY,
      title BLOB,
      titled_by TEXT NOT NULL DEFAULT 'first-words'
        CHECK (titled_by IN ('first-words', 'content', 'person')),
      type TEXT NOT NULL,
      language TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      pinned INTEGER NOT NULL DEFAULT 0,
      archived INTEGER NOT NULL DEFAULT 0,
      summary BLOB,
      summary_until INTEGER NOT NULL DEFAULT 0,
      drawn_until INTEGER NOT NULL DEFAULT 0,
      staged TEXT
    ) STRICT;

    CREATE INDEX conversations_by_last_at ON conversations (last_at);
    CREATE INDEX conversations_staged ON conversations (staged) WHERE staged IS NOT NULL;

    CREATE TABLE messages (
      seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('person', 'companion')),
      state TEXT NOT NULL CHECK (state IN ('complete', 'in-flight', 'interrupted')),
      at INTEGER NOT NULL,
      body BLOB NOT NULL,
      indexed INTEGER NOT NULL DEFAULT 0,
      UNIQUE (conversation_id, ordinal)
    ) STRICT;

    CREATE INDEX messages_in_flight ON messages (state) WHERE state = 'in-flight';
    CREATE INDEX messages_by_indexed ON messages (indexed);
  `);
  const addConversation = db.prepare(
    `INSERT INTO conversations (id, title, type, language, started_at, last_at)
      SELECT id, ?, type, language, started_at, last_at FROM old_conversations WHERE id = ?`,
  );
  const conversations = db.prepare<[], OldConversation>('SELECT id, title FROM old_conversations');
  for (const { id, title } of conversations.all()) {
    addConversation.run(title === '' ? null : cipher.seal(title, `conversations.title/${id}`), id);
  }
  const addMessage = db.prepare(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const messages = db.prepare<[], OldMessage>(
    'SELECT * FROM old_messages ORDER BY at, conversation_id, ordinal',
  );
  for (const old of messages.all()) {
    const body = {
      text: old.content,
      emotion: old.emotion,
      vendor: old.provider,
      model: old.model,
      timings: old.timings === null ? null : JSON.parse(old.timings),
      voice: old.voice === null ? null : JSON.parse(old.voice),
    };
    addMessage.run(
      old.id,
      old.conversation_id,
      old.ordinal,
      old.role,
      old.state,
      old.at,
      cipher.seal(JSON.stringify(body), `messages.body/${old.id}`),
    );
  }
  db.exec('DROP TABLE old_messages; DROP TABLE old_conversations;');
}
