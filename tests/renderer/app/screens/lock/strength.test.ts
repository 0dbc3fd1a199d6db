import { expect, test } from 'vitest';
import { isUsable } from '../../../../../src-renderer/app/screens/lock/new-passphrase.tsx';
import { strengthOf } from '../../../../../src-renderer/app/screens/lock/strength.ts';

test.each([
  ['', 'short'],
  ['1234567', 'short'],
  ['잠이안와요', 'short'],
  ['12345678', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghij', 'weak'],
  ['password', 'weak'],
  ['abababababababab', 'weak'],
  ['quiet mornings', 'fair'],
  ['조용한아침바다', 'short'],
  ['조용한 아침 바다', 'fair'],
  ['a quiet house by the sea', 'strong'],
  ['우리 집은 바닷가에 있어요', 'strong'],
] as const)('calls %j %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

test('counts characters as a person sees them, however they were typed', () => {
  expect(strengthOf('바다바다바다바'.normalize('NFD'))).toBe('short');
});

test('a passphrase is taken only when it was typed the same twice', () => {
  expect(isUsable({ first: 'quiet mornings', again: 'quiet mornings' })).toBe(true);
  expect(isUsable({ first: 'quiet mornings', again: 'quiet morning' })).toBe(false);
  expect(isUsable({ first: 'quiet', again: 'quiet' })).toBe(false);
});
