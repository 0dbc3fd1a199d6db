/** Goes through what was said, in memory, for the rows that hold every wanted word. */

import type { HistoryFilter } from '../../../src-preload/contract/memory.ts';
import { EMOTIONS } from '../../../src-preload/contract/words.ts';
import type { Wanted } from './marking.ts';
import { KINDS, type Passages, ROLES } from './passage-table.ts';
import type { TypedQuery } from './typed-query.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordMatching } from './word-matching.ts';

export type SpokenFilter = Omit<HistoryFilter, 'archived'>;

export interface GroupHits {
  hits: number;
  newestAt: number;
  newestRow: number;
}

export interface FoundMessages {
  /** By number of the conversation. */
  readonly byGroup: ReadonlyMap<number, GroupHits>;
  readonly hits: number;
  /** Conversations, by number, in which something passes the filter, whatever its words. */
  readonly passing: Uint8Array;
}

export const wantedBy = (
  query: TypedQuery,
  isLenient: boolean,
  matching: WordMatching,
  vocabulary: Vocabulary,
): Wanted => {
  const words = query.words.map((word) => matching.matches(word, isLenient));
  const bits = new Uint32Array(vocabulary.words.length);
  words.forEach((numbers, place) => {
    for (const number of numbers) bits[number] = (bits[number] ?? 0) | (1 << place);
  });
  return { query, words, bits };
};

/**
 * @param groups which conversations to look in: not 0 at their number
 * @param wanted null for every message that passes the filter
 */
export function findMessages(
  passages: Passages,
  groups: Uint8Array,
  filter: SpokenFilter,
  wanted: Wanted | null,
): FoundMessages {
  const byGroup = new Map<number, GroupHits>();
  const passing = new Uint8Array(groups.length);
  const passes = filterOf(passages, filter);
  const isPassed = (row: number): boolean =>
    passages.kinds[row] === KINDS.message && groups[passages.groups[row] ?? 0] !== 0 && passes(row);
  let hits = 0;
  if (!isOpen(filter)) {
    for (let row = 0; row < passages.size; row++) {
      if (isPassed(row)) passing[passages.groups[row] ?? 0] = 1;
    }
  }
  if (wanted === null) return { byGroup, hits, passing };
  for (const row of rowsHolding(passages, wanted)) {
    if (!isPassed(row)) continue;
    hits += 1;
    const group = passages.groups[row] ?? 0;
    const at = passages.times[row] ?? 0;
    const known = byGroup.get(group);
    if (known === undefined) byGroup.set(group, { hits: 1, newestAt: at, newestRow: row });
    else {
      known.hits += 1;
      if (at >= known.newestAt) {
        known.newestAt = at;
        known.newestRow = row;
      }
    }
  }
  return { byGroup, hits, passing };
}

/** Rows that hold all that is wanted, in order. */
export function rowsHolding(passages: Passages, wanted: Wanted): readonly number[] {
  const { byWord, size } = passages;
  const needed = allBits(wanted.query);
  const seen = new Uint32Array(byWord.rows);
  wanted.words.forEach((numbers, place) => {
    const bit = 1 << place;
    for (const number of numbers) {
      byWord.each(number, (row) => {
        seen[row] = (seen[row] ?? 0) | bit;
      });
    }
  });
  const isEnough = wanted.query.phrases.length === 0;
  const rows: number[] = [];
  for (let row = 0; row < seen.length; row++) {
    if (seen[row] === needed && (isEnough || rowHolds(passages, row, wanted))) rows.push(row);
  }
  for (let row = byWord.rows; row < size; row++) {
    if (rowHolds(passages, row, wanted)) rows.push(row);
  }
  return rows;
}

const allBits = (query: TypedQuery): number => 2 ** query.words.length - 1;

export const isOpen = ({ from, to, role, emotion }: SpokenFilter): boolean =>
  from === null && to === null && role === null && emotion === null;

/** A feeling is the person's, unless the companion is asked for. */
export function filterOf(
  { roles, times, feelings }: Passages,
  { from, to, role, emotion }: SpokenFilter,
): (row: number) => boolean {
  const earliest = from ?? Number.NEGATIVE_INFINITY;
  const before = to ?? Number.POSITIVE_INFINITY;
  const asked = role ?? (emotion === null ? null : 'person');
  const by = asked === null ? 0 : ROLES[asked];
  const felt = emotion === null ? 0 : EMOTIONS.indexOf(emotion) + 1;
  return (row) => {
    const at = times[row] ?? 0;
    return (
      at >= earliest &&
      at < before &&
      (by === 0 || roles[row] === by) &&
      (felt === 0 || feelings[row] === felt)
    );
  };
}

export function rowHolds(passages: Passages, row: number, wanted: Wanted): boolean {
  return holds(passages.words, passages.starts[row] ?? 0, passages.starts[row + 1] ?? 0, wanted);
}

/** Whether words [from, to) hold all that is wanted, phrases in their order. */
export function holds(
  words: ArrayLike<number>,
  from: number,
  to: number,
  { query, bits }: Wanted,
): boolean {
  let seen = 0;
  for (let at = from; at < to; at++) seen |= bits[words[at] as number] as number;
  if (seen === 0 || seen !== allBits(query)) return false;
  return query.phrases.every((phrase) => {
    for (let at = from; at + phrase.length <= to; at++) {
      const isHere = phrase.every(
        (place, step) => (bits[words[at + step] ?? 0] ?? 0) & (1 << place),
      );
      if (isHere) return true;
    }
    return false;
  });
}
