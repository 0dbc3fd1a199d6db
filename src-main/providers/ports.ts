/**
 * The four slots. One small interface each, one file per vendor and slot.
 * Adapters throw AppError('provider/...') (see fault-of.ts) or the abort reason; they never retry
 * (their SDK's own retries are off): retry, fallback and the breaker live in one place, the chain.
 */
import type { Language, SpeechTiming, Vendor } from '../../src-preload/contract/words.ts';

/** Samples of speech, signed 16-bit mono. */
export interface Audio {
  readonly samples: Int16Array;
  /** Hz. */
  readonly sampleRate: number;
}

export interface SpeechToText {
  readonly vendor: Vendor;
  readonly model: string;
  /** An empty text means nothing was said. `hint` is the expected language, null when unknown. */
  transcribe(
    audio: Audio,
    hint: Language | null,
    signal: AbortSignal,
  ): Promise<{ readonly text: string; readonly language: Language | null }>;
}

export interface ChatMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Of a user message: goes before its words. */
  readonly picture?: Picture;
  /** Of an assistant message: what it asked to be done, after its words. */
  readonly calls?: readonly ToolCall[];
  /** Of a user message right after such a one: what came of each call. Its words are not sent. */
  readonly results?: readonly ToolResult[];
}

/** Something a model may ask to be done. */
export interface ToolSpec {
  /** Lower-case letters, digits and underscores, at most 64. */
  readonly name: string;
  readonly description: string;
  /** JSON schema of an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote it: not checked against anything. Null where it was no JSON. */
  readonly input: unknown;
  /** What the vendor wants back with it, unread. */
  readonly signature?: string;
}

export interface ToolResult {
  readonly id: string;
  readonly name: string;
  /** Data for the model, as text. */
  readonly output: string;
}

export interface ChatRequest {
  /** The same from turn to turn, so that a vendor may keep it at hand. */
  readonly system: string;
  /** Of this moment: goes after `system`. */
  readonly situation?: string;
  /** Ends with a user message; or with an assistant message that is to be continued from where it stops. */
  readonly messages: readonly ChatMessage[];
  readonly language: Language;
  readonly maxTokens: number;
  /** null leaves it to the vendor. */
  readonly temperature: number | null;
  /** False asks for the whole reply at once; it still arrives through the same iterable. */
  readonly streaming: boolean;
  /** What an interrupted reply had not said yet, for whoever is asked to go on; null where nothing was. */
  readonly unsaid?: string | null;
  /** What it may ask to be done; a server that knows no tools is asked without. */
  readonly tools?: readonly ToolSpec[];
}

export type ChatChunk =
  | { readonly type: 'text'; readonly text: string }
  /** Whole, and only of tools that were named in the request or made up; the reply then ends as usual. */
  | { readonly type: 'call'; readonly call: ToolCall }
  | {
      readonly type: 'end';
      /** `length`: the token limit was reached; `declined`: the vendor refused to go on. */
      readonly reason: 'complete' | 'length' | 'declined';
      readonly inputTokens: number | null;
      readonly outputTokens: number | null;
    };

export interface ChatModel {
  readonly vendor: Vendor;
  readonly model: string;
  /** A stream that stops without an `end` chunk was cut off; adapters throw provider/cut-off then. */
  reply(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatChunk>;
}

/** How a sentence is meant to sound: `soft` is quieter and steadier, for someone in distress. `pace` is slower then already. */
export type Manner = 'plain' | 'soft';

export interface SpeechRequest {
  /** Words as they are said: no digits, signs or marks that a voice would stumble over. */
  readonly text: string;
  readonly language: Language;
  /** The vendor's voice id; null for its default in this language. */
  readonly voice: string | null;
  /** 1 is the voice's own pace. */
  readonly pace: number;
  readonly manner: Manner;
}

/** A piece of a sentence's speech. All pieces of a sentence have one sample rate. */
export type SpeechPiece =
  | {
      readonly kind: 'audio';
      readonly audio: Audio;
      /** Of the characters spoken in this piece; milliseconds from the first sample of the sentence. */
      readonly timing: SpeechTiming | null;
    }
  /** No sound at all (captions only): the sentence lasts this long. */
  | { readonly kind: 'silent'; readonly durationMs: number };

export interface TextToSpeech {
  readonly vendor: Vendor;
  readonly model: string;
  /** Absent: every language. A sentence in another language goes to the next voice without a word. */
  readonly languages?: readonly Language[];
  /** Yields at least one piece, or throws. */
  speak(request: SpeechRequest, signal: AbortSignal): AsyncIterable<SpeechPiece>;
}

/** What a text is to a search: some models treat the two differently. */
export type EmbeddingPurpose = 'query' | 'passage';

export interface Embedder {
  readonly vendor: Vendor;
  /** Names the space: vectors of different models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** One unit-length vector per text, in order; of a text that is too long, of its beginning. Any number of texts. */
  embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]>;
}

/** What a whole chain yields for one reply: the chunks of whoever answers, and who that is. */
export type ReplyChunk =
  | ChatChunk
  /** First, and again whenever another provider takes over. */
  | {
      readonly type: 'answering';
      readonly vendor: Vendor;
      readonly model: string;
      readonly remote: boolean;
      /** The vendor that broke off in the middle and is continued from there; null for a fresh start. */
      readonly continues: Vendor | null;
    };

export type SpokenPiece = SpeechPiece & {
  readonly vendor: Vendor;
  /** The whole sentence, as this voice said it before: nobody was asked. */
  readonly again?: true;
};

/**
 * The chains behind the slots: order, retry, fallback, breaker. Each call walks its chain from the
 * first ready entry; every switch is announced (`notice/switched`). They throw only when aborted or
 * when the whole chain failed; `reply` and `speak` end in providers that cannot fail.
 */
export interface ProviderChains {
  /** Throws AppError('hearing/no-provider') when no entry of the chain is ready. */
  hear(
    audio: Audio,
    hint: Language | null,
    signal: AbortSignal,
  ): Promise<{
    readonly text: string;
    readonly language: Language | null;
    readonly vendor: Vendor;
  }>;
  reply(request: ChatRequest, signal: AbortSignal): AsyncIterable<ReplyChunk>;
  /** The person's choice of voice per vendor is known. `quiet` asks for captions alone: nothing sounds. */
  speak(
    request: Omit<SpeechRequest, 'voice'> & { readonly quiet?: boolean },
    signal: AbortSignal,
  ): AsyncIterable<SpokenPiece>;
  /**
   * By the embedder that was chosen, and by no other: `provider/...` or `model/...` where it fails.
   * `space` asks for one that was chosen before, while its vectors are still searched; throws
   * AppError('provider/unavailable') unless that one is on this computer and makes the same vectors.
   */
  embed(
    texts: readonly string[],
    as: { readonly purpose: EmbeddingPurpose; readonly space?: string },
    signal: AbortSignal,
  ): Promise<{ readonly space: string; readonly vectors: readonly Float32Array[] }>;
  /**
   * A question in the background, to the cheapest model of the first vendor of the chat chain that is
   * ready: whoever is asked here is trusted with the conversation already. Null where only the
   * built-in counsellor is left. Throws AppError('provider/...') when those that are ready all failed.
   */
  ask(request: AskRequest, signal: AbortSignal): Promise<Asked | null>;
  /** What a picture shows, in words; null where no vendor of the chat chain that can see is ready. */
  describe(picture: Picture, language: Language, signal: AbortSignal): Promise<Asked | null>;
}

export interface AskRequest {
  readonly system: string;
  readonly text: string;
  readonly maxTokens: number;
}

export interface Asked {
  readonly text: string;
  readonly vendor: Vendor;
  readonly model: string;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
}
