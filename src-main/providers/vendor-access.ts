import type { Preferences } from '../../src-preload/contract/preferences.ts';

/** What an adapter needs to reach its vendor. */
export interface VendorAccess {
  readonly key: string | null;
  /** Empty for the vendor's own address. */
  readonly baseUrl: string;
  readonly model: string;
  /** How ElevenLabs' voices speak, each 0..1, at the moment of the call. */
  elevenLabsVoice?(): ElevenLabsVoice;
}

export type ElevenLabsVoice = Preferences['elevenLabsVoice'];

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether an address is this computer itself, so that nothing sent there leaves it. */
export function isLoopback(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && LOOPBACK.test(new URL(baseUrl).hostname);
}
