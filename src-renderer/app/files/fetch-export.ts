import type { ExportWanted } from '../../../src-preload/contract/memory.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Pulls an export out of main piece by piece. `onProgress` is told 0..1. Throws AppError or the signal's
 * reason; main has ended it then.
 */
export async function fetchExport(
  client: Pick<Client, 'request'>,
  wanted: ExportWanted,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ExportedFile> {
  onProgress(0);
  const begun = await client.request('export/begin', { wanted }, signal);
  // A Blob of pieces may lie on disk; one array of them may not.
  const pieces: Blob[] = [];
  try {
    for (;;) {
      const { piece, done, progress } = await client.request(
        'export/next',
        { export: begun.export },
        signal,
      );
      pieces.push(new Blob([piece.slice()]));
      onProgress(progress);
      if (done) return { name: begun.name, content: new Blob(pieces, { type: begun.mime }) };
    }
  } catch (error) {
    client.request('export/end', { export: begun.export }).catch(() => undefined);
    throw error;
  }
}
