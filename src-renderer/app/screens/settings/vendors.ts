import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import type { KeyedVendor, Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import { KEYED_VENDORS } from '../../../../src-preload/contract/words.ts';

/** The slots with a fallback order. Memory has one embedder, and no other takes over. */
export const CHAIN_SLOTS = ['chat', 'hearing', 'voice'] as const satisfies readonly Slot[];
export type ChainSlot = (typeof CHAIN_SLOTS)[number];

/** Which preference holds a slot's fallback order. */
export const CHAIN_OF = {
  chat: 'chatChain',
  hearing: 'hearingChain',
  voice: 'voiceChain',
} as const satisfies Record<ChainSlot, keyof Preferences>;

/** Who can stand in a slot, in the order they are offered. */
export const VENDORS_OF = {
  chat: ['anthropic', 'gemini', 'openai', 'builtin'],
  hearing: ['elevenlabs', 'openai', 'gemini', 'local'],
  voice: ['elevenlabs', 'openai', 'local', 'system', 'captions'],
  embedding: ['builtin', 'local', 'openai', 'gemini'],
} as const satisfies Record<Slot, readonly Vendor[]>;

/** Who stands last in a slot and cannot leave it, so that nobody meets silence. Hearing has no such one: typing is. */
export const LAST_OF = {
  chat: 'builtin',
  hearing: null,
  voice: 'captions',
} as const satisfies Record<ChainSlot, Vendor | null>;

/** Where a vendor's key is read when none was saved (the names their own tools use). */
export const KEY_VARIABLE = {
  anthropic: 'ANTHROPIC_API_KEY',
  gemini: 'GEMINI_API_KEY',
  openai: 'OPENAI_API_KEY',
  elevenlabs: 'ELEVENLABS_API_KEY',
} as const satisfies Record<KeyedVendor, string>;

/** Where a person gets a key: the page of each vendor's own documentation. */
export const KEY_SITE = {
  anthropic: 'console.anthropic.com',
  gemini: 'aistudio.google.com',
  openai: 'platform.openai.com',
  elevenlabs: 'elevenlabs.io',
} as const satisfies Record<KeyedVendor, string>;

/** True where there is more than one model to choose from. */
export function hasModels(vendor: Vendor): boolean {
  return takesKey(vendor) || vendor === 'local';
}

export function takesKey(vendor: Vendor): vendor is KeyedVendor {
  return (KEYED_VENDORS as readonly Vendor[]).includes(vendor);
}
