import { randomUUID } from 'node:crypto';
import { mkdir, open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { ParsedInput, RequestOutput } from '../../src-preload/contract/requests.ts';
import {
  BUILTIN_AVATARS,
  MAX_SHELF_FILE_BYTES,
  SHELF_PIECE_BYTES,
  type ShelfFacts,
  type ShelfItem,
} from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';
import {
  CONTENT,
  describe,
  isItemId,
  readFacts,
  readItems,
  type WrittenFacts,
  writeFacts,
} from './avatar-shelf-items.ts';
import { createUploads, sweep, takeAway } from './avatar-shelf-uploads.ts';

/**
 * Avatars and motions a person has brought, in `<dataDir>/avatars/`, one folder each. Everything
 * throws AppError: input/invalid for what the app itself would not ask, input/not-found for what is
 * not there (any more), store/full, store/unavailable.
 */
export interface AvatarShelf {
  /** What comes with the app first, then the oldest first. Reads the disk: what is listed is there. */
  list(): Promise<ShelfItem[]>;
  begin(sizeBytes: number): Promise<string>;
  piece(input: ParsedInput<'shelf/piece'>): Promise<void>;
  /** The upload, now on the shelf. A crash before this leaves nothing, after it the whole. */
  keep(upload: string, facts: ShelfFacts): Promise<ShelfItem>;
  discard(upload: string): Promise<void>;
  read(id: string, offset: number): Promise<RequestOutput<'shelf/read'>>;
  rename(id: string, name: string): Promise<void>;
  use(id: string, use: NonNullable<ShelfFacts['use']>): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whoever brought something is gone: uploads are dropped. */
  leave(): Promise<void>;
}

const NAMES: Readonly<Record<(typeof BUILTIN_AVATARS)[number], string>> = {
  dal: 'Dal',
  sori: 'Sori',
};

/** Left free on the disk, for conversations. */
const SPARE_BYTES = 32 * 1024 * 1024;
/** A list must fit into one message; thumbnails beyond this are left out of it. */
const LISTED_THUMBNAIL_BYTES = 8 * 1024 * 1024;

export function createAvatarShelf({
  dataDir,
  log,
  now,
  freeBytes = freeBytesAt,
}: {
  readonly dataDir: string;
  readonly log: Log;
  now(): number;
  /** Room on the disk of this folder. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}): AvatarShelf {
  const root = join(dataDir, 'avatars');
  const uploads = createUploads(root);
  const swept = sweep(root, log);

  /** The folder of a brought item. What comes with the app has none and stays as it is. */
  function folderOf(id: string): string {
    if (isBuiltin(id)) throw new AppError('input/invalid');
    if (!isItemId(id)) throw new AppError('input/not-found');
    return join(root, id);
  }

  async function change(id: string, next: (facts: WrittenFacts) => WrittenFacts): Promise<void> {
    const folder = folderOf(id);
    await orFault(async () => {
      const facts = await readFacts(folder);
      if (!facts) throw new AppError('input/not-found');
      await writeFacts(folder, next(facts));
    });
  }

  return {
    async list() {
      const items = await readItems(root, log);
      let room = LISTED_THUMBNAIL_BYTES;
      const listed = items.map((item) => {
        room -= item.thumbnail?.byteLength ?? 0;
        return room >= 0 ? item : { ...item, thumbnail: null };
      });
      return [...BUILTIN_AVATARS.map(builtinItem), ...listed];
    },
    begin: (sizeBytes) =>
      orFault(async () => {
        if (sizeBytes > MAX_SHELF_FILE_BYTES) {
          throw new AppError('avatar/too-large', { megabytes: MAX_SHELF_FILE_BYTES / 1024 ** 2 });
        }
        await swept;
        await mkdir(root, { recursive: true, mode: 0o700 });
        if ((await freeBytes(root)) < sizeBytes + SPARE_BYTES) throw new AppError('store/full');
        return uploads.begin(sizeBytes);
      }),
    piece: ({ upload, offset, piece }) => orFault(() => uploads.add(upload, offset, piece)),
    async keep(upload, brought) {
      const { thumbnail, ...facts } = plainFacts(brought);
      return orFault(async () => {
        const { folder, sizeBytes } = await uploads.whole(upload);
        const written: WrittenFacts = { ...facts, sizeBytes, addedAt: now() };
        await describe(folder, written, thumbnail);
        const id = randomUUID();
        await uploads.settle(upload, id);
        return { ...written, id, builtin: false, thumbnail };
      });
    },
    discard: (upload) => uploads.discard(upload),
    async read(id, offset) {
      if (!isItemId(id)) throw new AppError('input/not-found');
      return orFault(async () => {
        const file = await open(join(root, id, CONTENT), 'r');
        try {
          const { size } = await file.stat();
          const length = Math.max(0, Math.min(SHELF_PIECE_BYTES, size - offset));
          const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
          return { piece: buffer.subarray(0, bytesRead), sizeBytes: size };
        } finally {
          await file.close();
        }
      });
    },
    async rename(id, name) {
      const plainName = plain(name);
      if (plainName === '') throw new AppError('input/invalid');
      await change(id, (facts) => ({ ...facts, name: plainName }));
    },
    use: (id, use) =>
      change(id, (facts) => {
        if (facts.kind !== 'motion') throw new AppError('input/invalid');
        return { ...facts, use };
      }),
    async remove(id) {
      folderOf(id);
      await orFault(() => takeAway(root, id));
    },
    leave: () => uploads.discardAll(),
  };
}

function isBuiltin(id: string): boolean {
  return BUILTIN_AVATARS.some((name) => name === id);
}

/** Its picture, author and licence stand in its own file, which the window reads from its own origin. */
function builtinItem(id: (typeof BUILTIN_AVATARS)[number]): ShelfItem {
  return {
    id,
    builtin: true,
    kind: 'avatar',
    format: 'vrm1',
    name: NAMES[id],
    author: '',
    licence: '',
    thumbnail: null,
    use: null,
    sizeBytes: 0,
    addedAt: 0,
  };
}

/** Throws input/invalid where kind, format and use do not belong together or the name is empty. */
function plainFacts(facts: ShelfFacts): ShelfFacts {
  const isMotion = facts.format === 'vrma' || facts.format === 'fbx';
  const fits = facts.kind === (isMotion ? 'motion' : 'avatar') && isMotion === (facts.use !== null);
  const name = plain(facts.name);
  if (!fits || name === '') throw new AppError('input/invalid');
  return { ...facts, name, author: plain(facts.author), licence: plain(facts.licence) };
}

/** Without control characters and marks that turn the direction of the text after them. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function orFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') throw new AppError('input/not-found', undefined, { cause: error });
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    throw new AppError(full ? 'store/full' : 'store/unavailable', undefined, { cause: error });
  }
}
