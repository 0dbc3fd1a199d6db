/** The meaning of words as vectors; written by scripts/build-embedder, where its origin is named. */
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../src-preload/contract/faults.ts';

export interface WordTable {
  readonly dimensions: number;
  /** Of an English word; of a Korean noun after `n`, of the jamo a verb begins with after `v`. */
  find(key: string): number | undefined;
  /** 0..1: the less, the less it says what a text is about. */
  weight(row: number): number;
  /** Adds the vector of a row, of length one, times `times`. */
  add(row: number, times: number, sums: Float64Array): void;
}

const HEAD_BYTES = 12;

/** Throws AppError('model/broken') for what is no such table. */
export function readWordTable(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES) throw new AppError('model/broken');
  const count = view.getUint32(0, true);
  const dimensions = view.getUint32(4, true);
  const weightsAt = HEAD_BYTES + view.getUint32(8, true);
  const vectorsAt = weightsAt + count;
  if (bytes.length !== vectorsAt + count * dimensions) throw new AppError('model/broken');

  const rows = new Map<string, number>();
  const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, weightsAt));
  let row = 0;
  for (const line of text.split('\n')) {
    for (const key of line.split(' ')) rows.set(key, row);
    row += 1;
  }
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + vectorsAt, count * dimensions);

  return {
    dimensions,
    find: (key) => rows.get(key),
    weight: (of) => (bytes[weightsAt + of] ?? 0) / 255,
    add(of, times, sums) {
      const at = of * dimensions;
      let squares = 0;
      for (let i = at; i < at + dimensions; i += 1) squares += (vectors[i] as number) ** 2;
      const scale = times / Math.sqrt(squares || 1);
      for (let i = 0; i < dimensions; i += 1) {
        sums[i] = (sums[i] as number) + (vectors[at + i] as number) * scale;
      }
    },
  };
}

/** Below this source; the build puts it below the bundle too, or beside its chunks. */
export function loadWordTable(): WordTable {
  const places = ['./embedder/words.bin', '../embedder/words.bin'];
  const urls = places.map((place) => new URL(place, import.meta.url));
  const url = urls.find((place) => existsSync(place));
  if (!url) throw new AppError('model/broken');
  return readWordTable(readFileSync(url));
}
