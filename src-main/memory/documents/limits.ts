/** How much is unfolded of one file before it is given up. A file is hostile until it was read. */
import { AppError } from '../../../src-preload/contract/faults.ts';

export const MOST_PAGES = 5000;
/** UTF-8 bytes of text in all: opened whole, it still fits one message between the processes. */
const MOST_TEXT_BYTES = 13 * 1024 * 1024;
/** Bytes of one stream of a PDF, unpacked. */
export const MOST_STREAM_BYTES = 128 * 1024 * 1024;
/** Bytes of the parts of a Word file that are read, unpacked. */
export const MOST_PART_BYTES = 64 * 1024 * 1024;
/** A telephone's largest pictures. */
export const MOST_PIXELS = 108_000_000;
/** Elements within elements. */
export const DEEPEST = 512;

export const tooMuch = (): AppError => new AppError('document/too-much');

/** Throws AppError('document/too-much') once more was counted than is read. */
export function createTextLimit(): (text: string) => void {
  let total = 0;
  return (text) => {
    total += Buffer.byteLength(text);
    if (total > MOST_TEXT_BYTES) throw tooMuch();
  };
}
