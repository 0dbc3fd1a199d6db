import i18next from 'i18next';
import { expect, test } from 'vitest';
import { TRANSLATIONS } from '../../../../src-renderer/app/i18n.ts';
import { licenceWords } from '../../../../src-renderer/app/shelf/licence-words.ts';

async function wording(language: 'en' | 'ko'): Promise<(licence: string) => string> {
  const instance = i18next.createInstance();
  await instance.init({ lng: language, resources: TRANSLATIONS, nsSeparator: false });
  return (licence) => licenceWords(licence, instance.t);
}

test('well-known addresses become names, everything else stays word for word, nothing is said twice', async () => {
  const words = await wording('en');
  expect(words('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0 1.0');
  expect(words('https://creativecommons.org/licenses/by-nc/4.0/ · ask me')).toBe(
    'CC BY-NC 4.0 · ask me',
  );
  expect(words('https://vrm.dev/licenses/1.0/ · VRM Public License 1.0')).toBe(
    'VRM Public License 1.0',
  );
  expect(words('https://example.org/cc0/terms')).toBe('https://example.org/cc0/terms');
  expect(words('commercialUsage: somethingNew')).toBe('commercialUsage: somethingNew');
  expect(words('')).toBe('');
});

test('what a licence allows is told in Korean too; a name that looks like no term stays [B5]', async () => {
  const words = await wording('ko');
  expect(
    words('CC0 1.0 · commercialUsage: corporation · creditNotation: unnecessary · constructor'),
  ).toBe('CC0 1.0 · 누구나 상업적으로도 · constructor');
});
