import { expect, test } from 'vitest';
import { createHeldCodes } from '../../../../src-main/memory/vectors/held-codes.ts';
import { differing } from './vector-rig.ts';

/** The same for the same seed. */
function randomCode(words: number, seed: number): Uint32Array {
  let state = (seed + 1) * 0x9e3779b9;
  return new Uint32Array(words).map(() => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state ^= state >>> 13;
    return state;
  });
}

/** Those nearest by counting bit by bit, and all that are as near as the last of them. */
function counted(
  codes: ReadonlyMap<number, Uint32Array>,
  asked: Uint32Array,
  count: number,
): readonly number[] {
  const all = [...codes].map(([seq, code]) => [seq, differing(code, asked)] as const);
  const furthest = all.map(([, bits]) => bits).sort((a, b) => a - b)[count - 1] ?? Infinity;
  return all.filter(([, bits]) => bits <= furthest).map(([seq]) => seq);
}

test.each([16, 32])(
  'finds the codes of %i words that differ in the fewest bits, also after it has grown and some are gone',
  (words) => {
    const held = createHeldCodes(words);
    const codes = new Map<number, Uint32Array>();
    const put = (seq: number, code: Uint32Array): void => {
      held.add(seq, code);
      codes.set(seq, code);
    };
    put(1, new Uint32Array(words));
    put(2, new Uint32Array(words).fill(0xffffffff));
    put(3, new Uint32Array(words).fill(0x80000000));
    for (let seq = 4; seq < 3_000; seq += 1) put(seq, randomCode(words, seq));
    const asked = [randomCode(words, 0), new Uint32Array(words).fill(0xfffffffe)];
    for (const code of asked) expect(held.nearest(code, 40)).toEqual(counted(codes, code, 40));

    const gone = new Set([1, 2, 700, 2_999]);
    held.remove(gone);
    for (const seq of gone) codes.delete(seq);
    expect(held.size).toBe(codes.size);
    for (const code of asked) expect(held.nearest(code, 40)).toEqual(counted(codes, code, 40));
    expect(held.nearest(asked[0] as Uint32Array, 10_000)).toHaveLength(codes.size);
  },
);

test('finds nothing among none', () => {
  expect(createHeldCodes(16).nearest(new Uint32Array(16), 5)).toEqual([]);
});
