import { AppError } from '../../../src-preload/contract/faults.ts';
import { FILE_PIECE_BYTES } from '../../../src-preload/contract/memory.ts';
import type { RequestInput } from '../../../src-preload/contract/requests.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';

/**
 * Carries a file to main in pieces, and returns the upload's id for whoever uses it. `onProgress` is told
 * 0..1. Throws AppError('file/too-large'), AppError('input/invalid') where the file cannot be read, or the
 * signal's reason; nothing is left in main then.
 */
export async function sendFile(
  client: Pick<Client, 'request'>,
  file: Blob,
  use: RequestInput<'upload/begin'>['use'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> {
  onProgress(0);
  const { upload } = await client.request('upload/begin', { use, sizeBytes: file.size }, signal);
  try {
    for (let offset = 0; offset < file.size; offset += FILE_PIECE_BYTES) {
      const piece = await read(file.slice(offset, offset + FILE_PIECE_BYTES));
      signal.throwIfAborted();
      await client.request('upload/piece', { upload, offset, piece }, signal);
      onProgress((offset + piece.byteLength) / file.size);
    }
    return upload;
  } catch (error) {
    // Where main is gone too, so is what it held.
    client.request('upload/discard', { upload }).catch(() => undefined);
    throw error;
  }
}

/** A file that was moved or changed since it was chosen cannot be read. */
async function read(part: Blob): Promise<Uint8Array> {
  const content = await part.arrayBuffer().catch((cause) => {
    throw new AppError('input/invalid', undefined, { cause });
  });
  return new Uint8Array(content);
}
