import type { Fact } from '../../../src-preload/contract/memory.ts';
import type { Role } from '../../../src-preload/contract/words.ts';
import type { PassageKind } from '../index/passages.ts';

export interface RecallQuery {
  /** What the person just said. */
  readonly text: string;
  /** When, milliseconds since 1970: "last Thursday" counts from here, and nothing later is recalled. */
  readonly at: number;
  /** The conversation it is said in, and the time from which its messages go along anyway; null where there is none. */
  readonly open: { readonly conversationId: string; readonly verbatimFrom: number } | null;
  /** Of the text, in the space it was made in; null where there is none (in time). */
  readonly vector: { readonly space: string; readonly values: Float32Array } | null;
  /** Most passages. */
  readonly k: number;
  /** All passages and facts together, in tokens as estimateTokens() counts them. */
  readonly budget: number;
}

export interface RecalledPassage {
  readonly kind: Exclude<PassageKind, 'fact'>;
  readonly id: string;
  /** Conversation or document. */
  readonly group: string;
  readonly text: string;
  readonly at: number;
  readonly role: Role | null;
  /** Of the document; null for a message. */
  readonly source: { readonly name: string; readonly page: number } | null;
  /** The higher the better; of this query only. */
  readonly score: number;
}

export interface Recalled {
  /** The best first. */
  readonly passages: readonly RecalledPassage[];
  /** Facts that hold (and, where asked for, what held before), the best first. */
  readonly facts: readonly Fact[];
}

export const NOTHING_RECALLED: Recalled = { passages: [], facts: [] };
