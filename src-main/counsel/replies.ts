import type { Move, Topic } from './lexicon.ts';

/**
 * What one turn is made of: a sentence that says back what was heard, perhaps one of meaning, and one
 * question. `{feeling}` and `{subject}` are filled from the person's own words; a sentence whose slot
 * has no word is not used.
 */
export interface Turn {
  readonly open: readonly string[];
  readonly meaning: readonly string[];
  readonly ask: readonly string[];
}

/** Turns that need care: what was said, or what was answered to a question about safety. */
export const CARES = ['heavy', 'urgent', 'safer', 'others', 'someone-else', 'hurt'] as const;
export type Care = (typeof CARES)[number];

export interface Replies {
  readonly topics: Readonly<Record<Topic, Turn>>;
  /** Where no topic was understood; its openings also stand in when a topic's are used up. */
  readonly plain: Turn;
  readonly moves: Readonly<Record<Move, Turn>>;
  readonly cares: Readonly<Record<Care, Turn>>;
  /** So much at once that it cannot have been followed. */
  readonly much: Turn;
  /** A question about the world. */
  readonly unknown: Turn;
  /** Between midnight and five, now and then, in place of the middle sentence. */
  readonly night: readonly string[];
  /** After a reply that broke off elsewhere. */
  readonly carryOn: Turn;
  /** A former reply that asked about thoughts of dying, and one that asked about being safe. */
  readonly askedAboutDying: RegExp;
  readonly askedAboutSafety: RegExp;
}
