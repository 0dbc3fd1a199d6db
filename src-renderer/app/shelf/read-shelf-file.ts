import { AppError, isCancellation } from '../../../src-preload/contract/faults.ts';
import { BUILTIN_AVATARS } from '../../../src-preload/contract/words.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';

/**
 * The whole file of something on the shelf: of what comes with the app from the window's own origin,
 * of what was brought in pieces from main. Throws AppError('avatar/missing') where it is not there or
 * not whole, and the signal's reason.
 */
export async function readShelfFile(
  client: Pick<Client, 'request'>,
  id: string,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  try {
    return BUILTIN_AVATARS.some((name) => name === id)
      ? await readBuiltin(id, signal)
      : await readKept(client, id, signal);
  } catch (error) {
    if (isCancellation(error) || signal?.aborted) throw error;
    const notThere = error instanceof AppError && error.code === 'input/not-found';
    throw notThere ? new AppError('avatar/missing', undefined, { cause: error }) : error;
  }
}

async function readBuiltin(id: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(`/avatars/${id}.vrm`, { signal: signal ?? null });
  if (!answer.ok) throw new AppError('avatar/missing');
  return answer.arrayBuffer();
}

async function readKept(
  client: Pick<Client, 'request'>,
  id: string,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  let file: Uint8Array<ArrayBuffer> | null = null;
  let offset = 0;
  do {
    const { piece, sizeBytes } = await client.request('shelf/read', { id, offset }, signal);
    file ??= new Uint8Array(sizeBytes);
    // Replaced or cut while it is read: what there is of it is of no use.
    if (piece.byteLength === 0 || sizeBytes !== file.byteLength)
      throw new AppError('avatar/missing');
    file.set(piece, offset);
    offset += piece.byteLength;
  } while (offset < file.byteLength);
  return file.buffer;
}
