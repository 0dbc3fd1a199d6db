import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { FILE_PIECE_BYTES, type Imported } from '../../../../src-preload/contract/memory.ts';
import type { Handlers } from '../../../../src-preload/contract/requests.ts';
import { connect } from '../../../../src-preload/wire/connect.ts';
import { linkedPair } from '../../../../src-preload/wire/linked-pair.ts';
import { serve } from '../../../../src-preload/wire/serve.ts';
import { carryIn, carryOut, stopCarrying } from '../../../../src-renderer/app/files/carry.ts';
import { useCarrying } from '../../../../src-renderer/app/stores/carrying.ts';
import { handlersWith } from '../../../support/host-handlers.ts';

const saved: { name: string; content: Blob }[] = [];
vi.mock('../../../../src-renderer/app/files/save-as.ts', () => ({
  saveAs: (name: string, content: Blob) => void saved.push({ name, content }),
}));

const NOTHING: Imported = {
  from: 'bemore',
  conversations: 0,
  messages: 0,
  facts: 0,
  documents: 0,
};

/** The real wire, and a main that does what the test says. */
function host(some: Partial<Handlers>) {
  const [here, there] = linkedPair();
  const server = serve(there, handlersWith(some));
  return { client: connect(here), server };
}

beforeEach(() => {
  saved.length = 0;
  useCarrying.setState({ now: null, result: null, sealed: null });
});
afterEach(() => stopCarrying());

test('an export is pulled piece by piece, shown as it goes, and saved whole [A8]', async () => {
  const letters = ['one ', 'two ', 'three'];
  const seen: (number | null)[] = [];
  const off = useCarrying.subscribe(({ now }) => now && seen.push(now.done));
  let pulled = 0;
  const { client } = host({
    'export/begin': () => ({ export: 'e', name: 'all.json', mime: 'application/json' }),
    'export/next': () => {
      const piece = new TextEncoder().encode(letters[pulled] ?? '');
      pulled += 1;
      return { piece, done: pulled === letters.length, progress: pulled / letters.length };
    },
  });
  await carryOut(client, { kind: 'everything' });
  off();
  expect(saved.map(({ name }) => name)).toEqual(['all.json']);
  expect(await saved[0]?.content.text()).toBe('one two three');
  expect(saved[0]?.content.type).toBe('application/json');
  expect(seen.at(-1)).toBe(1);
  expect(useCarrying.getState()).toMatchObject({
    now: null,
    result: { kind: 'export', name: 'all.json' },
  });
});

test('a stopped export is ended in main, and nothing is saved', async () => {
  const ended = vi.fn(() => ({}));
  const { client } = host({
    'export/begin': () => ({ export: 'e', name: 'all.json', mime: 'application/json' }),
    'export/next': () => {
      stopCarrying();
      return { piece: new Uint8Array(1), done: false, progress: 0.5 };
    },
    'export/end': ended,
  });
  await carryOut(client, { kind: 'everything' });
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
  expect(saved).toEqual([]);
  expect(useCarrying.getState()).toMatchObject({
    now: null,
    result: { kind: 'export', fault: null },
  });
});

test('a file travels in pieces of the size that fits, in order, and arrives as it was', async () => {
  const content = new Uint8Array(FILE_PIECE_BYTES * 2 + 77).map((_, index) => index % 251);
  const arrived = new Uint8Array(content.byteLength);
  const offsets: number[] = [];
  const { client } = host({
    'upload/begin': ({ use, sizeBytes }) => {
      expect([use, sizeBytes]).toEqual(['import', content.byteLength]);
      return { upload: 'u' };
    },
    'upload/piece': ({ offset, piece }) => {
      arrived.set(piece, offset);
      offsets.push(offset);
      return {};
    },
    'import/run': () => ({ ...NOTHING, conversations: 3, messages: 120 }),
  });
  await carryIn(client, new File([content], 'x'), null);
  expect(offsets).toEqual([0, FILE_PIECE_BYTES, FILE_PIECE_BYTES * 2]);
  expect(Buffer.compare(arrived, content)).toBe(0);
  expect(useCarrying.getState().result).toMatchObject({ imported: { messages: 120 } });
});

test('only a file that needs a passphrase asks for one, and a wrong one asks again [A8]', async () => {
  const { client } = host({
    'upload/begin': () => ({ upload: 'u' }),
    'upload/piece': () => ({}),
    'import/run': ({ passphrase }) => {
      if (passphrase !== 'right') throw new AppError('import/wrong-passphrase');
      return { ...NOTHING, from: 'backup', messages: 1 };
    },
  });
  const file = new File(['sealed'], 'x');
  await carryIn(client, file, null);
  expect(useCarrying.getState()).toMatchObject({ result: null, sealed: { refused: false } });
  await carryIn(client, file, 'wrong');
  expect(useCarrying.getState()).toMatchObject({ result: null, sealed: { refused: true } });
  await carryIn(client, file, 'right');
  expect(useCarrying.getState()).toMatchObject({ sealed: null, result: { kind: 'import' } });
});

test('how far an import is shows, and only that of its own upload', async () => {
  const seen: unknown[] = [];
  const off = useCarrying.subscribe(({ now }, before) => {
    if (now !== before.now && now?.step === 'running') seen.push(now.done);
  });
  const { client, server } = host({
    'upload/begin': () => ({ upload: 'u' }),
    'upload/piece': () => ({}),
    'import/run': () => {
      server.announce('upload/progress', { upload: 'another', done: 9, total: 10 });
      server.announce('upload/progress', { upload: 'u', done: 1, total: 4 });
      return NOTHING;
    },
  });
  await carryIn(client, new File(['x'], 'x'), null);
  off();
  expect(seen).toEqual([null, 0.25]);
});

test('a stopped import is stopped in main too', async () => {
  const stopped = vi.fn();
  const { client } = host({
    'upload/begin': () => ({ upload: 'u' }),
    'upload/piece': () => ({}),
    'import/run': (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped();
          reject(signal.reason);
        });
        stopCarrying();
      }),
  });
  await carryIn(client, new File(['x'], 'x'), null);
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1));
  expect(useCarrying.getState().result).toEqual({ kind: 'import', fault: null });
});

test('a file that is refused half-way is dropped in main, and the reason is kept', async () => {
  const discarded = vi.fn(() => ({}));
  const { client } = host({
    'upload/begin': () => ({ upload: 'u' }),
    'upload/piece': () => {
      throw new AppError('file/too-large', { limit: 512 });
    },
    'upload/discard': discarded,
  });
  await carryIn(client, new File(['x'], 'x'), null);
  await vi.waitFor(() => expect(discarded).toHaveBeenCalledTimes(1));
  expect(useCarrying.getState().result).toEqual({
    kind: 'import',
    fault: { code: 'file/too-large', params: { limit: 512 } },
  });
});

test('one file is carried at a time', async () => {
  const begun = vi.fn(() => ({ export: 'e', name: 'n', mime: 'text/plain' }));
  const { client } = host({
    'export/begin': begun,
    'export/next': () => ({ piece: new Uint8Array(1), done: true, progress: 1 }),
  });
  await Promise.all([
    carryOut(client, { kind: 'everything' }),
    carryOut(client, { kind: 'backup', passphrase: 'x' }),
  ]);
  expect(begun).toHaveBeenCalledTimes(1);
});
