import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus, Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import { takesKey } from './vendors.ts';

export interface Destination {
  readonly vendor: Vendor;
  /** Host name of the address the person set, where it is not the vendor's own. */
  readonly host: string | null;
}

export interface Leaving {
  readonly what: (typeof ROWS)[number];
  /** Empty: stays on this computer. Otherwise the first is used and the rest only when it fails. */
  readonly goesTo: readonly Destination[];
  /** True where this computer itself comes first and `goesTo` is only for when it fails. */
  readonly hereFirst: boolean;
}

/** The order the rows are shown in: from the person's voice to what is kept and looked up of it. */
const ROWS = ['hearing', 'chat', 'voice', 'notes', 'meaning', 'pictures'] as const;

/** Whose slot each row goes through. What is noted and seen goes to those who answer, and to nobody else. */
const SLOT_OF = {
  hearing: 'hearing',
  chat: 'chat',
  voice: 'voice',
  notes: 'chat',
  meaning: 'embedding',
  pictures: 'chat',
} as const satisfies Record<(typeof ROWS)[number], Slot>;

/** Host name of an address; null for an empty or unreadable one. */
export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).host;
}

/** Those who are asked for anything: while nothing sounds, no voice is. */
export function askedFrom(
  providers: readonly ProviderStatus[],
  { speaksAloud }: Pick<Preferences, 'speaksAloud'>,
): readonly ProviderStatus[] {
  if (speaksAloud) return providers;
  return providers.filter(({ slot, vendor }) => slot !== 'voice' || vendor === 'captions');
}

/**
 * What goes out, derived from who could answer now. A resting provider counts, because it is
 * probed again; one that stands behind a local answerer counts, because it takes over when that fails.
 * A vendor with several models is named once.
 */
export function whatLeaves(
  providers: readonly ProviderStatus[],
  baseUrls: Preferences['baseUrls'],
): readonly Leaving[] {
  return ROWS.map((what) => {
    const able = providers.filter(
      (status) =>
        status.slot === SLOT_OF[what] && (status.state === 'ready' || status.state === 'resting'),
    );
    const vendors = able.filter((status) => status.remote).map((status) => status.vendor);
    return {
      what,
      hereFirst: vendors.length > 0 && able[0]?.remote === false,
      goesTo: [...new Set(vendors)].map((vendor) => ({
        vendor,
        host: takesKey(vendor) ? hostOf(baseUrls[vendor]) : null,
      })),
    };
  });
}

/** Where a guess of the camera goes: with the words, and only where the person shares it. Empty: nowhere. */
export function guessGoesTo(
  leaving: readonly Leaving[],
  { sharesSeen }: Pick<Preferences, 'sharesSeen'>,
): readonly Destination[] {
  return sharesSeen ? leaving.flatMap(({ what, goesTo }) => (what === 'chat' ? goesTo : [])) : [];
}

/** Who gets to read what is remembered, besides this computer: who answers first, and who finds it. */
export function whoReads(leaving: readonly Leaving[]): readonly Destination[] {
  const readers = leaving
    .filter(({ what }) => what === 'chat' || what === 'meaning')
    .flatMap(({ goesTo }) => goesTo.slice(0, 1));
  return readers.filter(
    (one, index) =>
      readers.findIndex((other) => other.vendor === one.vendor && other.host === one.host) ===
      index,
  );
}
