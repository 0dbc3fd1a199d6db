import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from '../../../src-main/memory/sealed.ts';

const KEY = randomBytes(32);

test('what is sealed opens under its own label and key only', () => {
  const sealed = seal(Buffer.from('secret'), KEY, 'label');
  expect(unseal(sealed, KEY, 'label')?.toString()).toBe('secret');
  expect(unseal(sealed, KEY, 'other')).toBeNull();
  expect(unseal(sealed, randomBytes(32), 'label')).toBeNull();
  expect(unseal(sealed.subarray(0, 10), KEY, 'label')).toBeNull();
  expect(Buffer.from(seal(Buffer.from('secret'), KEY, 'label')).equals(sealed)).toBe(false);
});
