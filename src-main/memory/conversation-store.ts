import { randomUUID } from 'node:crypto';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type { ToolUse } from '../../src-preload/contract/tools.ts';
import type {
  Emotion,
  Language,
  Message,
  MessageState,
  Vendor,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import { firstWords, TITLE_COLUMNS } from './excerpt.ts';
import { NEVER_INDEXED } from './facts/forgotten-turns.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { turn } from './in-turns.ts';
import type { PassageIndex } from './index/passages.ts';
import {
  MESSAGE_COLUMNS,
  type MessageBody,
  type MessageRow,
  openBody,
  type StoredTimings,
  sealBody,
  toMessage,
  toolsOf,
} from './message-body.ts';
import { createRemoving } from './removing.ts';
import { createSeenStore, type SeenLabel } from './seen-store.ts';
import { inStore } from './store-faults.ts';
import { storedText } from './stored-text.ts';

/**
 * What is said, as it is said: sealed, and found through the index. Every call is on disk when it
 * returns and throws AppError: `store/...` when the database cannot be used, `input/not-found` when the
 * conversation or message is not there (any more). Texts come back as storedText() keeps them.
 */
export interface ConversationStore {
  /** A new conversation's id. */
  begin(language: Language, at: number): string;
  /** The first one of a conversation that may be a title also is it. */
  addPersonMessage(entry: {
    readonly conversationId: string;
    readonly text: string;
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    /** What the camera guessed, where the person keeps it; it is no part of the message. */
    readonly seen?: SeenLabel | null;
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
    readonly tools?: readonly ToolUse[];
  }): string;
  /** Replaces the text heard so far, and what was done. */
  extendReply(messageId: string, text: string, tools?: readonly ToolUse[]): void;
  endReply(
    messageId: string,
    state: Exclude<MessageState, 'in-flight'>,
    timings: StoredTimings,
    tools?: readonly ToolUse[],
  ): Message;
  /** The newest messages, oldest first, without those that were asked to be forgotten. */
  recent(conversationId: string, limit: number): readonly Message[];
  open(conversationId: string): OpenConversation;
  /** One kept message; null where there is none of this id. */
  message(messageId: string): Message | null;
  /**
   * Puts into the index what is not there, or there under an older analysis: up to `limit` messages, one
   * short transaction; what is being removed goes first. Returns how many; 0 when nothing is left to do.
   */
  indexSome(limit: number): number;
}

interface ConversationRow {
  readonly id: string;
  readonly title: Uint8Array | null;
  readonly startedAt: number;
  readonly pinned: number;
  readonly archived: number;
}

type IndexedRow = MessageRow & { readonly conversationId: string };

/**
 * The door of this room. Replies that a crash left in flight are marked interrupted first. Should
 * another process be speaking one of them at that moment, its own endReply still has the last word.
 */
export function createConversationStore(
  db: Database,
  cipher: Cipher,
  index: PassageIndex,
  /** Whether a title may be made of these words. */
  mayName: (words: string) => boolean = () => true,
): ConversationStore & HistoryStore {
  inStore(() => db.exec(`UPDATE messages SET state = 'interrupted' WHERE state = 'in-flight'`));

  const insertConversation = db.prepare<[string, Language, number, number]>(
    `INSERT INTO conversations (id, type, language, started_at, last_at)
      VALUES (?, 'talk', ?, ?, ?)`,
  );
  const insertMessage = db.prepare<Record<string, string | number | Uint8Array>>(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      VALUES (@id, @conversationId,
        (SELECT coalesce(max(ordinal) + 1, 0) FROM messages WHERE conversation_id = @conversationId),
        @role, @state, @at, @body, @indexed)`,
  );
  const touch = db.prepare<[number, string]>(
    'UPDATE conversations SET last_at = max(last_at, ?) WHERE id = ?',
  );
  const nameOnce = db.prepare<[Uint8Array, string]>(
    'UPDATE conversations SET title = ? WHERE id = ? AND title IS NULL',
  );
  const setBody = db.prepare<[Uint8Array, string]>('UPDATE messages SET body = ? WHERE id = ?');
  const setEnd = db.prepare<[MessageState, Uint8Array, number, string]>(
    'UPDATE messages SET state = ?, body = ?, indexed = ? WHERE id = ?',
  );
  const setIndexed = db.prepare<[number, string]>('UPDATE messages SET indexed = ? WHERE id = ?');
  const newestMessages = db.prepare<[string, number], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages
      WHERE conversation_id = ? AND indexed <> ${NEVER_INDEXED} ORDER BY ordinal DESC LIMIT ?`,
  );
  const oneConversation = db.prepare<[string], ConversationRow>(
    `SELECT id, title, started_at AS startedAt, pinned, archived FROM conversations
      WHERE id = ? AND staged IS NULL`,
  );
  const allMessages = db.prepare<[string], MessageRow>(
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE conversation_id = ? ORDER BY ordinal`,
  );
  const oneMessage = db.prepare<[string], IndexedRow>(
    `SELECT ${MESSAGE_COLUMNS}, conversation_id AS conversationId FROM messages WHERE id = ?`,
  );
  const unindexed = db.prepare<[number, number], IndexedRow>(
    `SELECT messages.id, role, state, at, body, conversation_id AS conversationId
      FROM messages JOIN conversations ON conversations.id = conversation_id
      WHERE indexed < ? AND state <> 'in-flight' AND staged IS NULL LIMIT ?`,
  );

  const removing = createRemoving(db, index);
  const seenTurns = createSeenStore(db, cipher);

  const putInIndex = (message: Message, conversationId: string): void => {
    const { id, text, at, role, emotion } = message;
    index.put({ kind: 'message', id, group: conversationId, text, at, role, emotion });
  };

  const add = (
    conversationId: string,
    row: Omit<MessageRow, 'id' | 'body'>,
    body: MessageBody,
    seen: SeenLabel | null = null,
  ): Message => {
    const id = randomUUID();
    const message = { id, ...row, ...pick(body) };
    inStore(() =>
      db
        .transaction(() => {
          const isDone = row.state !== 'in-flight';
          insertMessage.run({
            id,
            conversationId,
            ...row,
            body: sealBody(body, id, cipher),
            indexed: isDone ? index.version : 0,
          });
          touch.run(row.at, conversationId);
          if (seen !== null) {
            seenTurns.add(conversationId, [{ ...seen, messageId: id, at: row.at }]);
          }
          if (isDone) putInIndex(message, conversationId);
          if (row.role !== 'person' || !mayName(body.text)) return;
          const title = firstWords(body.text, TITLE_COLUMNS);
          nameOnce.run(cipher.seal(title, `conversations.title/${conversationId}`), conversationId);
        })
        .immediate(),
    );
    return message;
  };

  return {
    begin(language, at) {
      const id = randomUUID();
      inStore(() => insertConversation.run(id, language, at, at));
      return id;
    },

    addPersonMessage({ conversationId, text, emotion, voice, seen, at }) {
      return add(
        conversationId,
        { role: 'person', state: 'complete', at },
        { text: storedText(text), emotion, vendor: null, model: null, timings: null, voice },
        seen,
      );
    },

    beginReply({ conversationId, text, emotion, vendor, model, at, tools }) {
      return add(
        conversationId,
        { role: 'companion', state: 'in-flight', at },
        {
          text: storedText(text),
          emotion,
          vendor,
          model,
          timings: null,
          voice: null,
          ...toolsOf(tools),
        },
      ).id;
    },

    extendReply(messageId, text, tools) {
      inStore(() => {
        const row = existing(oneMessage.get(messageId));
        const before = openBody(row.body, messageId, cipher);
        const body = { ...before, text: storedText(text), ...toolsOf(tools) };
        setBody.run(sealBody(body, messageId, cipher), messageId);
      });
    },

    endReply(messageId, state, timings, tools) {
      return inStore(() =>
        db
          .transaction(() => {
            const row = existing(oneMessage.get(messageId));
            const body = { ...openBody(row.body, messageId, cipher), timings, ...toolsOf(tools) };
            setEnd.run(state, sealBody(body, messageId, cipher), index.version, messageId);
            const { role, at } = row;
            const message = { id: messageId, role, state, at, ...pick(body) };
            putInIndex(message, row.conversationId);
            return message;
          })
          .immediate(),
      );
    },

    recent(conversationId, limit) {
      const rows = inStore(() => newestMessages.all(conversationId, limit));
      return rows.reverse().map((row) => toMessage(row, cipher));
    },

    open(conversationId) {
      return inStore(() => {
        const { id, title, startedAt, pinned, archived } = existing(
          oneConversation.get(conversationId),
        );
        return {
          id,
          title: title === null ? '' : cipher.open(title, `conversations.title/${id}`),
          startedAt,
          pinned: pinned === 1,
          archived: archived === 1,
          isPrivate: false,
          messages: allMessages.all(id).map((row) => toMessage(row, cipher)),
        };
      });
    },

    message(messageId) {
      const row = inStore(() => oneMessage.get(messageId));
      return row === undefined ? null : toMessage(row, cipher);
    },

    indexSome(limit) {
      return inStore(() => {
        if (removing.some()) return 1;
        return db
          .transaction(() => {
            const isOver = turn();
            let count = 0;
            for (const row of unindexed.all(index.version, limit)) {
              putInIndex(toMessage(row, cipher), row.conversationId);
              setIndexed.run(index.version, row.id);
              count += 1;
              if (isOver()) break;
            }
            return count;
          })
          .immediate();
      });
    },

    ...createHistoryStore(db, cipher, removing),
  };
}

function pick({ text, emotion, vendor, model, tools }: MessageBody) {
  return { text, emotion, vendor, model, ...toolsOf(tools) };
}

export function existing<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('input/not-found');
  return row;
}
