/**
 * What is said is kept on disk, and where the disk refuses it is held in memory and may be saved later.
 * A private conversation is held in memory from the start, and never saved.
 */
import { AppError, type Fault, toFault } from '../../src-preload/contract/faults.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Database } from './database.ts';
import type { HistoryStore } from './history-store.ts';
import { inStore } from './store-faults.ts';

export interface KeptIn {
  readonly db: Database;
  readonly store: ConversationStore & HistoryStore;
}

/** How the open conversations are kept; `fault` is why not all of them are on disk. */
export interface Holding {
  readonly fault: Fault | null;
  /** Messages that are in memory alone, those of private conversations not counted. */
  readonly unsaved: number;
}

export interface HeldStore
  extends Omit<ConversationStore, 'begin' | 'indexSome'>,
    Pick<HistoryStore, 'since' | 'meta'> {
  begin(language: Language, at: number, isPrivate?: boolean): string;
  open(conversationId: string): OpenConversation;
  isPrivate(conversationId: string): boolean;
  /** Where all of it is. */
  keptIn(conversationId: string): KeptIn;
  /** Of a private conversation nothing is left. */
  left(conversationId: string): void;
  holding(): Holding;
  /** Puts what is held on disk, as far as it goes. */
  save(): Holding;
}

/**
 * @param disk what is on disk, null while that cannot be had; asked anew for every call
 * @param memory an in-memory store under the same key: rows go from one to the other as they are
 * @param secret another one, for what is private and goes nowhere
 * @param changed called when `holding()` has changed
 */
export function createHeldStore({
  disk,
  memory,
  secret,
  diskFault,
  changed,
}: {
  disk(): KeptIn | null;
  readonly memory: KeptIn;
  readonly secret: KeptIn;
  /** Why there is no disk. */
  diskFault(): Fault | null;
  changed(): void;
}): HeldStore {
  /** Conversations that wait to be saved. */
  const held = new Set<string>();
  const secrets = new Set<string>();
  let fault: Fault | null = null;

  const refused = (error: unknown): Fault => {
    const told = toFault(error);
    // Words that cannot be read, or are gone, are no reason to keep new ones elsewhere.
    if (!told.code.startsWith('store/')) throw error;
    return told;
  };

  const hold = (conversationId: string, why: Fault): void => {
    const from = disk();
    try {
      if (from) copyConversation(from.db, memory.db, conversationId);
    } catch {
      // What cannot be read now is still on disk; from here on it goes on in memory.
    }
    held.add(conversationId);
    fault = why;
    changed();
  };

  /** Does it where the conversation is kept; moves it into memory where the disk refuses. */
  const write = <T>(conversationId: string, work: (store: ConversationStore) => T): T => {
    if (secrets.has(conversationId)) return work(secret.store);
    const on = disk();
    if (!held.has(conversationId) && on) {
      try {
        return work(on.store);
      } catch (error) {
        hold(conversationId, refused(error));
      }
    }
    const done = work(memory.store);
    changed();
    return done;
  };

  const keptIn = (conversationId: string): KeptIn => {
    if (secrets.has(conversationId)) return secret;
    const on = disk();
    return held.has(conversationId) || !on ? memory : on;
  };
  const storeOf = (conversationId: string): KeptIn['store'] => keptIn(conversationId).store;

  const everywhere = (): readonly KeptIn[] => {
    const on = disk();
    return on ? [secret, memory, on] : [secret, memory];
  };
  const whereIs = (messageId: string): string => {
    for (const { db } of everywhere()) {
      const found = db
        .prepare<[string], string>('SELECT conversation_id FROM messages WHERE id = ?')
        .pluck()
        .get(messageId);
      if (found !== undefined) return found;
    }
    throw new AppError('input/not-found');
  };

  const countOf = memory.db
    .prepare<[string], number>('SELECT count(*) FROM messages WHERE conversation_id = ?')
    .pluck();
  const holding = (): Holding => {
    let unsaved = 0;
    for (const id of held) unsaved += countOf.get(id) ?? 0;
    return { fault: unsaved > 0 ? fault : diskFault(), unsaved };
  };

  return {
    begin(language, at, isPrivate = false) {
      if (isPrivate) {
        const id = secret.store.begin(language, at);
        secrets.add(id);
        return id;
      }
      const on = disk();
      try {
        if (on) return on.store.begin(language, at);
      } catch (error) {
        fault = refused(error);
      }
      fault ??= diskFault();
      const id = memory.store.begin(language, at);
      held.add(id);
      return id;
    },

    addPersonMessage: (entry) => write(entry.conversationId, (to) => to.addPersonMessage(entry)),
    beginReply: (entry) => write(entry.conversationId, (to) => to.beginReply(entry)),
    extendReply: (id, text, tools) => write(whereIs(id), (to) => to.extendReply(id, text, tools)),
    endReply: (id, state, timings, tools) =>
      write(whereIs(id), (to) => to.endReply(id, state, timings, tools)),

    recent: (id, limit) => storeOf(id).recent(id, limit),
    since: (id, ordinal) => storeOf(id).since(id, ordinal),
    meta: (id) => storeOf(id).meta(id),
    open: (id) => ({ ...storeOf(id).open(id), isPrivate: secrets.has(id) }),
    message(id) {
      for (const { store } of everywhere()) {
        const found = store.message(id);
        if (found) return found;
      }
      return null;
    },

    isPrivate: (id) => secrets.has(id),
    keptIn,
    left(id) {
      if (secrets.delete(id)) secret.store.remove(id);
    },

    holding,
    save() {
      const to = disk();
      if (!to) return holding();
      for (const id of [...held]) {
        try {
          copyConversation(memory.db, to.db, id);
        } catch (error) {
          fault = refused(error);
          break;
        }
        held.delete(id);
        memory.store.remove(id);
      }
      if (held.size === 0) fault = null;
      changed();
      return holding();
    },
  };
}

/** Rows as they are; what is there already is brought up to date. One transaction. */
function copyConversation(from: Database, to: Database, id: string): void {
  // What was drawn out of it where it was is not where it goes.
  const conversation = from
    .prepare<[string]>(
      `SELECT id, title, titled_by, type, language, started_at, last_at FROM conversations
        WHERE id = ?`,
    )
    .get(id);
  if (conversation === undefined) return;
  const messages = from
    .prepare<[string]>(
      `SELECT id, conversation_id, ordinal, role, state, at, body FROM messages
        WHERE conversation_id = ? ORDER BY ordinal`,
    )
    .all(id);
  const seen = from
    .prepare<[string]>('SELECT conversation_id, body FROM seen WHERE conversation_id = ?')
    .get(id);
  const copy = to.transaction(() => {
    insertOrUpdate(
      to,
      'conversations',
      conversation,
      'last_at = max(last_at, excluded.last_at), title = coalesce(title, excluded.title)',
    );
    // The index of where they go is made there: `indexed` starts from 0.
    const changes = 'state = excluded.state, body = excluded.body, indexed = 0';
    for (const message of messages) insertOrUpdate(to, 'messages', message, changes);
    if (seen !== undefined)
      insertOrUpdate(to, 'seen', seen, 'body = excluded.body', 'conversation_id');
  });
  inStore(() => copy.immediate());
}

function insertOrUpdate(
  to: Database,
  table: string,
  row: unknown,
  changes: string,
  key = 'id',
): void {
  const columns = Object.keys(row as object);
  const values = columns.map((column) => `@${column}`);
  to.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})
      ON CONFLICT (${key}) DO UPDATE SET ${changes}`,
  ).run(row);
}
