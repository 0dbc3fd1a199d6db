import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { RequestName } from '../../../src-preload/contract/requests.ts';
import { bringDocuments, cancelBringing } from '../../../src-renderer/app/documents.ts';
import { useBringing } from '../../../src-renderer/app/stores/documents.ts';

const kept = (name: string): KeptDocument => ({
  id: name,
  name,
  kind: 'text',
  sizeBytes: 1,
  pages: 1,
  addedAt: 0,
  note: '',
  described: null,
});
const file = (name: string, text = 'words') => new File([text], name);

/** Main, as far as bringing goes: `keep` decides what becomes of a file. */
function mainWith(keep: (name: string, signal: AbortSignal) => Promise<KeptDocument>) {
  const asked: RequestName[] = [];
  let tell: (payload: EventPayload<'upload/progress'>) => void = () => undefined;
  let uploads = 0;
  const client = {
    request: (async (name: RequestName, input: { name: string }, signal: AbortSignal) => {
      asked.push(name);
      if (name === 'upload/begin') return { upload: `u${++uploads}` };
      return name === 'documents/keep' ? keep(input.name, signal) : {};
    }) as never,
    on: (_: EventName, listener: never) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
  };
  return { client, asked, tell: (payload: EventPayload<'upload/progress'>) => tell(payload) };
}

beforeEach(() => useBringing.setState({ now: null, refused: [], came: null }));
afterEach(() => cancelBringing());

test('brings files one after another, and goes on after one that is refused', async () => {
  let running = 0;
  const { client } = mainWith(async (name) => {
    running++;
    expect(running).toBe(1);
    await Promise.resolve();
    running--;
    if (name === 'b') throw new AppError('document/protected');
    return kept(name);
  });
  const came = await bringDocuments(client, [file('a'), file('b'), file('c')]);
  expect(came.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(useBringing.getState()).toEqual({
    now: null,
    refused: [{ fileName: 'b', why: { code: 'document/protected' } }],
    came: kept('c'),
  });
});

test('says which file is where, by what main tells of it and of no other upload', async () => {
  const seen: unknown[] = [];
  const { client, tell } = mainWith(async (name) => {
    tell({ upload: 'another', done: 1, total: 1 });
    tell({ upload: 'u1', done: 1, total: 2 });
    seen.push(useBringing.getState().now);
    return kept(name);
  });
  await bringDocuments(client, [file('a')]);
  expect(seen).toEqual([
    { fileName: 'a', number: 1, count: 1, step: 'reading', done: expect.closeTo(0.575) },
  ]);
});

test('lets files that are brought meanwhile join the row', async () => {
  const names: string[] = [];
  const { client } = mainWith(async (name) => {
    names.push(name);
    if (name === 'a') expect(await bringDocuments(client, [file('b')])).toEqual([]);
    return kept(name);
  });
  expect(await bringDocuments(client, [file('a')])).toHaveLength(2);
  expect(names).toEqual(['a', 'b']);
});

test('stops when it is cancelled: what is kept stays, the rest is left out, and nothing is called refused', async () => {
  const { client, asked } = mainWith(async (name, signal) => {
    if (name === 'b') cancelBringing();
    signal.throwIfAborted();
    return kept(name);
  });
  const came = await bringDocuments(client, [file('a'), file('b'), file('c')]);
  expect(came.map(({ name }) => name)).toEqual(['a']);
  expect(useBringing.getState()).toMatchObject({ now: null, refused: [] });
  expect(asked.filter((name) => name === 'documents/keep')).toHaveLength(2);
});

test('names folders among what was not taken in', async () => {
  const { client, asked } = mainWith(async (name) => kept(name));
  await bringDocuments(client, [], ['letters']);
  expect(useBringing.getState().refused).toEqual([{ fileName: 'letters', why: 'folder' }]);
  expect(asked).toEqual([]);
});

test('sends an empty file along, so that main says what is wrong with it', async () => {
  const { client, asked } = mainWith(async () => {
    throw new AppError('document/empty');
  });
  await bringDocuments(client, [file('nothing.txt', '')]);
  expect(asked).toEqual(['upload/begin', 'documents/keep']);
  expect(useBringing.getState().refused).toMatchObject([{ why: { code: 'document/empty' } }]);
});
