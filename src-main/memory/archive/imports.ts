/** Bringing in what was said elsewhere, or before: all of it or nothing. */
import { randomUUID } from 'node:crypto';
import type { Imported } from '../../../src-preload/contract/memory.ts';
import { errorCode, type Log } from '../../platform.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { breather } from '../in-turns.ts';
import { createPassageIndex } from '../index/passage-index.ts';
import { createRemoving } from '../removing.ts';
import { inStoreAsync } from '../store-faults.ts';
import { readArchive } from './read-archive.ts';
import { isSealedFile } from './sealed-file.ts';
import { createStage, STAGE_PREFIX, sweepStages } from './stage.ts';

export interface Imports {
  /**
   * `progress` is told 0 to 1. Throws AppError: `import/...`, `store/...`, or the abort reason; nothing
   * of it is there then. What was brought is not in the index yet (`indexed` is 0).
   */
  run(
    bytes: Uint8Array,
    passphrase: string | null,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Imported>;
  /** Removes what a killed import left. Once, at the start. Never rejects. */
  sweep(): Promise<void>;
}

export function createImports({
  db,
  cipher,
  documents,
  log,
}: {
  readonly db: Database;
  readonly cipher: Cipher;
  readonly documents: Pick<DocumentStore, 'bringBack' | 'sweep'>;
  readonly log: Log;
}): Imports {
  const removing = createRemoving(db, createPassageIndex(db, cipher));
  /** One at a time. */
  let last: Promise<unknown> = Promise.resolve();

  /** Their files follow their rows: those that are seen stay, those of an unfinished import go. */
  const tidyDocuments = (): Promise<void> =>
    documents.sweep().catch((error) => {
      log.warn('Files of documents could not be tidied', { error: errorCode(error) });
    });

  const sweep = async (): Promise<void> => {
    await sweepStages(db).catch((error) => {
      log.error('What an import left could not be removed', { error: errorCode(error) });
    });
    await tidyDocuments();
  };

  const bring = async (
    bytes: Uint8Array,
    passphrase: string | null,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Imported> => {
    signal.throwIfAborted();
    // What is deleted and comes back at once is not taken for something that is here.
    await removing.rest();
    const breathe = breather(signal);
    const name = `${STAGE_PREFIX}${randomUUID()}`;
    const stage = createStage(db, cipher, name);
    const counts = { conversations: 0, messages: 0, facts: 0, documents: 0 };
    let from: Imported['from'] = isSealedFile(bytes) ? 'backup' : 'bemore';
    try {
      for await (const step of readArchive(bytes, passphrase, signal)) {
        from = step.from;
        switch (step.incoming.type) {
          case 'conversation': {
            const { isNew, messages } = await stage.addConversation(
              step.incoming.conversation,
              signal,
            );
            if (isNew) counts.conversations += 1;
            counts.messages += messages;
            break;
          }
          case 'fact':
            if (stage.addFact(step.incoming.fact)) counts.facts += 1;
            break;
          case 'disclosure':
            stage.addDisclosure(step.incoming.disclosure);
            break;
          case 'counsel':
            stage.addCounsel(step.incoming.kept);
            break;
          case 'reminder':
            stage.addReminder(step.incoming.reminder);
            break;
          case 'document': {
            const { original, id, name: called, note, addedAt, described } = step.incoming.document;
            if (original === null) break;
            const former = { id, name: called, note, addedAt, described };
            const file = { ...former, bytes: Buffer.from(original, 'base64') };
            const kept = await documents.bringBack(file, name, signal);
            if (kept !== null) counts.documents += 1;
          }
        }
        progress(step.progress);
        await breathe();
      }
      signal.throwIfAborted();
      stage.show();
    } catch (error) {
      await sweep();
      throw error;
    }
    await tidyDocuments();
    progress(1);
    return { from, ...counts };
  };

  return {
    run(bytes, passphrase, progress, signal) {
      const running = last.then(() =>
        inStoreAsync(() => bring(bytes, passphrase, progress, signal)),
      );
      last = running.catch(() => undefined);
      return running;
    },
    async sweep() {
      const sweeping = last.then(sweep);
      last = sweeping;
      await sweeping;
    },
  };
}
