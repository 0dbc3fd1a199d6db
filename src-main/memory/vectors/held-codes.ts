/** The codes of one space in memory: added to, taken from, and searched for the nearest. */
import { createCodeMemory, createDifferingBits, PAGE_BYTES } from './differing-bits.ts';

const FIRST_ROOM = 1024;

export interface HeldCodes {
  readonly size: number;
  add(seq: number, code: Uint32Array): void;
  remove(seqs: ReadonlySet<number>): void;
  /** The `count` passages whose codes differ least, in no order; a few more where many are equally near. */
  nearest(code: Uint32Array, count: number): readonly number[];
}

/** @param words of a code, 32 bits each: 4, 8, 12 ... */
export function createHeldCodes(words: number): HeldCodes {
  const bytes = words * 4;
  // First the code that is asked for, then those held, then how much each differs.
  const memory = createCodeMemory(pagesFor(FIRST_ROOM));
  const differing = createDifferingBits(memory);
  let seqs = new Uint32Array(FIRST_ROOM);
  let codes = new Uint32Array(memory.buffer, bytes);
  let size = 0;

  function pagesFor(room: number): number {
    return Math.ceil(((room + 1) * bytes + room * 2) / PAGE_BYTES);
  }

  function grow(): void {
    const room = seqs.length * 2;
    const more = new Uint32Array(room);
    more.set(seqs);
    seqs = more;
    memory.grow(Math.max(0, pagesFor(room) - memory.buffer.byteLength / PAGE_BYTES));
    codes = new Uint32Array(memory.buffer, bytes);
  }

  return {
    get size() {
      return size;
    },
    add(seq, code) {
      if (size === seqs.length) grow();
      seqs[size] = seq;
      codes.set(code, size * words);
      size += 1;
    },
    remove(gone) {
      if (gone.size === 0) return;
      let kept = 0;
      for (let i = 0; i < size; i += 1) {
        const seq = seqs[i] as number;
        if (gone.has(seq)) continue;
        if (kept !== i) {
          seqs[kept] = seq;
          codes.copyWithin(kept * words, i * words, (i + 1) * words);
        }
        kept += 1;
      }
      // Nothing of what is gone stays in memory either.
      codes.fill(0, kept * words, size * words);
      seqs.fill(0, kept, size);
      size = kept;
    },
    nearest(code, count) {
      const end = (size + 1) * bytes;
      new Uint32Array(memory.buffer, 0, words).set(code);
      differing(0, bytes, end, bytes, end);
      const distances = new Uint16Array(memory.buffer, end, size);
      const counts = new Uint32Array(words * 32 + 1);
      for (let i = 0; i < size; i += 1) {
        const distance = distances[i] as number;
        counts[distance] = (counts[distance] as number) + 1;
      }
      let furthest = 0;
      for (let found = 0; furthest < counts.length; furthest += 1) {
        found += counts[furthest] as number;
        if (found >= count) break;
      }
      const nearest: number[] = [];
      for (let i = 0; i < size; i += 1) {
        if ((distances[i] as number) <= furthest) nearest.push(seqs[i] as number);
      }
      return nearest;
    },
  };
}
