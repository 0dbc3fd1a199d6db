import type { Role } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { openStretch } from '../documents/document-row.ts';
import { bodyLabel } from '../facts/fact-rows.ts';
import { openBody } from '../message-body.ts';
import { changesOf } from './changes.ts';
import type { Passage, PassageKind } from './passages.ts';

export type StoredPassage = Passage & { readonly seq: number };

/** Passages as they were said, by their rows. All calls throw AppError('store/damaged'). */
export interface PassageReader {
  /**
   * Those that are there and seen (nothing of an unfinished import), in the order asked for. What is kept
   * at hand is the same object until something of it changes.
   */
  read(seqs: readonly number[]): readonly StoredPassage[];
  /** Rows of what was said or written just before and after it, itself left out, in order. */
  neighbours(seq: number, before: number, after: number): readonly number[];
  /** Lets go of what was removed since. */
  refresh(): void;
}

interface PassageRow {
  readonly seq: number;
  readonly kind: PassageKind;
  readonly id: string;
  readonly group: string;
  readonly role: Role | null;
  readonly at: number;
}

/** Of sealed bytes: layout, nonce and tag. */
const HEAD_BYTES = 29;

type SealedRow = PassageRow & { readonly sealed: Uint8Array };

interface Kept {
  /** Of what it was opened from: as long as that is the same, it holds. */
  readonly mark: string;
  readonly passage: StoredPassage;
}

/** Each with its sealed text, if it is seen; null else. One statement: recall reads some hundreds at once. */
const ROWS = `SELECT seq, kind, id, group_id AS "group", role, at,
  CASE kind
    WHEN 'message' THEN (SELECT body FROM messages WHERE messages.id = passages.id
      AND EXISTS (SELECT 1 FROM conversations WHERE conversations.id = group_id AND staged IS NULL))
    WHEN 'fact' THEN (SELECT body FROM facts WHERE facts.id = passages.id AND staged IS NULL)
    ELSE (SELECT text FROM stretches WHERE stretches.id = passages.id
      AND EXISTS (SELECT 1 FROM documents WHERE documents.id = group_id AND staged IS NULL))
  END AS sealed
  FROM passages WHERE seq IN (SELECT value FROM json_each(?))`;

/** @param keeps how many are kept at hand, those read last: opening one costs more than finding it */
export function createPassageReader(
  db: Database,
  cipher: Cipher,
  { keeps = 0 }: { readonly keeps?: number } = {},
): PassageReader {
  const row = db.prepare<[number], PassageRow>(
    'SELECT seq, kind, id, group_id AS "group", role, at FROM passages WHERE seq = ?',
  );
  const rows = db.prepare<[string], PassageRow & { readonly sealed: Uint8Array | null }>(ROWS);
  const changes = changesOf(db);
  const gone = db
    .prepare<[string], number>(
      `SELECT value FROM json_each(?)
        WHERE NOT EXISTS (SELECT 1 FROM passages WHERE passages.seq = value)`,
    )
    .pluck();
  /** The one read longest ago first. */
  const kept = new Map<number, Kept>();
  let removed = 0;
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

  function opened(
    kind: PassageKind,
    id: string,
    sealed: Uint8Array,
  ): Pick<Passage, 'text' | 'emotion'> {
    switch (kind) {
      case 'message':
        return openBody(sealed, id, cipher);
      case 'document':
        return { text: openStretch(sealed, id, cipher), emotion: null };
      case 'fact': {
        const { statement } = JSON.parse(cipher.open(sealed, bodyLabel(id))) as {
          statement: string;
        };
        return { text: statement, emotion: null };
      }
    }
  }

  function withText(row: PassageRow, sealed: Uint8Array): StoredPassage {
    const { text, emotion } = opened(row.kind, row.id, sealed);
    return { ...row, text, emotion };
  }

  function passageOf({ sealed, ...row }: SealedRow): StoredPassage {
    if (keeps === 0) return withText(row, sealed);
    const mark = markOf(sealed);
    const there = kept.get(row.seq);
    const isSame =
      there !== undefined &&
      there.passage.at === row.at &&
      there.passage.group === row.group &&
      there.mark === mark;
    const now = isSame ? there : { mark, passage: withText(row, sealed) };
    kept.delete(row.seq);
    kept.set(row.seq, now);
    return now.passage;
  }

  function refresh(): void {
    if (kept.size === 0 || removed === changes.passages().removed) return;
    removed = changes.passages().removed;
    for (const seq of gone.all(JSON.stringify([...kept.keys()]))) kept.delete(seq);
  }

  return {
    refresh,

    read(seqs) {
      refresh();
      const found = new Map<number, StoredPassage>();
      for (const row of rows.all(JSON.stringify(seqs))) {
        if (row.sealed === null) kept.delete(row.seq);
        else found.set(row.seq, passageOf(row as SealedRow));
      }
      for (const oldest of kept.keys()) {
        if (kept.size <= keeps) break;
        kept.delete(oldest);
      }
      return seqs.flatMap((seq) => found.get(seq) ?? []);
    },

    neighbours(seq, before, after) {
      const found = row.get(seq);
      if (found === undefined || found.kind === 'fact') return [];
      const seqs = near[found.kind].all(before, after, found.id);
      return seqs.filter((other) => other !== seq);
    },
  };
}

/** Sealed anew it begins otherwise: with another nonce, and a tag of all that is in it. */
function markOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(0, HEAD_BYTES)).toString('latin1');
}

function neighboursIn(table: string, group: string, kind: PassageKind): string {
  return `SELECT passages.seq FROM ${table} AS here
    JOIN ${table} AS there ON there.${group} = here.${group}
      AND there.ordinal BETWEEN here.ordinal - ? AND here.ordinal + ?
    JOIN passages ON passages.kind = '${kind}' AND passages.id = there.id
    WHERE here.id = ? ORDER BY there.ordinal`;
}
