import { expect, test } from 'vitest';
import { PATIENCE } from '../../../src-main/providers/patience.ts';
import { sleep, waitBeforeRetry } from '../../../src-main/providers/retry.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';

const busy = new AppError('provider/overloaded');
const wait = (error: unknown, failed: number, spent = 0, random = 0) =>
  waitBeforeRetry(error, failed, spent, PATIENCE.chat, random);

test('the first retry comes within 300 ms, then waits double, three tries in all [A4]', () => {
  for (const random of [0, 0.5, 1]) expect(wait(busy, 1, 0, random)).toBeLessThanOrEqual(300);
  expect(wait(busy, 2)).toBe(500);
  expect(wait(busy, 3)).toBeNull();
});

test('clients that failed together do not come back together', () => {
  expect(wait(busy, 1, 0, 0)).not.toBe(wait(busy, 1, 0, 1));
});

test('waits as long as a vendor asks when that is short, and goes elsewhere when it is long', () => {
  expect(wait(new AppError('provider/rate-limited', { retryAfterMs: 1_200 }), 1)).toBe(1_200);
  expect(wait(new AppError('provider/rate-limited', { retryAfterMs: 30_000 }), 1)).toBeNull();
  expect(wait(new AppError('provider/rate-limited', { retryAfterMs: 2_000 }), 1)).toBeNull();
});

test('never tries again what cannot succeed', () => {
  for (const code of [
    'provider/key-refused',
    'provider/unknown-model',
    'provider/quota',
  ] as const) {
    expect(wait(new AppError(code), 1)).toBeNull();
  }
  expect(wait(new TypeError('a mistake of ours'), 1)).toBeNull();
});

test('begins no try that the budget would cut short', () => {
  expect(wait(busy, 1, 6_000)).toBe(250);
  expect(wait(busy, 1, 6_900)).toBeNull();
});

test('every entry of a chain leaves its user waiting eight seconds at most', () => {
  const { chat, voice, embedding } = PATIENCE;
  for (const { budget } of [chat, voice, embedding]) expect(budget).toBeLessThanOrEqual(8_000);
});

test('a wait ends with the reason when it is cancelled', async () => {
  const controller = new AbortController();
  const waiting = sleep(60_000, controller.signal);
  controller.abort(new DOMException('stop', 'AbortError'));
  await expect(waiting).rejects.toBe(controller.signal.reason);
  await expect(sleep(1, controller.signal)).rejects.toBe(controller.signal.reason);
});
