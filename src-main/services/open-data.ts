import { randomBytes, randomUUID } from 'node:crypto';
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import { type Conversation, createConversation } from '../conversation/conversation.ts';
import type { ConversationPorts } from '../conversation/ports.ts';
import {
  createTextSession,
  createTextSessions,
  type SessionOptions,
  type TextSession,
} from '../conversation/text-session.ts';
import { aboutMemory } from '../counsel/about-memory.ts';
import type { CounselStore } from '../counsel/ports.ts';
import type { DataKey } from '../memory/data-key.ts';
import { type Memory, openMemory } from '../memory/open-memory.ts';
import { recallForTurn } from '../memory/recall-for-turn.ts';
import { createSpeechCache, type SpeechCache } from '../memory/speech-cache.ts';
import type { Ledger } from '../observe/ledger.ts';
import type { TurnLog } from '../observe/turn-log.ts';
import { errorCode, type Platform } from '../platform.ts';
import type { Providers } from '../providers/registry.ts';
import { judge } from '../safety/crisis.ts';
import { replyRules } from '../safety/turn/reply-rules.ts';
import { counselKeeping, noteOf } from './counsel-keeping.ts';
import { type Counselling, createCounselling } from './counselling.ts';
import { createInsights, type LookingBackService } from './insights.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { allTools } from './tools/all-tools.ts';
import { createRegistry } from './tools/registry.ts';
import type { UsualPause } from './usual-pause.ts';
import { isWithheld } from './withheld.ts';

/** A conversation used within this time is open again after a start; a later start begins afresh. */
const REOPEN_WITHIN_MS = 6 * 60 * 60 * 1000;

/** A spoken reply waits this long for what a model says of how serious the words are; a written one longer. */
const VERDICT_MS = 1500;
const PATIENT_VERDICT_MS = 6000;

/** Some twenty minutes of speech. */
const SPEECH_CACHE_BYTES = 64 * 1024 * 1024;

export interface OpenDataNeeds {
  readonly platform: Platform;
  readonly dataKey: DataKey;
  readonly preferences: () => Preferences;
  readonly announce: Announce;
  readonly providers: Providers;
  readonly turns: TurnLog;
  readonly ledger: Ledger;
  readonly usualPause: UsualPause;
  changePreferences(patch: PreferencesPatch): void;
  /** Nothing of the app is to be seen or heard. */
  isHidden(): boolean;
}

/** What there is once the data key is there: while a passphrase guards it, there is none of it. */
export interface OpenData {
  readonly memory: Memory;
  readonly speechCache: SpeechCache;
  readonly conversation: Conversation;
  readonly counselling: Counselling;
  readonly counselStore: () => CounselStore;
  readonly insights: LookingBackService;
  readonly reminders: Reminders;
  /** The session of this id, begun on first use and continued after. */
  readonly textSession: (sessionId: string) => TextSession;
  /** One of which nothing is kept, with preferences of its own where they differ. */
  readonly privateSession: (own: Partial<Preferences>) => TextSession;
  close(): Promise<void>;
}

/** Memory, and the conversations that draw on it. */
export async function openData(needs: OpenDataNeeds): Promise<OpenData> {
  const { dataKey, preferences, announce, providers, turns, ledger, usualPause } = needs;
  const { dataDir, log, now } = needs.platform;
  const key = dataKey.get();
  const memory = await openMemory({
    dataDir,
    key,
    keyFault: dataKey.fault,
    preferences,
    announce,
    log,
    now,
    judge,
    noteOf,
    insightsOf: (asked) => insights.view(asked),
    ask: providers.ask,
    describe: providers.describe,
    embedder: providers.embedder,
    embed: providers.embed,
  });
  const speechCache = createSpeechCache({
    dataDir,
    key: key ?? new Uint8Array(randomBytes(32)),
    maxBytes: SPEECH_CACHE_BYTES,
    log,
  });
  const counsellingFor = (own: {
    preferences(): Preferences;
    change(patch: PreferencesPatch): void;
    readonly announce: Announce;
    readonly verdictMs: number;
  }): Counselling =>
    createCounselling({
      ...own,
      store: (conversationId) => counselKeeping(memory, conversationId, now),
      recent: memory.held.recent,
      modelReady: () =>
        providers
          .list()
          .some(
            ({ slot, vendor, state }) =>
              slot === 'chat' && vendor !== 'builtin' && state === 'ready',
          ),
      ask: providers.ask,
      log,
      now,
    });
  /** Words of an exercise, where a model is not to have them. */
  const stays = (at: number): boolean => {
    const exercise = memory.counsel(null).exerciseAt(at);
    return exercise !== null && isWithheld(exercise, preferences());
  };
  const insights = createInsights({ memory, preferences, ask: providers.ask, stays, log, now });
  const counselling = counsellingFor({
    preferences,
    change: needs.changePreferences,
    announce,
    verdictMs: VERDICT_MS,
  });
  const reminders = createReminders({
    store: () => memory.reminders,
    announce,
    notify: needs.platform.notify,
    language: () => preferences().language,
    isQuiet: () => needs.isHidden() || counselling.level() !== 'none',
    log,
    now,
  });
  const recall: ConversationPorts['memory']['recall'] = (asked, signal) =>
    recallForTurn(
      asked,
      { memory, remembers: preferences().remembers, judge, stays, log, now },
      signal,
    );
  const registry = createRegistry(
    allTools({
      memory,
      insights,
      reminders,
      recall,
      providers,
      isGrave: (text) => judge(text, 'ko') !== 'none' || judge(text, 'en') !== 'none',
      inExercise: (at) => memory.counsel(null).exerciseAt(at) !== null,
      stays,
      remembered() {
        memory.embedding.wake();
        announce('memory/changed', {});
      },
      forgot() {
        memory.forgot();
        void speechCache.clear();
      },
    }),
    (name, error) => log.warn('A tool failed', { tool: name, error: errorCode(error) }),
  );
  const ports: ConversationPorts = {
    providers,
    store: memory.held,
    memory: {
      recall,
      asked: (text, language, conversationId) =>
        aboutMemory(text, language, {
          facts: memory.facts.list,
          // The words that ask are the newest where they are kept already.
          recent: () =>
            (conversationId === null ? [] : memory.held.recent(conversationId, 5)).filter(
              (message) => message.text !== text,
            ),
          mentions: memory.mentions,
          forgetFacts: memory.forgetFacts,
          forgetMessages: (ids) => memory.forget(memory.facts.forgetTurns(ids)),
          forgot() {
            memory.forgot();
            void speechCache.clear();
          },
        }),
      ended: (conversationId) => memory.ended(conversationId),
      left: (conversationId) => memory.left(conversationId),
    },
    beginCounsel: () => counselling,
    beginTools: ({ conversationId, preferences: own, ...words }) =>
      registry.begin(() => {
        const id = conversationId();
        const isPrivate = id !== null && memory.held.isPrivate(id);
        return { ...words, preferences: own(), conversationId: id, isPrivate, now: now() };
      }),
    judge,
    check: replyRules,
    message: memory.held.message,
    now,
    marks(turn) {
      turns.add(turn);
      usualPause.keep();
    },
    spend: ledger.add,
    learnPause: usualPause.learn,
  };
  const common = { ports, preferences, log, newId: () => randomUUID() };
  const conversation = createConversation({ ...common, announce, aloud: true });
  /** What another program talks about, and sets, is its own: nothing of it shows in the window. */
  const begin = (own: Partial<Preferences>, more: Partial<SessionOptions> = {}): TextSession => {
    let mine = own;
    const ownPreferences = (): Preferences => ({ ...preferences(), ...mine });
    return createTextSession({
      ...common,
      ...more,
      preferences: ownPreferences,
      ports: {
        ...ports,
        beginCounsel: () =>
          counsellingFor({
            preferences: ownPreferences,
            change(patch) {
              mine = { ...mine, ...(patch as Partial<Preferences>) };
            },
            announce: () => undefined,
            verdictMs: PATIENT_VERDICT_MS,
          }),
      },
    });
  };
  // The first words of all may be of danger: what judges them is read and compiled before they come.
  setImmediate(() => {
    for (const language of ['ko', 'en'] as const) {
      counselling.consider({
        text: language === 'ko' ? '안녕하세요' : 'hello',
        language,
        spoken: false,
      });
    }
  });
  const latest = memory.history.latest();
  if (latest !== null) {
    const lastAt = memory.held.recent(latest, 1)[0]?.at ?? 0;
    if (now() - lastAt < REOPEN_WITHIN_MS) conversation.resume(latest);
  }
  return {
    memory,
    speechCache,
    conversation,
    counselling,
    counselStore: () => counselKeeping(memory, null, now),
    insights,
    reminders,
    textSession: createTextSessions(() => begin({})),
    privateSession: (own) => begin(own, { isPrivate: true, perMinute: null }),
    async close() {
      reminders.close();
      const settled = conversation.settled();
      conversation.leave();
      await settled;
      await memory.close();
      await speechCache.close();
    },
  };
}
