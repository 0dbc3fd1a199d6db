/** The documents a person brought: rows and index in the database, originals in sealed files beside it. */
import { randomUUID } from 'node:crypto';
import { AppError, isCancellation } from '../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import { MAX_DOCUMENT_BYTES } from '../../../src-preload/contract/memory.ts';
import type { Language, Vendor } from '../../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../../platform.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { PassageIndex } from '../index/passages.ts';
import { inStore } from '../store-faults.ts';
import { storedText } from '../stored-text.ts';
import { tooLarge } from '../uploads.ts';
import { tidy } from './decode-text.ts';
import { createDocumentFiles, holdDocumentFiles } from './document-files.ts';
import { createDocumentRows } from './document-rows.ts';
import { type ReadOptions, readDocument } from './read-document.ts';
import { sniff } from './sniff.ts';
import { pagesOf } from './stretches.ts';

export interface OpenDocument {
  readonly document: KeptDocument;
  readonly pages: readonly string[];
  /** Of a picture, its bytes; null for everything else. */
  readonly picture: Uint8Array | null;
}

/** Every call throws AppError('store/...') when the disk or the database cannot be used, and `input/not-found`. */
export interface DocumentStore {
  /** The newest first. */
  list(): readonly KeptDocument[];
  /**
   * Reads, indexes and keeps. Throws AppError('document/...' | 'file/too-large') or the abort reason;
   * nothing is left of one that fails.
   */
  keep(
    brought: { readonly name: string; readonly bytes: Uint8Array },
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<KeptDocument>;
  /**
   * As `keep`, for an import: what was kept elsewhere comes back as it was, seen by nobody until the
   * import's rows are unstaged. One that is here already is left as it is, and is null.
   */
  bringBack(
    former: Pick<KeptDocument, 'id' | 'name' | 'note' | 'addedAt' | 'described'> & {
      readonly bytes: Uint8Array;
    },
    staged: string,
    signal: AbortSignal,
  ): Promise<KeptDocument | null>;
  open(id: string): Promise<OpenDocument>;
  /** The bytes as they were brought; null where the file is gone. */
  original(id: string): Promise<Uint8Array | null>;
  note(id: string, note: string): KeptDocument;
  /**
   * Shows a picture, drawn anew as a JPEG, to a vision model. Throws AppError('provider/...'), which is
   * `provider/unavailable` where nobody can be asked.
   */
  describe(
    id: string,
    picture: Uint8Array,
    language: Language,
    signal: AbortSignal,
  ): Promise<KeptDocument>;
  /** Nothing is left of it: rows, index, vectors, file. */
  remove(id: string): Promise<void>;
  /** Puts into the index what is there under an older analysis, up to `limit`; returns how many it was. */
  indexSome(limit: number): number;
  /** Ends what a crash left half done. Once, at the start. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** What a vision model sees; null where nobody can be asked. */
export type Describe = (
  picture: { readonly bytes: Uint8Array; readonly mime: 'image/png' | 'image/jpeg' },
  language: Language,
  signal: AbortSignal,
) => Promise<{ readonly text: string; readonly vendor: Vendor } | null>;

/** Stretches that are in the index when a document is kept: some fifty pages. The rest follows in the background. */
const INDEXED_AT_ONCE = 150;
/** Of the progress, in hundredths: read, then indexed. */
const READ_SHARE = 60;
/** Longest description that is kept, characters. */
const MOST_DESCRIPTION = 4000;

interface Parts {
  readonly dataDir: string;
  readonly describe: Describe;
  readonly log: Log;
  now(): number;
  /** For tests. */
  readonly reading?: ReadOptions;
}

type Former = Parameters<DocumentStore['bringBack']>[0];

export function createDocumentStore(
  db: Database,
  cipher: Cipher,
  index: PassageIndex,
  { dataDir, describe, log, now, reading }: Parts,
): DocumentStore {
  const rows = createDocumentRows(db, cipher, index);
  const files = db.memory ? holdDocumentFiles() : createDocumentFiles(dataDir, cipher);
  const closing = new AbortController();
  /** Documents on their way in or out: a sweep leaves them alone. */
  const busy = new Set<string>();
  const running = new Set<Promise<unknown>>();

  function run<T>(id: string, work: () => Promise<T>): Promise<T> {
    busy.add(id);
    const done = inStoreLater(work).finally(() => {
      busy.delete(id);
      running.delete(done);
    });
    running.add(done);
    done.catch(() => undefined);
    return done;
  }

  /** Reads and adds; what is added is staged. Nothing is left when it throws. */
  async function add(
    former: Former,
    staged: string,
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<KeptDocument> {
    const { id, name, note, addedAt, described, bytes } = former;
    if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw tooLarge(MAX_DOCUMENT_BYTES);
    const read = await readDocument(
      { bytes, name },
      (done, total) => progress((READ_SHARE * done) / total, 100),
      signal,
      reading,
    );
    const document: KeptDocument = {
      id,
      name: storedText(name),
      kind: read.kind,
      sizeBytes: bytes.byteLength,
      pages: read.pages,
      addedAt,
      note: storedText(note),
      described,
    };
    try {
      await files.write(id, { head: { name: document.name, addedAt }, bytes });
      signal.throwIfAborted();
      await rows.add(document, read.stretches, staged, signal);
    } catch (error) {
      await takeBack(id);
      throw error;
    }
    return document;
  }

  /** Whatever is there of it; the next sweep tries again where the disk refuses. */
  async function takeBack(id: string): Promise<void> {
    try {
      await files.remove(id);
      await rows.remove(id);
    } catch (error) {
      log.warn('A document could not be taken back', { error: errorCode(error) });
    }
  }

  async function keep(
    former: Former,
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<KeptDocument> {
    const either = AbortSignal.any([signal, closing.signal]);
    const { id } = former;
    const document = await add(former, 'keeping', progress, either);
    try {
      progress(READ_SHARE, 100);
      const rest = 100 - READ_SHARE;
      await rows.indexOf(
        id,
        INDEXED_AT_ONCE,
        (done) => progress(READ_SHARE + (rest * done) / INDEXED_AT_ONCE, 100),
        either,
      );
      rows.stage(id, null);
    } catch (error) {
      await takeBack(id);
      throw error;
    }
    // Should it not succeed, the next sweep finds the document kept and does it.
    await files
      .settle(id)
      .catch((error) =>
        log.warn('The file of a document could not be settled', { error: errorCode(error) }),
      );
    progress(100, 100);
    return document;
  }

  /** The database is an older one than this file: it is read again. */
  async function comeBack(id: string): Promise<void> {
    try {
      const original = await files.read(id);
      if (original === null) return;
      const { name, addedAt } = original.head;
      const former = { id, name, addedAt, note: '', described: null, bytes: original.bytes };
      await keep(former, () => undefined, closing.signal);
      log.info('A document was taken up again from its file');
    } catch (error) {
      if (isCancellation(error)) return;
      // Under another key, or damaged. Whoever still has the key may have use for it.
      log.warn('A file of a document belongs to nothing here', { error: errorCode(error) });
    }
  }

  return {
    list: rows.list,

    keep({ name, bytes }, progress, signal) {
      const id = randomUUID();
      const former = { id, name, bytes, note: '', described: null, addedAt: now() };
      return run(id, () => keep(former, progress, signal));
    },

    bringBack: (former, staged, signal) =>
      run(former.id, async () => {
        if (rows.stagedAs(former.id) !== undefined) return null;
        const either = AbortSignal.any([signal, closing.signal]);
        return add(former, staged, () => undefined, either);
      }),

    async open(id) {
      const document = rows.find(id);
      const isSeen = isPicture(document);
      return {
        document,
        pages: isSeen ? [] : pagesOf(await rows.stretches(id), document.pages),
        picture: isSeen ? await originalOf(id) : null,
      };
    },

    original(id) {
      rows.find(id);
      return originalOf(id);
    },

    note: (id, note) => rows.change(id, (body) => ({ ...body, note: storedText(note.trim()) })),

    async describe(id, picture, language, signal) {
      if (!isPicture(rows.find(id)) || sniff(picture, '') !== 'jpeg') {
        throw new AppError('input/invalid');
      }
      const seen = await describe({ bytes: picture, mime: 'image/jpeg' }, language, signal);
      if (seen === null) throw new AppError('provider/unavailable');
      const text = tidy(seen.text).trim().slice(0, MOST_DESCRIPTION);
      if (text === '') throw new AppError('provider/bad-answer');
      const described = { text: text.toWellFormed(), vendor: seen.vendor };
      return rows.change(id, (body) => ({ ...body, described }));
    },

    async remove(id) {
      rows.find(id);
      await run(id, async () => {
        rows.stage(id, 'removing');
        try {
          await files.remove(id);
        } catch (error) {
          rows.stage(id, null);
          throw error;
        }
        await rows.remove(id);
      });
    },

    indexSome: rows.indexSome,

    async sweep() {
      for (const id of rows.going()) if (!busy.has(id)) await takeBack(id);
      const found = await files.list();
      for (const { id, isSettled } of found) {
        if (busy.has(id)) continue;
        const staged = rows.stagedAs(id);
        if (isSettled) {
          if (staged === undefined) void run(id, () => comeBack(id));
        } else if (staged === undefined) {
          await inStoreLater(() => files.remove(id));
        } else if (staged === null) {
          await inStoreLater(() => files.settle(id));
        }
      }
    },

    async close() {
      closing.abort();
      await Promise.allSettled(running);
    },
  };

  async function originalOf(id: string): Promise<Uint8Array | null> {
    return (await inStoreLater(() => files.read(id)))?.bytes ?? null;
  }
}

function isPicture({ kind }: KeptDocument): boolean {
  return kind === 'png' || kind === 'jpeg';
}

/** As `inStore`, for what the file system throws later. */
async function inStoreLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return inStore(() => {
      throw error;
    });
  }
}
