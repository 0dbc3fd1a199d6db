import { randomUUID } from 'node:crypto';
import type { Announce, EventName, EventPayload } from '../src-preload/contract/events.ts';
import { toFault } from '../src-preload/contract/faults.ts';
import type { Preferences, PreferencesPatch } from '../src-preload/contract/preferences.ts';
import type { Handlers } from '../src-preload/contract/requests.ts';
import { createConversation } from './conversation/conversation.ts';
import { learnedPause } from './conversation/end-of-turn.ts';
import type { ConversationPorts } from './conversation/ports.ts';
import { createTextSessions, type TextSession } from './conversation/text-session.ts';
import { createBuiltinCounsellor } from './counsel/builtin-counsellor.ts';
import { createConversationStore } from './memory/conversation-store.ts';
import { loadDataKey } from './memory/data-key.ts';
import { openDatabase } from './memory/database.ts';
import { createSpeechCache } from './memory/speech-cache.ts';
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

const WARM_AFTER_MS = 500;

/** Some twenty minutes of speech. */
const SPEECH_CACHE_BYTES = 64 * 1024 * 1024;

/** A copy: samples must be aligned to two bytes, and a message's bytes are not. */
const samplesOf = (pcm: Uint8Array): Int16Array => new Int16Array(new Uint8Array(pcm).buffer);

/** Composition root: plain calls in dependency order. Throws AppError('store/...') when the data cannot be opened. */
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
  const database = openDatabase({ dataDir });
  const store = createConversationStore(database);
  const keys = await createKeys({ dataDir, vault, environment, log });
  const speechCache = createSpeechCache({
    dataDir,
    key: await loadDataKey({ dataDir, vault, log }),
    maxBytes: SPEECH_CACHE_BYTES,
    log,
  });
  const localModels = createLocalModels({
    dataDir,
    source: () => preferences.get().modelSource,
    announce,
    readyChanged: () => providersChanged(),
    log,
  });
  const providers = createProviders({
    preferences: preferences.get,
    key: keys.get,
    announce,
    now: platform.now,
    log,
    builtinChat: createBuiltinCounsellor({ now: platform.now, judge }),
    localModels,
    speechStore: speechCache,
  });

  const ledger = createLedger({ dataDir, now: platform.now, log, price: listPrice });
  const turns = createTurnLog({ dataDir, log });
  /** Learned since the last turn ended; null where nothing was. */
  let usualPauseMs: number | null = null;

  const ports: ConversationPorts = {
    providers,
    store,
    judge,
    check: checkSentence,
    crisisReply,
    message: store.message,
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
  const textSession = createTextSessions(common);

  const latest = store.latest();
  if (latest !== null) {
    const lastAt = store.open(latest).messages.at(-1)?.at ?? 0;
    if (platform.now() - lastAt < REOPEN_WITHIN_MS) conversation.resume(latest);
  }

  const providersChanged = (): void =>
    announce('providers/changed', { providers: providers.list() });
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
  /** Nothing is left of a removed avatar, and one that is seen makes way for Dal. */
  const forgetAvatar = (id: string): void => {
    const { avatar, avatarViews } = preferences.get();
    const { [id]: view, ...others } = avatarViews;
    if (avatar !== id && view === undefined) return;
    changePreferences({ avatarViews: others, ...(avatar === id ? { avatar: 'dal' } : {}) });
  };

  const handlers: Handlers = {
    'app/hello': () => {
      // After the window has its first picture: loading is work for a moment.
      setTimeout(() => void providers.warm(), WARM_AFTER_MS).unref();
      return {
        host: platform.host,
        version: platform.version,
        preferences: preferences.get(),
        phase: conversation.phase(),
        conversation: conversation.current(),
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
    'conversation/new': () => {
      conversation.leave();
      return {};
    },
    'conversation/resume': ({ id }) => conversation.resume(id),
    'conversation/speech-started': ({ heard }) => {
      conversation.speechStarted(heard);
      return {};
    },
    'conversation/paused': ({ pcm, ...paused }) => {
      conversation.paused({ ...paused, samples: samplesOf(pcm) });
      return {};
    },
    'conversation/resumed': ({ utterance }) => {
      conversation.resumed(utterance);
      return {};
    },
    'conversation/dropped': ({ utterance }) => {
      conversation.dropped(utterance);
      return {};
    },
    'conversation/heard': ({ pcm, ...finished }) => ({
      turnId: conversation.finished({ ...finished, samples: samplesOf(pcm) }),
    }),
    'conversation/sounded': ({ turnId, sinceSpeechMs }) => {
      conversation.sounded(turnId, sinceSpeechMs);
      return {};
    },
    'conversation/replay': ({ messageId, heard }) => ({
      turnId: conversation.replay(messageId, heard),
    }),
    'conversation/typed': ({ text, emotion, heard }) => ({
      turnId: conversation.take({ text, voice: null, emotion }, heard),
    }),
    'conversation/played': ({ turnId, index }) => {
      conversation.played(turnId, index);
      return {};
    },
    'conversation/stop': ({ heard }) => {
      conversation.stop(heard);
      return {};
    },
    'history/list': (query) => {
      const { conversations, total } = store.list(query);
      return { conversations: [...conversations], total };
    },
    'history/open': ({ id }) => store.open(id),
    'history/rename': ({ id, title }) => {
      store.rename(id, title);
      announce('history/changed', {});
      return {};
    },
    'history/delete': async ({ id }) => {
      if (conversation.current()?.id === id) conversation.leave();
      store.remove(id);
      // Which of the kept sentences were said in it nobody knows.
      await speechCache.clear();
      announce('history/changed', {});
      return {};
    },
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
    'shelf/list': async () => ({ items: await shelf.list() }),
    'shelf/begin': async ({ sizeBytes }) => ({ upload: await shelf.begin(sizeBytes) }),
    'shelf/piece': async (input) => {
      await shelf.piece(input);
      return {};
    },
    'shelf/keep': async ({ upload, facts }) => {
      const item = await shelf.keep(upload, facts);
      announce('shelf/changed', {});
      return item;
    },
    'shelf/discard': async ({ upload }) => {
      await shelf.discard(upload);
      return {};
    },
    'shelf/read': ({ id, offset }) => shelf.read(id, offset),
    'shelf/rename': async ({ id, name }) => {
      await shelf.rename(id, name);
      announce('shelf/changed', {});
      return {};
    },
    'shelf/use': async ({ id, use }) => {
      await shelf.use(id, use);
      announce('shelf/changed', {});
      return {};
    },
    'shelf/remove': async ({ id }) => {
      await shelf.remove(id);
      forgetAvatar(id);
      announce('shelf/changed', {});
      return {};
    },
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
    textSession,
    clientLeft() {
      conversation.stop(null);
      void dropUploads();
    },
    async close() {
      const settled = conversation.settled();
      conversation.leave();
      await Promise.all([settled, dropUploads(), localModels.close()]);
      await speechCache.close();
      ledger.flush();
      listeners.clear();
      database.close();
    },
  };
}
