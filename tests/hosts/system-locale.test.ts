import { expect, test } from 'vitest';
import { defaultDataDir } from '../../src-main/hosts/data-dir.ts';
import { languageOf, regionOf } from '../../src-main/hosts/system-locale.ts';

test.each([
  ['Asia/Seoul', 'en_US.UTF-8', 'KR'],
  ['America/Indiana/Knox', 'ko_KR.UTF-8', 'US'],
  ['Europe/London', 'C', 'GB'],
  ['Europe/Dublin', 'en_GB.UTF-8', 'IE'],
  ['Europe/Berlin', 'de_DE.UTF-8', 'EU'],
  ['Asia/Tokyo', 'ko_KR.UTF-8', 'other'],
  ['America/Toronto', 'en_US.UTF-8', 'other'],
  ['UTC', 'ko_KR.UTF-8', 'KR'],
  ['Etc/UTC', 'en_IE', 'IE'],
  [undefined, 'zh-Hant-TW', 'other'],
  [undefined, 'fr-FR', 'EU'],
  ['UTC', 'ko', 'other'],
  ['UTC', 'C.UTF-8', 'other'],
])('a computer in %s set to %s stands in %s', (timeZone, locale, region) => {
  expect(regionOf({ timeZone, locales: [undefined, locale] })).toBe(region);
});

test.each([
  [['ko_KR.UTF-8'], 'ko'],
  [['', undefined, 'ko'], 'ko'],
  [['C', 'ko-KR'], 'ko'],
  [['en_US', 'ko_KR'], 'en'],
  [['kok_IN'], 'en'],
  [['C.UTF-8'], 'en'],
  [[], 'en'],
])('of the locales %j speaks %s [B5]', (locales, language) => {
  expect(languageOf(locales)).toBe(language);
});

test('keeps everything where the system keeps application data', () => {
  expect(defaultDataDir('linux', {}, '/home/me')).toBe('/home/me/.local/share/bemore');
  expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data' }, '/home/me')).toBe('/data/bemore');
  expect(defaultDataDir('linux', { XDG_DATA_HOME: 'data' }, '/home/me')).toBe(
    '/home/me/.local/share/bemore',
  );
  expect(defaultDataDir('darwin', {}, '/Users/me')).toBe(
    '/Users/me/Library/Application Support/BeMore',
  );
});
