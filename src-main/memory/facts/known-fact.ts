/** What a fact is while it is compared, drawn out and kept. */
import { z } from 'zod';
import {
  FACT_KINDS,
  type FactKind,
  MAX_STATEMENT,
  TOPICS,
  type Topic,
} from '../../../src-preload/contract/memory.ts';
import { LANGUAGES, type Language, type Role } from '../../../src-preload/contract/words.ts';

/** Longest name of a person, characters. */
export const MAX_PERSON = 60;
const MAX_SLOT = 200;

/** What is sealed in `facts.body`. */
export const factBody = z.object({
  kind: z.enum(FACT_KINDS),
  person: z.string().max(MAX_PERSON),
  topic: z.enum(TOPICS),
  statement: z.string().max(MAX_STATEMENT * 2),
  /**
   * What it answers, e.g. "self/lives-in", "person:지수/relation", "plan:exam/date": two facts with one
   * slot cannot both hold. Null where only its words tell.
   */
  slot: z.string().max(MAX_SLOT).nullable(),
  language: z.enum(LANGUAGES),
});
export type FactBody = z.infer<typeof factBody>;

/** A fact without where it was said. */
export interface KnownFact extends FactBody {
  readonly id: string;
  readonly pinned: boolean;
  readonly edited: boolean;
  readonly since: number;
  readonly until: number | null;
  readonly replacedBy: string | null;
}

/** A turn as facts are drawn from it. */
export interface SaidTurn {
  readonly id: string;
  readonly ordinal: number;
  readonly role: Role;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A fact as it was drawn, before it is compared with what is known. */
export interface DrawnFact {
  readonly kind: FactKind;
  readonly person: string;
  readonly topic: Topic;
  readonly statement: string;
  readonly slot: string | null;
  readonly language: Language;
  /** Ids of the messages it was said in; at least one. */
  readonly sources: readonly string[];
  /** When it was said, milliseconds since 1970. */
  readonly at: number;
}

/** What is done to the facts that are kept. */
export type FactChange =
  | { readonly type: 'add'; readonly fact: DrawnFact }
  /** The former value is kept as past, up to when the new one was said. */
  | { readonly type: 'change'; readonly id: string; readonly fact: DrawnFact }
  /** The former value was never true: nothing is kept of it. */
  | { readonly type: 'correct'; readonly id: string; readonly fact: DrawnFact }
  /** Said earlier than what holds: it is kept as past, up to when the other was said. */
  | { readonly type: 'past'; readonly id: string; readonly fact: DrawnFact }
  /** Said once more. */
  | { readonly type: 'confirm'; readonly id: string; readonly sources: readonly string[] }
  /** Two that say the same: `into` takes over the sources of `id`, which goes. */
  | { readonly type: 'merge'; readonly id: string; readonly into: string }
  /** It held until then, and nothing took its place. */
  | { readonly type: 'end'; readonly id: string; readonly at: number }
  /** It was never true, or is not worth keeping. */
  | { readonly type: 'drop'; readonly id: string };
