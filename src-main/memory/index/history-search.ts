/** The history as one types: what is listed, what is found, and what of it shows. */
import type {
  DocumentHit,
  HistoryFilter,
  HistoryHit,
} from '../../../src-preload/contract/memory.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { HistoryPage } from '../reader/memory-reader.ts';
import { changesOf } from './changes.ts';
import { createConversationShelf, type Shelved } from './conversation-shelf.ts';
import { createSummaries } from './conversation-summaries.ts';
import {
  type FoundMessages,
  filterOf,
  findMessages,
  type GroupHits,
  holds,
  isOpen,
  rowHolds,
  rowsHolding,
  wantedBy,
} from './find-messages.ts';
import { marksIn, snippetOf, type Wanted } from './marking.ts';
import { createPassageTable, KINDS } from './passage-table.ts';
import type { PassageReader } from './passage-text.ts';
import { parseQuery } from './typed-query.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordMatching } from './word-matching.ts';

/** Some tens of milliseconds of reading. */
const ROWS_A_STEP = 5_000;
const WORDS_A_STEP = 10_000;
/** Reading a block of words takes about as long as reading so many rows. */
const ROWS_A_BLOCK = 250;

export interface HistorySearch {
  list(wanted: {
    readonly query: string;
    readonly filter: HistoryFilter;
    readonly offset: number;
    readonly limit: number;
  }): HistoryPage;
  hits(wanted: {
    readonly id: string;
    readonly query: string;
    readonly filter: HistoryFilter;
  }): readonly HistoryHit[];
  documentHits(wanted: { readonly query: string; readonly limit: number }): readonly DocumentHit[];
  /** Reads a part of what the first search will need. True when nothing is left to read. */
  prepare(): boolean;
}

interface Listed {
  readonly conversation: Shelved;
  readonly hit: GroupHits | null;
}

interface Found {
  readonly key: string;
  readonly listed: readonly Listed[];
  readonly hits: number;
  readonly wanted: Wanted | null;
}

export function createHistorySearch(
  db: Database,
  cipher: Cipher,
  passageReader: PassageReader,
): HistorySearch {
  const vocabulary = createVocabulary(db, cipher);
  const matching = createWordMatching(vocabulary);
  const table = createPassageTable(db, cipher, vocabulary);
  const shelf = createConversationShelf(db, cipher, vocabulary);

  const changes = changesOf(db);
  const summaries = createSummaries(db, cipher, shelf, vocabulary, passageReader);
  const seenDocuments = db
    .prepare<[], string>('SELECT id FROM documents WHERE staged IS NULL')
    .pluck();
  const pageOf = db.prepare<[string], number>('SELECT page FROM stretches WHERE id = ?').pluck();
  const ordinalOf = db
    .prepare<[string], number>('SELECT ordinal FROM messages WHERE id = ?')
    .pluck();

  let shelfState = '';
  let tableState = '';
  let last: Found | null = null;
  const groups = new Map<boolean, Uint8Array>();
  let shelvedGroups: readonly number[] | null = null;

  function refreshShelf(): void {
    const now = changes.state();
    if (now === shelfState) return;
    shelf.refresh();
    summaries.forget();
    shelfState = now;
  }

  function refreshAll(mostRows: number): boolean {
    refreshShelf();
    const now = changes.state();
    if (now === tableState) return true;
    if (!vocabulary.refresh(mostRows / ROWS_A_BLOCK) || !table.refresh(mostRows)) return false;
    const titleWords = shelf.titleWords();
    if (vocabulary.hasUnused()) {
      vocabulary.forgetUnused(new Set(titleWords.flat()));
      matching.forget();
    }
    last = null;
    groups.clear();
    shelvedGroups = null;
    tableState = now;
    return true;
  }

  /** Conversations to look in, by number. */
  function groupsToSearch(archived: boolean): Uint8Array {
    const known = groups.get(archived);
    if (known) return known;
    const made = new Uint8Array(table.groupIds.length);
    table.groupIds.forEach((id, number) => {
      if (shelf.get(id)?.archived === archived) made[number] = 1;
    });
    groups.set(archived, made);
    return made;
  }

  /** Numbers of all conversations, in the order of the shelf. */
  function groupsOfShelf(): readonly number[] {
    shelvedGroups ??= shelf.all().map(({ id }) => table.groupNumber(id));
    return shelvedGroups;
  }

  function find(query: string, filter: HistoryFilter): Found {
    const parsed = parseQuery(query);
    if (parsed === null && isOpen(filter)) {
      refreshShelf();
      const listed = shelf.all().filter(({ archived }) => archived === filter.archived);
      return {
        key: '',
        listed: listed.map((conversation) => ({ conversation, hit: null })),
        hits: 0,
        wanted: null,
      };
    }
    refreshAll(Number.POSITIVE_INFINITY);
    const key = JSON.stringify([tableState, query, filter]);
    if (last?.key === key) return last;
    const within = groupsToSearch(filter.archived);
    const passages = table.passages();
    if (parsed === null) {
      const { passing } = findMessages(passages, within, filter, null);
      const listed = shelf.all().filter(({ id }) => passing[table.groupNumber(id)] === 1);
      last = {
        key,
        listed: listed.map((conversation) => ({ conversation, hit: null })),
        hits: 0,
        wanted: null,
      };
      return last;
    }
    // One wrong letter is allowed where nothing is as it was typed.
    for (const isLenient of [false, true]) {
      const titles = shelf.titleWords();
      const numbers = groupsOfShelf();
      const wanted = wantedBy(parsed, isLenient, matching, vocabulary);
      const found = findMessages(passages, within, filter, wanted);
      const listed: Listed[] = [];
      for (const [index, conversation] of shelf.all().entries()) {
        if (conversation.archived !== filter.archived) continue;
        const group = numbers[index] ?? -1;
        const hit = found.byGroup.get(group) ?? null;
        const words = titles[index] ?? [];
        const isTitled =
          hit === null &&
          (isOpen(filter) || titleCounts(filter, found, group)) &&
          holds(words, 0, words.length, wanted);
        if (hit || isTitled) listed.push({ conversation, hit });
      }
      listed.sort(newestHitFirst);
      last = { key, listed, hits: found.hits, wanted };
      if (listed.length > 0) break;
    }
    return last as Found;
  }

  return {
    list({ query, filter, offset, limit }) {
      const { listed, hits, wanted } = find(query, filter);
      const page = listed.slice(offset, offset + limit);
      return {
        conversations: summaries.of(
          page.map(({ conversation, hit }) => ({
            conversation,
            hit: hit && { hits: hit.hits, seq: table.passages().seqs[hit.newestRow] ?? 0 },
          })),
          wanted,
        ),
        total: listed.length,
        hits,
      };
    },

    hits({ id, query, filter }) {
      const { wanted } = find(query, filter);
      if (wanted === null && isOpen(filter)) return [];
      const group = table.groupNumber(id);
      if (group < 0 || shelf.get(id) === null) return [];
      const passages = table.passages();
      const passes = filterOf(passages, filter);
      const seqs: number[] = [];
      for (let row = 0; row < passages.size; row++) {
        if (passages.groups[row] !== group || passages.kinds[row] !== KINDS.message) continue;
        if (!passes(row) || (wanted && !rowHolds(passages, row, wanted))) continue;
        seqs.push(passages.seqs[row] ?? 0);
      }
      return passageReader
        .read(seqs)
        .map(({ id: messageId, text }) => ({
          ordinal: ordinalOf.get(messageId) ?? 0,
          hit: { messageId, marks: wanted ? marksIn(text, wanted, vocabulary) : [] },
        }))
        .sort((one, other) => one.ordinal - other.ordinal)
        .map(({ hit }) => hit);
    },

    documentHits({ query, limit }) {
      const parsed = parseQuery(query);
      if (parsed === null) return [];
      refreshAll(Number.POSITIVE_INFINITY);
      const passages = table.passages();
      const seen = new Set(seenDocuments.all());
      for (const isLenient of [false, true]) {
        const wanted = wantedBy(parsed, isLenient, matching, vocabulary);
        const rows = rowsHolding(passages, wanted).filter(
          (row) =>
            passages.kinds[row] === KINDS.document &&
            seen.has(table.groupIds[passages.groups[row] ?? 0] ?? ''),
        );
        if (rows.length === 0) continue;
        // The newest document first, each from its beginning.
        const { times } = passages;
        rows.sort((one, other) => (times[other] ?? 0) - (times[one] ?? 0) || one - other);
        const seqs = rows.slice(0, limit).map((row) => passages.seqs[row] ?? 0);
        return passageReader.read(seqs).map(({ id, group, text }) => ({
          documentId: group,
          page: pageOf.get(id) ?? 1,
          ...snippetOf(text, wanted, vocabulary),
        }));
      }
      return [];
    },

    prepare: () => refreshAll(ROWS_A_STEP) && vocabulary.spell(WORDS_A_STEP),
  };
}

/** A title is nobody's words and nobody's feeling; it counts where something was said in the time asked for. */
const titleCounts = (
  { role, emotion }: { role: unknown; emotion: Emotion | null },
  { passing }: FoundMessages,
  group: number,
): boolean => role === null && emotion === null && passing[group] === 1;

function newestHitFirst(one: Listed, other: Listed): number {
  const at = ({ hit, conversation }: Listed): number => hit?.newestAt ?? conversation.lastAt;
  return at(other) - at(one) || (one.conversation.id < other.conversation.id ? -1 : 1);
}
