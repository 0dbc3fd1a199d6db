import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus, Vendor } from '../../../../src-preload/contract/words.ts';
import { hostOf } from '../settings/leaves.ts';
import { takesKey } from '../settings/vendors.ts';

/** Companies with a search of their own, as main names them. */
const COMPANIES: Readonly<Partial<Record<Vendor, string>>> = {
  anthropic: 'Anthropic',
  gemini: 'Google',
  openai: 'OpenAI',
};
const OPENAI_HOST = 'api.openai.com';

/** Who answers now, of those that can use tools; null where only the built-in guide does. */
export function answersWithTools(providers: readonly ProviderStatus[]): ProviderStatus | null {
  const models = providers.filter(
    ({ slot, vendor, state }) =>
      slot === 'chat' && vendor !== 'builtin' && (state === 'ready' || state === 'resting'),
  );
  return models.find(({ state }) => state === 'ready') ?? models[0] ?? null;
}

/** Where a search would go, as main decides it: an address of one's own, or whoever answers; null where nobody searches. */
export function searchedBy(
  providers: readonly ProviderStatus[],
  { searchEndpoint, baseUrls }: Pick<Preferences, 'searchEndpoint' | 'baseUrls'>,
): string | null {
  if (searchEndpoint !== '') return hostOf(searchEndpoint) ?? searchEndpoint;
  const vendor = answersWithTools(providers)?.vendor;
  if (vendor === undefined || !takesKey(vendor)) return null;
  const host = hostOf(baseUrls[vendor]);
  if (vendor === 'openai' && host !== null && host !== OPENAI_HOST) return null;
  return COMPANIES[vendor] === undefined ? null : (host ?? COMPANIES[vendor]);
}

export interface GoingOut {
  readonly what: 'weather' | 'webSearch';
  readonly isAllowed: boolean;
  /** Null where nothing would go anywhere now. */
  readonly to: string | null;
}

/** What tools send out, and whether they do: nothing does as long as no model that uses them answers. */
export function goesOut(
  providers: readonly ProviderStatus[],
  preferences: Preferences,
): readonly GoingOut[] {
  const works = preferences.usesTools && answersWithTools(providers) !== null;
  return [
    {
      what: 'weather',
      isAllowed: preferences.allowsWeather,
      to: works ? 'open-meteo.com' : null,
    },
    {
      what: 'webSearch',
      isAllowed: preferences.allowsWebSearch,
      to: works ? searchedBy(providers, preferences) : null,
    },
  ];
}
