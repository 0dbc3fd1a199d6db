import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { createCiting } from '../documents/cite.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { createHistorySearch } from '../index/history-search.ts';
import { createPassageReader } from '../index/passage-text.ts';
import { createTermSearch } from '../index/term-search.ts';
import { createRecall } from '../recall/create-recall.ts';
import { inStore } from '../store-faults.ts';
import { createVectorSearch } from '../vectors/vector-search.ts';
import type { MemoryReader } from './memory-reader.ts';
import type { Answers, Calls } from './messages.ts';

/** Some megabytes: what belongs to a conversation is recalled turn after turn. */
const KEPT_PASSAGES = 2_000;

/** All that is read, at once: what runs in the thread, and in process where there is none. */
export interface ReadingEngine {
  /** Throws AppError('store/...'). */
  answer<Name extends keyof Calls>(name: Name, wanted: Calls[Name]): Answers[Name];
  /** Reads a part of what a first search needs. True when there is no more of it. */
  prepare(): boolean;
}

/** @param db its own connection, or the writer's where the store is in memory */
export function createReadingEngine(db: Database, cipher: Cipher): ReadingEngine {
  const passages = createPassageReader(db, cipher, { keeps: KEPT_PASSAGES });
  const history = createHistorySearch(db, cipher, passages);
  const recall = createRecall(db, cipher, {
    terms: createTermSearch(db, cipher),
    passages,
    vectors: createVectorSearch(db, cipher),
    facts: createFactReader(db, cipher),
  });
  const cite = createCiting(db, cipher);
  const calls: { readonly [Name in keyof Calls]: (wanted: Calls[Name]) => Answers[Name] } = {
    list: history.list,
    hits: history.hits,
    documentHits: history.documentHits,
    recall: (query) => cite(recall(query)),
  };
  return {
    // One transaction: what is read belongs together, and the log is looked through once.
    answer: (name, wanted) =>
      inStore(
        db.transaction(() => {
          // What was forgotten goes at once, whatever is asked next.
          passages.refresh();
          return calls[name](wanted);
        }),
      ),
    prepare: () => inStore(history.prepare),
  };
}

/** In process, for a store in memory and for whoever needs no thread. */
export function createMemoryReader(db: Database, cipher: Cipher): MemoryReader {
  const engine = createReadingEngine(db, cipher);
  const answered =
    <Name extends keyof Calls>(name: Name) =>
    async (wanted: Calls[Name], signal: AbortSignal): Promise<Answers[Name]> => {
      signal.throwIfAborted();
      return engine.answer(name, wanted);
    };
  return {
    list: answered('list'),
    hits: answered('hits'),
    documentHits: answered('documentHits'),
    recall: answered('recall'),
    close: async () => undefined,
  };
}
