/** What can be found: a message, a fact, or a stretch of a document. */
import type { Emotion, Role } from '../../../src-preload/contract/words.ts';

export const PASSAGE_KINDS = ['message', 'fact', 'document'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export interface Passage {
  readonly kind: PassageKind;
  /** Of the message, the fact, or the stretch. */
  readonly id: string;
  /** Conversation or document it belongs to; empty for a fact. */
  readonly group: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null for what nobody said. */
  readonly role: Role | null;
  readonly emotion: Emotion | null;
}

/** The writing side, on the connection of the one writer. */
export interface PassageIndex {
  /** Of the analysis of texts; what was put under an older one is put again (see `unindexed` of each store). */
  readonly version: number;
  /** In the caller's transaction: what is put and what is kept stand or fall together. Replaces what has this id. */
  put(passage: Passage): void;
  /** Nothing of them is left, neither terms nor vectors. In the caller's transaction. */
  remove(kind: PassageKind, ids: readonly string[]): void;
}
