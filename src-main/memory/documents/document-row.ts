/** What of a document is sealed, and how rows become documents and passages again. */
import type { DocumentKind, KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';

export interface DocumentBody {
  readonly name: string;
  readonly note: string;
  readonly described: KeptDocument['described'];
}

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly sizeBytes: number;
  readonly pages: number;
  readonly addedAt: number;
  readonly body: Uint8Array;
}

/** Columns a KeptDocument is read from. */
export const DOCUMENT_COLUMNS =
  'id, kind, size_bytes AS sizeBytes, pages, added_at AS addedAt, body';

export function sealDocumentBody(
  { name, note, described }: DocumentBody,
  id: string,
  cipher: Cipher,
): Uint8Array {
  return cipher.seal(JSON.stringify({ name, note, described }), `documents.body/${id}`);
}

/** Throws AppError('store/damaged'), as all that opens does. */
export function openDocumentBody(sealed: Uint8Array, id: string, cipher: Cipher): DocumentBody {
  return JSON.parse(cipher.open(sealed, `documents.body/${id}`)) as DocumentBody;
}

export function toDocument({ body, ...row }: DocumentRow, cipher: Cipher): KeptDocument {
  return { ...row, ...openDocumentBody(body, row.id, cipher) };
}

export function sealStretch(text: string, id: string, cipher: Cipher): Uint8Array {
  return cipher.seal(text, `stretches.text/${id}`);
}

export function openStretch(sealed: Uint8Array, id: string, cipher: Cipher): string {
  return cipher.open(sealed, `stretches.text/${id}`);
}
