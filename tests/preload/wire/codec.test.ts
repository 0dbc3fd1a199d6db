import { expect, test } from 'vitest';
import { decode, encode, MAX_MESSAGE_BYTES, salvageId } from '../../../src-preload/wire/codec.ts';

const utf8 = new TextEncoder();

function frame(header: unknown, raw: Uint8Array = new Uint8Array(0)): Uint8Array {
  const json = utf8.encode(typeof header === 'string' ? header : JSON.stringify(header));
  const message = new Uint8Array(4 + json.length + raw.length);
  new DataView(message.buffer).setUint32(0, json.length, true);
  message.set(json, 4);
  message.set(raw, 4 + json.length);
  return message;
}

test('carries any JSON value with Korean text unchanged', () => {
  const value = { a: [1, 'two', null, true, { b: '안녕하세요' }], c: { d: -0.5 } };
  expect(decode(encode(value))).toEqual(value);
});

test('puts every piece of bytes back in its place, however deep', () => {
  const value = {
    pcm: Uint8Array.of(1, 2, 3),
    list: [Uint8Array.of(), { inner: Uint8Array.of(255) }, null],
  };
  expect(decode(encode(value))).toEqual(value);
});

test('gives bytes a buffer of their own, so that they can be read as samples', () => {
  const pcm = new Uint8Array(Int16Array.of(-1, 300, -32768).buffer);
  for (const name of ['a', 'ab', 'abc', 'abcd']) {
    const back = decode(encode({ [name]: pcm })) as Record<string, Uint8Array>;
    const bytes = back[name];
    expect(bytes?.byteOffset).toBe(0);
    expect([...new Int16Array(bytes?.buffer as ArrayBuffer)]).toEqual([-1, 300, -32768]);
  }
});

test('reads a message that lies inside a larger buffer, as sockets deliver it', () => {
  const message = encode({ pcm: Uint8Array.of(7, 8) });
  const pool = Buffer.alloc(message.length + 9);
  pool.set(message, 5);
  const back = decode(pool.subarray(5, 5 + message.length)) as { pcm: Uint8Array };
  expect([...back.pcm]).toEqual([7, 8]);
  expect(Buffer.isBuffer(back.pcm)).toBe(false);
});

test('keeps values that look like its own marks apart from bytes', () => {
  const value = { value: null, lifted: [{ path: ['value'], length: 1 }], pcm: Uint8Array.of(9) };
  expect(decode(encode(value))).toEqual(value);
});

test.each<readonly [string, Uint8Array]>([
  ['nothing', new Uint8Array(0)],
  ['a cut length', Uint8Array.of(1, 0, 0)],
  ['a header longer than the message', Uint8Array.of(255, 255, 255, 255, 123)],
  ['a header that is not JSON', frame('{"value":')],
  ['a header that is not UTF-8', Uint8Array.of(2, 0, 0, 0, 0xff, 0xfe)],
  ['no header object', frame('null')],
  ['no list of pieces', frame({ value: 1 })],
  ['pieces longer than the bytes', frame({ value: null, lifted: [{ path: [], length: 2 }] })],
  ['bytes that belong to no piece', frame({ value: 1, lifted: [] }, Uint8Array.of(1))],
  ['a negative length', frame({ value: null, lifted: [{ path: [], length: -1 }] })],
  ['a piece in the place of a value', frame({ value: 1, lifted: [{ path: [], length: 0 }] })],
  ['a piece in no place', frame({ value: {}, lifted: [{ path: ['a'], length: 0 }] })],
  [
    'a path to a prototype',
    frame({ value: {}, lifted: [{ path: ['__proto__', 'polluted'], length: 0 }] }),
  ],
  [
    'a path to the end of the prototypes',
    frame({ value: {}, lifted: [{ path: ['__proto__', '__proto__'], length: 0 }] }),
  ],
  [
    'a path to a constructor',
    frame({ value: {}, lifted: [{ path: ['constructor', 'prototype'], length: 0 }] }),
  ],
])('refuses %s as malformed [V7]', (_name, message) => {
  expect(() => decode(message)).toThrow(expect.objectContaining({ code: 'wire/malformed' }));
  expect({}).not.toHaveProperty('polluted');
});

test('refuses what is larger than the limit in both directions', () => {
  const tooLarge = expect.objectContaining({ code: 'wire/too-large' });
  expect(() => encode({ pcm: new Uint8Array(MAX_MESSAGE_BYTES) })).toThrow(tooLarge);
  expect(() => decode(new Uint8Array(MAX_MESSAGE_BYTES + 1))).toThrow(tooLarge);
});

test('refuses to write what JSON cannot carry', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const malformed = expect.objectContaining({ code: 'wire/malformed' });
  expect(() => encode(circle)).toThrow(malformed);
  expect(() => encode({ big: 1n })).toThrow(malformed);
});

test('finds the id of a message that is otherwise broken', () => {
  const broken = frame({ value: { id: 12 }, lifted: [{ path: ['x'], length: 5 }] });
  expect(() => decode(broken)).toThrow();
  expect(salvageId(broken)).toBe(12);
  expect(salvageId(Uint8Array.of(1, 2))).toBeNull();
  expect(salvageId(frame({ value: { id: '12' }, lifted: [] }))).toBeNull();
});
