import { KEYED_VENDORS, type Vendor } from '../../src-preload/contract/words.ts';

/** An HTTP client of half a megabyte: no part of start-up either. */
export async function keepAlive(): Promise<void> {
  (await import('./keep-connections.ts')).keepConnections();
}

/**
 * Loads a vendor's SDK, once. They are not part of start-up; but ElevenLabs' alone is five thousand
 * files, a second and more of reading, and that is neither the vendor's delay nor to be met in the
 * middle of a first sentence: chains load before their deadlines begin, and `warm` does so ahead.
 */
export async function loadSdk(vendor: Vendor): Promise<void> {
  if ((KEYED_VENDORS as readonly Vendor[]).includes(vendor)) await keepAlive();
  switch (vendor) {
    case 'anthropic':
      await import('@anthropic-ai/sdk');
      return;
    case 'gemini':
      await import('@google/genai');
      return;
    case 'openai':
      await import('openai');
      return;
    case 'elevenlabs':
      await import('@elevenlabs/elevenlabs-js');
      return;
    default:
      return;
  }
}
