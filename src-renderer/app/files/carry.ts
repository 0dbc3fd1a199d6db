import { isCancellation, toFault } from '../../../src-preload/contract/faults.ts';
import type { ExportWanted } from '../../../src-preload/contract/memory.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import { type CarryKind, useCarrying } from '../stores/carrying.ts';
import { fetchExport } from './fetch-export.ts';
import { saveAs } from './save-as.ts';
import { sendFile } from './send-file.ts';

/** One at a time: another that begins while one runs is not begun. */
let running: AbortController | null = null;

async function carry(kind: CarryKind, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (running) return;
  running = new AbortController();
  const { signal } = running;
  useCarrying.setState({ now: { kind, step: 'sending', done: 0 }, result: null });
  try {
    await work(signal);
  } catch (error) {
    const stopped = signal.aborted || isCancellation(error);
    useCarrying.setState({ result: { kind, fault: stopped ? null : toFault(error) } });
  } finally {
    running = null;
    useCarrying.setState({ now: null });
  }
}

/** Makes an export or a backup and hands it to the person as a file. Never rejects; what came of it is in the store. */
export const carryOut = (
  client: Pick<Client, 'request'>,
  wanted: Extract<ExportWanted, { kind: 'everything' | 'backup' }>,
): Promise<void> => {
  const kind = wanted.kind === 'backup' ? 'backup' : 'export';
  return carry(kind, async (signal) => {
    const tell = (done: number): void =>
      useCarrying.setState({ now: { kind, step: 'running', done } });
    const { name, content } = await fetchExport(client, wanted, tell, signal);
    saveAs(name, content);
    useCarrying.setState({ result: { kind, name } });
  });
};

/**
 * Brings a file of conversations in. One that is sealed waits in the store for its passphrase. Never rejects;
 * what came of it is in the store.
 */
export const carryIn = (
  client: Pick<Client, 'request' | 'on'>,
  file: File,
  passphrase: string | null,
): Promise<void> =>
  carry('import', async (signal) => {
    const kind = 'import';
    const send = (done: number): void =>
      useCarrying.setState({ now: { kind, step: 'sending', done } });
    const upload = await sendFile(client, file, 'import', send, signal);
    useCarrying.setState({ now: { kind, step: 'running', done: null } });
    const off = client.on('upload/progress', (progress) => {
      if (progress.upload !== upload || signal.aborted) return;
      const done = progress.total > 0 ? progress.done / progress.total : null;
      useCarrying.setState({ now: { kind, step: 'running', done } });
    });
    try {
      const imported = await client.request('import/run', { upload, passphrase }, signal);
      useCarrying.setState({ result: { kind, imported }, sealed: null });
    } catch (error) {
      const needsPassphrase =
        !signal.aborted &&
        !isCancellation(error) &&
        toFault(error).code === 'import/wrong-passphrase';
      if (!needsPassphrase) throw error;
      useCarrying.setState({ sealed: { file, refused: passphrase !== null } });
    } finally {
      off();
    }
  });

/** Stops what runs; main undoes it. */
export function stopCarrying(): void {
  running?.abort();
}
