/**
 * The room as a whole: the store on disk and all that works on it, or, where the disk refuses, the same
 * in memory. Plain calls in dependency order.
 */
import { randomBytes } from 'node:crypto';
import type { Announce } from '../../src-preload/contract/events.ts';
import {
  AppError,
  type Fault,
  type FaultCode,
  toFault,
} from '../../src-preload/contract/faults.ts';
import {
  type ExportWanted,
  NO_FILTER,
  type StoreState,
} from '../../src-preload/contract/memory.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { createExports, type Exports } from './archive/exports.ts';
import { createImports, type Imports } from './archive/imports.ts';
import { createCipher } from './cipher.ts';
import { createConversationStore } from './conversation-store.ts';
import { type Database, databasePath, openInMemory } from './database.ts';
import {
  createDocumentStore,
  type Describe,
  type DocumentStore,
} from './documents/document-store.ts';
import { createFactStore, type FactStore } from './facts/fact-store.ts';
import { type Ask, createRemembering, type Judge, type Remembering } from './facts/remembering.ts';
import { createHeldStore, type HeldStore, type KeptIn } from './held-store.ts';
import { createPassageIndex } from './index/passage-index.ts';
import { createPassageReader } from './index/passage-text.ts';
import { keepIndexed } from './keep-indexed.ts';
import { createMemoryReader } from './reader/create-memory-reader.ts';
import type { MemoryReader } from './reader/memory-reader.ts';
import { startReaderThread } from './reader/start-reader-thread.ts';
import type { RecallQuery } from './recall/recall-query.ts';
import { type Backups, createBackups } from './safe/backups.ts';
import { noteDamage } from './safe/damage.ts';
import { openStore } from './safe/open-or-restore.ts';
import { createRewriting, type Rewriting } from './safe/rewrite.ts';
import {
  type ChosenEmbedder,
  createEmbeddingJob,
  type EmbeddingJob,
} from './vectors/embedding-job.ts';
import { createQueryVector } from './vectors/query-vector.ts';
import { createVectorStore } from './vectors/vector-store.ts';

export interface MemoryNeeds {
  readonly dataDir: string;
  /** Of all that is sealed; null where it cannot be had: then nothing is on disk, and `keyFault` says why. */
  readonly key: Uint8Array | null;
  readonly keyFault: FaultCode | null;
  readonly preferences: () => Preferences;
  readonly announce: Announce;
  readonly log: Log;
  now(): number;
  readonly judge: Judge;
  readonly ask: Ask;
  readonly describe: Describe;
  readonly embedder: () => ChosenEmbedder;
  /** By the chosen embedder, or the one on this computer that a space belongs to. */
  readonly embed: (
    texts: readonly string[],
    as: { readonly purpose: 'query' | 'passage'; readonly space?: string },
    signal: AbortSignal,
  ) => Promise<{ readonly space: string; readonly vectors: readonly Float32Array[] }>;
}

/** What works on one database. */
interface Works extends KeptIn {
  readonly facts: FactStore;
  readonly documents: DocumentStore;
  readonly reader: MemoryReader;
  readonly remembering: Remembering;
  readonly embedding: EmbeddingJob;
  readonly queryVector: (text: string, signal: AbortSignal) => Promise<RecallQuery['vector']>;
  readonly exports: Exports;
  readonly imports: Imports;
  /** Null in memory. */
  readonly backups: Backups | null;
  readonly rewriting: Rewriting | null;
  /** There is something new to put into the index. */
  index(): void;
  close(): Promise<void>;
}

export interface Memory
  extends Omit<
    Works,
    'db' | 'store' | 'close' | 'backups' | 'rewriting' | 'remembering' | 'exports'
  > {
  /** Where conversations are kept. */
  readonly held: HeldStore;
  /** Past conversations, on disk where there is one. */
  readonly history: KeptIn['store'];
  /** As `Exports.begin`, also of a conversation that is not on disk. */
  beginExport(wanted: ExportWanted): ReturnType<Exports['begin']>;
  /** Those that one with this id was begun in. */
  exportsOf(id: string): Exports;
  /** A conversation, and what was drawn out of it alone. Throws AppError('input/not-found'). */
  remove(conversationId: string): void;
  /** Messages of the person that hold these words, in any conversation that is not archived. */
  mentions(words: string): Promise<readonly string[]>;
  /** As `facts.forget`; those that went with another are passed over. */
  forgetFacts(ids: readonly string[]): void;
  /** Of conversations in which something was forgotten, what was made of their words is made anew. */
  forget(touched: readonly string[]): void;
  state(): StoreState;
  /** Tries to put on disk what is held in memory. */
  save(): Promise<StoreState>;
  /** A turn of it has ended, or it was left: what is worth keeping is drawn out in a pause, or now. */
  ended(conversationId: string): void;
  left(conversationId: string): void;
  /** Something was deleted: it is not to be in any file. */
  forgot(): void;
  close(): Promise<void>;
}

export async function openMemory(needs: MemoryNeeds): Promise<Memory> {
  const { dataDir, announce, log, now } = needs;
  const key = needs.key ?? new Uint8Array(randomBytes(32));
  const cipher = createCipher(key);
  const language = (): Language => needs.preferences().language;
  /** Of a crisis level and time are kept, and no title. */
  const mayName = (words: string): boolean =>
    needs.judge(words, 'ko') === 'none' && needs.judge(words, 'en') === 'none';
  let restoredFrom: number | null = null;
  let diskFault: Fault | null = null;
  let disk: Works | null = null;

  const storeOf = (db: Database): KeptIn & { index: ReturnType<typeof createPassageIndex> } => {
    const index = createPassageIndex(db, cipher);
    return { db, index, store: createConversationStore(db, cipher, index, mayName) };
  };

  const worksOn = (kept: ReturnType<typeof storeOf>, where: 'disk' | 'memory'): Works => {
    const { db, store, index } = kept;
    const { preferences, judge, ask } = needs;
    const facts = createFactStore(db, cipher, index, now);
    const documents = createDocumentStore(db, cipher, index, {
      dataDir,
      describe: needs.describe,
      log,
      now,
    });
    const vectors = createVectorStore(db, cipher);
    const reader =
      where === 'disk'
        ? startReaderThread({ path: databasePath(dataDir), key, log })
        : createMemoryReader(db, cipher);
    const embedding = createEmbeddingJob({
      store: vectors,
      read: createPassageReader(db, cipher).read,
      chosen: needs.embedder,
      embed: (texts, signal) => needs.embed(texts, { purpose: 'passage' }, signal),
      announce,
      log,
    });
    const remembering = createRemembering({
      store,
      facts,
      ask,
      judge,
      preferences,
      announce,
      log,
      now,
    });
    const indexing = keepIndexed([store.indexSome, documents.indexSome, facts.reindex], {
      done: embedding.wake,
      log,
    });
    const backups = where === 'disk' ? createBackups({ db, dataDir, log, now }) : null;
    const rewriting = where === 'disk' ? createRewriting(db, log) : null;
    return {
      db,
      store,
      facts,
      documents,
      reader,
      remembering,
      embedding,
      queryVector: createQueryVector({
        store: vectors,
        chosen: needs.embedder,
        embed: (text, space, signal) => needs.embed([text], { purpose: 'query', space }, signal),
      }),
      exports: createExports({ db, cipher, documents, language, now }),
      imports: createImports({ db, cipher, documents, log }),
      backups,
      rewriting,
      index: indexing.wake,
      async close() {
        // Whatever writes ends before the database does.
        await Promise.all([remembering.close(), embedding.close(), indexing.close()]);
        await Promise.all([documents.close(), reader.close()]);
        facts.close();
        rewriting?.close();
        await backups?.close();
        if (where === 'disk') db.close();
      },
    };
  };

  const openDisk = async (): Promise<void> => {
    if (needs.key === null) {
      diskFault = { code: needs.keyFault ?? 'store/no-key' };
      return;
    }
    try {
      const opened = await openStore({ dataDir, cipher, log, now });
      disk = worksOn(storeOf(opened.db), 'disk');
      restoredFrom = opened.restoredFrom;
      diskFault = null;
      await disk.imports.sweep();
      disk.index();
      disk.remembering.catchUp();
    } catch (error) {
      diskFault = toFault(error);
      if (!diskFault.code.startsWith('store/')) throw error;
      log.error('What is kept could not be opened', { code: diskFault.code });
    }
  };

  /** Those of one conversation in memory, and which export was begun where. */
  const exportsOf = (db: Database): Exports =>
    createExports({ db, cipher, documents: works().documents, language, now });
  const running = new Map<string, Exports>();

  await openDisk();
  const spare = storeOf(openInMemory(cipher));
  const secret = storeOf(openInMemory(cipher));
  /** Where there is no disk, all works in memory. */
  let shelter: Works | null = disk === null ? worksOn(spare, 'memory') : null;
  const works = (): Works => {
    const found = disk ?? shelter;
    if (found === null) throw new AppError('store/unavailable');
    return found;
  };

  const state = (): StoreState => {
    const { fault, unsaved } = held.holding();
    return { keeps: fault === null ? 'disk' : 'memory', fault, unsaved, restoredFrom };
  };
  const forget = (touched: readonly string[]): void => {
    for (const id of touched) works().remembering.left(id);
    announce('memory/changed', {});
    announce('history/changed', {});
  };
  const changed = (): void => announce('store/changed', { store: state() });

  const held = createHeldStore({
    disk: () => disk,
    memory: spare,
    secret,
    diskFault: () => diskFault,
    changed() {
      if (held.holding().fault?.code === 'store/damaged') noteDamage(dataDir);
      changed();
    },
  });

  return {
    held,
    get history() {
      return works().store;
    },
    get facts() {
      return works().facts;
    },
    get documents() {
      return works().documents;
    },
    get reader() {
      return works().reader;
    },
    get embedding() {
      return works().embedding;
    },
    get queryVector() {
      return works().queryVector;
    },
    beginExport(wanted) {
      const from = wanted.kind === 'conversation' ? held.keptIn(wanted.id) : null;
      const exports =
        from === null || from.db === works().db ? works().exports : exportsOf(from.db);
      const begun = exports.begin(wanted);
      running.set(begun.export, exports);
      return begun;
    },
    exportsOf: (id) => running.get(id) ?? works().exports,
    get imports() {
      return works().imports;
    },
    index: () => works().index(),
    remove(id) {
      const { db, store, facts } = works();
      // Nested, so that both go or neither.
      db.transaction(() => {
        facts.conversationRemoved(id);
        store.remove(id);
      }).immediate();
    },
    async mentions(words) {
      const { reader } = works();
      const wanted = { query: words, filter: { ...NO_FILTER, role: 'person' as const } };
      const never = new AbortController().signal;
      const found: string[] = [];
      const { conversations } = await reader.list({ ...wanted, offset: 0, limit: 200 }, never);
      for (const { id } of conversations) {
        for (const hit of await reader.hits({ ...wanted, id }, never)) found.push(hit.messageId);
      }
      return found;
    },
    forgetFacts(ids) {
      const touched = ids.flatMap((id) => {
        try {
          return works().facts.forget(id);
        } catch (error) {
          if (toFault(error).code !== 'input/not-found') throw error;
          return [];
        }
      });
      forget(touched);
    },
    forget,
    state,
    async save() {
      if (disk === null) await openDisk();
      if (disk !== null && shelter !== null) {
        const former = shelter;
        shelter = null;
        await former.close();
      }
      held.save();
      disk?.index();
      changed();
      return state();
    },
    ended(id) {
      if (held.isPrivate(id)) return;
      works().remembering.said(id);
      works().embedding.wake();
    },
    left(id) {
      if (!held.isPrivate(id)) works().remembering.left(id);
    },
    forgot() {
      if (!works().store.emptyLog()) log.warn('What was deleted is still being read');
      disk?.rewriting?.owe();
      disk?.backups?.forgot();
    },
    async close() {
      await disk?.close();
      await shelter?.close();
      spare.db.close();
      secret.db.close();
    },
  };
}
