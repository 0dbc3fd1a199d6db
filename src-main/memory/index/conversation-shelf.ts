import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Shelved {
  readonly id: string;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly pinned: boolean;
  readonly archived: boolean;
}

/** Every conversation that is listed, in memory: no unfinished import, and none the person said nothing in. */
export interface ConversationShelf {
  all(): readonly Shelved[];
  get(id: string): Shelved | null;
  title(id: string): string;
  /** Words of its title, by number of the vocabulary. */
  titleWords(id: string): readonly number[];
  /** Words of every title that was looked at. */
  wordsOfTitles(): ReadonlySet<number>;
  refresh(): void;
}

interface Row {
  readonly id: string;
  readonly title: Uint8Array | null;
  readonly startedAt: number;
  readonly lastAt: number;
  readonly pinned: number;
  readonly archived: number;
}

interface Title {
  readonly sealed: Uint8Array;
  readonly text: string;
  words: readonly number[] | null;
}

export function createConversationShelf(
  db: Database,
  cipher: Cipher,
  vocabulary: Vocabulary,
): ConversationShelf {
  const rows = db.prepare<[], Row>(
    `SELECT id, title, started_at AS startedAt, last_at AS lastAt, pinned, archived
      FROM conversations WHERE staged IS NULL`,
  );
  const saidIn = db
    .prepare<[string], number>(
      `SELECT 1 FROM messages WHERE conversation_id = ? AND role = 'person' LIMIT 1`,
    )
    .pluck();

  let shelved = new Map<string, Shelved>();
  let sealedTitles = new Map<string, Uint8Array>();
  let inOrder: readonly Shelved[] | null = null;
  const titles = new Map<string, Title>();

  function titleOf(id: string): Title | null {
    const sealed = sealedTitles.get(id);
    if (sealed === undefined) return null;
    const known = titles.get(id);
    if (known && Buffer.compare(known.sealed, sealed) === 0) return known;
    const text = cipher.open(sealed, `conversations.title/${id}`);
    const title: Title = { sealed, text, words: null };
    titles.set(id, title);
    return title;
  }

  function titleWords(id: string): readonly number[] {
    const title = titleOf(id);
    if (title === null) return [];
    title.words ??= wordsOf(title.text).map((word) => vocabulary.numberOfWord(word));
    return title.words;
  }

  return {
    all: () => {
      inOrder ??= [...shelved.values()].sort(pinnedThenNewest);
      return inOrder;
    },
    get: (id) => shelved.get(id) ?? null,
    title: (id) => titleOf(id)?.text ?? '',
    titleWords,
    wordsOfTitles: () => new Set([...titles.values()].flatMap(({ words }) => words ?? [])),

    refresh() {
      const before = shelved;
      shelved = new Map();
      sealedTitles = new Map();
      inOrder = null;
      for (const { title, ...row } of rows.iterate()) {
        // What was said once stays said as long as the conversation is there.
        if (!before.has(row.id) && saidIn.get(row.id) === undefined) continue;
        shelved.set(row.id, { ...row, pinned: row.pinned === 1, archived: row.archived === 1 });
        if (title !== null) sealedTitles.set(row.id, title);
      }
      for (const id of titles.keys()) if (!shelved.has(id)) titles.delete(id);
    },
  };
}

function pinnedThenNewest(one: Shelved, other: Shelved): number {
  return (
    Number(other.pinned) - Number(one.pinned) ||
    other.lastAt - one.lastAt ||
    (one.id < other.id ? -1 : 1)
  );
}
