import { expect, test } from 'vitest';
import { createBreaker } from '../../../src-main/providers/breaker.ts';

function setUp(threshold = 2) {
  let time = 0;
  let changes = 0;
  const breaker = createBreaker(
    () => time,
    () => threshold,
    () => {
      changes += 1;
    },
  );
  return { breaker, pass: (ms: number) => (time += ms), changes: () => changes };
}

test('rests a provider after repeated failures in a row [A4]', () => {
  const { breaker, changes } = setUp();
  breaker.failed('a', 'provider/timeout');
  breaker.succeeded('a');
  breaker.failed('a', 'provider/timeout');
  expect(breaker.allows('a')).toBe(true);
  breaker.failed('a', 'provider/timeout');
  expect(breaker.allows('a')).toBe(false);
  expect(breaker.isResting('a')).toBe(true);
  expect(breaker.allows('b')).toBe(true);
  expect(changes()).toBe(1);
});

test('rests at once a provider that cannot mend itself', () => {
  const { breaker } = setUp();
  breaker.failed('a', 'provider/key-refused');
  expect(breaker.allows('a')).toBe(false);
});

test('lets one probe through when the rest is over, and comes back when it works', () => {
  const { breaker, pass, changes } = setUp(1);
  breaker.failed('a', 'provider/timeout');
  pass(15_000);
  expect(breaker.allows('a')).toBe(true);
  breaker.begin('a');
  expect(breaker.allows('a')).toBe(false);
  breaker.succeeded('a');
  expect(breaker.allows('a')).toBe(true);
  expect(breaker.isResting('a')).toBe(false);
  expect(changes()).toBe(2);
});

test('rests twice as long after each probe that fails, five minutes at most', () => {
  const { breaker, pass } = setUp(1);
  breaker.failed('a', 'provider/timeout');
  for (const rest of [15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
    pass(rest - 1);
    expect(breaker.allows('a')).toBe(false);
    pass(1);
    expect(breaker.allows('a')).toBe(true);
    breaker.begin('a');
    expect(breaker.failed('a', 'provider/timeout')).toBe(true);
  }
});

test('a cancelled probe may be made again', () => {
  const { breaker, pass } = setUp(1);
  breaker.failed('a', 'provider/timeout');
  pass(15_000);
  breaker.begin('a');
  breaker.left('a');
  expect(breaker.allows('a')).toBe(true);
});

test('calls begun before the rest do not prolong it', () => {
  const { breaker, pass } = setUp(1);
  expect(breaker.failed('a', 'provider/timeout')).toBe(false);
  expect(breaker.failed('a', 'provider/timeout')).toBe(true);
  pass(15_000);
  expect(breaker.allows('a')).toBe(true);
});

test('forgets everything about a provider whose key changed', () => {
  const { breaker, changes } = setUp(1);
  breaker.failed('a', 'provider/key-refused');
  breaker.forget('a');
  expect(breaker.allows('a')).toBe(true);
  expect(changes()).toBe(2);
});
