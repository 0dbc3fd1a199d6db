import type { Announce, EventName, EventPayload } from '../src-preload/contract/events.ts';
import { AppError, toFault } from '../src-preload/contract/faults.ts';
import type { LockState, StoreState } from '../src-preload/contract/memory.ts';
import type { Preferences, PreferencesPatch } from '../src-preload/contract/preferences.ts';
import type { Handlers } from '../src-preload/contract/requests.ts';
import { conversationHandlers } from './conversation/conversation-handlers.ts';
import type { TextSession } from './conversation/text-session.ts';
import { createBuiltinCounsellor } from './counsel/builtin-counsellor.ts';
import { loadDataKey } from './memory/data-key.ts';
import { memoryHandlers } from './memory/memory-handlers.ts';
import { setAllAside } from './memory/safe/set-aside.ts';
import { createUploads } from './memory/uploads.ts';
import { createLedger } from './observe/ledger.ts';
import { createTurnLog } from './observe/turn-log.ts';
import { errorCode, type Platform } from './platform.ts';
import { listPrice } from './providers/list-price.ts';
import { createLocalModels } from './providers/local/local-models.ts';
import { createProviders } from './providers/registry.ts';
import { judge } from './safety/crisis.ts';
import { counselHandlers } from './services/counsel-handlers.ts';
import { insightsHandlers } from './services/insights-handlers.ts';
import { type OpenData, openData } from './services/open-data.ts';
import { reminderHandlers } from './services/reminders.ts';
import { createUsualPause } from './services/usual-pause.ts';
import { createAvatarShelf } from './settings/avatar-shelf.ts';
import { createKeys } from './settings/keys.ts';
import { createPreferencesStore } from './settings/preferences-store.ts';
import { shelfHandlers } from './settings/shelf-handlers.ts';

export type { TextSession };
export type EventListener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export interface Services {
  readonly handlers: Handlers;
  preferences(): Preferences;
  /** Events from now on; returns the way to stop. */
  subscribe(listener: EventListener): () => void;
  /** The session of this id, begun on first use and continued after. */
  textSession(sessionId: string): TextSession;
  /** A session of which nothing is kept, in this language and region whatever is set. Throws AppError('store/locked'). */
  privateSession(own: Pick<Preferences, 'language' | 'spokenLanguage' | 'region'>): TextSession;
  /** The renderer is gone: what is being said is no longer heard. */
  clientLeft(): void;
  /** Ends what runs, closes the database. */
  close(): Promise<void>;
}

/** Of a store nobody has opened yet. */
const UNTOUCHED: StoreState = { keeps: 'disk', fault: null, unsaved: 0, restoredFrom: null };

const WARM_AFTER_MS = 500;

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
  let open: OpenData | null = null;
  const opened = (): OpenData => {
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

  const changePreferences = (patch: PreferencesPatch): Preferences => {
    const changed = preferences.change(patch);
    announce('preferences/changed', { preferences: changed });
    return changed;
  };
  const usualPause = createUsualPause({
    preferences: preferences.get,
    change: changePreferences,
    log,
  });

  let isHidden = false;
  const openAll = async (): Promise<void> => {
    open = await openData({
      platform,
      dataKey,
      preferences: preferences.get,
      announce,
      providers,
      turns,
      ledger,
      usualPause,
      changePreferences,
      isHidden: () => isHidden,
    });
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
  const handlers: Handlers = {
    'app/hidden': ({ hidden }) => {
      isHidden = hidden;
      return {};
    },
    'app/hello': () => {
      isHidden = false;
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
      // Set by the person, to null for a fresh start.
      if (patch.usualPauseMs !== undefined) usualPause.forget();
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
    ...conversationHandlers(() => opened().conversation),
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
    ...counselHandlers({
      counselling: () => opened().counselling,
      conversation: () => opened().conversation,
      store: () => opened().counselStore(),
      now: platform.now,
    }),
    ...insightsHandlers(() => opened().insights),
    ...reminderHandlers(() => opened().reminders),
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
    preferences: preferences.get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textSession: (sessionId) => opened().textSession(sessionId),
    privateSession: (own) => opened().privateSession(own),
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
