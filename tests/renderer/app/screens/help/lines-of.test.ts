import { expect, test } from 'vitest';
import { REGIONS } from '../../../../../src-preload/contract/words.ts';
import {
  linesInDanger,
  linesOf,
  shownAs,
  waysTo,
  waysToNumber,
  youthLine,
} from '../../../../../src-renderer/app/screens/help/lines-of.ts';

const addresses = (channels: Parameters<typeof waysTo>[0]): readonly string[] =>
  waysTo(channels).map(({ address }) => address);

test('every region has a first line that a phone can reach [R2] [R3]', () => {
  for (const region of REGIONS) {
    const { primary } = linesOf(region);
    expect(primary.primary, region).toBe(true);
    expect(addresses(primary)[0], region).toMatch(/^(tel:\+?\d{3,}|https:\/\/\S+)$/);
    expect(shownAs(primary), region).not.toBe('');
  }
});

test('Korea shows 109 first, and never the number it replaced [R2]', () => {
  const { primary, others, emergency } = linesOf('KR');
  expect(primary.number).toBe('109');
  expect(emergency.map(({ number }) => number).sort()).toEqual(['112', '119']);
  expect([primary, ...others, ...emergency].some(({ number }) => number === '1393')).toBe(false);
});

test('where no number is known, none is invented [R2]', () => {
  expect(linesOf('other').primary.number).toBeNull();
  for (const line of linesInDanger('other').first) expect(line.number).toBeNull();
});

test('somebody under 18 sees the line for young people first, where there is one [R6]', () => {
  expect(linesOf('KR', 'minor').primary.number).toBe('1388');
  expect(linesOf('KR', 'minor').others.map(({ number }) => number)).toContain('109');
  expect(linesOf('KR', 'adult').primary.number).toBe('109');
  for (const region of REGIONS) {
    const first = linesOf(region, 'minor').primary;
    expect(first, region).toBe(youthLine(region) ?? linesOf(region).primary);
  }
});

test('where somebody near is the danger, the police come first, then help against violence [R4]', () => {
  expect(linesInDanger('KR').first.map(({ number }) => number)).toEqual(['112', '119', '1366']);
  for (const region of REGIONS) {
    const { first } = linesInDanger(region);
    expect(first.length, region).toBeGreaterThan(0);
    if (region !== 'other') expect(first[0]?.purpose, region).toBe('emergency');
  }
});

test('whoever cannot speak is shown what takes written words, and only that [R4]', () => {
  const written = linesInDanger('KR').written;
  expect(written.length).toBeGreaterThan(0);
  for (const { way } of written) expect(way.kind).toMatch(/^(text|chat)$/);
  const numbers = (band: 'adult' | 'minor'): readonly string[] =>
    linesInDanger('KR', band).written.map(({ way }) => way.shown);
  // The police read texts: no line for other needs stands beside them.
  expect(numbers('adult')).toEqual(['112']);
  expect(numbers('minor')).toEqual(['112', '1388']);
  expect(linesInDanger('US').written[0]?.way).toEqual({
    kind: 'text',
    shown: '988',
    address: 'sms:988',
  });
});

test('a phone gets digits; a person the number as it is read [R3]', () => {
  expect(addresses(linesOf('GB').primary)).toEqual(['tel:116123']);
  expect(waysTo(linesOf('GB').primary)[0]?.shown).toBe('116 123');
  expect(addresses(linesOf('KR').primary)).toEqual(['tel:109', 'sms:109']);
  expect(waysToNumber('+82 10-1234-5678')).toEqual([
    { kind: 'call', shown: '+82 10-1234-5678', address: 'tel:+821012345678' },
    { kind: 'text', shown: '+82 10-1234-5678', address: 'sms:+821012345678' },
  ]);
});

test('what no phone could dial makes no code for one [R3]', () => {
  expect(waysToNumber('')).toEqual([]);
  expect(waysToNumber('ask at home')).toEqual([]);
});
