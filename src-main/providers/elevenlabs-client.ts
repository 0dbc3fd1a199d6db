import type { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import type { VendorAccess } from './vendor-access.ts';

/**
 * The SDK is loaded at first use: start-up does not wait for it. Everything it would otherwise
 * read from the environment is given, so that only what the settings show is used.
 */
export async function elevenLabsClient(
  access: Pick<VendorAccess, 'key' | 'baseUrl'>,
): Promise<ElevenLabsClient> {
  const { ElevenLabsClient: Client } = await import('@elevenlabs/elevenlabs-js');
  return new Client({
    apiKey: access.key ?? '',
    // The SDK adds `/v1/...` itself; gateways are often given with it.
    baseUrl: access.baseUrl.replace(/\/+(v1\/*)?$/, '') || 'https://api.elevenlabs.io',
    maxRetries: 0,
    // Never reached: our own deadlines are shorter. The SDK's timer outlives a request that failed, by default for 240 s.
    timeoutInSeconds: 30,
    logging: { silent: true },
  });
}

/** As faultOf, and an answer the SDK could not make sense of is a bad one. */
export function elevenLabsFaultOf(error: unknown, signal: AbortSignal): unknown {
  const unreadable = error instanceof Error && error.name === 'ParseError';
  return faultOf(unreadable ? new AppError('provider/bad-answer') : error, signal);
}
