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
  /** The pinned first, then the newest. The same array until the next refresh. */
  all(): readonly Shelved[];
  get(id: string): Shelved | null;
  title(id: string): string;
  /** Words of the titles of all(), by number of the vocabulary. The same array until the next refresh. */
  titleWords(): readonly (readonly number[])[];
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
  readonly sealed: Uint8Array | null;
  text: string | null;
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

  const messages = db.prepare<[], { readonly there: number; readonly last: number | null }>(
    `SELECT count(*) AS there,
      (SELECT seq FROM sqlite_sequence WHERE name = 'messages') AS last FROM messages`,
  );

  let counted = { there: 0, last: 0 };
  let shelved = new Map<string, Shelved>();
  let titles = new Map<string, Title>();
  let inOrder: readonly Shelved[] | null = null;
  let wordsInOrder: readonly (readonly number[])[] | null = null;

  function all(): readonly Shelved[] {
    inOrder ??= [...shelved.values()].sort(pinnedThenNewest);
    return inOrder;
  }

  function title(id: string): string {
    const known = titles.get(id);
    if (!known?.sealed) return '';
    known.text ??= cipher.open(known.sealed, `conversations.title/${id}`);
    return known.text;
  }

  function wordsOfTitle(id: string): readonly number[] {
    const known = titles.get(id);
    if (!known?.sealed) return [];
    known.words ??= wordsOf(title(id)).map((word) => vocabulary.numberOfWord(word));
    return known.words;
  }

  return {
    all,
    get: (id) => shelved.get(id) ?? null,
    title,
    titleWords() {
      wordsInOrder ??= all().map(({ id }) => wordsOfTitle(id));
      return wordsInOrder;
    },

    refresh() {
      const { there = 0, last } = messages.get() ?? {};
      const isMoreAlone = there - counted.there === (last ?? 0) - counted.last;
      counted = { there, last: last ?? 0 };
      const before = { shelved, titles };
      shelved = new Map();
      titles = new Map();
      inOrder = null;
      wordsInOrder = null;
      for (const { title: sealed, ...row } of rows.iterate()) {
        // What was said once stays said, unless messages were removed.
        const isKnown = isMoreAlone && before.shelved.has(row.id);
        if (!isKnown && saidIn.get(row.id) === undefined) continue;
        shelved.set(row.id, { ...row, pinned: row.pinned === 1, archived: row.archived === 1 });
        const known = before.titles.get(row.id);
        const isSame = known !== undefined && areEqual(known.sealed, sealed);
        titles.set(row.id, isSame ? known : { sealed, text: null, words: null });
      }
    },
  };
}

function areEqual(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return Buffer.compare(one, other) === 0;
}

function pinnedThenNewest(one: Shelved, other: Shelved): number {
  return (
    Number(other.pinned) - Number(one.pinned) ||
    other.lastAt - one.lastAt ||
    (one.id < other.id ? -1 : 1)
  );
}
