import { onTestFinished } from 'vitest';
import { databasePath, openForReading } from '../../../../src-main/memory/database.ts';
import { createHistorySearch } from '../../../../src-main/memory/index/history-search.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../../../src-main/memory/index/passage-text.ts';
import { sealBody } from '../../../../src-main/memory/message-body.ts';
import { type HistoryFilter, NO_FILTER } from '../../../../src-preload/contract/memory.ts';
import type { Emotion, Role } from '../../../../src-preload/contract/words.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, openTestDatabase } from '../open-store.ts';

interface Said {
  readonly text: string;
  readonly role?: Role;
  readonly emotion?: Emotion;
  readonly at?: number;
}

/** A database file, written to by one connection and searched over another. */
export function searchRig() {
  const dataDir = temporaryFolder();
  const db = openTestDatabase(dataDir);
  const index = createPassageIndex(db, cipher);
  const reading = openForReading(databasePath(dataDir));
  onTestFinished(() => {
    reading.close();
  });
  const search = createHistorySearch(reading, cipher, createPassageReader(reading, cipher));
  let clock = 1_000;

  function message(conversationId: string, said: Said | string): string {
    const {
      text,
      role = 'person',
      emotion = null,
      at,
    } = typeof said === 'string' ? { text: said } : said;
    clock = at ?? clock + 1_000;
    const { ordinal } = db
      .prepare('SELECT count(*) AS ordinal FROM messages WHERE conversation_id = ?')
      .get(conversationId) as { ordinal: number };
    const id = `${conversationId}-${ordinal}`;
    const body = { text, emotion, vendor: null, model: null, timings: null, voice: null };
    const keep = () => {
      db.prepare(
        `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
          VALUES (?, ?, ?, ?, 'complete', ?, ?, 1)`,
      ).run(id, conversationId, ordinal, role, clock, sealBody(body, id, cipher));
      db.prepare('UPDATE conversations SET last_at = ? WHERE id = ?').run(clock, conversationId);
      index.put({ kind: 'message', id, group: conversationId, text, at: clock, role, emotion });
    };
    if (db.inTransaction) keep();
    else db.transaction(keep)();
    return id;
  }

  function conversation(id: string, ...said: readonly (Said | string)[]): string {
    db.prepare(
      `INSERT INTO conversations (id, type, language, started_at, last_at) VALUES (?, 'talk', 'ko', ?, ?)`,
    ).run(id, clock, clock);
    for (const one of said) message(id, one);
    return id;
  }

  function entitle(id: string, title: string): void {
    db.prepare('UPDATE conversations SET title = ? WHERE id = ?').run(
      cipher.seal(title, `conversations.title/${id}`),
      id,
    );
  }

  const list = (query: string, filter: Partial<HistoryFilter> = {}, offset = 0, limit = 50) =>
    search.list({ query, filter: { ...NO_FILTER, ...filter }, offset, limit });

  return {
    dataDir,
    db,
    index,
    search,
    conversation,
    message,
    entitle,
    list,
    /** Ids of the conversations found. */
    found: (query: string, filter: Partial<HistoryFilter> = {}) =>
      list(query, filter).conversations.map(({ id }) => id),
    /** What is marked in the snippet of the first. */
    marked: (query: string) => {
      const first = list(query).conversations[0];
      return first?.snippetMarks.map(({ from, to }) => first.snippet.slice(from, to)) ?? [];
    },
    hits: (id: string, query: string, filter: Partial<HistoryFilter> = {}) =>
      search.hits({ id, query, filter: { ...NO_FILTER, ...filter } }),
  };
}
