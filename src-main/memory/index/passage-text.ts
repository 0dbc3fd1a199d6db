import type { Role } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { openStretch } from '../documents/document-row.ts';
import { bodyLabel } from '../facts/fact-rows.ts';
import { openBody } from '../message-body.ts';
import type { Passage, PassageKind } from './passages.ts';

export type StoredPassage = Passage & { readonly seq: number };

/** Passages as they were said, by their rows. Both calls throw AppError('store/damaged'). */
export interface PassageReader {
  /** Those that are there and seen (nothing of an unfinished import), in the order asked for. */
  read(seqs: readonly number[]): readonly StoredPassage[];
  /** Rows of what was said or written just before and after it, itself left out, in order. */
  neighbours(seq: number, before: number, after: number): readonly number[];
}

interface PassageRow {
  readonly seq: number;
  readonly kind: PassageKind;
  readonly id: string;
  readonly group: string;
  readonly role: Role | null;
  readonly at: number;
}

/** Where each kind of passage keeps its text, if it is seen. */
const SOURCES: Readonly<Record<PassageKind, string>> = {
  message: `SELECT body FROM messages JOIN conversations ON conversations.id = conversation_id
    WHERE messages.id = ? AND staged IS NULL`,
  fact: 'SELECT body FROM facts WHERE id = ? AND staged IS NULL',
  document: `SELECT text FROM stretches JOIN documents ON documents.id = document_id
    WHERE stretches.id = ? AND staged IS NULL`,
};

export function createPassageReader(db: Database, cipher: Cipher): PassageReader {
  const row = db.prepare<[number], PassageRow>(
    'SELECT seq, kind, id, group_id AS "group", role, at FROM passages WHERE seq = ?',
  );
  const sealedOf = (kind: PassageKind) => db.prepare<[string], Uint8Array>(SOURCES[kind]).pluck();
  const sealed = {
    message: sealedOf('message'),
    fact: sealedOf('fact'),
    document: sealedOf('document'),
  };
  const near = {
    message: db
      .prepare<[number, number, string], number>(
        neighboursIn('messages', 'conversation_id', 'message'),
      )
      .pluck(),
    document: db
      .prepare<[number, number, string], number>(
        neighboursIn('stretches', 'document_id', 'document'),
      )
      .pluck(),
  };

  function opened(kind: PassageKind, id: string): Pick<Passage, 'text' | 'emotion'> | null {
    const bytes = sealed[kind].get(id);
    if (bytes === undefined) return null;
    switch (kind) {
      case 'message':
        return openBody(bytes, id, cipher);
      case 'document':
        return { text: openStretch(bytes, id, cipher), emotion: null };
      case 'fact': {
        const { statement } = JSON.parse(cipher.open(bytes, bodyLabel(id))) as {
          statement: string;
        };
        return { text: statement, emotion: null };
      }
    }
  }

  return {
    read(seqs) {
      const passages: StoredPassage[] = [];
      for (const seq of seqs) {
        const found = row.get(seq);
        const body = found && opened(found.kind, found.id);
        if (body) passages.push({ ...found, text: body.text, emotion: body.emotion });
      }
      return passages;
    },

    neighbours(seq, before, after) {
      const found = row.get(seq);
      if (found === undefined || found.kind === 'fact') return [];
      const seqs = near[found.kind].all(before, after, found.id);
      return seqs.filter((other) => other !== seq);
    },
  };
}

function neighboursIn(table: string, group: string, kind: PassageKind): string {
  return `SELECT passages.seq FROM ${table} AS here
    JOIN ${table} AS there ON there.${group} = here.${group}
      AND there.ordinal BETWEEN here.ordinal - ? AND here.ordinal + ?
    JOIN passages ON passages.kind = '${kind}' AND passages.id = there.id
    WHERE here.id = ? ORDER BY there.ordinal`;
}
