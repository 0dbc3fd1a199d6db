/** Zip archives, as far as exports need them (APPNOTE 6.3.10): names, and one file after another. */
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { AppError } from '../../../src-preload/contract/faults.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Of what is unpacked. Texts pack to a tenth, at times to a hundredth; bombs do so a thousand times over. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024;
const MOST_RATIO = 250;
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));

/** Throws AppError('import/broken') where the list is not there: an archive that was cut short. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameBytes)).toString('utf8'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Throws AppError('import/broken'), also for what is encrypted, and for what unpacks to far more than a text does. */
export async function* unzip(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const view = viewOf(bytes);
  const { offset, compressedBytes, method, isEncrypted } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + compressedBytes;
  if (isEncrypted || to > bytes.length) throw broken();
  const packed = bytes.subarray(from, to);
  let size = 0;
  for await (const piece of unpacked(packed, method)) {
    size += piece.length;
    const isBomb = size > RATIO_COUNTS_FROM && size > packed.length * MOST_RATIO;
    if (isBomb || size > MOST_BYTES) throw broken();
    yield piece;
  }
  if (size !== entry.bytes) throw broken();
}

async function* unpacked(packed: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method === STORED) {
    yield packed;
    return;
  }
  if (method !== DEFLATED) throw broken();
  const inflate = createInflateRaw();
  Readable.from(slices(packed)).pipe(inflate);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch {
    throw broken();
  } finally {
    inflate.destroy();
  }
}

const SLICE_BYTES = 64 * 1024;

/** What is taken at once, so that everything else has its turn. */
export function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    yield bytes.subarray(at, at + SLICE_BYTES);
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken();
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const broken = (): AppError => new AppError('import/broken');
