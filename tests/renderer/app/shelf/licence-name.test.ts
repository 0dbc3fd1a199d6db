import { expect, test } from 'vitest';
import { licenceName } from '../../../../src-renderer/app/shelf/licence-name.ts';

test('well-known addresses become names, everything else stays word for word, nothing is said twice', () => {
  expect(licenceName('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0 1.0');
  expect(licenceName('https://creativecommons.org/licenses/by-nc/4.0/ · no changes')).toBe(
    'CC BY-NC 4.0 · no changes',
  );
  expect(licenceName('https://vrm.dev/licenses/1.0/ · VRM Public License 1.0')).toBe(
    'VRM Public License 1.0',
  );
  expect(licenceName('https://example.org/cc0/terms')).toBe('https://example.org/cc0/terms');
  expect(licenceName('')).toBe('');
});
