/** The background work of memory: facts, titles and summaries, made in pauses and when a conversation is left. */
import type { Announce } from '../../../src-preload/contract/events.ts';
import type {
  Language,
  MessageState,
  RiskLevel,
  Role,
} from '../../../src-preload/contract/words.ts';
import type { Log } from '../../platform.ts';
import type { FactStore } from './fact-store.ts';

export interface StoredTurn {
  readonly id: string;
  readonly ordinal: number;
  readonly role: Role;
  readonly text: string;
  readonly at: number;
  readonly state: MessageState;
}

export type TitledBy = 'first-words' | 'content' | 'person';

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

/** A question to a cheap model; null where there is none, an error where it failed. */
export type Ask = (
  request: { readonly system: string; readonly text: string; readonly maxTokens: number },
  signal: AbortSignal,
) => Promise<{ readonly text: string } | null>;

export type Judge = (text: string, language: Language) => RiskLevel;

/** Nothing of it throws; what is not done when it is closed or killed is done next time. */
export interface Remembering {
  /** A turn was stored: work begins once nothing was said for a while. */
  said(conversationId: string): void;
  /** It was left: work begins now. Also after forgetting, for the conversations that touched. */
  left(conversationId: string): void;
  /** At the start of the program: what was not done last time. */
  catchUp(): void;
  /** When nothing waits and nothing runs. */
  settled(): Promise<void>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export interface RememberingOptions {
  readonly store: RemembersIn;
  readonly facts: FactStore;
  readonly ask: Ask;
  readonly judge: Judge;
  readonly preferences: () => { readonly remembers: boolean };
  readonly announce: Announce;
  readonly log: Log;
  now(): number;
  /** How long nothing has to be said before work begins, milliseconds; for tests. */
  readonly pauseMs?: number;
}

export function createRemembering(_options: RememberingOptions): Remembering {
  const settled = Promise.resolve();
  return {
    said: () => undefined,
    left: () => undefined,
    catchUp: () => undefined,
    settled: () => settled,
    close: () => settled,
  };
}
