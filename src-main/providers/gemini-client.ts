import type { GoogleGenAI } from '@google/genai';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { VendorAccess } from './vendor-access.ts';

/**
 * The SDK is loaded at first use: start-up does not wait for it. Everything it would otherwise
 * read from the environment is given, so that only what the settings show is used. It does not
 * retry unless asked to, and sends the key in a header.
 */
export async function geminiClient(
  access: Pick<VendorAccess, 'key' | 'baseUrl'>,
): Promise<GoogleGenAI> {
  // Without one the SDK would take a key from the environment.
  if (access.key === null) throw new AppError('provider/no-key');
  const { GoogleGenAI: Client } = await import('@google/genai');
  return new Client({
    apiKey: access.key,
    vertexai: false,
    apiVersion: 'v1beta',
    httpOptions: {
      // The SDK adds the version itself; gateways are often given with it.
      baseUrl:
        access.baseUrl.replace(/\/+(v1(beta)?\/*)?$/, '') ||
        'https://generativelanguage.googleapis.com',
    },
  });
}
