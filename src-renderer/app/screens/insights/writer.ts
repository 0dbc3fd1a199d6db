import type { ProviderStatus, Vendor } from '../../../../src-preload/contract/words.ts';

/** The model that could write a letter now: the first of those who answer that is one; null where none is ready. */
export function writerOf(
  providers: readonly ProviderStatus[],
): { readonly vendor: Vendor; readonly remote: boolean } | null {
  const ready = providers.find(
    ({ slot, vendor, state }) => slot === 'chat' && vendor !== 'builtin' && state === 'ready',
  );
  return ready ? { vendor: ready.vendor, remote: ready.remote } : null;
}
