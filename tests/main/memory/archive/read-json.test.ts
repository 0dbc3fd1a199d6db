import { expect, test } from 'vitest';
import { type Found, readJson, type Shape } from '../../../../src-main/memory/archive/read-json.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';

const SHAPE: Shape = {
  opens: (path) => path.length < 2 || path[1] === '*' || path.at(-1) === 'deep',
  yields: (path) => path.length === 2 && path[1] === '*',
};

async function read(text: string, pieceBytes: number, shape: Shape = SHAPE): Promise<Found[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      // The same memory again and again, as a stream may do.
      yield new Uint8Array(bytes.subarray(at, at + pieceBytes));
    }
  }
  const found: Found[] = [];
  for await (const one of readJson(pieces(), shape)) found.push(one);
  return found;
}

const TEXT = `{ "kind" : "x\\"]}{[", "list": [ {"a": [1, {"b": "}]"}], "deep": {"c": null, "d": []}},
  {"한글": "따옴표 \\" 와 \\\\", "e": -1.5e3}, [], {}, "z", true ] , "last":false}`;

test('reads the same however the bytes come in', async () => {
  const value = JSON.parse(TEXT);
  for (const pieceBytes of [1, 2, 3, 7, 64, 10_000]) {
    const found = await read(TEXT, pieceBytes);
    expect(found.filter(({ path }) => path.length === 2).map((one) => one.value)).toEqual(
      value.list,
    );
    expect(found.at(-1)).toEqual({ path: [], value: { ...value, list: [] } });
  }
});

test('reads one value after another', async () => {
  const found = await read('{"a":1}\n{"b":"2"}\n\n7 "x"', 3);
  expect(found.map(({ value }) => value)).toEqual([{ a: 1 }, { b: '2' }, 7, 'x']);
});

test.each([
  '{',
  '[',
  '[1',
  '[1,]',
  '[1 2]',
  '{"a" 1}',
  '{"a":1,}',
  '{a:1}',
  '"open',
  '[}',
  '{]',
  ']',
  '}',
  '{"a":1}}',
  'tru',
  '[nul]',
  '{"list":[{"deep":{"c":1}]}',
  '[01]',
  ',',
  ':',
])('says that %s is broken', async (text) => {
  for (const pieceBytes of [1, 100]) {
    await expect(read(text, pieceBytes)).rejects.toEqual(new AppError('import/broken'));
  }
});

test('does not take in a value without end', async () => {
  async function* endless() {
    yield Buffer.from('["');
    for (;;) yield Buffer.alloc(1024 * 1024, 0x61);
  }
  const reading = async (): Promise<void> => {
    for await (const _ of readJson(endless(), SHAPE));
  };
  await expect(reading()).rejects.toEqual(new AppError('import/broken'));
});
