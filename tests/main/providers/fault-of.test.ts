import { expect, test } from 'vitest';
import { faultOf, isRetryable } from '../../../src-main/providers/fault-of.ts';
import { AppError, FAULT_CODES } from '../../../src-preload/contract/faults.ts';

const never = new AbortController().signal;
const fault = (error: unknown) => faultOf(error, never) as AppError;
/** As `fetch` throws: the network's own error is the cause. */
const fetchFailed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

test.each([
  ['ECONNREFUSED', 'provider/unreachable'],
  ['ENOTFOUND', 'provider/unreachable'],
  ['EAI_AGAIN', 'provider/unreachable'],
  ['ENETUNREACH', 'provider/unreachable'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'provider/unreachable'],
  ['CERT_HAS_EXPIRED', 'provider/unreachable'],
  ['ETIMEDOUT', 'provider/timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'provider/timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'provider/timeout'],
  ['ECONNRESET', 'provider/cut-off'],
  ['UND_ERR_SOCKET', 'provider/cut-off'],
  ['HPE_INVALID_CONSTANT', 'provider/bad-answer'],
])('a network that says %s is %s', (code, expected) => {
  expect(fault(fetchFailed(code)).code).toBe(expected);
});

test('reads the first of several addresses that failed', () => {
  const all = new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]);
  expect(fault(new TypeError('fetch failed', { cause: all })).code).toBe('provider/unreachable');
});

test('an abort is its reason, whatever was thrown', () => {
  const controller = new AbortController();
  controller.abort(new AppError('provider/stalled'));
  expect(faultOf(new TypeError('terminated'), controller.signal)).toBe(controller.signal.reason);
});

test('a fault that is one already stays what it is', () => {
  const error = new AppError('provider/declined');
  expect(fault(error)).toBe(error);
});

test('keeps nothing of the original error: it may hold a key or a person’s words', () => {
  const error = Object.assign(new Error('Incorrect API key sk-planted, prompt: 비밀'), {
    status: 401,
    error: { message: 'sk-planted' },
  });
  const kept = fault(error);
  expect(kept.cause).toBeUndefined();
  expect(`${kept.stack}${JSON.stringify(kept)}`).not.toMatch(/planted|비밀/);
});

test.each([
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after-ms': '120', 'retry-after': '9' }, 120],
  [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
])('reads how long to wait from %o', (headers, ms) => {
  const error = Object.assign(new Error('x'), { status: 429, headers: new Headers(headers) });
  expect(fault(error)).toMatchObject({
    code: 'provider/rate-limited',
    params: { retryAfterMs: ms },
  });
});

test('reads how long to wait from Gemini’s details', () => {
  const body = { error: { code: 429, details: [{ '@type': 'x.RetryInfo', retryDelay: '13.5s' }] } };
  const error = Object.assign(new Error(JSON.stringify(body)), { status: 429 });
  expect(fault(error).params).toEqual({ retryAfterMs: 13_500 });
});

test.each([
  [{ statusCode: 401, body: { detail: { status: 'quota_exceeded' } } }, 'provider/quota'],
  [{ statusCode: 401, body: { detail: { status: 'invalid_api_key' } } }, 'provider/key-refused'],
  [{ statusCode: 404, body: { detail: { status: 'voice_not_found' } } }, 'provider/unknown-model'],
  [{ statusCode: 451 }, 'provider/not-allowed'],
  [{ statusCode: 302 }, 'provider/bad-answer'],
])('reads errors shaped as %o', (shape, code) => {
  expect(fault(Object.assign(new Error('x'), shape)).code).toBe(code);
});

test.each([undefined, null, 'text', 7, {}, new Error('?')])('makes something of %o', (thrown) => {
  expect(fault(thrown).code).toBe('provider/unavailable');
});

test('only what may pass in a moment is worth another try', () => {
  const worth = FAULT_CODES.filter(isRetryable);
  expect(worth).toEqual([
    'provider/rate-limited',
    'provider/overloaded',
    'provider/unreachable',
    'provider/timeout',
    'provider/stalled',
    'provider/bad-answer',
    'provider/cut-off',
    'provider/unavailable',
  ]);
});
