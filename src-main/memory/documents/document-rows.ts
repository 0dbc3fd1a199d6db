/** The rows of documents and their stretches, on the connection of the one writer. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { breather, pause, turn } from '../in-turns.ts';
import type { PassageIndex } from '../index/passages.ts';
import { mergeTerms } from '../merge-terms.ts';
import { inStore } from '../store-faults.ts';
import {
  DOCUMENT_COLUMNS,
  type DocumentBody,
  type DocumentRow,
  openStretch,
  sealDocumentBody,
  sealStretch,
  toDocument,
} from './document-row.ts';
import type { Stretch } from './stretches.ts';

/** Stretches that go, some twenty pages. */
const WORTH_MERGING = 50;

export type Going = 'keeping' | 'removing';

interface StretchRow {
  readonly id: string;
  readonly documentId: string;
  readonly addedAt: number;
  readonly page: number;
  readonly start: number;
  readonly text: Uint8Array;
}

const STRETCH_COLUMNS =
  'stretches.id, document_id AS documentId, added_at AS addedAt, page, start, text';

export type DocumentRows = ReturnType<typeof createDocumentRows>;

export function createDocumentRows(db: Database, cipher: Cipher, index: PassageIndex) {
  const all = db.prepare<[], DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE staged IS NULL ORDER BY added_at DESC, id`,
  );
  const one = db.prepare<[string], DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id = ? AND staged IS NULL`,
  );
  const stagedAs = db
    .prepare<[string], string | null>('SELECT staged FROM documents WHERE id = ?')
    .pluck();
  const going = db
    .prepare<[], string>(`SELECT id FROM documents WHERE staged IN ('keeping', 'removing')`)
    .pluck();
  const addDocument = db.prepare<[string, string, number, number, number, Uint8Array, string]>(
    `INSERT INTO documents (id, kind, size_bytes, pages, added_at, body, staged)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addStretch = db.prepare<[string, string, number, number, number, Uint8Array]>(
    `INSERT INTO stretches (id, document_id, ordinal, page, start, text) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const setStaged = db.prepare<[string | null, string]>(
    'UPDATE documents SET staged = ? WHERE id = ?',
  );
  const setBody = db.prepare<[Uint8Array, string]>('UPDATE documents SET body = ? WHERE id = ?');
  const setText = db.prepare<[Uint8Array, string]>('UPDATE stretches SET text = ? WHERE id = ?');
  const aboutId = db
    .prepare<[string], string>('SELECT id FROM stretches WHERE document_id = ? AND ordinal = 0')
    .pluck();
  const stretchesAfter = db.prepare<[string, number], StretchRow>(
    `SELECT ${STRETCH_COLUMNS} FROM stretches JOIN documents ON documents.id = document_id
      WHERE document_id = ? AND ordinal > ? ORDER BY ordinal LIMIT 100`,
  );
  const unindexed = db.prepare<[number, number], StretchRow>(
    `SELECT ${STRETCH_COLUMNS} FROM stretches JOIN documents ON documents.id = document_id
      WHERE indexed < ? AND staged IS NULL LIMIT ?`,
  );
  const unindexedOf = db.prepare<[string, number, number], StretchRow>(
    `SELECT ${STRETCH_COLUMNS} FROM stretches JOIN documents ON documents.id = document_id
      WHERE document_id = ? AND indexed < ? ORDER BY ordinal LIMIT ?`,
  );
  const setIndexed = db.prepare<[number, string]>('UPDATE stretches SET indexed = ? WHERE id = ?');
  const countOf = db
    .prepare<[string], number>('SELECT count(*) FROM stretches WHERE document_id = ?')
    .pluck();
  const someIds = db
    .prepare<[string], string>('SELECT id FROM stretches WHERE document_id = ? LIMIT 16')
    .pluck();
  const deleteStretch = db.prepare<[string]>('DELETE FROM stretches WHERE id = ?');
  const deleteDocument = db.prepare<[string]>('DELETE FROM documents WHERE id = ?');

  const together = <T>(work: () => T): T => inStore(() => db.transaction(work).immediate());

  function putAll(rows: readonly StretchRow[]): number {
    const isOver = turn();
    let count = 0;
    for (const { id, documentId, addedAt, text } of rows) {
      index.put({
        kind: 'document',
        id,
        group: documentId,
        text: openStretch(text, id, cipher),
        at: addedAt,
        role: null,
        emotion: null,
      });
      setIndexed.run(index.version, id);
      count++;
      if (isOver()) break;
    }
    return count;
  }

  return {
    list: (): readonly KeptDocument[] =>
      inStore(() => all.all()).map((row) => toDocument(row, cipher)),

    /** Throws AppError('input/not-found'). */
    find(id: string): KeptDocument {
      const row = inStore(() => one.get(id));
      if (row === undefined) throw new AppError('input/not-found');
      return toDocument(row, cipher);
    },

    /** What it is staged as, null for one that is seen; undefined where there is none. */
    stagedAs: (id: string): string | null | undefined => inStore(() => stagedAs.get(id)),
    going: (): readonly string[] => inStore(() => going.all()),

    /** Adds a document that is not seen yet; throws the abort reason between two batches. */
    async add(
      document: KeptDocument,
      stretches: readonly Stretch[],
      staged: string,
      signal: AbortSignal,
    ): Promise<void> {
      const { id, kind, sizeBytes, pages, addedAt } = document;
      const body = sealDocumentBody(document, id, cipher);
      const add = (ordinal: number, { page, start, text }: Stretch): void => {
        const stretch = randomUUID();
        addStretch.run(stretch, id, ordinal, page, start, sealStretch(text, stretch, cipher));
      };
      together(() => {
        addDocument.run(id, kind, sizeBytes, pages, addedAt, body, staged);
        add(0, { page: 1, start: 0, text: aboutText(document) });
      });
      for (let at = 0; at < stretches.length; ) {
        await pause(signal);
        together(() => {
          const isOver = turn();
          do {
            add(at + 1, stretches[at] as Stretch);
            at += 1;
          } while (at < stretches.length && !isOver());
        });
      }
    },

    /** Indexes up to so many stretches of one document, in batches; returns when it is done. */
    async indexOf(id: string, most: number, progress: (done: number) => void, signal: AbortSignal) {
      for (let done = 0; done < most; ) {
        await pause(signal);
        const count = together(() =>
          putAll(unindexedOf.all(id, index.version, Math.min(16, most - done))),
        );
        if (count === 0) return;
        done += count;
        progress(done);
      }
    },

    /** Up to `limit` stretches of any document; returns how many it was. */
    indexSome: (limit: number): number =>
      together(() => putAll(unindexed.all(index.version, limit))),

    stage(id: string, staged: Going | null): void {
      if (inStore(() => setStaged.run(staged, id)).changes === 0) {
        throw new AppError('input/not-found');
      }
    },

    /** Throws AppError('input/not-found'). */
    change(id: string, changed: (body: DocumentBody) => DocumentBody): KeptDocument {
      return together(() => {
        const row = one.get(id);
        if (row === undefined) throw new AppError('input/not-found');
        const before = toDocument(row, cipher);
        const after = { ...before, ...changed(before) };
        setBody.run(sealDocumentBody(after, id, cipher), id);
        const about = aboutId.get(id);
        if (about !== undefined) {
          const text = aboutText(after);
          setText.run(sealStretch(text, about, cipher), about);
          const { addedAt } = after;
          const passage = { kind: 'document', id: about, group: id, text, at: addedAt } as const;
          index.put({ ...passage, role: null, emotion: null });
          setIndexed.run(index.version, about);
        }
        return after;
      });
    },

    /** In order, without the one about the document. */
    async stretches(id: string): Promise<readonly Stretch[]> {
      const found: Stretch[] = [];
      const breathe = breather();
      for (;;) {
        const some = inStore(() => stretchesAfter.all(id, found.length));
        if (some.length === 0) return found;
        for (const { page, start, text, id: stretch } of some) {
          found.push({ page, start, text: openStretch(text, stretch, cipher) });
        }
        await breathe();
      }
    },

    /** Takes all of it out of the index and the tables, in batches. What is staged as going goes at the next start otherwise. */
    async remove(id: string): Promise<void> {
      if ((inStore(() => countOf.get(id)) ?? 0) > WORTH_MERGING) await mergeTerms(db);
      for (;;) {
        const left = together(() => {
          const ids = someIds.all(id);
          const isOver = turn();
          for (const stretch of ids) {
            index.remove('document', [stretch]);
            deleteStretch.run(stretch);
            if (isOver()) break;
          }
          if (ids.length === 0) deleteDocument.run(id);
          return ids.length;
        });
        if (left === 0) return;
        await pause();
      }
    },
  };
}

/** What a document is found by besides its words. */
function aboutText({ name, note, described }: DocumentBody): string {
  return [name, note, described?.text ?? ''].filter((text) => text !== '').join('\n');
}
