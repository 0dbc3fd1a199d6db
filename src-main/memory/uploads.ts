/** Files on their way in: held in memory, one at a time for each use, gone when they are used. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../src-preload/contract/faults.ts';
import { MAX_DOCUMENT_BYTES, MAX_IMPORT_BYTES } from '../../src-preload/contract/memory.ts';

export type UploadUse = 'document' | 'import';

export const UPLOAD_LIMITS: Readonly<Record<UploadUse, number>> = {
  document: MAX_DOCUMENT_BYTES,
  import: MAX_IMPORT_BYTES,
};

export interface Uploads {
  /** Makes room for a file of this size; the one before it for the same use is dropped. Throws `file/too-large`. */
  begin(use: UploadUse, sizeBytes: number): string;
  /** The next piece. Out of order or beyond the size is `input/invalid`, and the upload goes on; `input/not-found` for one that is over. */
  add(upload: string, offset: number, piece: Uint8Array): void;
  /** All of its bytes, once. `input/invalid` while some are missing, or where it was begun for another use. */
  take(upload: string, use: UploadUse): Uint8Array<ArrayBuffer>;
  /** What is not there need not go. */
  discard(upload: string): void;
  discardAll(): void;
}

interface Upload {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bytes accepted so far. */
  taken: number;
}

const BYTES_IN_MB = 1024 * 1024;

/** `limit` is in MB. */
export const tooLarge = (limitBytes: number): AppError =>
  new AppError('file/too-large', { limit: Math.floor(limitBytes / BYTES_IN_MB) });

export function createUploads(): Uploads {
  const uploads = new Map<UploadUse, Upload>();

  function find(id: string): readonly [UploadUse, Upload] {
    for (const entry of uploads) if (entry[1].id === id) return entry;
    throw new AppError('input/not-found');
  }

  return {
    begin(use, sizeBytes) {
      uploads.delete(use);
      if (sizeBytes > UPLOAD_LIMITS[use]) throw tooLarge(UPLOAD_LIMITS[use]);
      const id = randomUUID();
      uploads.set(use, { id, bytes: new Uint8Array(sizeBytes), taken: 0 });
      return id;
    },
    add(id, offset, piece) {
      const [, upload] = find(id);
      const after = offset + piece.byteLength;
      if (offset !== upload.taken || after > upload.bytes.byteLength) {
        throw new AppError('input/invalid');
      }
      upload.bytes.set(piece, offset);
      upload.taken = after;
    },
    take(id, use) {
      const [begunFor, upload] = find(id);
      if (begunFor !== use || upload.taken !== upload.bytes.byteLength) {
        throw new AppError('input/invalid');
      }
      uploads.delete(use);
      return upload.bytes;
    },
    discard(id) {
      for (const [use, upload] of uploads) if (upload.id === id) uploads.delete(use);
    },
    discardAll: () => uploads.clear(),
  };
}
