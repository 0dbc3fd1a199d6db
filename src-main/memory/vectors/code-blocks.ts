/** Codes of the passages whose numbers share all but their last seven bits, sealed as one piece. */
import { AppError } from '../../../src-preload/contract/faults.ts';

const BLOCK_BITS = 7;
export const BLOCK_SIZE = 1 << BLOCK_BITS;

export const blockOf = (seq: number): number => Math.floor(seq / BLOCK_SIZE);
export const firstOf = (block: number): number => block * BLOCK_SIZE;
export const blockLabel = (space: number, block: number): string =>
  `vector_blocks.codes/${space}/${block}`;
export const vectorLabel = (space: number, seq: number): string => `vectors.vector/${space}/${seq}`;

/** Which of the 128 are there, one byte each, then their codes in the same order. */
export function packBlock(
  block: number,
  seqs: readonly number[],
  codes: Uint32Array,
  words: number,
): Uint8Array {
  const packed = new Uint8Array(seqs.length * (1 + words * 4));
  for (const [i, seq] of seqs.entries()) packed[i] = seq - firstOf(block);
  const view = new DataView(packed.buffer, seqs.length);
  for (let i = 0; i < seqs.length * words; i += 1) view.setUint32(i * 4, codes[i] as number, true);
  return packed;
}

/** Calls for each passage in it; the code is of that call only. Throws AppError('store/damaged') for what is no such block. */
export function unpackBlock(
  block: number,
  packed: Uint8Array,
  words: number,
  take: (seq: number, code: Uint32Array) => void,
): void {
  const count = packed.length / (1 + words * 4);
  if (!Number.isInteger(count) || count > BLOCK_SIZE) throw new AppError('store/damaged');
  const view = new DataView(packed.buffer, packed.byteOffset + count);
  const code = new Uint32Array(words);
  for (let i = 0; i < count; i += 1) {
    for (let word = 0; word < words; word += 1) {
      code[word] = view.getUint32((i * words + word) * 4, true);
    }
    take(firstOf(block) + (packed[i] as number), code);
  }
}
