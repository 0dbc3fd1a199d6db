/** What there is to export, read in steps. What an unfinished import brought is not seen. */
import type { MessageState, Role } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import { createCounselStore } from '../counsel/counsel-store.ts';
import type { Database } from '../database.ts';
import { NEVER_INDEXED } from '../facts/forgotten-turns.ts';
import { factBody } from '../facts/known-fact.ts';
import { openBody, toolsOf } from '../message-body.ts';
import { createReminderStore } from '../reminder-store.ts';
import { createSeenStore } from '../seen-store.ts';
import type {
  ArchivedConversation,
  ArchivedCounsel,
  ArchivedDisclosure,
  ArchivedFact,
  ArchivedMessage,
  ArchivedReminder,
} from './archive-format.ts';

export type ConversationHead = Omit<ArchivedConversation, 'messages'>;

export interface ExportSource {
  /** Oldest first. */
  conversationIds(): readonly string[];
  /** Null where it is gone by now. */
  conversation(id: string): ConversationHead | null;
  messageCount(id?: string): number;
  /** Up to `limit` after the first `offset`, in order. */
  messages(id: string, after: number, limit: number): readonly PlacedMessage[];
  /** Opened one by one, as they are taken; those that are gone by then are left out. */
  facts(): Iterable<ArchivedFact>;
  disclosures(): readonly ArchivedDisclosure[];
  /** Opened one by one, as they are taken. */
  counsel(): Iterable<ArchivedCounsel>;
  /** Soonest first. */
  reminders(): readonly ArchivedReminder[];
}

export interface PlacedMessage {
  readonly ordinal: number;
  readonly message: ArchivedMessage;
}

interface ConversationRow {
  readonly id: string;
  readonly title: Uint8Array | null;
  readonly titled_by: ArchivedConversation['titledBy'];
  readonly type: string;
  readonly language: ArchivedConversation['language'];
  readonly started_at: number;
  readonly last_at: number;
  readonly pinned: number;
  readonly archived: number;
  readonly summary: Uint8Array | null;
  readonly summarised: number;
  readonly drawn: number;
}

interface MessageRow {
  readonly id: string;
  readonly ordinal: number;
  readonly role: Role;
  readonly state: MessageState;
  readonly at: number;
  readonly body: Uint8Array;
  readonly indexed: number;
}

interface FactRow {
  readonly id: string;
  readonly body: Uint8Array;
  readonly pinned: number;
  readonly edited: number;
  readonly since: number;
  readonly until: number | null;
  readonly replaced_by: string | null;
}

export function createExportSource(db: Database, cipher: Cipher): ExportSource {
  const ids = db
    .prepare<[], string>(
      'SELECT id FROM conversations WHERE staged IS NULL ORDER BY started_at, id',
    )
    .pluck();
  const conversation = db.prepare<[string], ConversationRow>(
    `SELECT c.*,
        (SELECT count(*) FROM messages
          WHERE conversation_id = c.id AND ordinal < c.summary_until) AS summarised,
        (SELECT count(*) FROM messages
          WHERE conversation_id = c.id AND ordinal < c.drawn_until) AS drawn
      FROM conversations c WHERE id = ? AND staged IS NULL`,
  );
  const countAll = db
    .prepare<[], number>(
      `SELECT count(*) FROM messages
        JOIN conversations c ON c.id = conversation_id WHERE c.staged IS NULL`,
    )
    .pluck();
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM messages WHERE conversation_id = ?')
    .pluck();
  const messages = db.prepare<[string, number, number], MessageRow>(
    `SELECT id, ordinal, role, state, at, body, indexed FROM messages
      WHERE conversation_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?`,
  );
  const factIds = db
    .prepare<[], string>('SELECT id FROM facts WHERE staged IS NULL ORDER BY since, id')
    .pluck();
  const fact = db.prepare<[string], FactRow>('SELECT * FROM facts WHERE id = ?');
  const sources = db
    .prepare<[string], string>(
      'SELECT message_id FROM fact_sources WHERE fact_id = ? ORDER BY message_id',
    )
    .pluck();
  const disclosures = db.prepare<[], ArchivedDisclosure>(
    'SELECT at, level FROM disclosures ORDER BY at, level',
  );

  const seenTurns = createSeenStore(db, cipher);

  return {
    conversationIds: () => ids.all(),

    conversation(id) {
      const row = conversation.get(id);
      if (row === undefined) return null;
      const opened = (sealed: Uint8Array | null, column: string): string | null =>
        sealed === null ? null : cipher.open(sealed, `conversations.${column}/${id}`);
      return {
        id,
        title: opened(row.title, 'title'),
        titledBy: row.titled_by,
        type: row.type,
        language: row.language,
        startedAt: row.started_at,
        lastAt: row.last_at,
        pinned: row.pinned !== 0,
        archived: row.archived !== 0,
        summary: opened(row.summary, 'summary'),
        summarised: row.summarised,
        drawn: row.drawn,
      };
    },

    messageCount: (id) => (id === undefined ? countAll.get() : count.get(id)) ?? 0,

    messages(id, after, limit) {
      const seen = new Map(
        seenTurns
          .of(id)
          .map(({ messageId, emotion, confidence }) => [messageId, { emotion, confidence }]),
      );
      return messages.all(id, after, limit).map((row) => {
        const body = openBody(row.body, row.id, cipher);
        const label = seen.get(row.id);
        return {
          ordinal: row.ordinal,
          message: {
            id: row.id,
            role: row.role,
            // Where it is being spoken at this moment, what was heard so far.
            state: row.state === 'in-flight' ? 'interrupted' : row.state,
            at: row.at,
            text: body.text,
            emotion: body.emotion,
            vendor: body.vendor,
            model: body.model,
            timings: body.timings,
            voice: body.voice,
            ...(label === undefined ? {} : { seen: label }),
            ...toolsOf(body.tools),
            forgotten: row.indexed === NEVER_INDEXED,
          },
        };
      });
    },

    *facts() {
      for (const id of factIds.all()) {
        const row = fact.get(id);
        if (row === undefined) continue;
        yield {
          id,
          ...factBody.parse(JSON.parse(cipher.open(row.body, `facts.body/${id}`))),
          pinned: row.pinned !== 0,
          edited: row.edited !== 0,
          since: row.since,
          until: row.until,
          replacedBy: row.replaced_by,
          sources: sources.all(id),
        };
      }
    },

    disclosures: () => disclosures.all(),
    counsel: createCounselStore(db, cipher).everything,
    reminders: createReminderStore(db, cipher).list,
  };
}
