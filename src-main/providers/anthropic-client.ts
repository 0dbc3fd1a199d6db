import type Anthropic from '@anthropic-ai/sdk';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { VendorAccess } from './vendor-access.ts';

/**
 * The SDK is loaded at first use: start-up does not wait for it. Everything it would otherwise
 * read from the environment is given, so that only what the settings show is used.
 */
export async function anthropicClient(
  access: Pick<VendorAccess, 'key' | 'baseUrl'>,
): Promise<Anthropic> {
  // Without one the SDK would go looking for credentials of its own on this computer.
  if (access.key === null) throw new AppError('provider/no-key');
  const { default: Client } = await import('@anthropic-ai/sdk');
  return new Client({
    apiKey: access.key,
    authToken: null,
    // The SDK adds `/v1/...` itself; gateways are often given with it.
    baseURL: access.baseUrl.replace(/\/+(v1\/*)?$/, '') || 'https://api.anthropic.com',
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
  });
}
