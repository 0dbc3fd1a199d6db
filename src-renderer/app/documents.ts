import { isCancellation, toFault } from '../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../src-preload/contract/memory.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import { sendFile } from './files/send-file.ts';
import { useBringing } from './stores/documents.ts';

/** Of a file's progress: carried to main, the rest is reading. */
const SENT = 0.15;

/** What waits, the first on its way; files brought meanwhile join the row. */
let waiting: readonly File[] = [];
let begun = 0;
let cancelling: AbortController | null = null;

/**
 * Brings files one after another. A file that is refused stands in the store with its reason, and the
 * next one follows. Returns those that were kept; a call while others are under way adds to their row
 * and returns none.
 */
export async function bringDocuments(
  client: Pick<Client, 'request' | 'on'>,
  files: readonly File[],
  folders: readonly string[] = [],
): Promise<readonly KeptDocument[]> {
  const isUnderWay = cancelling !== null;
  const refused = folders.map((fileName) => ({ fileName, why: 'folder' }) as const);
  useBringing.setState((before) => ({
    refused: isUnderWay ? [...before.refused, ...refused] : refused,
  }));
  waiting = [...waiting, ...files];
  if (isUnderWay || waiting.length === 0) return [];
  const controller = new AbortController();
  cancelling = controller;
  const kept: KeptDocument[] = [];
  try {
    for (begun = 1; waiting.length > 0; begun++) {
      const [file, ...rest] = waiting;
      waiting = rest;
      if (!file || controller.signal.aborted) break;
      const document = await bringOne(client, file, controller.signal);
      if (document) kept.push(document);
    }
  } finally {
    waiting = [];
    cancelling = null;
    useBringing.setState({ now: null, came: kept.at(-1) ?? null });
  }
  return kept;
}

/** Stops what is on its way; what is kept stays, the rest of the row is left out. */
export function cancelBringing(): void {
  cancelling?.abort(new DOMException('cancelled', 'AbortError'));
}

async function bringOne(
  client: Pick<Client, 'request' | 'on'>,
  file: File,
  signal: AbortSignal,
): Promise<KeptDocument | null> {
  const show = (step: 'sending' | 'reading', done: number): void =>
    useBringing.setState({
      now: { fileName: file.name, number: begun, count: begun + waiting.length, step, done },
    });
  let upload: string | null = null;
  const off = client.on('upload/progress', (told) => {
    if (told.upload === upload) show('reading', SENT + ((1 - SENT) * told.done) / told.total);
  });
  try {
    const sending = (done: number): void => show('sending', SENT * done);
    upload = await sendFile(client, file, 'document', sending, signal);
    show('reading', SENT);
    return await client.request('documents/keep', { upload, name: nameOf(file) }, signal);
  } catch (error) {
    if (!isCancellation(error) && !signal.aborted) {
      const why = toFault(error);
      useBringing.setState(({ refused }) => ({
        refused: [...refused, { fileName: file.name, why }],
      }));
    }
    return null;
  } finally {
    off();
  }
}

/** As main takes names: not empty, and no longer than a file system's. */
const nameOf = (file: File): string => file.name.trim().slice(0, 255).toWellFormed() || 'document';
