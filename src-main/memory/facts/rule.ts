/** What every rule of drawing out works with. */
import type { FactKind, Topic } from '../../../src-preload/contract/memory.ts';
import type { People } from './people.ts';

export interface Draft {
  readonly kind: FactKind;
  /** Empty for the person themself. */
  readonly person: string;
  readonly statement: string;
  readonly slot: string | null;
  /** Absent: by its words. */
  readonly topic?: Topic;
}

/** A sentence that states something, and what is known around it. */
export interface Telling {
  readonly text: string;
  /** When it was said, milliseconds since 1970. */
  readonly at: number;
  readonly people: People;
}

/** What one sentence says; nothing where this rule does not fit. All quantifiers are bounded. */
export type Rule = (telling: Telling) => Draft | null;

/** Whose attribute a slot is: "self" or "person:jisoo". */
export const ownerOf = (person: string): string =>
  person === '' ? 'self' : `person:${person.toLowerCase()}`;

/** What a slot is told apart by, in one spelling. */
export const slotKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:the|a|an|my|your|going|doing|having) /u, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .slice(0, 60);
