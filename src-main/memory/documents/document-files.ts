/**
 * The originals, sealed, each in a file named after its document. Until the document is kept its file
 * carries another ending, so that what a crash left behind is told from what was kept.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Cipher } from '../cipher.ts';
import { pause } from '../in-turns.ts';

/** Goes along with the bytes: what a document is made of again should the database be an older one. */
export interface OriginalHead {
  readonly name: string;
  readonly addedAt: number;
}

export interface Original {
  readonly head: OriginalHead;
  readonly bytes: Uint8Array;
}

/** Calls throw what the file system throws. */
export interface DocumentFiles {
  /** On disk when it resolves, as one that is not kept yet. */
  write(id: string, original: Original): Promise<void>;
  /** From now on it is kept. */
  settle(id: string): Promise<void>;
  /** Null where there is none. Throws AppError('store/damaged'). */
  read(id: string): Promise<Original | null>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly { readonly id: string; readonly isSettled: boolean }[]>;
}

const UNSETTLED = '.new';
const ID = /^[0-9A-Za-z_-]{1,64}$/;
const HEAD_LENGTH_BYTES = 4;
const labelOf = (id: string): string => `documents.file/${id}`;

export function createDocumentFiles(dataDir: string, cipher: Cipher): DocumentFiles {
  const folder = join(dataDir, 'documents');
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new AppError('input/not-found');
    return join(folder, id);
  };

  return {
    async write(id, original) {
      const path = `${pathOf(id)}${UNSETTLED}`;
      const packed = pack(original);
      await pause();
      const sealed = cipher.sealBytes(packed, labelOf(id));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        const file = await open(path, 'w', 0o600);
        try {
          await file.chmod(0o600);
          await file.writeFile(sealed);
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (error) {
        await rm(path, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    settle: (id) => rename(`${pathOf(id)}${UNSETTLED}`, pathOf(id)),
    async read(id) {
      const sealed =
        (await contentOf(pathOf(id))) ?? (await contentOf(`${pathOf(id)}${UNSETTLED}`));
      return sealed === null ? null : unpack(cipher.openBytes(sealed, labelOf(id)));
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
      await rm(`${pathOf(id)}${UNSETTLED}`, { force: true });
    },
    async list() {
      const names = await readdir(folder).catch(() => []);
      return names
        .map((name) => ({
          id: name.endsWith(UNSETTLED) ? name.slice(0, -UNSETTLED.length) : name,
          isSettled: !name.endsWith(UNSETTLED),
        }))
        .filter(({ id }) => ID.test(id));
    },
  };
}

/** For a database in memory: gone with the program, like everything in it. */
export function holdDocumentFiles(): DocumentFiles {
  const held = new Map<string, Original>();
  return {
    async write(id, original) {
      held.set(id, original);
    },
    async settle() {},
    read: async (id) => held.get(id) ?? null,
    async remove(id) {
      held.delete(id);
    },
    list: async () => [],
  };
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function pack({ head, bytes }: Original): Uint8Array {
  const json = Buffer.from(JSON.stringify({ name: head.name, addedAt: head.addedAt }));
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, bytes]);
}

function unpack(packed: Uint8Array): Original {
  const view = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = HEAD_LENGTH_BYTES + view.readUInt32LE(0);
  const head = JSON.parse(view.toString('utf8', HEAD_LENGTH_BYTES, end)) as OriginalHead;
  return { head, bytes: new Uint8Array(view.subarray(end)) };
}
