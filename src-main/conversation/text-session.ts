import type { ConsideredFacts } from '../../src-preload/contract/counsel.ts';
import type { Announce, EventPayload } from '../../src-preload/contract/events.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { ToolUse } from '../../src-preload/contract/tools.ts';
import type { Emotion, Language, VoiceMetrics } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { createConversation } from './conversation.ts';
import type { ConversationPorts } from './ports.ts';
import { createQueue, type Queue } from './queue.ts';
import { createRateLimit } from './rate-limit.ts';
import { acceptText } from './understand.ts';

/** V5. */
const REQUESTS_PER_MINUTE = 10;
/** Sessions kept at once; beyond it the one unused for longest goes (its words stay in history). */
const MAX_SESSIONS = 200;

/** A conversation over text alone, for a program that is not our renderer (V1). */
export interface TextSession {
  /** Of sentences for a person. */
  readonly language: Language;
  /**
   * The reply to one message, sentence by sentence. Throws AppError: input/empty, input/too-long (V6),
   * rate/limited (V5), store/...; a failing provider falls back and does not throw.
   * A further request on the same session ends the one before it.
   */
  reply(
    input: {
      readonly text: string;
      readonly emotion: Emotion | null;
      readonly voice: VoiceMetrics | null;
    },
    signal: AbortSignal,
  ): AsyncIterable<string>;
  /** As `reply`, whole: what the words were taken for, what was done for them, and what was said to them. */
  turn(
    input: { readonly text: string },
    signal: AbortSignal,
  ): Promise<{
    readonly considered: ConsideredFacts;
    readonly tools: readonly ToolUse[];
    readonly spoken: readonly string[];
  }>;
  /** Ends it; of a private one nothing is left. */
  close(): void;
  /** Newest emotion and voice measures of the person (V10); they go along with the next reply. */
  observe(input: { readonly emotion?: Emotion | null; readonly voice?: VoiceMetrics | null }): void;
}

export interface SessionOptions {
  readonly ports: ConversationPorts;
  preferences(): Preferences;
  readonly log: Log;
  newId(): string;
  /** Nothing of it is kept. */
  readonly isPrivate?: boolean;
  /** Null: as many as come. */
  readonly perMinute?: number | null;
}

/** Hands out the session of an id: begun on first use, continued after. */
export function createTextSessions(begin: () => TextSession): (sessionId: string) => TextSession {
  const sessions = new Map<string, TextSession>();
  return (sessionId) => {
    const session = sessions.get(sessionId) ?? begin();
    sessions.delete(sessionId);
    sessions.set(sessionId, session);
    for (const oldest of sessions.keys()) {
      if (sessions.size <= MAX_SESSIONS) break;
      sessions.get(oldest)?.close();
      sessions.delete(oldest);
    }
    return session;
  };
}

/** A conversation of its own. */
export function createTextSession(options: SessionOptions): TextSession {
  const { ports, preferences } = options;
  const perMinute = options.perMinute === undefined ? REQUESTS_PER_MINUTE : options.perMinute;
  const limit = perMinute === null ? null : createRateLimit(perMinute, ports.now);
  let replies: { turnId: string; queue: Queue<string> } | null = null;
  let considered: ConsideredFacts | null = null;
  let tools: ToolUse[] = [];
  let observed: { emotion: Emotion | null; voice: VoiceMetrics | null } = {
    emotion: null,
    voice: null,
  };

  const announce: Announce = (name, payload) => {
    if (!replies || !('turnId' in payload) || payload.turnId !== replies.turnId) return;
    if (name === 'counsel/considered') considered = payload as EventPayload<'counsel/considered'>;
    if (name === 'turn/used-tool') tools.push((payload as EventPayload<'turn/used-tool'>).use);
    if (name === 'turn/reply') replies.queue.push((payload as { delta: string }).delta);
    if (name === 'turn/ended') replies.queue.end();
    if (name === 'notice/fault') {
      replies.queue.fail(new AppError((payload as { fault: { code: 'internal' } }).fault.code));
    }
  };
  const conversation = createConversation({ ...options, announce, aloud: false });
  if (options.isPrivate === true) conversation.leave(true);

  const session: TextSession = {
    async turn(input, signal) {
      considered = null;
      tools = [];
      const spoken: string[] = [];
      for await (const sentence of session.reply(
        { ...input, emotion: null, voice: null },
        signal,
      )) {
        spoken.push(sentence.trim());
      }
      // Announced before the first word of every turn that counts.
      if (considered === null) throw new AppError('internal');
      const { level, card, intent, confidence, exercise } = considered as ConsideredFacts;
      return { considered: { level, card, intent, confidence, exercise }, tools, spoken };
    },
    close: () => conversation.leave(),
    get language() {
      const { spokenLanguage, language } = preferences();
      return spokenLanguage === 'auto' ? language : spokenLanguage;
    },
    observe(input) {
      observed = { ...observed, ...input };
    },
    async *reply(input, signal) {
      acceptText(input.text);
      limit?.take();
      const queue = createQueue<string>();
      replies?.queue.end();
      const turnId = conversation.take(
        {
          text: input.text,
          emotion: input.emotion ?? observed.emotion,
          voice: input.voice ?? observed.voice,
        },
        null,
      );
      replies = { turnId, queue };
      try {
        yield* queue.read(signal);
      } finally {
        if (replies.queue === queue) {
          replies = null;
          conversation.stop(null);
        }
      }
    },
  };
  return session;
}
