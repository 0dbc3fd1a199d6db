import { AppError } from '../../src-preload/contract/faults.ts';
import type { ConversationSummary } from '../../src-preload/contract/words.ts';
import type { Database } from './database.ts';
import { around, firstWords, oneLine, SNIPPET_COLUMNS } from './excerpt.ts';
import { searchPattern } from './search-pattern.ts';
import { inStore } from './store-faults.ts';
import { storedText } from './stored-text.ts';

/**
 * Past conversations, newest first. One that the person has said nothing in is not listed.
 * Every call throws AppError('store/...') when the database cannot be used.
 */
export interface HistoryStore {
  /**
   * Up to `limit` conversations last used before `before` whose title or words match `query` (all
   * match the empty query), and how many match in all.
   */
  list(wanted: {
    readonly query: string;
    readonly before: number | null;
    readonly limit: number;
  }): { conversations: ConversationSummary[]; total: number };
  /** Throws AppError('input/not-found'). */
  rename(conversationId: string, title: string): void;
  /**
   * Removes it so that its words are no longer in any file (should another process be reading just
   * then: when the database is next closed). Throws AppError('input/not-found').
   */
  remove(conversationId: string): void;
  /** The conversation last used, null if there is none. */
  latest(): string | null;
}

interface SummaryRow {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly messageCount: number;
  readonly lastText: string;
}

const LISTED = `EXISTS (SELECT 1 FROM messages
  WHERE conversation_id = conversations.id AND role = 'person')`;

const SUMMARY = `
  SELECT id, title, started_at AS startedAt, last_at AS lastAt,
    (SELECT count(*) FROM messages WHERE conversation_id = conversations.id) AS messageCount,
    (SELECT content FROM messages WHERE conversation_id = conversations.id
      ORDER BY ordinal DESC LIMIT 1) AS lastText
  FROM conversations`;

export function createHistoryStore(db: Database): HistoryStore {
  const page = db.prepare<[number, number], SummaryRow>(
    `${SUMMARY} WHERE ${LISTED} AND last_at < ? ORDER BY last_at DESC, id LIMIT ?`,
  );
  const all = db.prepare<[], SummaryRow>(`${SUMMARY} WHERE ${LISTED} ORDER BY last_at DESC, id`);
  const count = db
    .prepare<[], number>(`SELECT count(*) FROM conversations WHERE ${LISTED}`)
    .pluck();
  const everyMessage = db.prepare<[], { conversationId: string; content: string }>(
    `SELECT conversation_id AS conversationId, content FROM messages
      ORDER BY conversation_id, ordinal DESC`,
  );
  const setTitle = db.prepare<[string, string]>('UPDATE conversations SET title = ? WHERE id = ?');
  const deleteOne = db.prepare<[string]>('DELETE FROM conversations WHERE id = ?');
  const newest = db
    .prepare<[], string>(
      `SELECT id FROM conversations WHERE ${LISTED} ORDER BY last_at DESC, id LIMIT 1`,
    )
    .pluck();

  /** The newest matching words of each conversation, as snippets. Reads every message once. */
  function hitsOf(pattern: RegExp): ReadonlyMap<string, string> {
    const hits = new Map<string, string>();
    for (const { conversationId, content } of everyMessage.iterate()) {
      if (hits.has(conversationId)) continue;
      const line = oneLine(content);
      const hit = pattern.exec(line);
      if (!hit) continue;
      const end = hit.index + hit[0].length;
      hits.set(conversationId, around(line, hit.index, end, SNIPPET_COLUMNS));
    }
    return hits;
  }

  function search(pattern: RegExp, before: number, limit: number) {
    const hits = hitsOf(pattern);
    const found = all
      .all()
      .filter(({ id, title }) => hits.has(id) || pattern.test(title.normalize('NFC')));
    const conversations = found
      .filter(({ lastAt }) => lastAt < before)
      .slice(0, limit)
      .map((row) => toSummary(row, hits.get(row.id)));
    return { conversations, total: found.length };
  }

  return {
    list({ query, before, limit }) {
      const earlierThan = before ?? Number.MAX_SAFE_INTEGER;
      const pattern = searchPattern(query);
      return inStore(() =>
        pattern
          ? search(pattern, earlierThan, limit)
          : {
              conversations: page.all(earlierThan, limit).map((row) => toSummary(row)),
              total: count.get() ?? 0,
            },
      );
    },

    rename(conversationId, title) {
      const { changes } = inStore(() => setTitle.run(storedText(title), conversationId));
      if (changes === 0) throw new AppError('input/not-found');
    },

    remove(conversationId) {
      inStore(() => {
        if (deleteOne.run(conversationId).changes === 0) throw new AppError('input/not-found');
        // secure_delete has zeroed the words in the database's pages; the WAL still holds earlier
        // copies of those pages until it is emptied.
        db.pragma('wal_checkpoint(TRUNCATE)');
      });
    },

    latest: () => inStore(() => newest.get() ?? null),
  };
}

function toSummary(row: SummaryRow, hit?: string): ConversationSummary {
  return {
    id: row.id,
    title: row.title,
    snippet: hit ?? firstWords(row.lastText, SNIPPET_COLUMNS),
    startedAt: row.startedAt,
    lastAt: row.lastAt,
    messageCount: row.messageCount,
  };
}
