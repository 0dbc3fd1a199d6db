/** The room's door: which providers there are, in which order, in what state, and how to reach them. */
import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError, type Fault, toFault } from '../../src-preload/contract/faults.ts';
import type {
  ChainEntry as ChainPreference,
  Preferences,
} from '../../src-preload/contract/preferences.ts';
import {
  KEYED_VENDORS,
  type KeyedVendor,
  type Language,
  type ProviderStatus,
  SLOTS,
  type Slot,
  VENDORS,
  type Vendor,
} from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { cheapChain, type Spend } from './ask.ts';
import { createBreaker } from './breaker.ts';
import { BUILTIN_EMBEDDING_MODEL } from './builtin-embedder.ts';
import type { ChainEntry } from './chain-entry.ts';
import { type ChainSlot, createChains, spaceOf } from './chains.ts';
import { withDeadline } from './deadlines.ts';
import { listElevenLabsVoices } from './elevenlabs-text-to-speech.ts';
import { loadSdk } from './load-sdk.ts';
import type { LocalModels } from './local/local-models.ts';
import { listModels } from './model-lists.ts';
import { type ListedModel, suggestedModels } from './model-table.ts';
import { isCompatibleServer } from './openai-client.ts';
import { OPENAI_VOICES } from './openai-text-to-speech.ts';
import { PATIENCE, type Patiences } from './patience.ts';
import type { Audio, ChatModel, Embedder, ProviderChains } from './ports.ts';
import { sleep } from './retry.ts';
import { createSaidBefore, type SpeechStore } from './said-before.ts';
import { sampleSpeech, tryProvider } from './samples.ts';
import { createFactories, type Factories, type SlotPorts } from './slot-factories.ts';
import { findSystemVoice, listSystemVoices } from './system-voice.ts';
import { isLoopback } from './vendor-access.ts';
import { OPEN_METEO, type Weather, type WeatherAddresses, weatherOf } from './weather.ts';
import type { WebFindings } from './web-findings.ts';
import { type ChosenSearch, chooseSearch } from './web-search.ts';

export interface Providers extends ProviderChains {
  /** Every entry of every chain, in fallback order; and every embedder that could be chosen, the chosen one first. */
  list(): readonly ProviderStatus[];
  /** The chosen embedder, and the space its vectors are in. */
  embedder(): { readonly vendor: Vendor; readonly model: string; readonly space: string };
  /** One small real call. A failure is an answer; throws only the abort reason. */
  test(
    slot: Slot,
    vendor: Vendor,
    model: string,
    signal: AbortSignal,
  ): Promise<{ readonly ok: boolean; readonly ms: number; readonly fault: Fault | null }>;
  /** From the vendor where it can be asked, else the built-in suggestions. Throws only the abort reason. */
  models(
    slot: Slot,
    vendor: Vendor,
    signal: AbortSignal,
  ): Promise<{ readonly models: ListedModel[]; readonly fromVendor: boolean }>;
  /** Empty where a vendor has no voices to choose from. Throws AppError('provider/...'). */
  voices(vendor: Vendor, signal: AbortSignal): Promise<ListedModel[]>;
  /** One sample sentence. Throws AppError('provider/...'). */
  preview(vendor: Vendor, voice: string, language: Language, signal: AbortSignal): Promise<Audio>;
  /** Who would be asked to search the web, by a name for a person; null where nobody can. */
  searchedBy(): string | null;
  /**
   * One search by them, and by nobody else where it fails. Throws AppError('provider/unavailable')
   * where nobody can, AppError('provider/...') or the abort reason.
   */
  search(query: string, signal: AbortSignal): Promise<WebFindings>;
  /** As `weatherOf` in weather.ts: null where no such place is known. */
  weather(place: string, days: number, signal: AbortSignal): Promise<Weather | null>;
  /** Loads the SDKs of those that are ready, so that a first turn need not. Busy for a second or so; never throws. */
  warm(): Promise<void>;
}

export interface ProvidersOptions {
  /** Always the current ones. */
  preferences(): Preferences;
  key(vendor: KeyedVendor): string | null;
  readonly announce: Announce;
  now(): number;
  readonly log: Log;
  /** Answers when nobody else does. */
  readonly builtinChat: ChatModel;
  readonly localModels: LocalModels;
  /** Told what calls in the background used; absent counts none. */
  readonly spend?: Spend;
  /** Where spoken sentences are kept; absent keeps none. */
  readonly speechStore?: SpeechStore;
  /** For tests; otherwise Open-Meteo's own. */
  readonly weatherAddresses?: WeatherAddresses;
  /** For tests; otherwise as `patience.ts` says. */
  readonly patience?: Patiences;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random?: () => number;
}

const CHAINS = {
  chat: 'chatChain',
  hearing: 'hearingChain',
  voice: 'voiceChain',
} as const satisfies Record<ChainSlot, keyof Preferences>;

/** Stands at the end of its slot's chain even where a person took it out: never silence. */
const LAST: Readonly<Record<ChainSlot, Vendor | null>> = {
  chat: 'builtin',
  hearing: null,
  voice: 'captions',
};

/** Who can make the vectors that memory searches by. */
const EMBEDDERS = ['builtin', 'local', 'gemini', 'openai'] as const satisfies readonly Vendor[];

export function createProviders(options: ProvidersOptions): Providers {
  const { preferences, announce, now, log, localModels } = options;
  const patience = options.patience ?? PATIENCE;
  const factories = createFactories(options.builtinChat, localModels);
  const made = new Map<string, { readonly access: string; readonly provider: unknown }>();
  const breaker = createBreaker(
    now,
    // Sentences follow each other quickly; one that waited for a dead voice is enough.
    (id) => (id.startsWith('voice/') ? 1 : 2),
    () => announce('providers/changed', { providers: [...list()] }),
  );

  let hasSystemVoice: boolean | null = null;
  const systemVoice = findSystemVoice().then(
    (found) => {
      hasSystemVoice = found !== null;
      if (hasSystemVoice) announce('providers/changed', { providers: [...list()] });
    },
    () => {
      hasSystemVoice = false;
    },
  );

  const baseUrlOf = (vendor: Vendor): string =>
    isKeyed(vendor) ? (preferences().baseUrls[vendor] ?? '') : '';
  const keyOf = (vendor: Vendor): string | null => (isKeyed(vendor) ? options.key(vendor) : null);
  const modelOf = (slot: Slot, { vendor, model }: ChainPreference): string =>
    slot === 'embedding' && vendor === 'builtin'
      ? BUILTIN_EMBEDDING_MODEL
      : model || (suggestedModels(slot, vendor)[0]?.id ?? '');

  /** What stands in its way; null when it can be asked. */
  function obstacle(slot: Slot, { vendor, model }: ChainPreference): 'no-key' | 'absent' | null {
    if (!factories[slot][vendor]) return 'absent';
    if (vendor === 'local') {
      return localModels.isReady(slot, modelOf(slot, { vendor, model })) ? null : 'absent';
    }
    if (vendor === 'system') return hasSystemVoice ? null : 'absent';
    if (!isKeyed(vendor) || keyOf(vendor) !== null) return null;
    return vendor === 'openai' && isCompatibleServer(baseUrlOf(vendor)) ? null : 'no-key';
  }

  function isRemote(vendor: Vendor): boolean {
    return isKeyed(vendor) && !isLoopback(baseUrlOf(vendor));
  }

  function entryOf<S extends Slot>(
    slot: S,
    { vendor, model }: ChainPreference,
  ): ChainEntry<SlotPorts[S]> | null {
    const factory = factories[slot][vendor] as Factories[S][Vendor];
    if (!factory) return null;
    const wanted = modelOf(slot, { vendor, model });
    const id = `${slot}/${vendor}/${wanted}`;
    const key = keyOf(vendor);
    const baseUrl = baseUrlOf(vendor);
    const access = `${baseUrl}\n${key ?? ''}`;
    const known = made.get(id);
    let provider = known?.provider as SlotPorts[S] | undefined;
    if (provider === undefined || known?.access !== access) {
      provider = factory({
        key,
        baseUrl,
        model: wanted,
        elevenLabsVoice: () => preferences().elevenLabsVoice,
      });
      made.set(id, { access, provider });
      // What it did with another key or at another address says nothing any more.
      if (known) breaker.forget(id);
    }
    // If that fails the provider meets the same failure, and the chain goes on from there.
    const here = provider.model;
    const load = () =>
      (vendor === 'local' ? localModels.load(here) : loadSdk(vendor)).catch(() => undefined);
    return { id, vendor, model: here, remote: isRemote(vendor), provider, load };
  }

  function entriesOf<S extends ChainSlot>(slot: S): readonly ChainEntry<SlotPorts[S]>[] {
    const wanted = preferences()[CHAINS[slot]];
    const last = LAST[slot];
    const all =
      last === null || wanted.some(({ vendor }) => vendor === last)
        ? wanted
        : [...wanted, { vendor: last, model: '' }];
    return all
      .filter((preference) => obstacle(slot, preference) === null)
      .map((preference) => entryOf(slot, preference))
      .filter((entry) => entry !== null);
  }

  /** Those of the chat chain that are ready, with a breaker of their own: a question nobody waits for puts no voice to rest. */
  function cheapEntries(): readonly ChainEntry<ChatModel>[] {
    const isOwnServer = (vendor: Vendor) =>
      vendor === 'openai' && isCompatibleServer(baseUrlOf(vendor));
    return cheapChain(preferences().chatChain, isOwnServer)
      .filter((preference) => obstacle('chat', preference) === null)
      .map((preference) => entryOf('chat', preference))
      .filter((entry) => entry !== null)
      .map((entry) => ({ ...entry, id: `ask/${entry.vendor}/${entry.model}` }));
  }

  function chosenEmbedder(): ChainPreference {
    const { vendor, model } = preferences().embedder;
    return { vendor, model: modelOf('embedding', { vendor, model }) };
  }

  /** Of an earlier space only where nothing leaves this computer: that was not chosen, or is not any more. */
  function embedderOf(space: string | undefined): ChainEntry<Embedder> {
    const chosen = chosenEmbedder();
    if (space === undefined || space === spaceOf(chosen)) return required('embedding', chosen);
    const slash = space.indexOf('/');
    const vendor = VENDORS.find((known) => known === space.slice(0, slash));
    if (vendor !== 'builtin' && vendor !== 'local') throw new AppError('provider/unavailable');
    const entry = required('embedding', { vendor, model: space.slice(slash + 1) });
    if (spaceOf(entry.provider) !== space) throw new AppError('provider/unavailable');
    return entry;
  }

  function shown(slot: Slot): readonly ChainPreference[] {
    if (slot !== 'embedding') return preferences()[CHAINS[slot]];
    const chosen = preferences().embedder;
    const others = EMBEDDERS.filter((vendor) => vendor !== chosen.vendor);
    return [
      chosen,
      ...others.map((vendor) => ({ vendor, model: suggestedModels(slot, vendor)[0]?.id ?? '' })),
    ];
  }

  function list(): readonly ProviderStatus[] {
    return SLOTS.flatMap((slot) =>
      shown(slot).map(({ vendor, model }): ProviderStatus => {
        const missing = obstacle(slot, { vendor, model });
        const entry = missing === null ? entryOf(slot, { vendor, model }) : null;
        const state = missing ?? (entry && breaker.isResting(entry.id) ? 'resting' : 'ready');
        return { slot, vendor, model, state, remote: isRemote(vendor) };
      }),
    );
  }

  /** For a call a person asks for outside the chains. Throws AppError('provider/no-key' | 'provider/unavailable' | 'model/absent'). */
  async function asked<S extends Slot>(
    slot: S,
    preference: ChainPreference,
  ): Promise<ChainEntry<SlotPorts[S]>> {
    if (preference.vendor === 'system') await systemVoice;
    return required(slot, preference);
  }

  /** Throws as `asked` does. */
  function required<S extends Slot>(
    slot: S,
    preference: ChainPreference,
  ): ChainEntry<SlotPorts[S]> {
    const missing = obstacle(slot, preference);
    const entry = missing === null ? entryOf(slot, preference) : null;
    if (entry) return entry;
    if (preference.vendor === 'local') throw new AppError('model/absent');
    throw new AppError(missing === 'no-key' ? 'provider/no-key' : 'provider/unavailable');
  }

  /** Whoever answers now: one that rests is passed over, as in a turn. */
  function chosenSearch(): ChosenSearch | null {
    const models = entriesOf('chat').filter(({ vendor }) => vendor !== 'builtin');
    return chooseSearch(
      preferences().searchEndpoint,
      models.find(({ id }) => !breaker.isResting(id)) ?? models[0],
      (vendor) => ({ key: keyOf(vendor), baseUrl: baseUrlOf(vendor) }),
    );
  }

  const settingsOf = (vendor: Vendor): string =>
    vendor === 'elevenlabs'
      ? `${baseUrlOf(vendor)} ${JSON.stringify(preferences().elevenLabsVoice)}`
      : baseUrlOf(vendor);

  const chains = createChains({
    entries: entriesOf,
    embedder: embedderOf,
    cheapEntries,
    spend: options.spend ?? (() => undefined),
    voiceOf: (vendor) => preferences().voices[vendor] ?? null,
    saidBefore: options.speechStore ? createSaidBefore(options.speechStore, settingsOf) : null,
    ready: () => systemVoice,
    breaker,
    announce,
    log,
    now,
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
    patience,
  });

  return {
    ...chains,
    list,
    embedder() {
      const chosen = chosenEmbedder();
      return { ...chosen, space: spaceOf(chosen) };
    },

    async test(slot, vendor, model, signal) {
      const began = now();
      try {
        const entry = await asked(slot, { vendor, model });
        await entry.load();
        await withDeadline(
          (inner) => tryProvider(slot, entry.provider, inner),
          patience.asking,
          signal,
        );
        breaker.forget(entry.id);
        return { ok: true, ms: now() - began, fault: null };
      } catch (error) {
        signal.throwIfAborted();
        return { ok: false, ms: now() - began, fault: toFault(error) };
      }
    },

    async models(slot, vendor, signal) {
      const suggestions = { models: [...suggestedModels(slot, vendor)], fromVendor: false };
      if (obstacle(slot, { vendor, model: '' }) !== null) return suggestions;
      try {
        await loadSdk(vendor);
        const models = await withDeadline(
          (inner) =>
            listModels(slot, vendor, { key: keyOf(vendor), baseUrl: baseUrlOf(vendor) }, inner),
          patience.asking,
          signal,
        );
        return models?.length ? { models: [...models], fromVendor: true } : suggestions;
      } catch (error) {
        signal.throwIfAborted();
        log.warn('models could not be listed', { vendor, code: toFault(error).code });
        return suggestions;
      }
    },

    async voices(vendor, signal) {
      switch (vendor) {
        case 'elevenlabs': {
          const access = { key: keyOf(vendor), baseUrl: baseUrlOf(vendor) };
          if (access.key === null) return [];
          await loadSdk(vendor);
          return [
            ...(await withDeadline(
              (inner) => listElevenLabsVoices(access, inner),
              patience.asking,
              signal,
            )),
          ];
        }
        case 'openai':
          return [...OPENAI_VOICES];
        case 'system':
          return [...(await listSystemVoices())];
        case 'local':
          return localModels.voices().map(({ id, label }) => ({ id, label }));
        default:
          return [];
      }
    },

    async preview(vendor, voice, language, signal) {
      const chosen = preferences().voiceChain.find((entry) => entry.vendor === vendor)?.model ?? '';
      const owner =
        vendor === 'local' ? localModels.voices().find(({ id }) => id === voice)?.model : undefined;
      const entry = await asked('voice', { vendor, model: owner ?? chosen });
      await entry.load();
      const { languages } = entry.provider;
      const spoken = languages?.includes(language) === false ? languages[0] : language;
      return withDeadline(
        (inner) =>
          sampleSpeech(
            entry.provider,
            {
              voice: voice || null,
              language: spoken ?? language,
              pace: preferences().pace,
              manner: 'plain',
            },
            inner,
          ),
        patience.asking,
        signal,
      );
    },

    searchedBy: () => chosenSearch()?.sentTo ?? null,

    async search(query, signal) {
      const chosen = chosenSearch();
      if (chosen === null) throw new AppError('provider/unavailable');
      const { vendor, model } = chosen;
      if (vendor !== null) await loadSdk(vendor);
      const { usage, ...findings } = await withDeadline(
        (inner) => chosen.search(query, inner),
        patience.searching,
        signal,
      );
      if (vendor !== null) {
        const used = { calls: 1, ...usage, characters: 0, audioMs: 0 };
        options.spend?.([{ slot: 'chat', vendor, model, usage: used, discarded: false }]);
      }
      return findings;
    },

    weather: (place, days, signal) =>
      weatherOf(place, days, options.weatherAddresses ?? OPEN_METEO, patience.weather, signal),

    async warm() {
      const ready = list().filter(({ state }) => state === 'ready');
      for (const vendor of new Set(ready.map((entry) => entry.vendor))) {
        await loadSdk(vendor).catch(() => log.error('an SDK could not be loaded', { vendor }));
      }
      // Hundreds of megabytes of memory: only what is first to be asked.
      for (const slot of SLOTS) {
        const first = ready.find(
          (entry) =>
            entry.slot === slot &&
            (slot !== 'embedding' || entry.vendor === preferences().embedder.vendor),
        );
        if (first?.vendor === 'local') await entryOf(slot, first)?.load();
      }
    },
  };
}

function isKeyed(vendor: Vendor): vendor is KeyedVendor {
  return (KEYED_VENDORS as readonly Vendor[]).includes(vendor);
}
