/** Who searches the web: the address the person typed and nobody else, or whoever they talk with, on its own server. */
import type { Vendor } from '../../src-preload/contract/words.ts';
import { createAnthropicWebSearch } from './anthropic-web-search.ts';
import type { ChainEntry } from './chain-entry.ts';
import { createGeminiWebSearch } from './gemini-web-search.ts';
import { cheapestModel } from './model-table.ts';
import { isCompatibleServer } from './openai-client.ts';
import { createOpenAiWebSearch } from './openai-web-search.ts';
import type { ChatModel } from './ports.ts';
import { createSearxngWebSearch } from './searxng-web-search.ts';
import type { VendorAccess } from './vendor-access.ts';
import type { Searcher } from './web-searcher.ts';

export interface ChosenSearch {
  /** Where the query goes, by a name for a person: a company, or the host of an address that was typed. */
  readonly sentTo: string;
  /** Null where it is no vendor's. */
  readonly vendor: Vendor | null;
  readonly model: string;
  readonly search: Searcher;
}

/** Companies by the names they send bills under. */
const COMPANIES: Readonly<Partial<Record<Vendor, string>>> = {
  anthropic: 'Anthropic',
  gemini: 'Google',
  openai: 'OpenAI',
};

/**
 * Null where nobody searches: whoever answers the chat first has no search of its own, and a query
 * goes to nobody else.
 */
export function chooseSearch(
  endpoint: string,
  first: Pick<ChainEntry<ChatModel>, 'vendor' | 'model'> | undefined,
  accessOf: (vendor: Vendor) => Pick<VendorAccess, 'key' | 'baseUrl'>,
): ChosenSearch | null {
  if (endpoint !== '') {
    const sentTo = URL.parse(endpoint)?.host ?? endpoint;
    return { sentTo, vendor: null, model: '', search: createSearxngWebSearch(endpoint) };
  }
  if (first === undefined) return null;
  const { vendor } = first;
  const { key, baseUrl } = accessOf(vendor);
  const model = cheapestModel(vendor) ?? first.model;
  const create = factoryOf(vendor, baseUrl);
  return (
    create && {
      sentTo: URL.parse(baseUrl)?.host ?? COMPANIES[vendor] ?? vendor,
      vendor,
      model,
      search: create({ key, baseUrl, model }),
    }
  );
}

function factoryOf(vendor: Vendor, baseUrl: string): ((access: VendorAccess) => Searcher) | null {
  switch (vendor) {
    case 'anthropic':
      return createAnthropicWebSearch;
    case 'gemini':
      return createGeminiWebSearch;
    case 'openai':
      return isCompatibleServer(baseUrl) ? null : createOpenAiWebSearch;
    default:
      return null;
  }
}
