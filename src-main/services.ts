import type { EventName, EventPayload } from '../src-preload/contract/events.ts';
import type { Handlers } from '../src-preload/contract/requests.ts';
import type { Emotion, Language, VoiceMetrics } from '../src-preload/contract/words.ts';
import type { Platform } from './platform.ts';

export type EventListener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** A conversation over text alone, for a program that is not our renderer (V1). */
export interface TextSession {
  /** Of sentences for a person. */
  readonly language: Language;
  /**
   * The reply to one message, as it is written. Throws AppError: rate/limited (V5), input/empty,
   * input/too-long (V6), store/...; a fault of a provider falls back and does not throw.
   */
  reply(
    input: {
      readonly text: string;
      readonly emotion: Emotion | null;
      readonly voice: VoiceMetrics | null;
    },
    signal: AbortSignal,
  ): AsyncIterable<string>;
  /** Newest emotion and voice measures of the person (V10); go along with the next reply. */
  observe(input: { readonly emotion?: Emotion | null; readonly voice?: VoiceMetrics | null }): void;
}

export interface Services {
  readonly handlers: Handlers;
  /** Events from now on; returns the way to stop. */
  subscribe(listener: EventListener): () => void;
  /** The session of this id, begun on first use and continued after. */
  textSession(sessionId: string): TextSession;
  /** The renderer is gone: what is being said is no longer heard. */
  clientLeft(): void;
  /** Ends what runs, closes the database. */
  close(): Promise<void>;
}

/** Composition root: plain calls in dependency order. Throws AppError('store/...') when the data cannot be opened. */
export async function startServices(_platform: Platform): Promise<Services> {
  throw new Error('being built');
}
