import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language, MessageState, Role } from '../../src-preload/contract/words.ts';
import type { Cipher } from './cipher.ts';
import { type Database, emptyLog } from './database.ts';
import { type MessageRow, openBody } from './message-body.ts';
import type { Removing } from './removing.ts';
import { inStore, inStoreAsync } from './store-faults.ts';
import { storedText } from './stored-text.ts';

/** What may become of past conversations. Every call throws AppError('store/...') when the database cannot be used. */
export interface HistoryStore {
  /** Throws AppError('input/not-found'), as all below do. */
  rename(conversationId: string, title: string): void;
  pin(conversationId: string, pinned: boolean): void;
  archive(conversationId: string, archived: boolean): void;
  /**
   * Removes it so that nothing of it is in the database's files any more (should another connection be
   * reading just then: once `emptyLog` finds it gone).
   */
  remove(conversationId: string): void;
  /** As `remove`, for one of any length: nothing leads to it from here on, and `removeHidden` takes it away. `along` goes with it or not at all. */
  hide(conversationId: string, along: () => void): void;
  /** In pieces, so that nothing else waits for it. What a kill left of it goes with `indexSome`. */
  removeHidden(): Promise<void>;
  /** Overwrites what the write-ahead log still holds of what was deleted. False while someone reads: it is tried again then. */
  emptyLog(): boolean;
  /** The conversation last used, null if there is none. */
  latest(): string | null;

  /** What is said in it from this ordinal on. */
  since(
    conversationId: string,
    ordinal: number,
  ): readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly role: Role;
    readonly text: string;
    readonly at: number;
    readonly state: MessageState;
  }[];
  /** Null where there is none. */
  meta(conversationId: string): ConversationMeta | null;
  /** In the background; of a conversation that is gone, as below, it does nothing, and never in place of a person's title. */
  setTitle(conversationId: string, title: string, by: 'first-words' | 'content'): void;
  /** `until`: the first ordinal the summary does not cover. */
  setSummary(conversationId: string, text: string, until: number): void;
  setDrawn(conversationId: string, until: number): void;
  /** Conversations with messages from which no facts were drawn yet, the newest first. */
  undrawn(): readonly string[];
}

export interface ConversationMeta {
  readonly title: string;
  readonly titledBy: 'first-words' | 'content' | 'person';
  readonly language: Language;
  /** Of what is older than the newest messages; empty where there is none. */
  readonly summary: string;
  readonly summaryUntil: number;
  readonly drawnUntil: number;
}

const HAS_WORDS = `EXISTS (SELECT 1 FROM messages
  WHERE conversation_id = conversations.id AND role = 'person')`;

interface MetaRow {
  readonly title: Uint8Array | null;
  readonly titledBy: ConversationMeta['titledBy'];
  readonly language: Language;
  readonly summary: Uint8Array | null;
  readonly summaryUntil: number;
  readonly drawnUntil: number;
}

export function createHistoryStore(db: Database, cipher: Cipher, removing: Removing): HistoryStore {
  const rename = db.prepare<[Uint8Array, string]>(
    `UPDATE conversations SET title = ?, titled_by = 'person' WHERE id = ?`,
  );
  const setTitle = db.prepare<[Uint8Array, string, string]>(
    `UPDATE conversations SET title = ?, titled_by = ? WHERE id = ? AND titled_by <> 'person'`,
  );
  const setPinned = db.prepare<[number, string]>(
    'UPDATE conversations SET pinned = ? WHERE id = ?',
  );
  const setArchived = db.prepare<[number, string]>(
    'UPDATE conversations SET archived = ? WHERE id = ?',
  );
  const setSummary = db.prepare<[Uint8Array, number, string]>(
    'UPDATE conversations SET summary = ?, summary_until = ? WHERE id = ?',
  );
  const setDrawn = db.prepare<[number, string]>(
    'UPDATE conversations SET drawn_until = ? WHERE id = ?',
  );
  const newest = db
    .prepare<[], string>(
      `SELECT id FROM conversations WHERE staged IS NULL AND ${HAS_WORDS}
        ORDER BY last_at DESC, id LIMIT 1`,
    )
    .pluck();
  const meta = db.prepare<[string], MetaRow>(
    `SELECT title, titled_by AS titledBy, language, summary, summary_until AS summaryUntil,
      drawn_until AS drawnUntil FROM conversations WHERE id = ? AND staged IS NULL`,
  );
  const since = db.prepare<[string, number], MessageRow & { readonly ordinal: number }>(
    `SELECT id, ordinal, role, state, at, body FROM messages
      WHERE conversation_id = ? AND ordinal >= ? ORDER BY ordinal`,
  );
  const undrawn = db
    .prepare<[], string>(
      `SELECT id FROM conversations WHERE staged IS NULL AND drawn_until <=
        (SELECT max(ordinal) FROM messages WHERE conversation_id = conversations.id)
        ORDER BY last_at DESC`,
    )
    .pluck();

  const change = (run: () => { changes: number }): void => {
    if (inStore(run).changes === 0) throw new AppError('input/not-found');
  };
  const sealTitle = (id: string, title: string): Uint8Array =>
    cipher.seal(storedText(title), `conversations.title/${id}`);

  return {
    rename: (id, title) => change(() => rename.run(sealTitle(id, title), id)),
    pin: (id, pinned) => change(() => setPinned.run(pinned ? 1 : 0, id)),
    archive: (id, archived) => change(() => setArchived.run(archived ? 1 : 0, id)),
    setTitle(id, title, by) {
      inStore(() => setTitle.run(sealTitle(id, title), by, id));
    },
    setSummary(id, text, until) {
      const sealed = cipher.seal(text, `conversations.summary/${id}`);
      inStore(() => setSummary.run(sealed, until, id));
    },
    setDrawn(id, until) {
      inStore(() => setDrawn.run(until, id));
    },

    remove(conversationId) {
      inStore(() => db.transaction(() => removing.now(conversationId)).immediate());
      // Not within a larger transaction, which has its own end.
      if (!db.inTransaction) inStore(() => emptyLog(db));
    },

    hide(conversationId, along) {
      inStore(() =>
        db
          .transaction(() => {
            along();
            removing.hide(conversationId);
          })
          .immediate(),
      );
    },
    removeHidden: () => inStoreAsync(removing.rest),

    emptyLog: () => inStore(() => emptyLog(db)),
    latest: () => inStore(() => newest.get() ?? null),

    meta(id) {
      const row = inStore(() => meta.get(id));
      if (row === undefined) return null;
      const { title, summary, ...rest } = row;
      return {
        ...rest,
        title: title === null ? '' : cipher.open(title, `conversations.title/${id}`),
        summary: summary === null ? '' : cipher.open(summary, `conversations.summary/${id}`),
      };
    },

    since(id, ordinal) {
      return inStore(() => since.all(id, ordinal)).map((row) => ({
        id: row.id,
        ordinal: row.ordinal,
        role: row.role,
        text: openBody(row.body, row.id, cipher).text,
        at: row.at,
        state: row.state,
      }));
    },

    undrawn: () => inStore(() => undrawn.all()),
  };
}
