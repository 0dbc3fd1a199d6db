import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
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
  /** Newest emotion and voice measures of the person (V10); they go along with the next reply. */
  observe(input: { readonly emotion?: Emotion | null; readonly voice?: VoiceMetrics | null }): void;
}

interface SessionOptions {
  readonly ports: ConversationPorts;
  preferences(): Preferences;
  readonly log: Log;
  newId(): string;
}

/** Hands out the session of an id: begun on first use, continued after. */
export function createTextSessions(options: SessionOptions): (sessionId: string) => TextSession {
  const sessions = new Map<string, TextSession>();
  return (sessionId) => {
    const session = sessions.get(sessionId) ?? createTextSession(options);
    sessions.delete(sessionId);
    sessions.set(sessionId, session);
    for (const oldest of sessions.keys()) {
      if (sessions.size <= MAX_SESSIONS) break;
      sessions.delete(oldest);
    }
    return session;
  };
}

function createTextSession(options: SessionOptions): TextSession {
  const { ports, preferences } = options;
  const limit = createRateLimit(REQUESTS_PER_MINUTE, ports.now);
  let replies: { turnId: string; queue: Queue<string> } | null = null;
  let observed: { emotion: Emotion | null; voice: VoiceMetrics | null } = {
    emotion: null,
    voice: null,
  };

  const announce: Announce = (name, payload) => {
    if (!replies || !('turnId' in payload) || payload.turnId !== replies.turnId) return;
    if (name === 'turn/reply') replies.queue.push((payload as { delta: string }).delta);
    if (name === 'turn/ended') replies.queue.end();
    if (name === 'notice/fault') {
      replies.queue.fail(new AppError((payload as { fault: { code: 'internal' } }).fault.code));
    }
  };
  const conversation = createConversation({ ...options, announce, aloud: false });

  return {
    get language() {
      const { spokenLanguage, language } = preferences();
      return spokenLanguage === 'auto' ? language : spokenLanguage;
    },
    observe(input) {
      observed = { ...observed, ...input };
    },
    async *reply(input, signal) {
      acceptText(input.text);
      limit.take();
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
}
