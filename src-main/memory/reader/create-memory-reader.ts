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
import { createRehearsal } from './rehearse.ts';

/** Some megabytes: what belongs to a conversation is recalled turn after turn. */
const KEPT_PASSAGES = 2_000;

/** All that is read, at once: what runs in the thread, and in process where there is none. */
export interface ReadingEngine {
  /** Throws AppError('store/...'). */
  answer<Name extends keyof Calls>(name: Name, wanted: Calls[Name]): Answers[Name];
  /** Does a part of what makes the first search and the first recall quick. True when there is no more of it. */
  prepare(): boolean;
}

/** @param db its own connection, or the writer's where the store is in memory */
export function createReadingEngine(db: Database, cipher: Cipher): ReadingEngine {
  const passages = createPassageReader(db, cipher, { keeps: KEPT_PASSAGES });
  const history = createHistorySearch(db, cipher, passages);
  const vectors = createVectorSearch(db, cipher);
  const recall = createRecall(db, cipher, {
    terms: createTermSearch(db, cipher),
    passages,
    vectors,
    facts: createFactReader(db, cipher),
  });
  const cite = createCiting(db, cipher);
  const rehearse = createRehearsal(db, passages, recall);
  const readVectors = (): true => {
    vectors.refresh();
    return true;
  };
  const steps = [history.prepare, readVectors, rehearse];
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
    prepare() {
      const isDone = inStore(() => steps[0]?.() ?? true);
      if (isDone) steps.shift();
      return steps.length === 0;
    },
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
