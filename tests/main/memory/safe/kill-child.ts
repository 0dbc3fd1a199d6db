// A process that works on a store until it is killed. What it prints is on disk.
import { writeSync } from 'node:fs';
import { createImports } from '../../../../src-main/memory/archive/imports.ts';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../../src-main/memory/conversation-store.ts';
import type { Database } from '../../../../src-main/memory/database.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../../../src-main/memory/index/passage-text.ts';
import { createBackups } from '../../../../src-main/memory/safe/backups.ts';
import { openStore } from '../../../../src-main/memory/safe/open-or-restore.ts';
import { createEmbeddingJob } from '../../../../src-main/memory/vectors/embedding-job.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';

const [, , dataDir = '', work = '', round = '0'] = process.argv;
const cipher = createCipher(new Uint8Array(32).fill(11));
const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet };
const documents = { bringBack: async () => null, sweep: async () => undefined };
/** Straight to the pipe: a line that was printed is out, whatever happens next. */
const print = (line: string): void => {
  writeSync(1, `${line}\n`);
};

print('ready');
const { db, restoredFrom } = await openStore({ dataDir, cipher, log, now: Date.now });
if (restoredFrom !== null) print('restored');
const index = createPassageIndex(db, cipher);
const store = createConversationStore(db, cipher, index);
print('open');
switch (work) {
  case 'write':
    await write();
    break;
  case 'import':
    await bring();
    break;
  case 'vectors':
    embed();
    break;
}
setInterval(quiet, 60_000);

async function write(): Promise<never> {
  const backups = createBackups({ db, dataDir, log, now: Date.now });
  for (let n = 0; ; n += 1) {
    const conversationId = store.begin('ko', n);
    const entry = { conversationId, emotion: null, voice: null } as const;
    for (let turn = 0; turn < 3; turn += 1) {
      const text = `${round}-${n}-${turn} 오늘은 어제보다 나았어요 said`;
      const { id } = store.addPersonMessage({ ...entry, text, at: n });
      print(`said ${id} ${text}`);
      const reply = { conversationId, text: '네', emotion: 'neutral', vendor: 'builtin' } as const;
      const replyId = store.beginReply({ ...reply, model: '', at: n });
      print(`said ${replyId} 네`);
      store.extendReply(replyId, '네, 그랬군요.');
      const timings = { heardMs: 1, firstWordMs: 2, firstSoundMs: 3, endMs: 4 };
      store.endReply(replyId, 'complete', timings);
      print(`said ${replyId} 네, 그랬군요.`);
    }
    if (n % 5 === 2) {
      print(`going ${conversationId}`);
      store.hide(conversationId, quiet);
      await store.removeHidden();
      print(`removed ${conversationId}`);
      backups.forgot();
    }
    if (n % 7 === 3) void backups.keepDaily();
    await new Promise(setImmediate);
  }
}

async function bring(): Promise<never> {
  const imports = createImports({ db, cipher, documents, log });
  await imports.sweep();
  for (let n = 0; ; n += 1) {
    const conversations = Array.from({ length: 6 }, (_, c) => ({
      uuid: `${round}-${n}-${c}`,
      name: 'Brought',
      created_at: '2026-02-14T10:04:22Z',
      chat_messages: Array.from({ length: 12 }, (_, m) => ({
        uuid: String(m),
        sender: m % 2 === 0 ? 'human' : 'assistant',
        text: `brought ${round}-${n} ${c} ${m}`,
      })),
    }));
    const bytes = Buffer.from(JSON.stringify(conversations));
    await imports.run(new Uint8Array(bytes), null, quiet, new AbortController().signal);
    print(`brought ${round}-${n}`);
    while (store.indexSome(20) > 0) await new Promise(setImmediate);
  }
}

/** Every run has another model in mind. */
function embed(): void {
  const space = `builtin/model-${Number(round) % 3}`;
  if (index.version > 0 && countOf(db, 'messages') === 0) {
    const conversationId = store.begin('en', 1);
    for (let at = 0; at < 300; at += 1) {
      const entry = { conversationId, emotion: null, voice: null } as const;
      store.addPersonMessage({ ...entry, text: `thought number ${at}`, at });
    }
  }
  createEmbeddingJob({
    store: createVectorStore(db, cipher),
    read: createPassageReader(db, cipher).read,
    chosen: () => ({ vendor: 'builtin', model: `model-${Number(round) % 3}`, space }),
    embed: async (texts) => ({
      space,
      vectors: texts.map((text) => new Float32Array(64).fill(text.length)),
    }),
    announce: quiet,
    log,
    pauseMs: 0,
  });
}

function countOf(of: Database, table: string): number {
  return of.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}
