/**
 * Conversations on their way out. A long one takes seconds, its terms being overwritten one by one: it is
 * hidden at once, and taken away in pieces, also after a kill.
 */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Database } from './database.ts';
import { pause, turn } from './in-turns.ts';
import type { PassageIndex } from './index/passages.ts';
import { mergeTerms } from './merge-terms.ts';

/** Stands in `conversations.staged`. */
const REMOVING = 'removing';
/** Words that several of them have are looked for once. */
const TOGETHER = 3;
const ALL = -1;
/** Messages. */
const WORTH_MERGING = 200;

export interface Removing {
  /** In the caller's transaction. From here on nothing leads to it. Throws AppError('input/not-found'). */
  hide(conversationId: string): void;
  /** In the caller's transaction, all of it at once. Throws AppError('input/not-found'). */
  now(conversationId: string): void;
  /** One piece of what is hidden; false where nothing is. */
  some(): boolean;
  /** All that is hidden, with pauses. */
  rest(): Promise<void>;
}

export function createRemoving(db: Database, index: PassageIndex): Removing {
  const hide = db.prepare<[string, string]>(
    'UPDATE conversations SET staged = ? WHERE id = ? AND staged IS NULL',
  );
  const dropSources = db.prepare<[string]>(
    `DELETE FROM fact_sources WHERE message_id IN
      (SELECT id FROM messages WHERE conversation_id = ?)`,
  );
  const dropSeen = db.prepare<[string]>('DELETE FROM seen WHERE conversation_id = ?');
  const hidden = db
    .prepare<[string], string>('SELECT id FROM conversations WHERE staged = ? LIMIT 1')
    .pluck();
  const someOf = db
    .prepare<[string, number], string>('SELECT id FROM messages WHERE conversation_id = ? LIMIT ?')
    .pluck();
  const deleteMessage = db.prepare<[string]>('DELETE FROM messages WHERE id = ?');
  const deleteConversation = db.prepare<[string]>('DELETE FROM conversations WHERE id = ?');

  const removing = {
    hide(id: string): void {
      if (hide.run(REMOVING, id).changes === 0) throw new AppError('input/not-found');
      dropSources.run(id);
      dropSeen.run(id);
    },
    now(id: string): void {
      index.remove('message', someOf.all(id, ALL));
      if (deleteConversation.run(id).changes === 0) throw new AppError('input/not-found');
    },
    some(): boolean {
      const id = hidden.get(REMOVING);
      if (id === undefined) return false;
      db.transaction(() => {
        const isOver = turn();
        do {
          const ids = someOf.all(id, TOGETHER);
          if (ids.length === 0) {
            deleteConversation.run(id);
            return;
          }
          index.remove('message', ids);
          for (const message of ids) deleteMessage.run(message);
        } while (!isOver());
      }).immediate();
      return true;
    },
    async rest(): Promise<void> {
      const id = hidden.get(REMOVING);
      if (id === undefined) return;
      if (someOf.all(id, WORTH_MERGING).length === WORTH_MERGING) await mergeTerms(db);
      while (removing.some()) await pause();
    },
  };
  return removing;
}
