import type OpenAI from 'openai';
import type { VendorAccess } from './vendor-access.ts';

const OWN = 'https://api.openai.com/v1';

/** The address as the API wants it: local servers are given as `http://localhost:11434`, and serve under `/v1`. */
function openAiBaseUrl(baseUrl: string): string {
  if (baseUrl === '') return OWN;
  // What cannot be an address fails when it is asked, like any that nobody answers at.
  if (!URL.canParse(baseUrl)) return baseUrl;
  const url = new URL(baseUrl);
  if (url.pathname === '/') url.pathname = '/v1';
  return url.href.replace(/\/+$/, '');
}

/** Some other server that speaks the protocol. It may need no key. */
export function isCompatibleServer(baseUrl: string): boolean {
  return baseUrl !== '' && URL.parse(baseUrl)?.host !== new URL(OWN).host;
}

/**
 * The SDK is loaded at first use: start-up does not wait for it. Everything it would otherwise
 * read from the environment is given, so that only what the settings show is used.
 */
export async function openAiClient(access: Pick<VendorAccess, 'key' | 'baseUrl'>): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    // Local servers want no key, but the SDK wants a word.
    apiKey: access.key ?? 'none',
    organization: null,
    project: null,
    baseURL: openAiBaseUrl(access.baseUrl),
    maxRetries: 0,
    logLevel: 'off',
  });
}
