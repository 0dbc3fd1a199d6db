import { unzlibSync } from 'three/examples/jsm/libs/fflate.module.js';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { fbxVersion } from '../load/tell-format.ts';
import { createTravelLimit } from './check-curves.ts';

/** Where the first node begins: after the magic and the version. */
const HEADER_BYTES = 27;
/** From this version on, places in the file are 64 bits wide. */
const WIDE_VERSION = 7500;
const MOST_NODES = 2_000_000;
const MOST_DEPTH = 64;
/** What all arrays of a file come to once they are unpacked. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
/** Deflate packs no better than this (zlib's documentation, 1032 to 1). */
const BEST_RATIO = 1032;
const ELEMENT_BYTES: Readonly<Record<string, number>> = { f: 4, d: 8, l: 8, i: 4, b: 1, c: 1 };
const SINGLE_BYTES: Readonly<Record<string, number>> = { Y: 2, C: 1, B: 1, I: 4, F: 4, D: 8, L: 8 };

interface List {
  readonly kind: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
  /** What it says it unpacks to. */
  readonly unpacked: number;
  /** The values of a curve. */
  readonly isCurve: boolean;
}

/**
 * Looks through a binary FBX before any of it is built: every place lies inside the file, and what is
 * packed unpacks to what it says, which is bounded, as is what its curves travel. Throws
 * AppError('avatar/truncated' | 'avatar/broken' | 'avatar/too-detailed' | 'avatar/bad-numbers').
 */
export async function checkBinaryFbx(file: Uint8Array<ArrayBuffer>): Promise<void> {
  const lists = listsOf(file);
  const packed = lists.filter(({ isPacked }) => isPacked);
  let unpacked = 0;
  let possible = 0;
  for (const list of packed) {
    unpacked += list.unpacked;
    possible += list.bytes.length * BEST_RATIO;
  }
  if (unpacked > MOST_UNPACKED_BYTES) throw new AppError('avatar/too-detailed');
  // A file so small cannot hold more than is allowed, whatever it says.
  if (possible > MOST_UNPACKED_BYTES) for (const list of packed) await checkUnpacked(list);
  const addTravel = createTravelLimit();
  for (const list of lists) if (list.isCurve) addTravel(valuesOf(list));
}

function valuesOf({ kind, bytes, isPacked }: List): ArrayLike<number> {
  let plain: Uint8Array;
  try {
    plain = isPacked ? unzlibSync(bytes) : bytes;
  } catch (cause) {
    throw new AppError('avatar/broken', undefined, { cause });
  }
  // Lists begin anywhere in the file, typed arrays do not.
  const aligned = plain.slice(0, plain.length - (plain.length % 8)).buffer;
  const all = plain.slice().buffer;
  if (kind === 'd') return new Float64Array(aligned);
  return kind === 'f' ? new Float32Array(all, 0, Math.floor(plain.length / 4)) : [];
}

async function checkUnpacked({ bytes, unpacked }: List): Promise<void> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let count = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      count += part.value.byteLength;
      if (count > unpacked) break;
    }
  } catch (cause) {
    throw new AppError('avatar/broken', undefined, { cause });
  } finally {
    reader.cancel().catch(() => undefined);
  }
  if (count !== unpacked) throw new AppError('avatar/broken');
}

/** Walks all nodes, and finds their lists of numbers. */
function listsOf(file: Uint8Array<ArrayBuffer>): List[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const wide = fbxVersion(file) >= WIDE_VERSION;
  const lists: List[] = [];
  let nodes = 0;

  /** Reads one node at `at`; answers where it ends, or null for the empty one that ends a list. */
  function node(at: number, limit: number, depth: number): number | null {
    const word = wide ? 8 : 4;
    let next = at + word * 3 + 1;
    need(next, limit);
    const read = (place: number): number =>
      wide ? Number(view.getBigUint64(place, true)) : view.getUint32(place, true);
    const end = read(at);
    const properties = read(at + word);
    if (end === 0) return null;
    nodes += 1;
    if (depth > MOST_DEPTH || nodes > MOST_NODES) throw new AppError('avatar/too-detailed');
    if (end > file.length) throw new AppError('avatar/truncated');
    const nameLength = view.getUint8(next - 1);
    const isCurve = named(next, nameLength, 'KeyValueFloat');
    next += nameLength;
    if (end > limit || end < next || properties > file.length) throw new AppError('avatar/broken');
    for (let i = 0; i < properties; i += 1) next = property(next, end, isCurve);
    while (next < end) {
      const after = node(next, end, depth + 1);
      next = after ?? next + word * 3 + 1;
    }
    return end;
  }

  function named(at: number, length: number, name: string): boolean {
    if (length !== name.length || at + length > file.length) return false;
    for (let i = 0; i < length; i += 1) if (file[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  function property(at: number, limit: number, isCurve: boolean): number {
    need(at + 1, limit);
    const kind = String.fromCharCode(view.getUint8(at));
    const single = SINGLE_BYTES[kind];
    if (single) return at + 1 + single;
    need(at + 5, limit);
    const count = view.getUint32(at + 1, true);
    if (kind === 'S' || kind === 'R') return at + 5 + count;
    const element = ELEMENT_BYTES[kind];
    if (!element) throw new AppError('avatar/broken');
    need(at + 13, limit);
    const isPacked = view.getUint32(at + 5, true) === 1;
    const size = isPacked ? view.getUint32(at + 9, true) : count * element;
    need(at + 13 + size, limit);
    const bytes = file.subarray(at + 13, at + 13 + size);
    lists.push({ kind, bytes, isPacked, unpacked: count * element, isCurve });
    return at + 13 + size;
  }

  for (let at = HEADER_BYTES; at < file.length; ) {
    const end = node(at, file.length, 0);
    // What follows the list's end is the footer.
    if (end === null) return lists;
    at = end;
  }
  throw new AppError('avatar/truncated');
}

function need(end: number, limit: number): void {
  if (end > limit) throw new AppError('avatar/broken');
}
