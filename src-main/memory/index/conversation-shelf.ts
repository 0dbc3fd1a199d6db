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

/** Conversations by their rows: of a few, one string tells whether anything changed. */
interface Shelf {
  readonly told: string;
  readonly ids: readonly string[];
  /** One of them was left out because the person said nothing in it (yet). */
  readonly isEmptyIn: boolean;
}

const ROWS_A_SHELF = 64;

interface Title {
  readonly sealed: Uint8Array | null;
  text: string | null;
  words: readonly number[] | null;
}

/** After a write only what changed is read: there are thousands, and each turn is a write. */
export function createConversationShelf(
  db: Database,
  cipher: Cipher,
  vocabulary: Vocabulary,
): ConversationShelf {
  const lastRow = db.prepare<[], number | null>('SELECT max(rowid) FROM conversations').pluck();
  // A title that is sealed anew begins with another nonce.
  const toldOf = db
    .prepare<[number, number], string | null>(
      `SELECT group_concat(id || ' ' || started_at || ' ' || last_at || ' ' || pinned || archived
          || hex(substr(title, 1, 13)), ' ')
        FROM conversations WHERE rowid >= ? AND rowid < ? AND staged IS NULL`,
    )
    .pluck();
  const rows = db.prepare<[number, number], Row>(
    `SELECT id, title, started_at AS startedAt, last_at AS lastAt, pinned, archived
      FROM conversations WHERE rowid >= ? AND rowid < ? AND staged IS NULL`,
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
  const shelved = new Map<string, Shelved>();
  const titles = new Map<string, Title>();
  const shelves: Shelf[] = [];
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
      // What was said once stays said, unless messages were removed.
      const isMoreAlone = there - counted.there === (last ?? 0) - counted.last;
      counted = { there, last: last ?? 0 };
      inOrder = null;
      wordsInOrder = null;
      const count = Math.max(shelves.length, Math.floor((lastRow.get() ?? 0) / ROWS_A_SHELF) + 1);
      const changed: { number: number; told: string; before: ReadonlyMap<string, Title> }[] = [];
      for (let number = 0; number < count; number++) {
        const from = number * ROWS_A_SHELF;
        const told = toldOf.get(from, from + ROWS_A_SHELF) ?? '';
        const shelf = shelves[number];
        if (shelf && told === shelf.told && isMoreAlone && !shelf.isEmptyIn) continue;
        changed.push({ number, told, before: emptied(shelf?.ids ?? []) });
      }
      // All are emptied before one is filled: a conversation may have moved from one to another.
      for (const { number, told, before } of changed) {
        shelves[number] = filled(number, told, before, isMoreAlone);
      }
    },
  };

  /** Takes these out, and gives their titles. */
  function emptied(ids: readonly string[]): ReadonlyMap<string, Title> {
    const before = new Map<string, Title>();
    for (const id of ids) {
      const title = titles.get(id);
      if (title) before.set(id, title);
      shelved.delete(id);
      titles.delete(id);
    }
    return before;
  }

  function filled(
    number: number,
    told: string,
    before: ReadonlyMap<string, Title>,
    isMoreAlone: boolean,
  ): Shelf {
    const ids: string[] = [];
    let isEmptyIn = false;
    const from = number * ROWS_A_SHELF;
    for (const { title: sealed, ...row } of rows.iterate(from, from + ROWS_A_SHELF)) {
      const isKnown = isMoreAlone && before.has(row.id);
      if (!isKnown && saidIn.get(row.id) === undefined) {
        isEmptyIn = true;
        continue;
      }
      ids.push(row.id);
      shelved.set(row.id, { ...row, pinned: row.pinned === 1, archived: row.archived === 1 });
      const title = before.get(row.id);
      const isSame = title !== undefined && areEqual(title.sealed, sealed);
      titles.set(row.id, isSame ? title : { sealed, text: null, words: null });
    }
    return { told, ids, isEmptyIn };
  }
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
