import { describe, expect, it } from 'vitest';
import { createUploads } from '../../../src-main/memory/uploads.ts';
import { MAX_DOCUMENT_BYTES, MAX_IMPORT_BYTES } from '../../../src-preload/contract/memory.ts';

const piece = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('files on their way in', () => {
  it('hands a file out whole, and once', () => {
    const uploads = createUploads();
    const upload = uploads.begin('document', 5);
    uploads.add(upload, 0, piece(1, 2, 3));
    uploads.add(upload, 3, piece(4, 5));
    expect([...uploads.take(upload, 'document')]).toEqual([1, 2, 3, 4, 5]);
    expect(() => uploads.take(upload, 'document')).toThrow('input/not-found');
  });

  it('refuses what is larger than fits its use, in MB, before a byte of it travels [A12]', () => {
    const uploads = createUploads();
    expect(() => uploads.begin('document', MAX_DOCUMENT_BYTES + 1)).toThrowError(
      expect.objectContaining({ code: 'file/too-large', params: { limit: 10 } }),
    );
    expect(() => uploads.begin('import', MAX_IMPORT_BYTES + 1)).toThrowError(
      expect.objectContaining({ code: 'file/too-large', params: { limit: 512 } }),
    );
    const largest = uploads.begin('document', MAX_DOCUMENT_BYTES);
    uploads.add(largest, 0, new Uint8Array(MAX_DOCUMENT_BYTES));
    expect(uploads.take(largest, 'document')).toHaveLength(MAX_DOCUMENT_BYTES);
  });

  it('takes pieces in order and within the size alone, and goes on after a wrong one', () => {
    const uploads = createUploads();
    const upload = uploads.begin('document', 3);
    expect(() => uploads.add(upload, 1, piece(2))).toThrow('input/invalid');
    expect(() => uploads.add(upload, 0, piece(1, 2, 3, 4))).toThrow('input/invalid');
    uploads.add(upload, 0, piece(1));
    expect(() => uploads.add(upload, 0, piece(1))).toThrow('input/invalid');
    expect(() => uploads.take(upload, 'document')).toThrow('input/invalid');
    uploads.add(upload, 1, piece(2, 3));
    expect(uploads.take(upload, 'document')).toHaveLength(3);
  });

  it('holds one file for each use: the next one ends the one before, and that one alone', () => {
    const uploads = createUploads();
    const former = uploads.begin('document', 1);
    const conversations = uploads.begin('import', 1);
    const next = uploads.begin('document', 1);
    expect(() => uploads.add(former, 0, piece(1))).toThrow('input/not-found');
    uploads.add(conversations, 0, piece(1));
    uploads.add(next, 0, piece(1));
    expect(() => uploads.take(conversations, 'document')).toThrow('input/invalid');
    expect(uploads.take(conversations, 'import')).toHaveLength(1);
  });

  it('forgets what is discarded, and minds nothing that is not there', () => {
    const uploads = createUploads();
    const upload = uploads.begin('import', 1);
    uploads.discard('somewhere else');
    uploads.discard(upload);
    expect(() => uploads.take(upload, 'import')).toThrow('input/not-found');
    const left = uploads.begin('document', 0);
    uploads.discardAll();
    expect(() => uploads.take(left, 'document')).toThrow('input/not-found');
  });
});
