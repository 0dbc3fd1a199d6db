import { randomBytes, randomUUID } from 'node:crypto';
import type { Announce, EventName, EventPayload } from '../src-preload/contract/events.ts';
import { AppError, toFault } from '../src-preload/contract/faults.ts';
import type { LockState, StoreState } from '../src-preload/contract/memory.ts';
import type { Preferences, PreferencesPatch } from '../src-preload/contract/preferences.ts';
import type { Handlers } from '../src-preload/contract/requests.ts';
import { type Conversation, createConversation } from './conversation/conversation.ts';
import { learnedPause } from './conversation/end-of-turn.ts';
import type { ConversationPorts } from './conversation/ports.ts';
import { createTextSessions, type TextSession } from './conversation/text-session.ts';
import { aboutMemory } from './counsel/about-memory.ts';
import { createBuiltinCounsellor } from './counsel/builtin-counsellor.ts';
import { loadDataKey } from './memory/data-key.ts';
import { memoryHandlers } from './memory/memory-handlers.ts';
import { type Memory, openMemory } from './memory/open-memory.ts';
import { recallForTurn } from './memory/recall-for-turn.ts';
import { setAllAside } from './memory/safe/set-aside.ts';
import { createSpeechCache, type SpeechCache } from './memory/speech-cache.ts';
import { createUploads } from './memory/uploads.ts';
import { createLedger } from './observe/ledger.ts';
import { createTurnLog } from './observe/turn-log.ts';
import { errorCode, type Platform } from './platform.ts';
import { listPrice } from './providers/list-price.ts';
import { createLocalModels } from './providers/local/local-models.ts';
import { createProviders } from './providers/registry.ts';
import { checkSentence } from './safety/check-sentence.ts';
import { judge } from './safety/crisis.ts';
import { crisisReply } from './safety/crisis-reply.ts';
import { createAvatarShelf } from './settings/avatar-shelf.ts';
import { createKeys } from './settings/keys.ts';
import { createPreferencesStore } from './settings/preferences-store.ts';
import { shelfHandlers } from './settings/shelf-handlers.ts';

export type { TextSession };
export type EventListener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

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

/** A conversation used within this time is open again after a start; a later start begins afresh. */
const REOPEN_WITHIN_MS = 6 * 60 * 60 * 1000;

/** Of a store nobody has opened yet. */
const UNTOUCHED: StoreState = { keeps: 'disk', fault: null, unsaved: 0, restoredFrom: null };

const WARM_AFTER_MS = 500;

/** Some twenty minutes of speech. */
const SPEECH_CACHE_BYTES = 64 * 1024 * 1024;

/** A copy: samples must be aligned to two bytes, and a message's bytes are not. */
const samplesOf = (pcm: Uint8Array): Int16Array => new Int16Array(new Uint8Array(pcm).buffer);

/** What there is once the data key is there: while a passphrase guards it, there is none of it. */
interface Opened {
  readonly memory: Memory;
  readonly speechCache: SpeechCache;
  readonly conversation: Conversation;
  readonly textSession: (sessionId: string) => TextSession;
  close(): Promise<void>;
}

/**
 * Composition root: plain calls in dependency order. Where the data cannot be opened, the services start
 * all the same and hold in memory what is said.
 */
export async function startServices(platform: Platform): Promise<Services> {
  const { log, dataDir, vault, environment, locale } = platform;
  const listeners = new Set<EventListener>();
  const announce: Announce = (name, payload) => {
    for (const listener of listeners) {
      try {
        listener(name, payload);
      } catch (error) {
        log.error('an event could not be delivered', { event: name, code: toFault(error).code });
      }
    }
  };

  const preferences = createPreferencesStore({ dataDir, defaults: locale, log });
  const shelf = createAvatarShelf({ dataDir, log, now: platform.now });
  const keys = await createKeys({ dataDir, vault, environment, log });
  const dataKey = await loadDataKey({ dataDir, vault, log });
  const uploads = createUploads();
  let open: Opened | null = null;
  const opened = (): Opened => {
    if (open === null) throw new AppError('store/locked');
    return open;
  };
  const localModels = createLocalModels({
    dataDir,
    source: () => preferences.get().modelSource,
    announce,
    readyChanged: () => providersChanged(),
    log,
  });
  const ledger = createLedger({ dataDir, now: platform.now, log, price: listPrice });
  const turns = createTurnLog({ dataDir, log });
  const providers = createProviders({
    preferences: preferences.get,
    key: keys.get,
    announce,
    now: platform.now,
    log,
    builtinChat: createBuiltinCounsellor({ now: platform.now, judge }),
    localModels,
    speechStore: {
      get: async (id) => open?.speechCache.get(id) ?? null,
      put: (id, speech) => open?.speechCache.put(id, speech),
    },
    spend: ledger.add,
  });

  /** Learned since the last turn ended; null where nothing was. */
  let usualPauseMs: number | null = null;

  const openAll = async (): Promise<void> => {
    const key = dataKey.get();
    const memory = await openMemory({
      dataDir,
      key,
      keyFault: dataKey.fault,
      preferences: preferences.get,
      announce,
      log,
      now: platform.now,
      judge,
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
    const ports: ConversationPorts = {
      providers,
      store: memory.held,
      memory: {
        recall: (asked, signal) =>
          recallForTurn(
            asked,
            { memory, remembers: preferences.get().remembers, judge, log, now: platform.now },
            signal,
          ),
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
      judge,
      check: checkSentence,
      crisisReply,
      message: memory.held.message,
      now: platform.now,
      marks(turn) {
        turns.add(turn);
        keepPause();
      },
      spend: ledger.add,
      learnPause(pauseMs, kind) {
        usualPauseMs = learnedPause(usualPauseMs ?? preferences.get().usualPauseMs, pauseMs, kind);
      },
    };
    const common = { ports, preferences: preferences.get, log, newId: () => randomUUID() };
    const conversation = createConversation({ ...common, announce, aloud: true });
    const latest = memory.history.latest();
    if (latest !== null) {
      const lastAt = memory.held.recent(latest, 1)[0]?.at ?? 0;
      if (platform.now() - lastAt < REOPEN_WITHIN_MS) conversation.resume(latest);
    }
    open = {
      memory,
      speechCache,
      conversation,
      textSession: createTextSessions(common),
      async close() {
        const settled = conversation.settled();
        conversation.leave();
        await settled;
        await memory.close();
        await speechCache.close();
      },
    };
  };
  if (!dataKey.lock().isLocked) await openAll();

  const closeAll = async (): Promise<void> => {
    const closing = open;
    open = null;
    await closing?.close();
  };
  /** Locking, opening and setting follow one another. */
  let locking: Promise<unknown> = Promise.resolve();
  const changeLock = (change: () => Promise<void>): Promise<LockState> => {
    const changed = locking.then(async () => {
      await change();
      const lock = dataKey.lock();
      announce('lock/changed', { lock });
      return lock;
    });
    locking = changed.catch(() => undefined);
    return changed;
  };

  const providersChanged = (): void => {
    announce('providers/changed', { providers: providers.list() });
    // Who was not ready may be now.
    open?.memory.embedding.wake();
  };
  const changePreferences = (patch: PreferencesPatch): Preferences => {
    const changed = preferences.change(patch);
    announce('preferences/changed', { preferences: changed });
    return changed;
  };
  /** At most one write a turn. */
  const keepPause = (): void => {
    const learned = usualPauseMs;
    usualPauseMs = null;
    if (learned === null || learned === preferences.get().usualPauseMs) return;
    try {
      changePreferences({ usualPauseMs: learned });
    } catch (error) {
      log.warn('A usual pause could not be kept', { error: errorCode(error) });
    }
  };

  const handlers: Handlers = {
    'app/hello': () => {
      // After the window has its first picture: loading is work for a moment.
      setTimeout(() => void providers.warm(), WARM_AFTER_MS).unref();
      return {
        host: platform.host,
        version: platform.version,
        preferences: preferences.get(),
        phase: open?.conversation.phase() ?? 'idle',
        conversation: open?.conversation.current() ?? null,
        store: open?.memory.state() ?? UNTOUCHED,
        lock: dataKey.lock(),
      };
    },
    'preferences/change': (patch) => {
      // Set by the person, to null for a fresh start: what was learned of this turn does not come back.
      if (patch.usualPauseMs !== undefined) usualPauseMs = null;
      const changed = changePreferences(patch);
      providersChanged();
      if (patch.modelSource !== undefined) {
        announce('models/changed', { models: localModels.list() });
      }
      return changed;
    },
    'keys/list': () => ({ keys: [...keys.list()], protection: vault.protection }),
    'keys/set': async ({ vendor, key }) => {
      const status = await keys.set(vendor, key);
      providersChanged();
      return status;
    },
    'keys/remove': async ({ vendor }) => {
      const status = await keys.remove(vendor);
      providersChanged();
      return status;
    },
    'providers/list': () => providers.list(),
    'providers/test': ({ slot, vendor, model }, signal) =>
      providers.test(slot, vendor, model, signal),
    'providers/models': ({ slot, vendor }, signal) => providers.models(slot, vendor, signal),
    'voices/list': ({ vendor }, signal) => providers.voices(vendor, signal),
    'voices/preview': async ({ vendor, voice }, signal) => {
      const { samples, sampleRate } = await providers.preview(
        vendor,
        voice,
        preferences.get().language,
        signal,
      );
      return {
        pcm: new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
        sampleRate,
      };
    },
    'conversation/new': ({ private: isPrivate }) => {
      opened().conversation.leave(isPrivate);
      return {};
    },
    'conversation/resume': ({ id }) => opened().conversation.resume(id),
    'conversation/speech-started': ({ heard }) => {
      opened().conversation.speechStarted(heard);
      return {};
    },
    'conversation/paused': ({ pcm, ...paused }) => {
      opened().conversation.paused({ ...paused, samples: samplesOf(pcm) });
      return {};
    },
    'conversation/resumed': ({ utterance }) => {
      opened().conversation.resumed(utterance);
      return {};
    },
    'conversation/dropped': ({ utterance }) => {
      opened().conversation.dropped(utterance);
      return {};
    },
    'conversation/heard': ({ pcm, ...finished }) => ({
      turnId: opened().conversation.finished({ ...finished, samples: samplesOf(pcm) }),
    }),
    'conversation/sounded': ({ turnId, sinceSpeechMs }) => {
      opened().conversation.sounded(turnId, sinceSpeechMs);
      return {};
    },
    'conversation/replay': ({ messageId, heard }) => ({
      turnId: opened().conversation.replay(messageId, heard),
    }),
    'conversation/typed': ({ text, emotion, heard }) => ({
      turnId: opened().conversation.take({ text, voice: null, emotion }, heard),
    }),
    'conversation/played': ({ turnId, index }) => {
      opened().conversation.played(turnId, index);
      return {};
    },
    'conversation/stop': ({ heard }) => {
      opened().conversation.stop(heard);
      return {};
    },
    ...memoryHandlers({
      memory: () => opened().memory,
      uploads,
      announce,
      language: () => preferences.get().language,
      leaving(id) {
        const { conversation } = opened();
        if (conversation.current()?.id === id) conversation.leave();
      },
      unsay: () => opened().speechCache.clear(),
    }),
    'lock/open': ({ passphrase }) =>
      changeLock(async () => {
        await dataKey.open(passphrase);
        if (open === null) await openAll();
      }),
    'lock/set': ({ passphrase, former }) => changeLock(() => dataKey.set(passphrase, former)),
    'lock/remove': ({ passphrase }) => changeLock(() => dataKey.remove(passphrase)),
    'lock/close': () =>
      changeLock(async () => {
        if (!dataKey.lock().isSet) return;
        await closeAll();
        dataKey.close();
      }),
    'lock/begin-anew': () =>
      changeLock(async () => {
        await closeAll();
        const at = platform.now();
        setAllAside(dataDir, at);
        await dataKey.beginAnew(at);
        await openAll();
      }),
    'observe/turns': ({ limit }) => ({ turns: turns.read(limit) }),
    'observe/ledger': ({ days }) => ({ lines: ledger.read(days) }),
    'models/list': () => ({ models: localModels.list() }),
    'models/get': ({ id }) => {
      localModels.get(id);
      return {};
    },
    'models/pause': ({ id }) => {
      localModels.pause(id);
      return {};
    },
    'models/remove': async ({ id }) => {
      await localModels.remove(id);
      return {};
    },
    ...shelfHandlers(shelf, { preferences: preferences.get, change: changePreferences, announce }),
  };

  const dropUploads = (): Promise<void> =>
    shelf.leave().catch((error) => {
      log.warn('An upload could not be dropped', { error: errorCode(error) });
    });

  return {
    handlers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textSession: (sessionId) => opened().textSession(sessionId),
    clientLeft() {
      open?.conversation.stop(null);
      uploads.discardAll();
      void dropUploads();
    },
    async close() {
      await locking;
      await Promise.all([closeAll(), dropUploads(), localModels.close()]);
      ledger.flush();
      listeners.clear();
    },
  };
}
