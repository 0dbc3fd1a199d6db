import { expect, test } from 'vitest';
import { FAULT_CODES } from '../../../../../src-preload/contract/faults.ts';
import { tokensOf } from '../../../../../src-renderer/app/screens/settings/advanced-section.tsx';
import {
  remedyFor,
  seconds,
  shortFault,
} from '../../../../../src-renderer/app/screens/settings/test-result.ts';
import { placeAt } from '../../../../../src-renderer/app/screens/settings/use-drag-order.ts';
import { paceWord } from '../../../../../src-renderer/app/screens/settings/voice-section.tsx';

test('a length main would refuse is not sent [B1]', () => {
  expect(tokensOf('64')).toBe(64);
  expect(tokensOf(' 8192 ')).toBe(8192);
  for (const wrong of ['63', '8193', '', '1e3', '-80', '80.5', 'many'])
    expect(tokensOf(wrong)).toBeNull();
});

test('a dragged row takes the place whose middle it has passed', () => {
  const middles = [40, 120, 200, 280];
  expect(placeAt(-50, middles, 2)).toBe(0);
  expect(placeAt(130, middles, 0)).toBe(1);
  expect(placeAt(210, middles, 2)).toBe(2);
  expect(placeAt(999, middles, 0)).toBe(3);
});

test('a malformed request is not called a bad key [C12]', () => {
  expect(shortFault('provider/bad-request')).toBe('failed');
  expect(remedyFor('provider/bad-request')).toBe('again');
  expect(FAULT_CODES.filter((code) => shortFault(code) === 'refused')).toEqual([
    'provider/key-refused',
  ]);
  expect(FAULT_CODES.filter((code) => remedyFor(code) === 'key')).toEqual([
    'provider/no-key',
    'provider/key-refused',
  ]);
});

test('a test that took no time at all still shows a figure', () => {
  expect(seconds(0)).toBe('0.1');
  expect(seconds(812)).toBe('0.8');
});

test("the voice's own pace is called so, and the default a little slower", () => {
  expect(paceWord(1)).toBe('pace3');
  expect(paceWord(0.95)).toBe('pace2');
  expect(paceWord(0.7)).toBe('pace1');
  expect(paceWord(1.3)).toBe('pace5');
});
