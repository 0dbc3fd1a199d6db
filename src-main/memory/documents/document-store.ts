/** The documents a person brought: rows and index in the database, originals in sealed files beside it. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { Language, Vendor } from '../../../src-preload/contract/words.ts';
import type { Log } from '../../platform.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { PassageIndex } from '../index/passages.ts';
import { inStoreAsync } from '../store-faults.ts';
import { storedText } from '../stored-text.ts';
import { tidy } from './decode-text.ts';
import { createDocumentFiles, holdDocumentFiles } from './document-files.ts';
import { createDocumentRows } from './document-rows.ts';
import { createIntake, type Former } from './intake.ts';
import type { ReadOptions } from './read-document.ts';
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
  bringBack(former: Former, staged: string, signal: AbortSignal): Promise<KeptDocument | null>;
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
    const done = inStoreAsync(work).finally(() => {
      busy.delete(id);
      running.delete(done);
    });
    running.add(done);
    done.catch(() => undefined);
    return done;
  }

  const { add, keep, comeBack, takeBack } = createIntake({
    rows,
    files,
    log,
    closing: closing.signal,
    reading,
  });

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
          await inStoreAsync(() => files.remove(id));
        } else if (staged === null) {
          await inStoreAsync(() => files.settle(id));
        }
      }
    },

    async close() {
      closing.abort();
      await Promise.allSettled(running);
    },
  };

  async function originalOf(id: string): Promise<Uint8Array | null> {
    return (await inStoreAsync(() => files.read(id)))?.bytes ?? null;
  }
}

function isPicture({ kind }: KeptDocument): boolean {
  return kind === 'png' || kind === 'jpeg';
}
