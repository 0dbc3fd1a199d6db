/** The codes of one space in memory: added to, taken from, and searched for the nearest. */
import { bitsSet } from './sign-codes.ts';

const FIRST_ROOM = 1024;

export interface HeldCodes {
  readonly size: number;
  add(seq: number, code: Uint32Array): void;
  remove(seqs: ReadonlySet<number>): void;
  /** The `count` passages whose codes differ least, in no order; a few more where many are equally near. */
  nearest(code: Uint32Array, count: number): readonly number[];
}

/** @param words of a code, 32 bits each */
export function createHeldCodes(words: number): HeldCodes {
  let seqs = new Uint32Array(FIRST_ROOM);
  let codes = new Uint32Array(FIRST_ROOM * words);
  let size = 0;
  let distances = new Uint16Array(FIRST_ROOM);

  function grow(): void {
    const room = seqs.length * 2;
    const more = new Uint32Array(room);
    more.set(seqs);
    seqs = more;
    const moreCodes = new Uint32Array(room * words);
    moreCodes.set(codes);
    codes = moreCodes;
    distances = new Uint16Array(room);
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
      size = kept;
      // Nothing of what is gone stays in memory either.
      codes.fill(0, size * words, codes.length);
      seqs.fill(0, size, seqs.length);
    },
    nearest(code, count) {
      const counts = new Uint32Array(words * 32 + 1);
      for (let i = 0, at = 0; i < size; i += 1) {
        let distance = 0;
        for (let word = 0; word < words; word += 1, at += 1) {
          distance += bitsSet((codes[at] as number) ^ (code[word] as number));
        }
        distances[i] = distance;
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
