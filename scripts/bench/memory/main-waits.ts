// One part of `npm run bench -- waits`, in a process of its own: PART FOLDER. JSON lines of waits.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { type Cipher, createCipher } from '../../../src-main/memory/cipher.ts';
import { type Database, openDatabase } from '../../../src-main/memory/database.ts';
import { createFactStore } from '../../../src-main/memory/facts/fact-store.ts';
import { createPassageIndex } from '../../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../../src-main/memory/index/passage-text.ts';
import { memoryHandlers } from '../../../src-main/memory/memory-handlers.ts';
import { type Memory, openMemory } from '../../../src-main/memory/open-memory.ts';
import { createBackups } from '../../../src-main/memory/safe/backups.ts';
import { createRewriting } from '../../../src-main/memory/safe/rewrite.ts';
import { createUploads } from '../../../src-main/memory/uploads.ts';
import { createVectorStore } from '../../../src-main/memory/vectors/vector-store.ts';
import { createBuiltinEmbedder } from '../../../src-main/providers/builtin-embedder.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import { keepMessages } from '../../../tests/support/keep-messages.ts';
import { type MadeMessage, manyMessages } from '../../../tests/support/many-messages.ts';
import { watched } from './main-waits-watch.ts';

const MESSAGES = 40_000;
const CONVERSATIONS = 2_000;
const LONG = 5_000;
const FACTS = 1_000;
const MANY_SOURCES = 300;
const EMBEDDED_AT_ONCE = 512;
/** Of long work in the background, which is the same throughout. */
const WATCHED_S = 10;
const PASSPHRASE = 'a long walk by the sea';
const KEY = new Uint8Array(32).fill(7);
const { signal } = new AbortController();
const log = { info() {}, warn() {}, error() {} };

const [part = '', base = ''] = process.argv.slice(2);
const folders: string[] = [];

async function report(name: string, work: () => Promise<unknown>): Promise<void> {
  process.stdout.write(`${JSON.stringify({ name, ...(await watched(work)) })}\n`);
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bemore-waits-'));
  folders.push(made);
  return made;
}

/** A copy of the store that was built. */
function copied(): string {
  const made = folder();
  cpSync(join(base, 'data'), made, { recursive: true });
  rmSync(join(made, 'backups'), { recursive: true, force: true });
  return made;
}

interface Room {
  readonly memory: Memory;
  readonly handlers: ReturnType<typeof memoryHandlers>;
  readonly db: Database;
  model: string;
  upload(use: 'document' | 'import', bytes: Uint8Array): string;
  /** Until nothing is left to be put into the index or embedded, or these seconds are over. */
  quiet(seconds?: number): Promise<void>;
}

async function open(dataDir: string): Promise<Room> {
  const embedder = createBuiltinEmbedder();
  const chosen = { vendor: embedder.vendor, model: embedder.model };
  const space = (): string => `${chosen.vendor}/${chosen.model}`;
  const memory = await openMemory({
    dataDir,
    key: KEY,
    keyFault: null,
    preferences: () => DEFAULT_PREFERENCES,
    announce() {},
    log,
    now: Date.now,
    judge: () => 'none',
    noteOf: () => ({ title: '', about: '', blocks: [] }),
    insightsOf: () => {
      throw new Error('Nothing is looked back on here');
    },
    ask: async () => null,
    describe: async () => null,
    embedder: () => ({ ...chosen, space: space() }),
    embed: async (texts, { purpose }, signal) => ({
      space: space(),
      vectors: await embedder.embed(texts, purpose, signal),
    }),
  } as Parameters<typeof openMemory>[0]);
  const uploads = createUploads();
  const handlers = memoryHandlers({
    memory: () => memory,
    uploads,
    announce() {},
    language: () => 'en',
    leaving() {},
    unsay: async () => undefined,
  });
  const { db } = memory.held.keptIn('');
  const waiting = db
    .prepare<[], number>(
      `SELECT EXISTS (SELECT 1 FROM messages WHERE indexed = 0)
        + EXISTS (SELECT 1 FROM stretches WHERE indexed = 0)`,
    )
    .pluck();
  return {
    memory,
    handlers,
    db,
    get model() {
      return chosen.model;
    },
    set model(name) {
      chosen.model = name;
      memory.embedding.wake();
    },
    upload(use, bytes) {
      const id = uploads.begin(use, bytes.length);
      uploads.add(id, 0, bytes);
      return id;
    },
    async quiet(seconds = Number.POSITIVE_INFINITY) {
      const until = performance.now() + seconds * 1000;
      while (performance.now() < until) {
        await rest(250);
        if (waiting.get() !== 0) continue;
        const { done, total } = memory.embedding.state();
        const others = db.prepare('SELECT count(*) FROM spaces').pluck().get();
        if (done >= total && others === 1) return;
      }
    },
  };
}

const finish = (room: Room): Promise<void> => room.memory.close();

/** At once, without the pauses in which a conversation goes first. */
async function embedAll(db: Database, cipher: Cipher): Promise<void> {
  const embedder = createBuiltinEmbedder();
  const space = `${embedder.vendor}/${embedder.model}`;
  const store = createVectorStore(db, cipher);
  const passages = createPassageReader(db, cipher);
  for (;;) {
    const seqs = store.backlog(space, EMBEDDED_AT_ONCE);
    if (seqs.length === 0) break;
    const read = passages.read(seqs);
    const texts = read.map(({ text }) => text);
    const vectors = await embedder.embed(texts, 'passage', signal);
    store.put(space, seqs, new Map(read.map(({ seq }, i) => [seq, vectors[i] as Float32Array])));
  }
  while (store.packOne(space)) {}
  store.settle(space);
}

/** One more conversation, so long that nobody had it yet. */
function* longOne(): Generator<MadeMessage> {
  let ordinal = 0;
  for (const message of manyMessages(LONG, 9)) {
    yield { ...message, conversation: 1_000_000, ordinal: ordinal++ };
  }
}

async function build(): Promise<void> {
  rmSync(base, { recursive: true, force: true });
  const dataDir = join(base, 'data');
  mkdirSync(dataDir, { recursive: true });
  const cipher = createCipher(KEY);
  const db = openDatabase({ dataDir, cipher });
  keepMessages(db, cipher, manyMessages(MESSAGES));
  keepMessages(db, cipher, longOne());
  const facts = createFactStore(db, cipher, createPassageIndex(db, cipher));
  const said = db.prepare<[number], string>('SELECT id FROM messages ORDER BY seq LIMIT ?').pluck();
  const ids = said.all(FACTS + MANY_SOURCES);
  const drawn = Array.from({ length: FACTS }, (_, i) => {
    const sources = i === 0 ? ids.slice(0, MANY_SOURCES) : [ids[MANY_SOURCES + i] ?? ''];
    const statement = `Likes thing number ${i} of ${FACTS}.`;
    const fact = { kind: 'preference', person: '', topic: 'home', statement, slot: null } as const;
    const at = 1000 + i;
    return { type: 'add', fact: { ...fact, language: 'en', sources, at } } as const;
  });
  facts.apply(drawn);
  facts.close();
  await embedAll(db, cipher);
  db.close();
  const room = await open(dataDir);
  await room.quiet();
  writeFileSync(join(base, 'everything.json'), await exported(room, { kind: 'everything' }));
  const wanted = { kind: 'backup', passphrase: PASSPHRASE } as const;
  writeFileSync(join(base, 'sealed.bemore'), await exported(room, wanted));
  await finish(room);
  writeFileSync(join(base, 'chatgpt.json'), chatGptExport());
  writeFileSync(join(base, 'built'), '');
}

async function exported(
  { handlers }: Room,
  wanted: Parameters<(typeof handlers)['export/begin']>[0]['wanted'],
): Promise<Uint8Array> {
  const { export: id } = await handlers['export/begin']({ wanted }, signal);
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { piece, done } = await handlers['export/next']({ export: id }, signal);
    pieces.push(piece);
    if (done) return Buffer.concat(pieces);
  }
}

function chatGptExport(): string {
  const size = MESSAGES / CONVERSATIONS;
  const texts = Array.from(manyMessages(MESSAGES, 5), ({ text }) => text);
  const conversations = Array.from({ length: CONVERSATIONS }, (_, c) => {
    const mapping: Record<string, unknown> = {};
    for (let i = 0; i < size; i++) {
      const id = `n${c}-${i}`;
      // Every third answer is as long as answers there are.
      const text = texts.slice(c * size + i, c * size + i + (i % 3 === 1 ? 12 : 1)).join(' ');
      mapping[id] = {
        id,
        parent: i === 0 ? null : `n${c}-${i - 1}`,
        children: i === size - 1 ? [] : [`n${c}-${i + 1}`],
        message: {
          id,
          author: { role: i % 2 === 0 ? 'user' : 'assistant', name: null, metadata: {} },
          create_time: 1_700_000_000 + c * 10_000 + i * 20,
          content: { content_type: 'text', parts: [text] },
          status: 'finished_successfully',
          weight: 1,
          metadata: { model_slug: 'gpt-4o', request_id: `r${id}`, timestamp_: 'absolute' },
          recipient: 'all',
          channel: null,
        },
      };
    }
    return {
      title: `Conversation ${c}`,
      create_time: 1_700_000_000 + c * 10_000,
      update_time: 1_700_000_000 + c * 10_000 + 900,
      mapping,
      current_node: `n${c}-${size - 1}`,
      conversation_id: `c${c}`,
      id: `c${c}`,
    };
  });
  return JSON.stringify(conversations);
}

/** Paragraphs of Korean and English. */
function text(bytes: number): Uint8Array {
  const pieces: string[] = [];
  let size = 0;
  for (const { text } of manyMessages(Number.MAX_SAFE_INTEGER, 3)) {
    const piece = pieces.length % 9 === 8 ? `${text}\n\n` : `${text} `;
    size += Buffer.byteLength(piece);
    if (size > bytes) break;
    pieces.push(piece);
  }
  return Buffer.from(pieces.join(''));
}

async function bring(
  name: string,
  room: Room,
  file: string,
  passphrase: string | null = null,
): Promise<void> {
  const upload = room.upload('import', readFileSync(join(base, file)));
  await report(name, async () => room.handlers['import/run']({ upload, passphrase }, signal));
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  build,

  async import() {
    const room = await open(folder());
    await bring('import from ChatGPT', room, 'chatgpt.json');
    await report('index what was imported, 10 s', () => room.quiet(WATCHED_S));
    await finish(room);
  },

  async export() {
    const room = await open(copied());
    await report('export everything as JSON', () => exported(room, { kind: 'everything' }));
    const wanted = { kind: 'backup', passphrase: PASSPHRASE } as const;
    await report('export a sealed backup', () => exported(room, wanted));
    const long = { kind: 'conversation', id: 'c1000000' } as const;
    await report('export 5,000 turns as PDF', () => exported(room, { ...long, format: 'pdf' }));
    await report('open 5,000 turns', async () =>
      room.handlers['history/open']({ id: long.id }, signal),
    );
    await finish(room);
  },

  async restore() {
    const one = await open(folder());
    await bring('import the own export', one, 'everything.json');
    await bring('import it again', one, 'everything.json');
    await finish(one);
    const other = await open(folder());
    await bring('restore the sealed backup', other, 'sealed.bemore', PASSPHRASE);
    await finish(other);
  },

  async documents() {
    const room = await open(copied());
    for (const mb of [1, 10]) {
      const upload = room.upload('document', text(mb * 1024 * 1024));
      let id = '';
      await report(`keep a document of ${mb} MB`, async () => {
        ({ id } = await room.handlers['documents/keep']({ upload, name: 'walk.txt' }, signal));
      });
      await report(`index and embed it, ${mb} MB, 10 s`, () => room.quiet(WATCHED_S));
      await report(`open a document of ${mb} MB`, async () =>
        room.handlers['documents/open']({ id }, signal),
      );
      await report(`remove a document of ${mb} MB`, async () =>
        room.handlers['documents/remove']({ id }, signal),
      );
    }
    await finish(room);
  },

  async forget() {
    const room = await open(copied());
    const { handlers, memory, db } = room;
    const many = memory.facts.list().find(({ sources }) => sources.length > 100);
    await report('forget a fact with 300 sources', async () =>
      handlers['memory/forget']({ id: many?.id ?? '' }, signal),
    );
    await report('delete a conversation of 5,000 turns', async () =>
      handlers['history/delete']({ id: 'c1000000' }, signal),
    );
    await report('forget everything, 1,000 facts', async () =>
      handlers['memory/forget-all']({}, signal),
    );
    await report('leave nothing behind after it', async () => {
      const rewriting = createRewriting(db, log, 10);
      rewriting.owe();
      await rest(200);
    });
    await finish(room);
  },

  async embed() {
    const room = await open(copied());
    room.model = 'another';
    await report('embed everything anew, 10 s', () => room.quiet(WATCHED_S));
    await finish(room);
  },

  async open() {
    const dataDir = copied();
    let room = await open(dataDir);
    const backups = createBackups({ db: room.db, dataDir, log, now: Date.now });
    await report('daily backup', backups.keepDaily);
    await backups.close();
    await finish(room);
    await report('open', async () => {
      room = await open(dataDir);
      await rest(1000);
    });
    await report('close', () => finish(room));
  },
};

try {
  await parts[part]?.();
} finally {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}
