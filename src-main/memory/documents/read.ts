import { AppError, assertNever } from '../../../src-preload/contract/faults.ts';
import { checkPicture } from './check-picture.ts';
import { decodeText, tidy } from './decode-text.ts';
import { createTextLimit } from './limits.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadDocument, ToRead } from './reading-messages.ts';
import { sniff } from './sniff.ts';
import { stretchesOf } from './stretches.ts';

/** A file's kind and words. Throws AppError('document/...'); anything else it throws says that the file is broken. */
export async function read(
  { bytes, name }: ToRead,
  progress: (done: number, total: number) => void,
): Promise<ReadDocument> {
  const kind = sniff(bytes, name);
  switch (kind) {
    case 'png':
    case 'jpeg':
      checkPicture(bytes, kind);
      return { kind, pages: 1, stretches: [] };
    case 'pdf':
      return inStretches(kind, await readPdf(bytes, progress));
    case 'docx':
      return inStretches(kind, [await readDocx(bytes)]);
    case 'html':
      return inStretches(kind, [readHtml(bytes)]);
    case 'markdown':
    case 'text':
      return inStretches(kind, [decodeText(bytes) ?? '']);
    default:
      return assertNever(kind);
  }
}

function inStretches(kind: ReadDocument['kind'], texts: readonly string[]): ReadDocument {
  const pages = texts.map(tidy);
  const count = createTextLimit();
  for (const page of pages) count(page);
  const stretches = stretchesOf(pages);
  if (stretches.length === 0) throw new AppError('document/empty');
  return { kind, pages: pages.length, stretches };
}
