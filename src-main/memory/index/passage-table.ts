/**
 * What was said, as numbers in memory: who, when, with what feeling, which words in which order. A search
 * goes through all of it, which is quicker and exacter than asking an index about each of a thousand
 * words that begin with one letter.
 */
import { EMOTIONS, type Role } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { feelingMark } from './analysis.ts';
import { changesOf } from './changes.ts';
import { grown } from './growing.ts';
import { unpackNumbers } from './packing.ts';
import type { PassageKind } from './passages.ts';
import { type RowsOfWords, rowsOfWords } from './rows-of-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A connection that reads for long keeps the writer from emptying its log. */
const ROWS_AT_ONCE = 5_000;
/** Rows that are gone through one by one, a fraction of a millisecond. */
const MOST_ROWS_BESIDE = 1_000;
const GONE = 0;
export const KINDS = { message: 1, document: 2 } as const;
export const ROLES: Readonly<Record<Role, number>> = { person: 1, companion: 2 };

/** Columns of equal length, good until the next refresh. Rows stand in the order they were put. */
export interface Passages {
  readonly size: number;
  readonly kinds: Uint8Array;
  readonly roles: Uint8Array;
  /** 1 + the place in EMOTIONS; 0 for none. */
  readonly feelings: Uint8Array;
  readonly seqs: Uint32Array;
  /** Conversations and documents, by number. */
  readonly groups: Uint32Array;
  readonly times: Float64Array;
  /** Words of a row, by their numbers in the vocabulary: from its start to the start of the next. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** Rows of each word, but for the newest rows. */
  readonly byWord: RowsOfWords;
}

export interface PassageTable {
  passages(): Passages;
  /** Ids of groups by their numbers. */
  readonly groupIds: readonly string[];
  /** -1 where nothing of it is in the table. */
  groupNumber(id: string): number;
  /**
   * Reads what was put and takes out what was removed since, at most so many rows at once.
   * False where there is more to read.
   */
  refresh(mostRows: number): boolean;
}

type Row = readonly [
  seq: number,
  kind: PassageKind,
  group: string,
  role: Role | null,
  feeling: string | null,
  at: number,
  words: Uint8Array,
];

export function createPassageTable(
  db: Database,
  cipher: Cipher,
  vocabulary: Vocabulary,
): PassageTable {
  const rowsAfter = db
    .prepare<[number, number], Row>(
      `SELECT seq, kind, group_id, role, feeling, at, words FROM passages
        WHERE seq > ? AND kind <> 'fact' ORDER BY seq LIMIT ?`,
    )
    .raw();
  const count = db
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM passages) - (SELECT count(*) FROM passages WHERE kind = 'fact')`,
    )
    .pluck();
  const changes = changesOf(db);
  const allSeqs = db.prepare<[], number>('SELECT seq FROM passages').pluck();
  const feelings = new Map(
    EMOTIONS.map((emotion, index) => [cipher.term(feelingMark(emotion)), index + 1]),
  );

  let size = 0;
  let upTo = 0;
  let gone = 0;
  let removed = 0;
  let kinds = new Uint8Array(1024);
  let roles = new Uint8Array(1024);
  let felt = new Uint8Array(1024);
  let seqs = new Uint32Array(1024);
  let groupOf = new Uint32Array(1024);
  let starts = new Uint32Array(1024);
  let times = new Float64Array(1024);
  let words = new Uint32Array(16 * 1024);
  let byWord = rowsOfWords(words, starts, 0, 0);
  const groupIds: string[] = [];
  const groupNumbers = new Map<string, number>();

  function numberOfGroup(id: string): number {
    const known = groupNumbers.get(id);
    if (known !== undefined) return known;
    const number = groupIds.push(id) - 1;
    groupNumbers.set(id, number);
    return number;
  }

  function append([seq, kind, group, role, feeling, at, packed]: Row): void {
    if (kind === 'fact') return;
    const row = size++;
    kinds = grown(kinds, size);
    roles = grown(roles, size);
    felt = grown(felt, size);
    seqs = grown(seqs, size);
    groupOf = grown(groupOf, size);
    times = grown(times, size);
    starts = grown(starts, size + 1);
    kinds[row] = KINDS[kind];
    roles[row] = role === null ? 0 : ROLES[role];
    felt[row] = feeling === null ? 0 : (feelings.get(feeling) ?? 0);
    seqs[row] = seq;
    groupOf[row] = numberOfGroup(group);
    times[row] = at;
    const said = unpackNumbers(packed);
    let end = starts[row] ?? 0;
    words = grown(words, end + said.length);
    for (const id of said) {
      const number = vocabulary.numberOf(id);
      if (number >= 0) words[end++] = number;
    }
    starts[size] = end;
  }

  return {
    passages: () => ({
      size,
      kinds,
      roles,
      feelings: felt,
      seqs,
      groups: groupOf,
      times,
      starts,
      words,
      byWord,
    }),
    groupIds,
    groupNumber: (id) => groupNumbers.get(id) ?? -1,

    refresh(mostRows) {
      for (let read = 0; read < mostRows; read += ROWS_AT_ONCE) {
        const rows = rowsAfter.all(upTo, ROWS_AT_ONCE);
        // After the rows: whatever words they have are in the lexicon by now.
        vocabulary.refresh(Number.POSITIVE_INFINITY);
        for (const row of rows) append(row);
        upTo = rows.at(-1)?.[0] ?? upTo;
        if (rows.length < ROWS_AT_ONCE) {
          leaveOutRemoved();
          if (size - byWord.rows > MOST_ROWS_BESIDE) {
            byWord = rowsOfWords(words, starts, size, vocabulary.words.length);
          }
          return true;
        }
      }
      return false;
    },
  };

  function leaveOutRemoved(): void {
    const before = removed;
    removed = changes.passages().removed;
    if (removed === before || count.get() === size - gone) return;
    const there = new Set(allSeqs.all());
    for (let row = 0; row < size; row++) {
      if (kinds[row] === GONE || there.has(seqs[row] ?? 0)) continue;
      kinds[row] = GONE;
      gone += 1;
    }
  }
}
