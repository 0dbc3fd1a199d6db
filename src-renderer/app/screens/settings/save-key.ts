import { type Fault, toFault } from '../../../../src-preload/contract/faults.ts';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { KeyedVendor, Slot } from '../../../../src-preload/contract/words.ts';
import type { Client } from '../../../../src-preload/wire/connect.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { withUsualEntries } from './chain.ts';
import type { Change } from './use-change.ts';
import type { Tests } from './use-tests.ts';
import { CHAIN_OF, CHAIN_SLOTS } from './vendors.ts';

export type SaveResult =
  | { readonly kind: 'works' }
  /** Kept, but there was nothing to test it with. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly fault: Fault }
  | { readonly kind: 'test-failed'; readonly fault: Fault };

function firstEntry(vendor: KeyedVendor): { slot: Slot; entry: ChainEntry } | null {
  const { preferences } = usePreferences.getState();
  for (const slot of CHAIN_SLOTS) {
    const entry = preferences[CHAIN_OF[slot]].find((one) => one.vendor === vendor);
    if (entry) return { slot, entry };
  }
  return null;
}

export interface SaveKey {
  readonly vendor: KeyedVendor;
  /** Empty leaves the key that is set. */
  readonly key: string;
  /** Null leaves the address that is set. */
  readonly address: string | null;
}

/**
 * Keeps an address and a key, gives the vendor its usual places if it has none, and tests at once.
 * `onKept` is called when main has the key, before the test: from then on nobody here needs its text.
 */
export async function saveKey(
  { vendor, key, address }: SaveKey,
  client: Client,
  change: Change,
  tests: Tests,
  onKept: () => void,
): Promise<SaveResult> {
  tests.forget(vendor);
  const { preferences } = usePreferences.getState();
  if (address !== null) {
    const baseUrls = { ...preferences.baseUrls, [vendor]: address };
    if (!(await change({ baseUrls }))) return { kind: 'not-kept', fault: { code: 'internal' } };
  }
  if (key !== '') {
    try {
      await client.request('keys/set', { vendor, key });
    } catch (error) {
      return { kind: 'not-kept', fault: toFault(error) };
    }
  }
  onKept();
  const usual = withUsualEntries(usePreferences.getState().preferences, vendor);
  if (usual) await change(usual);
  const target = firstEntry(vendor);
  if (!target) return { kind: 'kept' };
  const result = await tests.test(target.slot, target.entry);
  if (result?.kind === 'works') return { kind: 'works' };
  return result?.kind === 'failed'
    ? { kind: 'test-failed', fault: result.fault }
    : { kind: 'kept' };
}
