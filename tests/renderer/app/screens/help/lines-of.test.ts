import { expect, test } from 'vitest';
import { REGIONS } from '../../../../../src-preload/contract/words.ts';
import {
  linesOf,
  reachOf,
  shownAs,
} from '../../../../../src-renderer/app/screens/help/lines-of.ts';

test('every region has a first line that a phone can reach', () => {
  for (const region of REGIONS) {
    const { primary } = linesOf(region);
    expect(primary.primary, region).toBe(true);
    expect(reachOf(primary), region).toMatch(/^(tel:\+?\d{3,}|https:\/\/\S+)$/);
    expect(shownAs(primary), region).not.toBe('');
  }
});

test('Korea shows 109 first, and never the number it replaced', () => {
  const { primary, others, emergency } = linesOf('KR');
  expect(primary.number).toBe('109');
  expect(emergency.map(({ number }) => number).sort()).toEqual(['112', '119']);
  expect([primary, ...others, ...emergency].some(({ number }) => number === '1393')).toBe(false);
});

test('where no number is known, none is invented', () => {
  expect(linesOf('other').primary.number).toBeNull();
});

test('spaces and dashes are for reading, a phone gets digits', () => {
  expect(reachOf({ number: '116 123', url: null })).toBe('tel:116123');
  expect(reachOf({ number: '1577-0199', url: null })).toBe('tel:15770199');
});
