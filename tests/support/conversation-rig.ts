/** A real conversation over a real database file, with providers that do what a test tells them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversation } from '../../src-main/conversation/conversation.ts';
import type { ConversationPorts } from '../../src-main/conversation/ports.ts';
import { createConversationStore } from '../../src-main/memory/conversation-store.ts';
import { openDatabase } from '../../src-main/memory/database.ts';
import type { ChatRequest, ReplyChunk, SpokenPiece } from '../../src-main/providers/ports.ts';
import { judge } from '../../src-main/safety/crisis.ts';
import { crisisReply } from '../../src-main/safety/crisis-reply.ts';
import type { Announce, EventName, EventPayload } from '../../src-preload/contract/events.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';

export const silentLog = { info() {}, warn() {}, error() {} };

export const answering: ReplyChunk = {
  type: 'answering',
  vendor: 'anthropic',
  model: 'claude-sonnet-4-5',
  remote: true,
  continues: null,
};
export const ended: ReplyChunk = {
  type: 'end',
  reason: 'complete',
  inputTokens: 1,
  outputTokens: 1,
};

export interface RigOptions {
  hear?: ConversationPorts['providers']['hear'];
  reply?: (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ReplyChunk>;
  speak?: ConversationPorts['providers']['speak'];
  check?: ConversationPorts['check'];
  preferences?: Partial<Preferences>;
  aloud?: boolean;
}

export interface Announced {
  readonly name: EventName;
  readonly payload: Record<string, unknown>;
}

export function createRig(options: RigOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-test-'));
  const database = openDatabase({ dataDir });
  const store = createConversationStore(database);
  const announced: Announced[] = [];
  const waiting: { matches: (event: Announced) => boolean; found: (event: Announced) => void }[] =
    [];
  const requests: ChatRequest[] = [];
  let id = 0;
  let now = Date.parse('2026-01-01T22:00:00Z');

  const announce: Announce = (name, payload) => {
    const event = { name, payload: payload as Record<string, unknown> };
    announced.push(event);
    for (const waiter of waiting.splice(0)) {
      if (waiter.matches(event)) waiter.found(event);
      else waiting.push(waiter);
    }
  };

  async function* defaultReply(): AsyncGenerator<ReplyChunk> {
    yield answering;
    yield { type: 'text', text: 'I hear you. What weighs most?' };
    yield ended;
  }
  async function* defaultSpeak(): AsyncGenerator<SpokenPiece> {
    const audio = { samples: new Int16Array(240), sampleRate: 24000 };
    yield { kind: 'audio', audio, timing: null, vendor: 'system' };
  }

  const ports: ConversationPorts = {
    providers: {
      hear:
        options.hear ??
        (async () => ({ text: 'spoken words', language: 'en' as Language, vendor: 'openai' })),
      reply(request, signal) {
        requests.push(request);
        return (options.reply ?? defaultReply)(request, signal);
      },
      speak: options.speak ?? defaultSpeak,
    },
    store,
    judge,
    check: options.check ?? ((sentence) => sentence),
    crisisReply,
    now: () => {
      now += 1;
      return now;
    },
  };
  const preferences: Preferences = { ...DEFAULT_PREFERENCES, ...options.preferences };
  const conversation = createConversation({
    ports,
    preferences: () => preferences,
    announce,
    log: silentLog,
    newId: () => {
      id += 1;
      return `turn-${id}`;
    },
    aloud: options.aloud ?? true,
  });

  return {
    conversation,
    ports,
    store,
    announced,
    requests,
    dataDir,
    type: (text: string) =>
      conversation.take({ words: { kind: 'typed', text }, emotion: null, voice: null }, null),
    say: (samples = new Int16Array(1600)) =>
      conversation.take(
        {
          words: { kind: 'spoken', audio: { samples, sampleRate: 16000 } },
          emotion: null,
          voice: null,
        },
        null,
      ),
    /** The next announcement of this name that fits, also one that was made already. */
    async next<N extends EventName>(
      name: N,
      fits: (payload: EventPayload<N>) => boolean = () => true,
    ): Promise<EventPayload<N>> {
      const matches = (event: Announced): boolean =>
        event.name === name && fits(event.payload as EventPayload<N>);
      const past = announced.find(matches);
      if (past) return past.payload as EventPayload<N>;
      return new Promise((resolve) => {
        waiting.push({ matches, found: ({ payload }) => resolve(payload as EventPayload<N>) });
      });
    },
    stored: () =>
      (conversation.current()?.messages ?? []).map(({ role, text, state }) => ({
        role,
        text,
        state,
      })),
    close() {
      database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
