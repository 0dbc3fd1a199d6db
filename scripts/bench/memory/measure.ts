// One part of `npm run bench -- memory`, in a process of its own: build|read SIZE FOLDER. JSON lines of rows.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCipher } from '../../../src-main/memory/cipher.ts';
import { databasePath, openDatabase } from '../../../src-main/memory/database.ts';
import { createPassageIndex } from '../../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../../src-main/memory/index/passage-text.ts';
import { createReadingEngine } from '../../../src-main/memory/reader/create-memory-reader.ts';
import { startReaderThread } from '../../../src-main/memory/reader/start-reader-thread.ts';
import { createVectorStore } from '../../../src-main/memory/vectors/vector-store.ts';
import { createBuiltinEmbedder } from '../../../src-main/providers/builtin-embedder.ts';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import { keepMessages } from '../../../tests/support/keep-messages.ts';
import { manyMessages } from '../../../tests/support/many-messages.ts';

const KEY = new Uint8Array(32).fill(7);
const TYPED = [
  'ㅇ',
  '회',
  '회사',
  '엄마랑',
  '불안',
  '잠을 못',
  'anx',
  'anxious',
  'sister birthday',
  'panik',
  '지난주 면접',
  'work',
];
const ASKED = [
  '지난주에 팀장이랑 왜 싸웠지?',
  '내가 요즘 잠을 못 자는 이유가 뭐라고 했지?',
  '엄마 생일 선물로 뭘 준비했더라?',
  'What did I say about my sister last month?',
  'When did I start going to the doctor?',
  'what helps me when I am anxious at night?',
  '작년 여름에 어디로 여행 갔지?',
  'why was I angry at my boss',
];
/** Questions nobody asked before: each of these of each of those. */
const ABOUT = [
  ['엄마', 'my mother'],
  ['팀장님', 'my boss'],
  ['동생', 'my sister'],
  ['친구', 'my friend'],
  ['선생님', 'the doctor'],
  ['강아지', 'my dog'],
  ['남편', 'my partner'],
  ['할머니', 'my family'],
] as const;
const NEW = [
  (who: string) => `${who} 때문에 왜 울었더라?`,
  (who: string) => `${who}한테 지난달에 뭐라고 말했지?`,
  (who: string) => `${who} 생일에 어디로 갔었지?`,
  (who: string) => `${who} 이야기를 몇 번 했어?`,
  (who: string) => `When did I last argue with ${who}?`,
  (who: string) => `What did I say about ${who} in winter?`,
  (who: string) => `Why was I worried about ${who}?`,
  (who: string) => `How often do I visit ${who} now?`,
];
const ROUNDS = 12;
const VECTORS_AT_ONCE = 512;

const [part = '', sizeText = '0', folder = ''] = process.argv.slice(2);
const size = Number(sizeText);
const cipher = createCipher(KEY);
const embedder = createBuiltinEmbedder();
const space = `${embedder.vendor}/${embedder.model}`;
const { signal } = new AbortController();
const print = (row: object): void => void process.stdout.write(`${JSON.stringify(row)}\n`);
const once = (name: string, unit: string, value: number): void =>
  print({ name, unit, runs: 1, median: value, p95: null });

async function build(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const db = openDatabase({ dataDir: folder, cipher });
  let began = performance.now();
  keepMessages(db, cipher, manyMessages(size));
  once(
    'turns kept and put into the index',
    'a second',
    size / ((performance.now() - began) / 1000),
  );
  const store = createVectorStore(db, cipher);
  const passages = createPassageReader(db, cipher);
  began = performance.now();
  for (;;) {
    const seqs = store.backlog(space, VECTORS_AT_ONCE);
    if (seqs.length === 0) break;
    const read = passages.read(seqs);
    const vectors = await embedder.embed(
      read.map(({ text }) => text),
      'passage',
      signal,
    );
    store.put(space, seqs, new Map(read.map(({ seq }, i) => [seq, vectors[i] as Float32Array])));
  }
  while (store.packOne(space)) {}
  store.settle(space);
  once('vectors made and kept', 'a second', size / ((performance.now() - began) / 1000));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  writeFileSync(join(folder, 'built'), '');
}

async function read(): Promise<void> {
  once('file', 'MB', sizeOf(folder) / 1e6);
  let began = performance.now();
  const db = openDatabase({ dataDir: folder, cipher });
  once('writer opened', 'ms', performance.now() - began);

  began = performance.now();
  const engine = createReadingEngine(db, cipher);
  while (!engine.prepare()) {}
  once('search and recall made ready', 'ms', performance.now() - began);
  const asked = await Promise.all(ASKED.map((text) => recallOf(text)));
  began = performance.now();
  const [first] = asked;
  if (first) engine.answer('recall', first);
  once('first recall', 'ms', performance.now() - began);

  const typed = timed();
  const recalled = timed();
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of TYPED) {
      typed.run(() => engine.answer('list', { query, filter: NO_FILTER, offset: 0, limit: 30 }));
    }
    for (const query of asked) recalled.run(() => engine.answer('recall', query));
  }
  typed.print('search as typed');
  recalled.print('recall');
  const questions = NEW.flatMap((ask, i) => ABOUT.map((who) => ask(who[i < 4 ? 0 : 1])));
  const anew = timed();
  for (const query of await Promise.all(questions.map(recallOf))) {
    anew.run(() => engine.answer('recall', query));
  }
  anew.print('recall, every question a new one');
  once('resident memory', 'MB', process.memoryUsage().rss / 1e6);
  baselines(db, asked);
  db.close();
  await waits(asked);
}

/** What calls take, by the clock, and all together of the processor's time. */
function timed() {
  const took: number[] = [];
  const cpu = { user: 0, system: 0 };
  return {
    run(call: () => void) {
      const before = process.cpuUsage();
      const began = performance.now();
      call();
      took.push(performance.now() - began);
      const { user, system } = process.cpuUsage(before);
      cpu.user += user;
      cpu.system += system;
    },
    print(name: string) {
      print(summary(name, 'ms', took));
      once(`${name}: processor time of one`, 'ms', (cpu.user + cpu.system) / 1000 / took.length);
    },
  };
}

async function recallOf(text: string) {
  const [values] = await embedder.embed([text], 'query', signal);
  const at = Date.UTC(2030, 0, 1);
  const vector = values === undefined ? null : { space, values };
  return { text, at, open: null, vector, k: 12, budget: 1500 };
}

/** What the same would take without an index: every body opened; every whole vector compared. */
function baselines(
  db: ReturnType<typeof openDatabase>,
  asked: readonly Awaited<ReturnType<typeof recallOf>>[],
): void {
  const bodies = db.prepare<[], { id: string; body: Uint8Array }>('SELECT id, body FROM messages');
  const began = performance.now();
  let found = 0;
  for (const { id, body } of bodies.iterate()) {
    if (cipher.open(body, `messages.body/${id}`).includes('회사')) found += 1;
  }
  once(
    `for scale: every turn opened and looked through (${found} found)`,
    'ms',
    performance.now() - began,
  );
  if (size > 100_000) return;
  const dimensions = asked[0]?.vector?.values.length ?? 0;
  const all = Float32Array.from({ length: size * dimensions }, () => Math.random() - 0.5);
  const times = asked.map(({ vector }) => {
    const wanted = vector?.values ?? all.subarray(0, dimensions);
    const began = performance.now();
    const scores = new Float32Array(size);
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let i = 0; i < dimensions; i++)
        sum += (wanted[i] ?? 0) * (all[row * dimensions + i] ?? 0);
      scores[row] = sum;
    }
    scores.sort();
    return performance.now() - began;
  });
  print(summary('for scale: every whole vector compared', 'ms', times));
}

/** Of main's event loop, while turns are written here and recalled in the reader's thread. */
async function waits(asked: readonly Awaited<ReturnType<typeof recallOf>>[]): Promise<void> {
  const db = openDatabase({ dataDir: folder, cipher });
  const index = createPassageIndex(db, cipher);
  const log = { info() {}, warn() {}, error() {} };
  const reader = startReaderThread({ path: databasePath(folder), key: KEY, log });
  // As at a start: it has made itself ready before anybody has said anything.
  await new Promise((ready) => setTimeout(ready, 4000));
  const warm = asked[0];
  if (warm) await reader.recall(warm, signal);
  const page = { filter: NO_FILTER, offset: 0, limit: 30 };
  await reader.list({ query: '회', ...page }, signal);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const written: number[] = [];
  const answered: number[] = [];
  const searched: number[] = [];
  delay.enable();
  for (let round = 0; round < 25; round++) {
    for (const [i, query] of asked.entries()) {
      const id = `bench-${round}-${query.text}`;
      let began = performance.now();
      index.put({
        kind: 'message',
        id,
        group: 'c0',
        text: query.text,
        at: query.at - 1,
        role: 'person',
        emotion: null,
      });
      written.push(performance.now() - began);
      await reader.recall(query, signal);
      answered.push(performance.now() - began);
      if (i > 0) continue;
      began = performance.now();
      await reader.list({ query: TYPED[round % TYPED.length] ?? '', ...page }, signal);
      searched.push(performance.now() - began);
    }
  }
  delay.disable();
  print(summary('a turn put into the index', 'ms', written));
  print(summary('recall by the thread, right after a turn', 'ms', answered));
  print(summary('search as typed by the thread, right after a turn', 'ms', searched));
  once('event loop of main waits, p99', 'ms', delay.percentile(99) / 1e6);
  // What this bench wrote is taken back: the store is kept for the next time.
  index.remove(
    'message',
    Array.from({ length: 25 }, (_, round) =>
      asked.map(({ text }) => `bench-${round}-${text}`),
    ).flat(),
  );
  await reader.close();
  db.close();
}

function summary(name: string, unit: string, values: readonly number[]): object {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { name, unit, runs: sorted.length, median: at(0.5), p95: at(0.95) };
}

function sizeOf(of: string): number {
  return readdirSync(of)
    .filter((name) => name.startsWith('bemore.db'))
    .reduce((sum, name) => sum + statSync(join(of, name)).size, 0);
}

await (part === 'build' ? build() : read());
