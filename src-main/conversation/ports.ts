/**
 * What a conversation needs of the rest of main, as types it declares itself.
 * services.ts hands the real things in; a test hands in others.
 */
import type { Card, ConsideredFacts } from '../../src-preload/contract/counsel.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type { ToolUse } from '../../src-preload/contract/tools.ts';
import type {
  Emotion,
  Language,
  Message,
  MessageState,
  RiskLevel,
  Role,
  Slot,
  TurnMarks,
  Usage,
  Vendor,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { ProviderChains, ToolCall, ToolSpec } from '../providers/ports.ts';
import type { SeenLabel } from './feeling/label-to-keep.ts';

/**
 * Stage marks kept beside a reply, milliseconds: of a spoken turn since the last sound of the person's
 * speech, of a typed one since it was accepted; null where a stage did not happen.
 */
export interface TurnTimings {
  readonly heardMs: number | null;
  readonly firstWordMs: number | null;
  readonly firstSoundMs: number | null;
  readonly endMs: number;
}

/** What calls to one provider used. */
export interface Spent {
  readonly slot: Slot;
  readonly vendor: Vendor;
  readonly model: string;
  readonly usage: Usage;
  /** Begun while the person paused, and thrown away because they went on. */
  readonly discarded: boolean;
}

/** What conversation keeps. Each call is on disk when it returns. Throws AppError('store/...'). */
export interface ConversationStore {
  /** A new conversation's id. Of a private one nothing is on disk. */
  begin(language: Language, at: number, isPrivate?: boolean): string;
  isPrivate(conversationId: string): boolean;
  /** It is no longer open: nothing is left of a private one. */
  left(conversationId: string): void;
  /** What was said before the newest messages, in short; empty where that is not known. */
  meta(conversationId: string): { readonly summary: string } | null;
  addPersonMessage(entry: {
    readonly conversationId: string;
    readonly text: string;
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    /** Kept apart from the message; null keeps nothing. */
    readonly seen: SeenLabel | null;
    readonly at: number;
  }): Message;
  /** A reply's row, `in-flight`, with the first words heard of it. Returns its id. */
  beginReply(entry: {
    readonly conversationId: string;
    readonly text: string;
    readonly emotion: Emotion;
    readonly vendor: Vendor;
    readonly model: string;
    readonly at: number;
    readonly tools: readonly ToolUse[];
  }): string;
  /** Replaces the text heard so far, and what was done. */
  extendReply(messageId: string, text: string, tools: readonly ToolUse[]): void;
  endReply(
    messageId: string,
    state: Exclude<MessageState, 'in-flight'>,
    timings: TurnTimings,
    tools: readonly ToolUse[],
  ): Message;
  /** The newest messages, oldest first. */
  recent(conversationId: string, limit: number): readonly Message[];
  /** Throws AppError('input/not-found'). */
  open(conversationId: string): OpenConversation;
}

/** What belongs to the words that are to be answered. */
export interface Remembered {
  readonly facts: readonly {
    readonly statement: string;
    /** Milliseconds since 1970; `until` null while it holds. */
    readonly since: number;
    readonly until: number | null;
  }[];
  /** Said in other conversations, or long before in this one. */
  readonly said: readonly {
    readonly role: Role | null;
    readonly text: string;
    readonly at: number;
  }[];
  /** Of documents, as they stand in a prompt: marked as quoted. */
  readonly quoted: readonly string[];
}

/** Words about memory itself: what is said to them, and what is done once they count. */
export interface AboutMemory {
  readonly reply: string;
  /** Throws AppError('store/...'). */
  done(): void;
}

/** What is remembered beyond the open conversation. */
export interface ConversationMemory {
  /** Resolves within its own time limit and never rejects. */
  recall(
    asked: {
      readonly text: string;
      readonly language: Language;
      readonly level: RiskLevel;
      readonly conversationId: string | null;
      /** Messages of the conversation from this time on go along anyway. */
      readonly verbatimFrom: number;
    },
    signal: AbortSignal,
  ): Promise<Remembered>;
  /** Null for words about anything else. Changes nothing until `done`. */
  asked(
    text: string,
    language: Language,
    conversationId: string | null,
  ): Promise<AboutMemory | null>;
  /** A turn of it has ended: there may be something worth keeping. Never throws. */
  ended(conversationId: string): void;
  /** It is no longer open. Never throws. */
  left(conversationId: string): void;
}

/** From one time to another, milliseconds since 1970; `until` null while it lasts. */
export interface Stretch {
  readonly from: number;
  readonly until: number | null;
}

/** What a model thinks of how serious words are, in the counsel room's own terms. */
export type RiskOpinion = unknown;

/** What counsel makes of the words of a turn. Nothing of it counts until `done`. */
export interface Counselled extends ConsideredFacts {
  /** Said word for word, no model asked; null leaves the reply to whoever answers. */
  readonly say: readonly string[] | null;
  /** Said before the reply, whoever gives it. */
  readonly prelude: readonly string[];
  /** What a model is told of this moment; '' where nothing. */
  readonly guidance: string;
  /** An exercise is led: a reply may have a sentence more. */
  readonly leading: boolean;
  /** What a model may ask to be done; none where the person leads, or nobody shares exercises with one. */
  readonly tools: readonly ToolSpec[];
  /** The person's feeling that the words name; null where they name none surely enough. */
  readonly feeling: Emotion | null;
  /** A model may be asked how serious the words are, and how long the reply waits for it, milliseconds. */
  readonly asks: { readonly waitMs: number } | null;
  /** The words count, and were kept there. Throws AppError('store/...'). */
  done(conversationId: string): void;
}

/** The counsel of one conversation: it knows how its session stands. */
export interface Counsel {
  /** Local and instant; never throws. `opinion` is what a model said of the same words, once it has. */
  consider(
    heard: { readonly text: string; readonly language: Language; readonly spoken: boolean },
    opinion?: RiskOpinion,
  ): Counselled;
  /**
   * Does what a model asked for in the turn that `consider` saw last; only once its words count. Never throws.
   * `say` and `card` are for the person, whatever the model makes of `output`.
   */
  act(call: { readonly name: string; readonly input: unknown }): {
    readonly output: string;
    readonly say: readonly string[] | null;
    readonly card: Card | null;
    readonly level: RiskLevel;
    /** As the transcript shows it; null where there is no such tool. */
    readonly use: ToolUse | null;
  };
  /** Messages of this conversation from such times stay here: a model is not given them (R14). */
  withheld(): readonly Stretch[];
  /** Null where no model is there, none answered in time, or none could be understood. Never rejects, except when aborted. */
  ask(text: string, language: Language, signal: AbortSignal): Promise<RiskOpinion | null>;
  /** This conversation is open now; null: the next words begin one. Never throws. */
  opened(conversationId: string | null): void;
}

/** What came of one call. */
export interface UsedTool {
  /** Data for the model, as JSON. */
  readonly output: string;
  /** As the transcript shows it; null where there is no such tool. */
  readonly use: ToolUse | null;
  /** A tool that leaves something other than it was. */
  readonly changes: boolean;
}

/** What a model may ask to be done in one reply, beside exercises. */
export interface ReplyTools {
  /** Local and instant. */
  offered(): readonly ToolSpec[];
  /** Words that somebody else wrote went along with the request. */
  sawForeign(): void;
  /** Something was refused until the person is asked. */
  readonly isToBeAsked: boolean;
  /**
   * Does one call, within a time of its own; only once the words count. Faults are told to the model.
   * `begun` hears of a use before it begins, for a reply that ends meanwhile. Throws the abort reason alone.
   */
  act(call: ToolCall, begun: (use: ToolUse) => void, signal: AbortSignal): Promise<UsedTool>;
}

/** A rule that words break, and what may be said instead; '' leaves them out. */
export interface Breach {
  readonly rule: string;
  readonly instead: string;
}

/** What one reply is held to while it is written. Pure, local, fast; never throws. */
export interface ReplyRules {
  /** Null for words that may be said. */
  breach(words: string): Breach | null;
  /** Never left out, whatever else was asked before it. */
  asksAboutSafety(sentence: string): boolean;
  /** It asks about a look, or how it feels to say something. */
  asksOfLook(sentence: string): boolean;
  /** The sentence that a whole reply still needs, null where it needs none. */
  lacking(reply: string): string | null;
}

export interface ConversationPorts {
  /** Of one conversation; begun with it. */
  beginCounsel(): Counsel;
  readonly providers: Pick<ProviderChains, 'hear' | 'reply' | 'speak'>;
  readonly store: ConversationStore;
  readonly memory: ConversationMemory;
  /** For one reply to these words; `conversationId` is asked when something is done. */
  beginTools(reply: {
    readonly text: string;
    readonly language: Language;
    readonly preferences: () => Preferences;
    readonly conversationId: () => string | null;
  }): ReplyTools;
  /** How serious the person's words are. Pure, local, fast; never throws. */
  judge(text: string, language: Language): RiskLevel;
  /**
   * What one reply is held to. `talk` is what was said so far, oldest first, with the words that are answered;
   * `mayAskOfLook` whether a look may be asked about now, it may never be told.
   */
  check(
    language: Language,
    level: RiskLevel,
    talk: readonly { readonly role: Role; readonly text: string }[],
    mayAskOfLook: () => boolean,
  ): ReplyRules;
  /** A kept message, null where there is none of this id (any more). */
  message(messageId: string): Message | null;
  /** Stage marks, once for every turn that ended. Never throws. */
  marks(turn: TurnMarks): void;
  /** What was used, once it is known. Never throws. */
  spend(lines: readonly Spent[]): void;
  /**
   * A pause of the person's: `within` a turn, which they went on after; or `cut-off`, taken for the
   * end although they went on. Milliseconds. Never throws.
   */
  learnPause(pauseMs: number, kind: 'within' | 'cut-off'): void;
  now(): number;
}
