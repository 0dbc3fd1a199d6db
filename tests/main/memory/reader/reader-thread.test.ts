import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { databasePath } from '../../../../src-main/memory/database.ts';
import { createMemoryReader } from '../../../../src-main/memory/reader/create-memory-reader.ts';
import { startReaderThread } from '../../../../src-main/memory/reader/start-reader-thread.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { NO_FILTER } from '../../../../src-preload/contract/memory.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { searchRig } from '../index/search-rig.ts';
import { cipher, TEST_KEY } from '../open-store.ts';

const never = new AbortController().signal;
const list = (query: string) => ({ query, filter: NO_FILTER, offset: 0, limit: 10 });
const unavailable = new AppError('store/unavailable');

function threadOn(dataDir: string, key = TEST_KEY) {
  const { log, lines } = recordedLog();
  const reader = startReaderThread({ path: databasePath(dataDir), key, log });
  onTestFinished(() => reader.close());
  return { reader, lines };
}

/** A thread that does what these lines do, in place of the reader's. */
function strangeThread(source: string) {
  const path = join(temporaryFolder(), 'strange.worker.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${source}`);
  const { log, lines } = recordedLog();
  const reader = startReaderThread({
    path: '',
    key: TEST_KEY,
    log,
    workerUrl: pathToFileURL(path),
  });
  onTestFinished(() => reader.close());
  return { reader, lines };
}

test('answers as the engine in process does, and sees what was written just before [C11]', async () => {
  const rig = searchRig();
  const { reader } = threadOn(rig.dataDir);
  const inProcess = createMemoryReader(rig.db, cipher);
  for (const [id, text] of [
    ['a', '어제 잠을 못 잤어요'],
    ['b', '잠이 안 와요, again'],
    ['c', 'slept well'],
  ] as const) {
    rig.conversation(id, text);
    for (const query of ['', '잠', 'sleep', '안와오']) {
      const page = await reader.list(list(query), never);
      expect(page).toEqual(await inProcess.list(list(query), never));
      expect(page.conversations.some((one) => one.id === id) || query !== '').toBe(true);
    }
  }
  const hits = { id: 'b', query: '잠', filter: NO_FILTER };
  expect(await reader.hits(hits, never)).toEqual([
    { messageId: 'b-0', marks: [{ from: 0, to: 1 }] },
  ]);
  expect(await reader.documentHits({ query: '잠', limit: 5 }, never)).toEqual([]);
  const asked = { text: '잠을 못 잤어요', at: 1e12, open: null, vector: null, k: 3, budget: 500 };
  const recalled = await reader.recall(asked, never);
  expect(recalled.passages.map(({ id }) => id)).toContain('a-0');
});

test('drops what is cancelled before its turn, and says nothing of it', async () => {
  const { reader } = strangeThread(`
    const begun = [];
    const waiting = new Map();
    parentPort.on('message', (m) => {
      if (m.type === 'close') return parentPort.close();
      if (m.type === 'cancel') return void waiting.delete(m.id);
      waiting.set(m.id, m);
      setTimeout(() => {
        if (!waiting.delete(m.id)) return;
        begun.push(m.wanted.query);
        parentPort.postMessage({ id: m.id, answer: { begun: [...begun] } });
      }, 20);
    });`);
  const superseded = new AbortController();
  const first = reader.list(list('a'), superseded.signal);
  const reason = new Error('typed on');
  superseded.abort(reason);
  await expect(first).rejects.toBe(reason);
  expect(await reader.list(list('ab'), never)).toEqual({ begun: ['ab'] });
  await expect(reader.list(list('x'), AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('many superseded searches in a row end with the last one answered', async () => {
  const rig = searchRig();
  rig.conversation('a', '고양이');
  const { reader } = threadOn(rig.dataDir);
  const ends: string[] = [];
  let last: AbortController | null = null;
  const asked = ['ㄱ', '고', '고ㅇ', '고야', '고양', '고양이'].map((query) => {
    last?.abort();
    last = new AbortController();
    return reader.list(list(query), last.signal).then(
      () => ends.push(query),
      () => undefined,
    );
  });
  await Promise.all(asked);
  expect(ends).toEqual(['고양이']);
});

test('a thread that dies fails what it was asked and is started once more', async () => {
  const { reader, lines } = strangeThread(`
    parentPort.on('message', (m) => {
      if (m.type === 'close') return parentPort.close();
      if (m.wanted.query === 'die') process.exit(1);
      if (m.wanted.query === 'throw') throw new Error('secret words');
      parentPort.postMessage({ id: m.id, answer: 'well' });
    });`);
  expect(await reader.list(list('live'), never)).toBe('well');
  await expect(reader.list(list('die'), never)).rejects.toEqual(unavailable);
  expect(await reader.list(list('live'), never)).toBe('well');
  await expect(reader.list(list('throw'), never)).rejects.toEqual(unavailable);
  await expect(reader.list(list('live'), never)).rejects.toEqual(unavailable);
  expect(JSON.stringify(lines)).not.toContain('secret');
});

test('a file that is not there, and a key that is not its own, are said as they are', async () => {
  const { reader } = threadOn(join(temporaryFolder(), 'nowhere'));
  await expect(reader.list(list(''), never)).rejects.toEqual(unavailable);
  const rig = searchRig();
  rig.conversation('a', '고양이');
  const other = threadOn(rig.dataDir, new Uint8Array(32).fill(3));
  await expect(other.reader.list(list(''), never)).rejects.toEqual(new AppError('store/damaged'));
});

test('ends when it is closed, and answers nothing after that', async () => {
  const rig = searchRig();
  rig.conversation('a', '고양이');
  const { reader } = threadOn(rig.dataDir);
  const asked = reader.list(list('고양이'), never).catch((error: unknown) => error);
  await reader.close();
  await reader.close();
  const answer = await asked;
  if (answer instanceof Error) expect(answer).toEqual(unavailable);
  await expect(reader.list(list(''), never)).rejects.toEqual(unavailable);
});
