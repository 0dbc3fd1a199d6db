import { expect, onTestFinished, test } from 'vitest';
import { createHeldCodes } from '../../../../src-main/memory/vectors/held-codes.ts';
import { createSignCoder } from '../../../../src-main/memory/vectors/sign-codes.ts';
import {
  dotSignedBytes,
  fromSignedBytes,
  toSignedBytes,
} from '../../../../src-main/memory/vectors/signed-bytes.ts';
import { openVectors } from '../../../support/open-vectors.ts';
import { differing, mixed, randomVector } from './vector-rig.ts';

function codeOf(vector: Float32Array): Uint32Array {
  const coder = createSignCoder(vector.length);
  const code = new Uint32Array(coder.words);
  coder.code(vector, code, 0);
  return code;
}

test.each([
  [2, 512],
  [256, 512],
  [384, 512],
  [768, 1024],
  [1536, 1024],
  [3072, 1024],
])('a vector of %i dimensions becomes %i bits', (dimensions, bits) => {
  expect(createSignCoder(dimensions).bits).toBe(bits);
  expect(codeOf(randomVector(1, dimensions))).toHaveLength(bits / 32);
});

test.each([256, 768, 1536])(
  'the more alike two vectors of %i are, the fewer bits differ',
  (size) => {
    const a = randomVector(1, size);
    const b = randomVector(2, size);
    const bits = createSignCoder(size).bits;
    expect(differing(codeOf(a), codeOf(a))).toBe(0);
    expect(differing(codeOf(a), codeOf(a.map((value) => -value)))).toBeGreaterThan(bits * 0.99);
    const shares = [0, 0.1, 0.25, 0.4, 0.5, 1].map((share) =>
      differing(codeOf(a), codeOf(mixed(a, b, share))),
    );
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    // What has nothing in common differs in half of them.
    expect(Math.abs((shares.at(-1) as number) / bits - 0.5)).toBeLessThan(0.08);
  },
);

test('codes are the same everywhere and always: those on disk were made with them', () => {
  const vector = Float32Array.from({ length: 256 }, (_, i) => (i % 7) - 3);
  expect([...codeOf(vector).slice(0, 4)].map((word) => word.toString(16))).toEqual([
    '5532f5f7',
    '2818a66b',
    'c2ff9241',
    'd0c3c52f',
  ]);
});

test('signed bytes keep a vector to within a hundredth', () => {
  const a = randomVector(3, 384);
  const b = randomVector(4, 384);
  const exact = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const kept = toSignedBytes(b);
  expect(kept).toHaveLength(388);
  expect(Math.abs(dotSignedBytes(a, kept) - exact)).toBeLessThan(0.01);
  for (const [i, value] of fromSignedBytes(kept).entries()) {
    expect(Math.abs(value - (b[i] as number))).toBeLessThan(0.002);
  }
  // A piece of a larger buffer, as the driver and the cipher hand them out.
  const within = new Uint8Array(400);
  within.set(kept, 7);
  expect(dotSignedBytes(a, within.subarray(7, 395))).toBe(dotSignedBytes(a, kept));
});

test('nothing at all stays nothing', () => {
  const kept = toSignedBytes(new Float32Array(8));
  expect(dotSignedBytes(new Float32Array(8).fill(1), kept)).toBe(0);
});

test('codes are found by how near they are, and not once they were removed', () => {
  const codes = createHeldCodes(16);
  for (let seq = 1; seq <= 3_000; seq += 1) codes.add(seq, codeOf(randomVector(seq, 256)));
  const wanted = codeOf(randomVector(1_234, 256));
  expect(codes.nearest(wanted, 1)).toEqual([1_234]);
  codes.remove(new Set([1_234, 5, 3_000, 99_999]));
  expect(codes.size).toBe(2_997);
  expect(codes.nearest(wanted, 3_000)).not.toContain(1_234);
  expect(codes.nearest(codeOf(randomVector(2_999, 256)), 1)).toEqual([2_999]);
  expect(createHeldCodes(16).nearest(wanted, 5)).toEqual([]);
});

test('finds the same codes as sqlite-vec', () => {
  const vectors = openVectors();
  onTestFinished(() => {
    vectors.close();
  });
  vectors.exec('CREATE VIRTUAL TABLE codes USING vec0(code bit[512])');
  const add = vectors.prepare('INSERT INTO codes (rowid, code) VALUES (?, vec_bit(?))');
  const codes = createHeldCodes(16);
  for (let seq = 1; seq <= 1_000; seq += 1) {
    const code = codeOf(randomVector(seq, 256));
    codes.add(seq, code);
    add.run(BigInt(seq), new Uint8Array(code.buffer));
  }
  const near = vectors.prepare<[Uint8Array, bigint], { rowid: number; distance: number }>(
    'SELECT rowid, distance FROM codes WHERE code MATCH vec_bit(?) AND k = ?',
  );
  for (let query = 0; query < 20; query += 1) {
    const wanted = codeOf(randomVector(5_000 + query, 256));
    const theirs = near.all(new Uint8Array(wanted.buffer), 25n);
    const furthest = Math.max(...theirs.map(({ distance }) => distance));
    const ours = codes.nearest(wanted, 25);
    // Those that are equally far are all ours, and some of theirs.
    for (const { rowid } of theirs) expect(ours).toContain(rowid);
    for (const seq of ours) {
      expect(differing(codeOf(randomVector(seq, 256)), wanted)).toBeLessThanOrEqual(furthest);
    }
  }
});
