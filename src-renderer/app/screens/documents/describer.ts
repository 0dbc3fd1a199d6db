import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus, Vendor } from '../../../../src-preload/contract/words.ts';

const SEEING = ['anthropic', 'gemini', 'openai'] as const satisfies readonly Vendor[];
type SeeingVendor = (typeof SEEING)[number];

export interface Describer {
  readonly vendor: SeeingVendor;
  /** Where it is asked: a server of the person's own; null at the vendor's. */
  readonly host: string | null;
  readonly remote: boolean;
}

/** Who would see a picture: the first of the chat chain that can, as main chooses. Null where nobody is ready. */
export function describerOf(
  providers: readonly ProviderStatus[],
  baseUrls: Preferences['baseUrls'],
): Describer | null {
  for (const { slot, vendor, state, remote } of providers) {
    const seeing = SEEING.find((one) => one === vendor);
    if (slot !== 'chat' || seeing === undefined) continue;
    if (state !== 'ready' && state !== 'resting') continue;
    const own = baseUrls[seeing] ?? '';
    const host = own === '' ? null : (URL.parse(own)?.host ?? own);
    return { vendor: seeing, host, remote };
  }
  return null;
}
