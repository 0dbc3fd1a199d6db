import type { ChainEntry, Preferences } from '../../../../src-preload/contract/preferences.ts';
import type {
  KeyStatus,
  LocalModel,
  ProviderStatus,
  Vendor,
} from '../../../../src-preload/contract/words.ts';
import { takesKey } from './vendors.ts';

/** What each vendor is asked for where nothing else was chosen. */
const USUAL_MODEL = {
  openai: 'text-embedding-3-small',
  gemini: 'gemini-embedding-001',
} as const satisfies Partial<Record<Vendor, string>>;

/** The same rule as main's: an address that is this computer itself. */
const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

export interface EmbedderOption {
  readonly entry: ChainEntry;
  /** Of a model on this computer. */
  readonly name: string | null;
  /** True where words would leave this computer. */
  readonly remote: boolean;
  /** Why it cannot be chosen now; null where it can. */
  readonly obstacle: 'no-key' | 'absent' | null;
  readonly chosen: boolean;
}

/** True where the vendor is asked over the network. */
export function isElsewhere(vendor: Vendor, baseUrls: Preferences['baseUrls']): boolean {
  if (!takesKey(vendor)) return false;
  const address = baseUrls[vendor];
  return !address || !URL.canParse(address) || !LOOPBACK.test(new URL(address).hostname);
}

/** Who could find memories by meaning: what is here first, then those who are elsewhere. */
export function embedderOptions(
  { embedder, baseUrls }: Pick<Preferences, 'embedder' | 'baseUrls'>,
  models: readonly LocalModel[],
  keys: readonly KeyStatus[],
): readonly EmbedderOption[] {
  const option = (
    entry: ChainEntry,
    name: string | null,
    obstacle: EmbedderOption['obstacle'],
  ): EmbedderOption => {
    const chosen =
      embedder.vendor === entry.vendor &&
      (entry.vendor !== 'local' || embedder.model === entry.model);
    return {
      // A model of the person's own choice stays chosen.
      entry: chosen ? embedder : entry,
      name,
      remote: isElsewhere(entry.vendor, baseUrls),
      obstacle,
      chosen,
    };
  };
  const hasKey = (vendor: Vendor): boolean =>
    keys.some((key) => key.vendor === vendor && key.source !== null);
  return [
    option({ vendor: 'builtin', model: '' }, null, null),
    ...models
      .filter(({ slot }) => slot === 'embedding')
      .map(({ id, name, state }) =>
        option({ vendor: 'local', model: id }, name, state === 'ready' ? null : 'absent'),
      ),
    ...(['openai', 'gemini'] as const).map((vendor) => {
      // A server of one's own may need no key.
      const open = hasKey(vendor) || (vendor === 'openai' && !!baseUrls.openai);
      return option({ vendor, model: USUAL_MODEL[vendor] }, null, open ? null : 'no-key');
    }),
  ];
}

/** Who draws out what is remembered: whoever answers first, or rules on this computer. */
export function notesTaker(providers: readonly ProviderStatus[]): ProviderStatus | null {
  const first = providers.find(
    ({ slot, vendor, state }) =>
      slot === 'chat' && vendor !== 'builtin' && (state === 'ready' || state === 'resting'),
  );
  return first ?? null;
}
