/** Facts as they come off the disk. */
import type { Fact, FactSource } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { firstWords } from '../excerpt.ts';
import { openBody } from '../message-body.ts';
import { factBody, type KnownFact } from './known-fact.ts';

/** Of a quote, in columns: two Latin letters or one Hangul syllable each take two. */
const QUOTE_COLUMNS = 120;

export interface FactRow {
  readonly id: string;
  readonly body: Uint8Array;
  readonly pinned: number;
  readonly edited: number;
  readonly since: number;
  readonly until: number | null;
  readonly replaced_by: string | null;
}

export const FACT_COLUMNS = 'id, body, pinned, edited, since, until, replaced_by';

export const bodyLabel = (id: string): string => `facts.body/${id}`;

/** Throws AppError('store/damaged') where the body is not what was sealed. */
export function knownFact(row: FactRow, cipher: Cipher): KnownFact {
  return {
    ...factBody.parse(JSON.parse(cipher.open(row.body, bodyLabel(row.id)))),
    ...columnsOf(row),
  };
}

/** Every fact that is seen, the newest first; a body is opened again only where it changed. */
export function createFactLoader(db: Database, cipher: Cipher): () => readonly KnownFact[] {
  const rows = db.prepare<[], FactRow>(
    `SELECT ${FACT_COLUMNS} FROM facts WHERE staged IS NULL ORDER BY since DESC, rowid DESC`,
  );
  let opened = new Map<string, { readonly body: Uint8Array; readonly fact: KnownFact }>();
  return () => {
    const next: typeof opened = new Map();
    for (const row of rows.all()) {
      const former = opened.get(row.id);
      const fact =
        former !== undefined && Buffer.compare(former.body, row.body) === 0
          ? { ...former.fact, ...columnsOf(row) }
          : knownFact(row, cipher);
      next.set(row.id, { body: row.body, fact });
    }
    opened = next;
    return [...next.values()].map(({ fact }) => fact);
  };
}

const columnsOf = (row: FactRow) => ({
  id: row.id,
  pinned: row.pinned !== 0,
  edited: row.edited !== 0,
  since: row.since,
  until: row.until,
  replacedBy: row.replaced_by,
});

interface SourceRow {
  readonly message_id: string;
  readonly conversation_id: string;
  readonly at: number;
  readonly body: Uint8Array;
}

/** Reads where a fact was said, the oldest first. Unseen conversations (of an unfinished import) do not count. */
export function createSourceReader(
  db: Database,
  cipher: Cipher,
): (factId: string) => readonly FactSource[] {
  const sources = db.prepare<[string], SourceRow>(
    `SELECT s.message_id, m.conversation_id, m.at, m.body
      FROM fact_sources s
      JOIN messages m ON m.id = s.message_id
      JOIN conversations c ON c.id = m.conversation_id AND c.staged IS NULL
      WHERE s.fact_id = ? ORDER BY m.at, m.seq`,
  );
  return (factId) =>
    sources.all(factId).map((row) => ({
      conversationId: row.conversation_id,
      messageId: row.message_id,
      at: row.at,
      quote: firstWords(openBody(row.body, row.message_id, cipher).text, QUOTE_COLUMNS),
    }));
}

export function toFact(known: KnownFact, sources: readonly FactSource[]): Fact {
  const { slot: _slot, language: _language, ...shown } = known;
  return { ...shown, sources };
}
