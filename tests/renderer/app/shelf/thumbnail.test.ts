import { expect, test } from 'vitest';
import { thumbnailAddress } from '../../../../src-renderer/app/shelf/thumbnail.ts';

test('a picture becomes an address of its own bytes, however large', () => {
  const picture = new Uint8Array(100_000).fill(7);
  picture.set([0x89, 0x50, 0x4e, 0x47]);
  const address = thumbnailAddress(picture) ?? '';
  expect(address).toMatch(/^data:image\/png;base64,/);
  expect(Buffer.from(address.slice(22), 'base64').equals(picture)).toBe(true);
});

test('what is no picture is not shown: no page, no drawing that could hold a script', () => {
  for (const text of ['<svg onload="x()"/>', '<html>', '']) {
    expect(thumbnailAddress(new TextEncoder().encode(text)), text).toBeNull();
  }
});
