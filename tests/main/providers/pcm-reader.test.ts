import { expect, test } from 'vitest';
import { createPcmReader } from '../../../src-main/providers/pcm-reader.ts';
import { bytesOf } from '../../support/sounds.ts';

const samples = Int16Array.from({ length: 500 }, (_, i) => (i * 7919) % 65_536);

test.each([1, 2, 3, 7, 64, 999, 1000])('pieces of %d bytes give the same samples', (size) => {
  const bytes = bytesOf(samples);
  const read = createPcmReader();
  const heard: number[] = [];
  for (let at = 0; at < bytes.length; at += size)
    heard.push(...read(bytes.subarray(at, at + size)));
  expect(heard).toEqual([...samples]);
});

test('empty pieces change nothing, and half a sample at the end is not sound', () => {
  const read = createPcmReader();
  expect([...read(Uint8Array.of(1))]).toEqual([]);
  expect([...read(new Uint8Array(0))]).toEqual([]);
  expect([...read(Uint8Array.of(0, 255))]).toEqual([1]);
});

test('what was given out does not change when the bytes are used again', () => {
  const bytes = Uint8Array.of(1, 0, 2);
  const read = createPcmReader();
  const first = read(bytes);
  bytes.fill(9);
  expect([...first]).toEqual([1]);
  expect([...read(Uint8Array.of(0))]).toEqual([2]);
});
