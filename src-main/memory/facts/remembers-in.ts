/** What remembering needs of the conversation store. */
import type { Language, MessageState, Role } from '../../../src-preload/contract/words.ts';

export interface StoredTurn {
  readonly id: string;
  readonly ordinal: number;
  readonly role: Role;
  readonly text: string;
  readonly at: number;
  readonly state: MessageState;
}

type TitledBy = 'first-words' | 'content' | 'person';

export interface ConversationMeta {
  readonly titledBy: TitledBy;
  readonly title: string;
  readonly language: Language;
  readonly summary: string;
  /** The summary covers the messages with ordinals below this one; facts were drawn from those below the other. */
  readonly summaryUntil: number;
  readonly drawnUntil: number;
}

/** What of the conversation store is needed here. Setters of a conversation that is gone do nothing. */
export interface RemembersIn {
  /** From this ordinal on, in order. */
  since(conversationId: string, ordinal: number): readonly StoredTurn[];
  meta(conversationId: string): ConversationMeta | null;
  /** Never in place of a person's title. */
  setTitle(conversationId: string, title: string, by: 'first-words' | 'content'): void;
  setSummary(conversationId: string, text: string, until: number): void;
  setDrawn(conversationId: string, until: number): void;
  /** Conversations with messages beyond what facts were drawn from, the newest first. */
  undrawn(): readonly string[];
}
