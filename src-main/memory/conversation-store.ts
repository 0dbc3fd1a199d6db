import { randomUUID } from 'node:crypto';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type {
  Emotion,
  Language,
  Message,
  MessageState,
  Vendor,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Database } from './database.ts';
import { firstWords, TITLE_COLUMNS } from './excerpt.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { MESSAGE_COLUMNS, type MessageRow, toMessage } from './message-row.ts';
import { inStore } from './store-faults.ts';
import { storedText } from './stored-text.ts';

/**
 * What is said, as it is said. Every call is on disk when it returns and throws AppError:
 * `store/...` when the database cannot be used, `input/not-found` when the conversation or message
 * is not there (any more). Texts come back as storedText() keeps them.
 */
export interface ConversationStore {
  /** A new conversation's id. */
  begin(language: Language, at: number): string;
  /** The first one of a conversation also gives it its title. */
  addPersonMessage(entry: {
    readonly conversationId: string;
    readonly text: string;
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    readonly at: number;
  }): Message;
  /** A reply's row, `in-flight`, with the first words heard of it. Returns its id. */
  beginReply(entry: {
    readonly conversationId: string;
    readonly text: string;
    readonly emotion: Emotion;
    readonly vendor: Vendor;
    readonly model: string;
    readonly at: number;
  }): string;
  /** Replaces the text heard so far. */
  extendReply(messageId: string, text: string): void;
  /** `timings` are stage marks in milliseconds. */
  endReply(
    messageId: string,
    state: Exclude<MessageState, 'in-flight'>,
    timings: Readonly<Record<'heardMs' | 'firstWordMs' | 'firstSoundMs', number | null>> & {
      readonly endMs: number;
    },
  ): Message;
  /** The newest messages, oldest first. */
  recent(conversationId: string, limit: number): readonly Message[];
  open(conversationId: string): OpenConversation;
  /** One kept message; null where there is none of this id. */
  message(messageId: string): Message | null;
}

/**
 * The door of this room. Replies that a crash left in flight are marked interrupted first. Should
 * another process be speaking one of them at that moment, its own endReply still has the last word.
 */
export function createConversationStore(db: Database): ConversationStore & HistoryStore {
  inStore(() => db.exec(`UPDATE messages SET state = 'interrupted' WHERE state = 'in-flight'`));

  const insertConversation = db.prepare<[string, Language, number, number]>(
    `INSERT INTO conversations (id, title, type, language, started_at, last_at)
      VALUES (?, '', 'talk', ?, ?, ?)`,
  );
  const insertMessage = db.prepare<Record<string, string | number | null>, MessageRow>(
    `INSERT INTO messages
        (id, conversation_id, ordinal, role, content, emotion, provider, model, state, voice, at)
      VALUES (@id, @conversationId,
        (SELECT coalesce(max(ordinal) + 1, 0) FROM messages WHERE conversation_id = @conversationId),
        @role, @content, @emotion, @provider, @model, @state, @voice, @at)
      RETURNING ${MESSAGE_COLUMNS}`,
  );
  const touch = db.prepare<[number, string]>(
    'UPDATE conversations SET last_at = max(last_at, ?) WHERE id = ?',
  );
  const nameOnce = db.prepare<[string, string]>(
    `UPDATE conversations SET title = ? WHERE id = ? AND title = ''`,
  );
  const setContent = db.prepare<[string, string]>('UPDATE messages SET content = ? WHERE id = ?');
  const setEnd = db.prepare<[string, string, string], MessageRow>(
    `UPDATE messages SET state = ?, timings = ? WHERE id = ? RETURNING ${MESSAGE_COLUMNS}`,
  );
  const newestMessages = db.prepare<[string, number], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ?
      ORDER BY ordinal DESC LIMIT ?`,
  );
  const oneConversation = db.prepare<[string], Omit<OpenConversation, 'messages'>>(
    'SELECT id, title, started_at AS startedAt FROM conversations WHERE id = ?',
  );
  const allMessages = db.prepare<[string], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ? ORDER BY ordinal`,
  );

  const oneMessage = db.prepare<[string], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id = ?`,
  );

  const add = db.transaction(
    (entry: Omit<MessageRow, 'id'> & { conversationId: string; voice: VoiceMetrics | null }) => {
      const { voice, ...columns } = entry;
      const row = insertMessage.get({
        ...columns,
        id: randomUUID(),
        voice: voice && JSON.stringify(voice),
      });
      touch.run(entry.at, entry.conversationId);
      if (entry.role === 'person') {
        nameOnce.run(firstWords(entry.content, TITLE_COLUMNS), entry.conversationId);
      }
      return toMessage(existing(row));
    },
  );

  return {
    begin(language, at) {
      const id = randomUUID();
      inStore(() => insertConversation.run(id, language, at, at));
      return id;
    },

    addPersonMessage({ conversationId, text, emotion, voice, at }) {
      const content = storedText(text);
      return inStore(() =>
        add.immediate({
          conversationId,
          role: 'person',
          content,
          emotion,
          provider: null,
          model: null,
          state: 'complete',
          voice,
          at,
        }),
      );
    },

    beginReply({ conversationId, text, emotion, vendor, model, at }) {
      const content = storedText(text);
      return inStore(() =>
        add.immediate({
          conversationId,
          role: 'companion',
          content,
          emotion,
          provider: vendor,
          model,
          state: 'in-flight',
          voice: null,
          at,
        }),
      ).id;
    },

    extendReply(messageId, text) {
      const { changes } = inStore(() => setContent.run(storedText(text), messageId));
      if (changes === 0) throw new AppError('input/not-found');
    },

    endReply(messageId, state, timings) {
      const row = inStore(() => setEnd.get(state, JSON.stringify(timings), messageId));
      return toMessage(existing(row));
    },

    recent(conversationId, limit) {
      const rows = inStore(() => newestMessages.all(conversationId, limit));
      return rows.reverse().map(toMessage);
    },

    open(conversationId) {
      return inStore(() => {
        const conversation = existing(oneConversation.get(conversationId));
        return { ...conversation, messages: allMessages.all(conversationId).map(toMessage) };
      });
    },

    message(messageId) {
      const row = inStore(() => oneMessage.get(messageId));
      return row === undefined ? null : toMessage(row);
    },

    ...createHistoryStore(db),
  };
}

function existing<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('input/not-found');
  return row;
}
