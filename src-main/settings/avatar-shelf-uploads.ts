import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src-preload/contract/faults.ts';
import { errorCode, type Log } from '../platform.ts';
import { CONTENT } from './avatar-shelf-items.ts';

/** Files on their way: each in a folder of its own that becomes the item's, or goes. */
export interface Uploads {
  /** Makes room for a file of this size. The upload before it is over. */
  begin(sizeBytes: number): Promise<string>;
  /** Adds the next piece. One out of order or beyond the size is input/invalid; the upload goes on. */
  add(upload: string, offset: number, piece: Uint8Array): Promise<void>;
  /** The folder of an upload that has arrived whole and is on disk. input/invalid where it has not. */
  whole(upload: string): Promise<{ readonly folder: string; readonly sizeBytes: number }>;
  /** Puts the folder in its place under this name: from now on it is kept. */
  settle(upload: string, id: string): Promise<void>;
  discard(upload: string): Promise<void>;
  discardAll(): Promise<void>;
}

interface Upload {
  readonly folder: string;
  readonly sizeBytes: number;
  readonly file: FileHandle;
  /** Bytes accepted so far. */
  taken: number;
  /** The writes so far, one after the other. */
  written: Promise<unknown>;
}

const ON_ITS_WAY = 'upload-';
const GOING = 'removed-';

/** Removes what a crash left behind: uploads never kept and items half removed. */
export async function sweep(root: string, log: Log): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(ON_ITS_WAY) && !name.startsWith(GOING)) continue;
    await rm(join(root, name), { recursive: true, force: true }).catch((error) =>
      log.warn('A left-behind upload could not be removed', { code: errorCode(error) }),
    );
  }
}

/** Takes a folder away at once, whatever happens after; its bytes follow. */
export async function takeAway(root: string, name: string): Promise<void> {
  const going = join(root, `${GOING}${randomUUID()}`);
  await rename(join(root, name), going);
  await rm(going, { recursive: true, force: true }).catch(() => {
    // It is off the shelf; the next sweep tries again.
  });
}

export function createUploads(root: string): Uploads {
  const uploads = new Map<string, Upload>();

  function find(id: string): Upload {
    const upload = uploads.get(id);
    if (!upload) throw new AppError('input/not-found');
    return upload;
  }

  async function drop(id: string): Promise<void> {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.delete(id);
    await upload.written.catch(() => undefined);
    await upload.file.close().catch(() => undefined);
    await rm(upload.folder, { recursive: true, force: true });
  }

  const discardAll = async (): Promise<void> => {
    await Promise.all([...uploads.keys()].map(drop));
  };

  return {
    discardAll,
    discard: drop,
    async begin(sizeBytes) {
      await discardAll();
      const id = randomUUID();
      const folder = join(root, `${ON_ITS_WAY}${id}`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(join(folder, CONTENT), 'wx', 0o600);
      uploads.set(id, { folder, sizeBytes, file, taken: 0, written: Promise.resolve() });
      return id;
    },
    async add(id, offset, piece) {
      const upload = find(id);
      const after = offset + piece.byteLength;
      if (offset !== upload.taken || after > upload.sizeBytes) throw new AppError('input/invalid');
      upload.taken = after;
      upload.written = upload.written.then(() => writeAll(upload.file, piece, offset));
      await upload.written.catch(async (error) => {
        await drop(id);
        throw error;
      });
    },
    async whole(id) {
      const upload = find(id);
      await upload.written;
      if (upload.taken !== upload.sizeBytes) throw new AppError('input/invalid');
      await upload.file.sync();
      return upload;
    },
    async settle(id, name) {
      const { file, folder } = find(id);
      await file.close();
      await rename(folder, join(root, name));
      uploads.delete(id);
      await syncFolder(root);
    },
  };
}

/** One write may take less than all of it. */
async function writeAll(file: FileHandle, piece: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, offset + done);
    done += bytesWritten;
  }
}

/** Makes a rename outlast a power cut, where folders can be synced; Windows has no such call. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file system does it in its own time.
  }
}
