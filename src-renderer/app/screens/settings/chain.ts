import {
  type ChainEntry,
  DEFAULT_PREFERENCES,
  type Preferences,
  type PreferencesPatch,
} from '../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus, Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import { CHAIN_OF, CHAIN_SLOTS, type ChainSlot, LAST_OF, takesKey } from './vendors.ts';

export type Chain = readonly ChainEntry[];
/** Who is asked for what: the fallback orders, the one embedder, and what tools may send. */
export type Chains = Pick<
  Preferences,
  (typeof CHAIN_OF)[ChainSlot] | 'embedder' | 'allowsWeather' | 'allowsWebSearch'
>;

function same(a: ChainEntry, b: ChainEntry): boolean {
  return a.vendor === b.vendor && a.model === b.model;
}

/** The order as it is shown and saved: no entry twice, and the one who never fails at the end. */
export function settled(slot: ChainSlot, chain: Chain): ChainEntry[] {
  const last = LAST_OF[slot];
  const entries = chain.filter(
    (entry, index) =>
      entry.vendor !== last && chain.findIndex((other) => same(other, entry)) === index,
  );
  return last === null ? entries : [...entries, { vendor: last, model: '' }];
}

/** True where an entry can be moved and removed. */
export function isMovable(slot: ChainSlot, entry: ChainEntry): boolean {
  return entry.vendor !== LAST_OF[slot];
}

/** Moves one entry; a target beyond the ends, or behind the one who stays last, stops there. */
export function moveEntry(slot: ChainSlot, chain: Chain, from: number, to: number): ChainEntry[] {
  const entries = settled(slot, chain);
  const moving = entries[from];
  if (!moving || !isMovable(slot, moving)) return entries;
  const lowest = entries.length - (LAST_OF[slot] === null ? 1 : 2);
  const target = Math.min(Math.max(to, 0), lowest);
  entries.splice(from, 1);
  entries.splice(target, 0, moving);
  return entries;
}

export function removeEntry(slot: ChainSlot, chain: Chain, index: number): ChainEntry[] {
  const entries = settled(slot, chain);
  const entry = entries[index];
  return entry && isMovable(slot, entry) ? entries.filter((_, at) => at !== index) : entries;
}

/** Adds an entry before the one who stays last. One that is already there is not added again. */
export function addEntry(slot: ChainSlot, chain: Chain, entry: ChainEntry): ChainEntry[] {
  const movable = settled(slot, chain).filter((other) => isMovable(slot, other));
  return settled(slot, [...movable, entry]);
}

/** Gives an entry another model. If that makes it equal to another entry, the two become one, here. */
export function chooseModel(
  slot: ChainSlot,
  chain: Chain,
  index: number,
  model: string,
): ChainEntry[] {
  const entries = settled(slot, chain);
  const entry = entries[index];
  if (!entry || !isMovable(slot, entry)) return entries;
  const chosen = { vendor: entry.vendor, model };
  return entries
    .map((other, at) => (at === index ? chosen : other))
    .filter((other, at) => at === index || !same(other, chosen));
}

/** Chains with a vendor's usual entries, if it stands in no chain at all; null where nothing is missing. */
export function withUsualEntries(current: Preferences, vendor: Vendor): PreferencesPatch | null {
  const used = CHAIN_SLOTS.some((slot) =>
    current[CHAIN_OF[slot]].some((entry) => entry.vendor === vendor),
  );
  if (used) return null;
  const patch: PreferencesPatch = {};
  for (const slot of CHAIN_SLOTS) {
    const usual = DEFAULT_PREFERENCES[CHAIN_OF[slot]].filter((entry) => entry.vendor === vendor);
    if (usual.length === 0) continue;
    patch[CHAIN_OF[slot]] = usual.reduce<ChainEntry[]>(
      (chain, entry) => addEntry(slot, chain, entry),
      current[CHAIN_OF[slot]],
    );
  }
  return patch;
}

/** Where an entry stands in main's report; null until main has reported it. */
export function statusOf(
  providers: readonly ProviderStatus[],
  slot: Slot,
  entry: ChainEntry,
): ProviderStatus | null {
  return (
    providers.find(
      (status) =>
        status.slot === slot && status.vendor === entry.vendor && status.model === entry.model,
    ) ?? null
  );
}

/** Unreported entries of vendors that take a key count as leaving: better a warning too many. */
function staysHere(providers: readonly ProviderStatus[], slot: Slot, entry: ChainEntry): boolean {
  const status = statusOf(providers, slot, entry);
  return status ? !status.remote : !takesKey(entry.vendor);
}

/** Everybody who is asked without those who are elsewhere; the computer's own voice is put in where it is missing. */
export function localOnly(current: Preferences, providers: readonly ProviderStatus[]): Chains {
  const local = (slot: ChainSlot): ChainEntry[] =>
    settled(
      slot,
      current[CHAIN_OF[slot]].filter((entry) => staysHere(providers, slot, entry)),
    );
  const voice = local('voice');
  return {
    chatChain: local('chat'),
    hearingChain: local('hearing'),
    voiceChain: voice.some((entry) => entry.vendor === 'system')
      ? voice
      : addEntry('voice', voice, { vendor: 'system', model: '' }),
    embedder: staysHere(providers, 'embedding', current.embedder)
      ? current.embedder
      : DEFAULT_PREFERENCES.embedder,
    allowsWeather: false,
    allowsWebSearch: false,
  };
}

/** True when nobody who is asked could send anything out, whatever keys are set. */
export function isLocalOnly(current: Preferences, providers: readonly ProviderStatus[]): boolean {
  return (
    !current.allowsWeather &&
    !current.allowsWebSearch &&
    staysHere(providers, 'embedding', current.embedder) &&
    CHAIN_SLOTS.every((slot) =>
      current[CHAIN_OF[slot]].every((entry) => staysHere(providers, slot, entry)),
    )
  );
}

/** Who is asked alone, for putting it back. */
export function chainsOf(current: Preferences): Chains {
  return {
    chatChain: current.chatChain,
    hearingChain: current.hearingChain,
    voiceChain: current.voiceChain,
    embedder: current.embedder,
    allowsWeather: current.allowsWeather,
    allowsWebSearch: current.allowsWebSearch,
  };
}
