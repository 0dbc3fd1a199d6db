import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helplinesOf, KNOWN_NUMBERS } from '../../../src-main/safety/helplines.ts';
import { LANGUAGES, REGIONS } from '../../../src-preload/contract/words.ts';

test('has for every region one line to show first, and a way to reach each line [R2]', () => {
  for (const region of REGIONS) {
    const lines = helplinesOf(region);
    expect(lines.length, region).toBeGreaterThan(0);
    expect(lines.map((line) => line.primary)).toEqual(lines.map((_, index) => index === 0));
    for (const line of lines) {
      expect(line.channels.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) {
        expect(line.name[language], line.id).toMatch(/\S/);
        expect(line.note[language], line.id).toMatch(/\S/);
      }
      expect(line.source).toMatch(/^https?:\/\//);
    }
  }
});

test('shows the number that answers suicidal thoughts in each region', () => {
  expect(REGIONS.map((region) => [region, helplinesOf(region)[0]?.number])).toEqual([
    ['KR', '109'],
    ['US', '988'],
    ['GB', '116 123'],
    ['IE', '116 123'],
    ['EU', '112'],
    ['other', null],
  ]);
  expect(helplinesOf('other')[0]?.url).toBe('https://findahelpline.com');
});

test('has an emergency number wherever the region is known', () => {
  const emergency = REGIONS.filter((region) => region !== 'other').map((region) =>
    helplinesOf(region)
      .filter((line) => line.purpose === 'emergency')
      .map((line) => line.number),
  );
  expect(emergency).toEqual([['112', '119'], ['911'], ['999'], ['112'], ['112']]);
});

test('does not ship 1393, which 109 replaced', () => {
  expect(KNOWN_NUMBERS.has('1393')).toBe(false);
  expect(readFileSync('assets/helplines.json', 'utf8')).not.toContain('1393');
});

test('gives every line an id of its own', () => {
  const ids = REGIONS.flatMap((region) => helplinesOf(region).map((line) => line.id));
  expect(new Set(ids).size).toBe(ids.length);
});

// Compared with the newest entry of the CHANGELOG and not with today: a release made from numbers
// that nobody has looked at for half a year fails, and an old release still tests green years later.
test('ships no line that was last checked more than 180 days before the release', ({ skip }) => {
  if (!existsSync('CHANGELOG.md')) skip('there is no CHANGELOG.md to name the day of a release');
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const released = /^## .*?(\d{4}-\d{2}-\d{2})/m.exec(changelog)?.[1];
  const releasedAt = released ? Date.parse(released) : Number.NaN;
  expect(releasedAt, 'CHANGELOG.md names the day of its newest release').not.toBeNaN();
  for (const region of REGIONS) {
    for (const line of helplinesOf(region)) {
      const days = (releasedAt - Date.parse(line.checked)) / 86_400_000;
      expect(days, `${line.id} was checked ${line.checked}`).toBeLessThanOrEqual(180);
    }
  }
});
