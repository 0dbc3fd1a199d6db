/** All that works on one database: on disk, or in memory where the disk refuses. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { createExports, type Exports, type InsightsOf } from './archive/exports.ts';
import { createImports, type Imports } from './archive/imports.ts';
import type { NoteOf } from './archive/note.ts';
import type { Cipher } from './cipher.ts';
import { createConversationStore } from './conversation-store.ts';
import { createCounselStore } from './counsel/counsel-store.ts';
import { type Database, databasePath } from './database.ts';
import {
  createDocumentStore,
  type Describe,
  type DocumentStore,
} from './documents/document-store.ts';
import { createFactStore, type FactStore } from './facts/fact-store.ts';
import { type Ask, createRemembering, type Judge, type Remembering } from './facts/remembering.ts';
import type { KeptIn } from './held-store.ts';
import { createPassageIndex } from './index/passage-index.ts';
import { createPassageReader } from './index/passage-text.ts';
import { keepIndexed } from './keep-indexed.ts';
import { createMemoryReader } from './reader/create-memory-reader.ts';
import type { MemoryReader } from './reader/memory-reader.ts';
import { startReaderThread } from './reader/start-reader-thread.ts';
import type { RecallQuery } from './recall/recall-query.ts';
import { createReminderStore, type ReminderStore } from './reminder-store.ts';
import { type Backups, createBackups } from './safe/backups.ts';
import { createRewriting, type Rewriting } from './safe/rewrite.ts';
import {
  type ChosenEmbedder,
  createEmbeddingJob,
  type EmbeddingJob,
} from './vectors/embedding-job.ts';
import { createQueryVector } from './vectors/query-vector.ts';
import { createVectorStore } from './vectors/vector-store.ts';

/** What it takes, on disk or in memory. */
export interface WorksNeeds {
  readonly dataDir: string;
  readonly preferences: () => Preferences;
  readonly announce: Announce;
  readonly log: Log;
  now(): number;
  readonly judge: Judge;
  readonly ask: Ask;
  readonly describe: Describe;
  /** How a session came out, in words. */
  readonly noteOf: NoteOf;
  readonly insightsOf: InsightsOf;
  readonly embedder: () => ChosenEmbedder;
  /** By the chosen embedder, or the one on this computer that a space belongs to. */
  readonly embed: (
    texts: readonly string[],
    as: { readonly purpose: 'query' | 'passage'; readonly space?: string },
    signal: AbortSignal,
  ) => Promise<{ readonly space: string; readonly vectors: readonly Float32Array[] }>;
}

export interface Works extends KeptIn {
  readonly facts: FactStore;
  readonly documents: DocumentStore;
  readonly reminders: ReminderStore;
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

/** A database, and the store and the index of what is said in it. */
export interface Kept extends KeptIn {
  readonly cipher: Cipher;
  readonly index: ReturnType<typeof createPassageIndex>;
}

export function storeOf(db: Database, cipher: Cipher, judge: Judge): Kept {
  /** Of a crisis level and time are kept, and no title. */
  const mayName = (words: string): boolean =>
    judge(words, 'ko') === 'none' && judge(words, 'en') === 'none';
  const index = createPassageIndex(db, cipher);
  return { db, cipher, index, store: createConversationStore(db, cipher, index, mayName) };
}

/** `diskKey` opens the database from another thread; null where it is in memory. */
export function worksOn(kept: Kept, diskKey: Uint8Array | null, needs: WorksNeeds): Works {
  const { db, store, index, cipher } = kept;
  const { dataDir, log, now, announce, preferences, judge, ask } = needs;
  const language = (): Language => preferences().language;
  const facts = createFactStore(db, cipher, index, now);
  const documents = createDocumentStore(db, cipher, index, {
    dataDir,
    describe: needs.describe,
    log,
    now,
  });
  const vectors = createVectorStore(db, cipher);
  const reader =
    diskKey === null
      ? createMemoryReader(db, cipher)
      : startReaderThread({ path: databasePath(dataDir), key: diskKey, log });
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
    exercisesIn: createCounselStore(db, cipher).stretches,
    preferences,
    announce,
    log,
    now,
  });
  const indexing = keepIndexed([store.indexSome, documents.indexSome, facts.reindex], {
    done: embedding.wake,
    log,
  });
  const backups = diskKey !== null ? createBackups({ db, dataDir, log, now }) : null;
  const rewriting = diskKey !== null ? createRewriting(db, log) : null;
  return {
    db,
    store,
    facts,
    documents,
    reminders: createReminderStore(db, cipher),
    reader,
    remembering,
    embedding,
    queryVector: createQueryVector({
      store: vectors,
      chosen: needs.embedder,
      embed: (text, space, signal) => needs.embed([text], { purpose: 'query', space }, signal),
    }),
    exports: createExports({
      db,
      cipher,
      documents,
      language,
      noteOf: needs.noteOf,
      insightsOf: needs.insightsOf,
      now,
    }),
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
      if (diskKey !== null) db.close();
    },
  };
}
