import { AppError } from '../../../src-preload/contract/faults.ts';
import {
  MAX_SHELF_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  SHELF_PIECE_BYTES,
  type ShelfFacts,
  type ShelfItem,
} from '../../../src-preload/contract/words.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import type { Stage } from '../../avatar/stage.ts';
import { smallThumbnail } from './thumbnail.ts';

export interface Brought {
  readonly item: ShelfItem;
  readonly content: ArrayBuffer;
}

export interface BringParts {
  readonly client: Pick<Client, 'request'>;
  readonly stage: Pick<Stage, 'inspect'>;
  /** Called as it goes on: 0..1 of keeping. */
  readonly onKeeping: (done: number) => void;
}

/**
 * Reads and checks a file, and only then puts it on the shelf. Throws AppError('avatar/...',
 * 'motion/...', 'store/...'), or the signal's reason; nothing is kept then.
 */
export async function bringFile(
  file: File,
  { client, stage, onKeeping }: BringParts,
  signal: AbortSignal,
): Promise<Brought> {
  if (file.size > MAX_SHELF_FILE_BYTES) {
    throw new AppError('avatar/too-large', { megabytes: MAX_SHELF_FILE_BYTES / 1024 ** 2 });
  }
  const content = await file.arrayBuffer().catch((cause) => {
    throw new AppError('avatar/broken', undefined, { cause });
  });
  if (content.byteLength === 0) throw new AppError('avatar/unknown-format');
  signal.throwIfAborted();
  const facts = await stage.inspect(content, file.name, signal);
  signal.throwIfAborted();
  const item = await keep(content, await withSmallThumbnail(facts), client, onKeeping, signal);
  return { item, content };
}

async function withSmallThumbnail(facts: ShelfFacts): Promise<ShelfFacts> {
  const { thumbnail } = facts;
  if (!thumbnail || thumbnail.byteLength <= MAX_THUMBNAIL_BYTES) return facts;
  const smaller = await smallThumbnail(thumbnail);
  const fits = smaller !== null && smaller.byteLength <= MAX_THUMBNAIL_BYTES;
  return { ...facts, thumbnail: fits ? smaller : null };
}

async function keep(
  content: ArrayBuffer,
  facts: ShelfFacts,
  client: Pick<Client, 'request'>,
  onKeeping: (done: number) => void,
  signal: AbortSignal,
): Promise<ShelfItem> {
  const sizeBytes = content.byteLength;
  onKeeping(0);
  const { upload } = await client.request('shelf/begin', { sizeBytes }, signal);
  try {
    for (let offset = 0; offset < sizeBytes; offset += SHELF_PIECE_BYTES) {
      const length = Math.min(SHELF_PIECE_BYTES, sizeBytes - offset);
      const piece = new Uint8Array(content, offset, length);
      await client.request('shelf/piece', { upload, offset, piece }, signal);
      onKeeping((offset + length) / sizeBytes);
    }
    // Not to be stopped half-way: from here on it is kept, and can be removed.
    return await client.request('shelf/keep', { upload, facts });
  } catch (error) {
    // Where main is gone too, it sweeps by itself.
    client.request('shelf/discard', { upload }).catch(() => undefined);
    throw error;
  }
}
