/** A real conversation over a real database file, with providers that do what a test tells them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversation } from '../../src-main/conversation/conversation.ts';
import type { Paused } from '../../src-main/conversation/listening.ts';
import type {
  ConversationPorts,
  ReplyRules,
  ReplyTools,
  Spent,
} from '../../src-main/conversation/ports.ts';
import { createCipher } from '../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../src-main/memory/conversation-store.ts';
import { type Database, openDatabase, openInMemory } from '../../src-main/memory/database.ts';
import { createHeldStore } from '../../src-main/memory/held-store.ts';
import { createPassageIndex } from '../../src-main/memory/index/passage-index.ts';
import type { ChatRequest, ReplyChunk, SpokenPiece } from '../../src-main/providers/ports.ts';
import { judge } from '../../src-main/safety/crisis.ts';
import type { Announce, EventName, EventPayload } from '../../src-preload/contract/events.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src-preload/contract/preferences.ts';
import {
  HEARING_RATE,
  type Language,
  type PauseFacts,
  type TurnMarks,
  voiceMetrics,
} from '../../src-preload/contract/words.ts';
import { type CareOnly, careOnly } from './care-only.ts';

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

const NO_TOOLS: ReplyTools = {
  offered: () => [],
  sawForeign() {},
  isToBeAsked: false,
  act: () => Promise.reject(new Error('nothing was offered')),
};

export interface RigOptions {
  hear?: ConversationPorts['providers']['hear'];
  reply?: (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ReplyChunk>;
  speak?: ConversationPorts['providers']['speak'];
  /** A sentence that may be said as it is, what is said instead, or null where nothing is. */
  check?: (sentence: string) => string | null;
  /** All that a reply is held to, in place of `check`. */
  rules?: ConversationPorts['check'];
  preferences?: Partial<Preferences>;
  recall?: ConversationPorts['memory']['recall'];
  asked?: ConversationPorts['memory']['asked'];
  counsel?: CareOnly;
  beginTools?: ConversationPorts['beginTools'];
  aloud?: boolean;
  /** A clock of its own; else each look at it is a millisecond later. */
  now?: () => number;
}

/** A voice that neither rises nor falls, `spokenMs` long. */
export const aPause = (pause: Partial<PauseFacts> = {}): PauseFacts => ({
  silenceMs: 150,
  spokenMs: 1500,
  sinceLastPauseMs: 1500,
  finalPitch: null,
  pitchSlope: null,
  finalLoudness: null,
  finalVoicedMs: 200,
  ...pause,
});

/** Seconds of sound as the renderer sends it. */
export const seconds = (count: number): Int16Array => new Int16Array(count * HEARING_RATE).fill(1);

export interface Announced {
  readonly name: EventName;
  readonly payload: Record<string, unknown>;
}

/** Rules that are one function. */
function rulesFrom(check: (sentence: string) => string | null): ReplyRules {
  return {
    breach(words) {
      const instead = check(words);
      return instead === words ? null : { rule: 'shaming', instead: instead ?? '' };
    },
    asksAboutSafety: () => false,
    asksOfLook: () => false,
    lacking: () => null,
  };
}

export function createRig(options: RigOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-test-'));
  const cipher = createCipher(new Uint8Array(32).fill(7));
  const keptIn = (db: Database) => ({
    db,
    store: createConversationStore(db, cipher, createPassageIndex(db, cipher)),
  });
  const database = openDatabase({ dataDir, cipher });
  const disk = keptIn(database);
  const [inMemory, inSecret] = [openInMemory(cipher), openInMemory(cipher)];
  const store = createHeldStore({
    disk: () => disk,
    memory: keptIn(inMemory),
    secret: keptIn(inSecret),
    diskFault: () => null,
    changed() {},
  });
  const announced: Announced[] = [];
  const waiting: { matches: (event: Announced) => boolean; found: (event: Announced) => void }[] =
    [];
  const requests: ChatRequest[] = [];
  const marks: TurnMarks[] = [];
  const spent: Spent[] = [];
  const learned: { readonly pauseMs: number; readonly kind: 'within' | 'cut-off' }[] = [];
  const remembering: string[] = [];
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
    memory: {
      recall: options.recall ?? (async () => ({ facts: [], said: [], quoted: [] })),
      asked: options.asked ?? (async () => null),
      ended: (conversationId) => remembering.push(`ended ${conversationId}`),
      left: (conversationId) => remembering.push(`left ${conversationId}`),
    },
    beginTools: options.beginTools ?? (() => NO_TOOLS),
    judge,
    check: options.rules ?? (() => rulesFrom(options.check ?? ((sentence) => sentence))),
    beginCounsel: careOnly(options.counsel),
    message: store.message,
    marks: (turn) => marks.push(turn),
    spend: (lines) => spent.push(...lines),
    learnPause: (pauseMs, kind) => learned.push({ pauseMs, kind }),
    now:
      options.now ??
      (() => {
        now += 1;
        return now;
      }),
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
    disk,
    remembering,
    announced,
    requests,
    dataDir,
    marks,
    spent,
    learned,
    type: (text: string) => conversation.take({ text, emotion: null, voice: null }, null),
    /** An utterance that is finished for certain. */
    say(samples = new Int16Array(1600)) {
      id += 1;
      return conversation.finished({
        utterance: `utterance-${id}`,
        samples,
        pause: null,
        voice: null,
        emotion: null,
        seen: null,
        ending: 'button',
        over: null,
      });
    },
    /** The person falls silent. */
    pause({ pause, ...input }: Partial<Omit<Paused, 'pause'>> & { pause?: Partial<PauseFacts> }) {
      conversation.paused({
        utterance: 'u',
        samples: seconds(1),
        voice: voiceMetrics.parse({ durationMs: 1500, speechRatio: 0.9, loudness: 0.5, pauses: 0 }),
        emotion: null,
        seen: null,
        over: null,
        pause: aPause(pause),
        ...input,
      });
    },
    named: (name: EventName) => announced.filter((event) => event.name === name),
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
      inMemory.close();
      inSecret.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
