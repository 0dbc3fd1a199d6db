/**
 * Turns a person asked to forget. They stay in their conversation, which is the person's to delete, but
 * nothing leads to them any more: no term, no vector, no summary, no title.
 */
import type { Role } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { PassageIndex } from '../index/passages.ts';
import { openBody } from '../message-body.ts';
import { contentWords } from './content-words.ts';

/** Stands in `messages.indexed` for "in no version of the index, ever". */
export const NEVER_INDEXED = 2 ** 31 - 1;

export interface ForgottenTurn {
  readonly id: string;
  /** Version of the index it was in. */
  readonly indexed: number;
}

export interface ForgottenTurns {
  /** In the caller's transaction. `statements` are what of them is no longer to stand in a title. */
  forget(
    messageIds: readonly string[],
    statements: readonly string[],
  ): { readonly turns: readonly ForgottenTurn[]; readonly conversations: readonly string[] };
  /** In the caller's transaction. */
  restore(turns: readonly ForgottenTurn[]): void;
  among(messageIds: readonly string[]): ReadonlySet<string>;
}

interface TurnRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly role: Role;
  readonly at: number;
  readonly body: Uint8Array;
  readonly indexed: number;
}

export function createForgottenTurns(
  db: Database,
  cipher: Cipher,
  index: PassageIndex,
): ForgottenTurns {
  const turn = db.prepare<[string], TurnRow>(
    'SELECT id, conversation_id, role, at, body, indexed FROM messages WHERE id = ?',
  );
  const setIndexed = db.prepare<[number, string]>('UPDATE messages SET indexed = ? WHERE id = ?');
  const dropSummary = db.prepare<[string]>(
    'UPDATE conversations SET summary = NULL, summary_until = 0 WHERE id = ?',
  );
  const title = db
    .prepare<[string], Uint8Array>(
      `SELECT title FROM conversations WHERE id = ? AND titled_by <> 'person' AND title IS NOT NULL`,
    )
    .pluck();
  const dropTitle = db.prepare<[string]>(
    `UPDATE conversations SET title = NULL, titled_by = 'first-words' WHERE id = ?`,
  );

  return {
    forget(messageIds, statements) {
      const rows = messageIds.flatMap((id) => turn.get(id) ?? []);
      index.remove(
        'message',
        rows.map(({ id }) => id),
      );
      for (const { id } of rows) setIndexed.run(NEVER_INDEXED, id);

      const conversations = [...new Set(rows.map((row) => row.conversation_id))];
      for (const id of conversations) {
        dropSummary.run(id);
        const sealed = title.get(id);
        if (sealed === undefined) continue;
        const titled = contentWords(cipher.open(sealed, `conversations.title/${id}`));
        const said = [
          ...statements,
          ...rows.map((row) => openBody(row.body, row.id, cipher).text),
        ].flatMap((text) => [...contentWords(text)]);
        if (said.some((word) => titled.has(word))) dropTitle.run(id);
      }
      return { turns: rows.map(({ id, indexed }) => ({ id, indexed })), conversations };
    },

    restore(turns) {
      for (const { id, indexed } of turns) {
        const row = turn.get(id);
        if (row === undefined) continue;
        setIndexed.run(indexed, id);
        if (indexed === 0 || indexed === NEVER_INDEXED) continue;
        const { text, emotion } = openBody(row.body, id, cipher);
        const { conversation_id: group, role, at } = row;
        index.put({ kind: 'message', id, group, text, at, role, emotion });
      }
    },

    among: (messageIds) =>
      new Set(messageIds.filter((id) => turn.get(id)?.indexed === NEVER_INDEXED)),
  };
}
