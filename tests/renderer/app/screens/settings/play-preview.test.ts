import { expect, test } from 'vitest';
import { samplesOf } from '../../../../../src-renderer/app/screens/settings/play-preview.ts';

test('reads little-endian samples from the middle of a larger, oddly placed buffer', () => {
  const whole = new Uint8Array([9, 0x00, 0x80, 0xff, 0x7f, 0x00, 0x00, 9]);
  expect([...samplesOf(whole.subarray(1, 7))]).toEqual([-1, 32767 / 32768, 0]);
});

test('a byte left over at the end is not a sample', () => {
  expect(samplesOf(new Uint8Array([0, 0, 1]))).toHaveLength(1);
});
