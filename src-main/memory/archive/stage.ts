/**
 * Rows of an import that nobody sees until all of it is there. New messages of a conversation that is
 * here already wait in one of their own beside it.
 */
import type { Cipher } from '../cipher.ts';
import { createCounselStore } from '../counsel/counsel-store.ts';
import type { Database } from '../database.ts';
import { NEVER_INDEXED } from '../facts/forgotten-turns.ts';
import type { FactBody } from '../facts/known-fact.ts';
import { breather, pause, turn } from '../in-turns.ts';
import { sealBody, toolsOf } from '../message-body.ts';
import { createReminderStore } from '../reminder-store.ts';
import { createSeenStore, type SeenTurn } from '../seen-store.ts';
import { storedText } from '../stored-text.ts';
import type {
  ArchivedConversation,
  ArchivedCounsel,
  ArchivedDisclosure,
  ArchivedFact,
  ArchivedMessage,
  ArchivedReminder,
} from './archive-format.ts';

/** Removed at once, with all that hangs on them: some milliseconds. */
const MESSAGES_A_SWEEP = 100;

export const STAGE_PREFIX = 'import-';

export interface Stage {
  /** New messages, and whether the conversation is new. */
  addConversation(
    conversation: ArchivedConversation,
    signal: AbortSignal,
  ): Promise<{ readonly messages: number; readonly isNew: boolean }>;
  /** Whether it is new. */
  addFact(fact: ArchivedFact): boolean;
  addDisclosure(disclosure: ArchivedDisclosure): void;
  addCounsel(kept: ArchivedCounsel): void;
  addReminder(reminder: ArchivedReminder): void;
  /** One small transaction: from here on all of it is seen. */
  show(): void;
}

export function createStage(db: Database, cipher: Cipher, name: string): Stage {
  const find = db.prepare<[string], { staged: string | null }>(
    'SELECT staged FROM conversations WHERE id = ?',
  );
  const insertConversation = db.prepare<Record<string, unknown>>(
    `INSERT INTO conversations (id, title, titled_by, type, language, started_at, last_at, pinned,
        archived, summary, summary_until, drawn_until, staged)
      VALUES (@id, @title, @titledBy, @type, @language, @startedAt, @lastAt, @pinned,
        @archived, @summary, @summarised, @drawn, @staged)`,
  );
  const isThere = db.prepare<[string], number>('SELECT 1 FROM messages WHERE id = ?').pluck();
  const insertMessage = db.prepare<Record<string, unknown>>(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      VALUES (@id, @conversation, @ordinal, @role, @state, @at, @body, @indexed)`,
  );
  const insertFact = db.prepare<Record<string, unknown>>(
    `INSERT INTO facts (id, body, pinned, edited, since, until, replaced_by, staged)
      VALUES (@id, @body, @pinned, @edited, @since, @until, @replacedBy, @staged)
      ON CONFLICT (id) DO NOTHING`,
  );
  const insertSource = db.prepare<[string, string]>(
    `INSERT OR IGNORE INTO fact_sources (fact_id, message_id)
      SELECT ?, id FROM messages WHERE id = ?`,
  );
  const insertDisclosure = db.prepare<[number, string]>(
    'INSERT OR IGNORE INTO disclosures (at, level) VALUES (?, ?)',
  );
  const nextOrdinal = db
    .prepare<[string], number>(
      'SELECT coalesce(max(ordinal) + 1, 0) FROM messages WHERE conversation_id = ?',
    )
    .pluck();
  const move = db.prepare<[string, number, string]>(
    'UPDATE messages SET conversation_id = ?, ordinal = ordinal + ? WHERE conversation_id = ?',
  );
  /** What was all drawn from before stays so, where nothing is to be drawn from what is new. */
  const grow = db.prepare<[number, number, number, number, string]>(
    `UPDATE conversations SET last_at = max(last_at, ?),
        drawn_until = CASE WHEN ? AND drawn_until >= ? THEN ? ELSE drawn_until END
      WHERE id = ?`,
  );
  const removeConversation = db.prepare<[string]>('DELETE FROM conversations WHERE id = ?');

  /** Conversations that were here before, and what waits beside them. */
  const grown = new Map<string, { beside: string; lastAt: number; isDrawn: boolean }>();
  const disclosed: ArchivedDisclosure[] = [];
  const counsel = createCounselStore(db, cipher);
  const counselled: ArchivedCounsel[] = [];
  const reminders = createReminderStore(db, cipher);
  const reminded: ArchivedReminder[] = [];
  const seenTurns = createSeenStore(db, cipher);

  const sealed = (text: string | null, column: string, id: string): Uint8Array | null =>
    text === null ? null : cipher.seal(storedText(text), `conversations.${column}/${id}`);

  const add = (conversation: ArchivedConversation): void => {
    const { messages: _messages, pinned, archived, ...row } = conversation;
    insertConversation.run({
      ...row,
      title: sealed(row.title, 'title', row.id),
      summary: sealed(row.summary, 'summary', row.id),
      pinned: Number(pinned),
      archived: Number(archived),
      staged: name,
    });
  };

  /** Where its messages go; a place of their own where it is here already. */
  const placeOf = (conversation: ArchivedConversation): { place: string; isNew: boolean } => {
    const { id } = conversation;
    const found = find.get(id);
    if (found === undefined) {
      add(conversation);
      return { place: id, isNew: true };
    }
    if (found.staged === name) return { place: id, isNew: false };
    const beside = `${id.slice(0, 40)}~${name.slice(-12)}`;
    if (!grown.has(id)) {
      const { lastAt, drawn, messages } = conversation;
      add({ ...conversation, id: beside, title: null, summary: null, summarised: 0 });
      grown.set(id, { beside, lastAt, isDrawn: drawn >= messages.length });
    }
    return { place: beside, isNew: false };
  };

  const addMessage = (message: ArchivedMessage, place: string, seen: SeenTurn[]): boolean => {
    const { id, role, state, at, forgotten, text, emotion, vendor, model, timings, voice } =
      message;
    if (isThere.get(id) !== undefined) return false;
    const said = {
      ...{ text: storedText(text), emotion, vendor, model, timings, voice },
      ...toolsOf(message.tools),
    };
    const body = sealBody(said, id, cipher);
    const indexed = forgotten ? NEVER_INDEXED : 0;
    const ordinal = nextOrdinal.get(place) ?? 0;
    insertMessage.run({ id, conversation: place, ordinal, role, state, at, body, indexed });
    if (message.seen !== undefined) seen.push({ ...message.seen, messageId: id, at });
    return true;
  };

  const isAnyNew = async (
    messages: readonly ArchivedMessage[],
    signal: AbortSignal,
  ): Promise<boolean> => {
    const breathe = breather(signal);
    for (const { id } of messages) {
      if (isThere.get(id) === undefined) return true;
      await breathe();
    }
    return false;
  };

  return {
    async addConversation(conversation, signal) {
      const { messages } = conversation;
      // Nothing waits beside a conversation that has nothing new.
      if (find.get(conversation.id) !== undefined && !(await isAnyNew(messages, signal))) {
        return { messages: 0, isNew: false };
      }
      // The first step makes the place, too: every commit waits for the disk.
      let at = { place: '', isNew: false };
      let added = 0;
      let next = 0;
      do {
        db.transaction(() => {
          const isOver = turn();
          const seen: SeenTurn[] = [];
          if (next === 0) at = placeOf(conversation);
          for (; next < messages.length; ) {
            if (addMessage(messages[next] as ArchivedMessage, at.place, seen)) added += 1;
            next += 1;
            if (isOver()) break;
          }
          seenTurns.add(at.place, seen);
        }).immediate();
        await pause(signal);
      } while (next < messages.length);
      return { messages: added, isNew: at.isNew };
    },

    addFact(fact) {
      const { id, kind, person, topic, statement, slot, language, sources } = fact;
      const body: FactBody = { kind, person, topic, statement, slot, language };
      return db
        .transaction(() => {
          const { changes } = insertFact.run({
            id,
            body: cipher.seal(JSON.stringify(body), `facts.body/${id}`),
            pinned: Number(fact.pinned),
            edited: Number(fact.edited),
            since: fact.since,
            until: fact.until,
            replacedBy: fact.replacedBy,
            staged: name,
          });
          if (changes > 0) for (const source of sources) insertSource.run(id, source);
          return changes > 0;
        })
        .immediate();
    },

    addDisclosure(disclosure) {
      disclosed.push(disclosure);
    },

    addCounsel(kept) {
      counselled.push(kept);
    },

    addReminder(reminder) {
      reminded.push(reminder);
    },

    show() {
      db.transaction(() => {
        for (const [id, { beside, lastAt, isDrawn }] of grown) {
          // Deleted meanwhile: it was not asked for again.
          if (find.get(id) !== undefined) {
            const from = nextOrdinal.get(id) ?? 0;
            move.run(id, from, beside);
            grow.run(lastAt, Number(isDrawn), from, nextOrdinal.get(id) ?? 0, id);
            seenTurns.add(id, seenTurns.of(beside));
          }
          removeConversation.run(beside);
        }
        for (const { at, level } of disclosed) insertDisclosure.run(at, level);
        for (const table of ['conversations', 'facts', 'documents']) {
          db.prepare<[string]>(`UPDATE ${table} SET staged = NULL WHERE staged = ?`).run(name);
        }
        for (const kept of counselled) counsel.bringBack(kept);
        for (const reminder of reminded) reminders.bringBack(reminder);
      }).immediate();
    },
  };
}

/**
 * Removes what imports left that were cut short, in steps. Documents are only marked as going: their
 * own store's sweep takes them away.
 */
export async function sweepStages(db: Database): Promise<void> {
  const unseen = db
    .prepare<[string], string>('SELECT id FROM conversations WHERE staged LIKE ?')
    .pluck();
  const removeSome = db.prepare<[string, number]>(
    `DELETE FROM messages WHERE seq IN
      (SELECT seq FROM messages WHERE conversation_id = ? LIMIT ?)`,
  );
  const remove = db.prepare<[string]>('DELETE FROM conversations WHERE id = ?');
  const like = `${STAGE_PREFIX}%`;
  const never = new AbortController().signal;
  db.prepare<[string]>('DELETE FROM facts WHERE staged LIKE ?').run(like);
  db.prepare<[string]>("UPDATE documents SET staged = 'removing' WHERE staged LIKE ?").run(like);
  for (const id of unseen.all(like)) {
    while (removeSome.run(id, MESSAGES_A_SWEEP).changes > 0) await pause(never);
    remove.run(id);
  }
}
