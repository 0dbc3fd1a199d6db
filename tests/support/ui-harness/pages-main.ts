import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { Handlers, OpenConversation } from '../../../src-preload/contract/requests.ts';
import {
  BUILTIN_AVATARS,
  KEYED_VENDORS,
  type KeyStatus,
  type LocalModel,
  type ProviderStatus,
  type ShelfItem,
} from '../../../src-preload/contract/words.ts';
import {
  CHAIN_OF,
  CHAIN_SLOTS,
  takesKey,
} from '../../../src-renderer/app/screens/settings/vendors.ts';
import { handlersWith } from '../host-handlers.ts';
import { historyHandlers } from './pages-history.ts';
import { type KeepingOptions, keepingHandlers } from './pages-keeping.ts';
import { type MemoryOptions, memoryHandlers } from './pages-memory.ts';
import { safetyHandlers } from './pages-safety.ts';
import { LEDGER, LOCAL_MODELS, TURNS } from './pages-voice.ts';

export interface PagesMain {
  readonly handlers: Handlers;
  readonly asked: readonly { readonly name: string; readonly input: unknown }[];
  providers(): ProviderStatus[];
  preferences(): Preferences;
}

export interface PagesOptions {
  readonly preferences: Partial<Preferences>;
  readonly talks: readonly OpenConversation[];
  readonly keeping: KeepingOptions;
  readonly memory: MemoryOptions;
  /** From documentHandlers(). */
  readonly documents: Partial<Handlers>;
  /** From exerciseHandlers(). */
  readonly exercises: Partial<Handlers>;
  /** From insightsHandlers(). */
  readonly insights: Partial<Handlers>;
  /** From reminderHandlers(). */
  readonly reminders: Partial<Handlers>;
  readonly keys: readonly KeyStatus[];
  /** What lies on the shelf besides what comes with the app. */
  readonly shelf: readonly ShelfItem[];
  readonly protection: 'keychain' | 'basic-text' | 'file';
  /** False: a person who has not talked yet. */
  readonly figures: boolean;
  /** Requests that fail. */
  readonly failing: readonly string[];
  readonly announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
}

/** Its own, so that a new default model does not change what the tests see. */
const CHAINS: Pick<Preferences, 'chatChain'> = {
  chatChain: [
    { vendor: 'anthropic', model: 'claude-sonnet-4-5' },
    { vendor: 'anthropic', model: 'claude-haiku-4-5' },
    { vendor: 'gemini', model: 'gemini-2.5-flash' },
    { vendor: 'openai', model: 'gpt-5-mini' },
    { vendor: 'builtin', model: '' },
  ],
};

const BUILTIN = BUILTIN_AVATARS.map(
  (id): ShelfItem => ({
    id,
    builtin: true,
    kind: 'avatar',
    format: 'vrm1',
    name: id,
    author: '',
    licence: '',
    thumbnail: null,
    use: null,
    sizeBytes: 0,
    addedAt: 0,
  }),
);

/** A main process in the page: keeps what it is told, in memory, and refuses a key that says so. */
export function pagesMain(options: PagesOptions): PagesMain {
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, ...CHAINS, ...options.preferences };
  const shelf = new Map([...BUILTIN, ...options.shelf].map((item) => [item.id, item]));
  let uploaded = 0;
  const keys = new Map(options.keys.map((status) => [status.vendor, status]));
  const refused = new Set<string>();
  const asked: { name: string; input: unknown }[] = [];

  const keyOf = (vendor: KeyStatus['vendor']): KeyStatus =>
    keys.get(vendor) ?? { vendor, source: null, tail: '' };
  const providers = (): ProviderStatus[] =>
    [
      ...CHAIN_SLOTS.map((slot) => ({ slot, entries: preferences[CHAIN_OF[slot]] })),
      { slot: 'embedding' as const, entries: [preferences.embedder] },
    ].flatMap(({ slot, entries }) =>
      entries.map(({ vendor, model }): ProviderStatus => {
        const needsKey = takesKey(vendor);
        const ready = !needsKey || keyOf(vendor).source !== null;
        return { slot, vendor, model, state: ready ? 'ready' : 'no-key', remote: needsKey };
      }),
    );
  const changed = (): void => options.announce('providers/changed', { providers: providers() });
  let models = LOCAL_MODELS;
  const changeModel = (id: string, change: Partial<LocalModel>): Record<string, never> => {
    if (!models.some((model) => model.id === id)) throw new AppError('input/not-found');
    models = models.map((model) => (model.id === id ? { ...model, ...change } : model));
    options.announce('models/changed', { models });
    return {};
  };

  const changeItem = (id: string, change: Partial<ShelfItem>): Record<string, never> => {
    const item = shelf.get(id);
    if (!item) throw new AppError('input/not-found');
    shelf.set(id, { ...item, ...change });
    options.announce('shelf/changed', {});
    return {};
  };

  const handlers = handlersWith({
    'models/list': () => ({ models }),
    'models/get': ({ id }) => changeModel(id, { state: 'downloading', fault: null }),
    'models/pause': ({ id }) => changeModel(id, { state: 'paused' }),
    'models/remove': ({ id }) => changeModel(id, { state: 'absent', doneBytes: 0, fault: null }),
    'observe/turns': () => ({ turns: options.figures ? TURNS : [] }),
    'observe/ledger': () => ({ lines: options.figures ? LEDGER : [] }),
    'shelf/list': () => ({ items: [...shelf.values()] }),
    'shelf/begin': ({ sizeBytes }) => {
      uploaded = sizeBytes;
      return { upload: 'upload' };
    },
    'shelf/piece': () => ({}),
    'shelf/keep': ({ facts }) => {
      const item = {
        ...facts,
        id: `kept-${shelf.size}`,
        builtin: false,
        sizeBytes: uploaded,
        addedAt: Date.now(),
      };
      shelf.set(item.id, item);
      options.announce('shelf/changed', {});
      return item;
    },
    'shelf/discard': () => ({}),
    'shelf/read': () => ({ piece: new Uint8Array(8), sizeBytes: 8 }),
    'shelf/rename': ({ id, name }) => changeItem(id, { name }),
    'shelf/use': ({ id, use }) => changeItem(id, { use }),
    'shelf/remove': ({ id }) => {
      shelf.delete(id);
      if (preferences.avatar === id) preferences = { ...preferences, avatar: 'dal' };
      options.announce('preferences/changed', { preferences });
      options.announce('shelf/changed', {});
      return {};
    },
    'preferences/change': (patch) => {
      preferences = { ...preferences, ...JSON.parse(JSON.stringify(patch)) };
      options.announce('preferences/changed', { preferences });
      changed();
      return preferences;
    },
    'keys/list': () => ({ keys: KEYED_VENDORS.map(keyOf), protection: options.protection }),
    'keys/set': ({ vendor, key }) => {
      if (key.startsWith('bad')) refused.add(vendor);
      else refused.delete(vendor);
      keys.set(vendor, { vendor, source: 'vault', tail: key.slice(-4) });
      changed();
      return keyOf(vendor);
    },
    'keys/remove': ({ vendor }) => {
      keys.delete(vendor);
      changed();
      return keyOf(vendor);
    },
    'providers/list': providers,
    'providers/test': ({ vendor, model }) => {
      if (model.includes('unknown'))
        return { ok: false, ms: 120, fault: { code: 'provider/unknown-model' } };
      return refused.has(vendor)
        ? { ok: false, ms: 210, fault: { code: 'provider/key-refused' } }
        : { ok: true, ms: 812, fault: null };
    },
    'providers/models': ({ vendor }) => ({
      models:
        vendor === 'anthropic'
          ? [
              { id: 'claude-sonnet-4-5', label: 'Claude Sonnet 4.5' },
              { id: 'claude-haiku-4-5', label: 'Claude Haiku 4.5' },
              { id: 'claude-opus-4-6', label: 'Claude Opus 4.6' },
            ]
          : [{ id: 'gpt-5-mini', label: 'GPT-5 mini' }],
      fromVendor: vendor === 'anthropic',
    }),
    'voices/list': ({ vendor }) =>
      vendor === 'elevenlabs'
        ? ['Ripple', 'Sand', 'Moss', 'Harbour', 'Linden', 'Quill', 'Tarn', 'Heath'].map(
            (label, index) => ({ id: `v${index}`, label }),
          )
        : [{ id: 'ko', label: 'Korean' }],
    'voices/preview': () => ({
      pcm: new Uint8Array(new Int16Array(8000).buffer),
      sampleRate: 16000,
    }),
    ...historyHandlers(options.talks, options.announce),
    ...memoryHandlers(options.memory, options.announce),
    ...keepingHandlers(options.keeping, options.announce),
    ...options.documents,
    ...options.exercises,
    ...options.insights,
    ...options.reminders,
    ...safetyHandlers(preferences.language, null),
  });

  const watched = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (input: never, signal: AbortSignal) => {
        asked.push({ name, input });
        if (options.failing.includes(name)) throw new AppError('internal');
        return handle(input, signal);
      },
    ]),
  ) as Handlers;

  return { handlers: watched, asked, providers, preferences: () => preferences };
}
