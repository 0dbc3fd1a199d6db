/** How a document comes in: read in its thread, written, put into the index; or nothing is left of it. */
import { isCancellation } from '../../../src-preload/contract/faults.ts';
import { type KeptDocument, MAX_DOCUMENT_BYTES } from '../../../src-preload/contract/memory.ts';
import { errorCode, type Log } from '../../platform.ts';
import { storedText } from '../stored-text.ts';
import { tooLarge } from '../uploads.ts';
import type { DocumentFiles } from './document-files.ts';
import type { DocumentRows } from './document-rows.ts';
import { type ReadOptions, readDocument } from './read-document.ts';

/** Stretches that are in the index when a document is kept: some fifty pages. The rest follows in the background. */
const INDEXED_AT_ONCE = 150;
/** Of the progress, in hundredths: read, then indexed. */
const READ_SHARE = 60;
/** What it is made of, brought now or kept before. */
export type Former = Pick<KeptDocument, 'id' | 'name' | 'note' | 'addedAt' | 'described'> & {
  readonly bytes: Uint8Array;
};

export function createIntake({
  rows,
  files,
  log,
  closing,
  reading,
}: {
  readonly rows: DocumentRows;
  readonly files: DocumentFiles;
  readonly log: Log;
  readonly closing: AbortSignal;
  readonly reading: ReadOptions | undefined;
}) {
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
    const either = AbortSignal.any([signal, closing]);
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
      await keep(former, () => undefined, closing);
      log.info('A document was taken up again from its file');
    } catch (error) {
      if (isCancellation(error)) return;
      // Under another key, or damaged. Whoever still has the key may have use for it.
      log.warn('A file of a document belongs to nothing here', { error: errorCode(error) });
    }
  }

  return { add, keep, comeBack, takeBack };
}
