import { isCancellation } from '../../src-preload/contract/faults.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import { isSilent, useHelp } from './stores/help.ts';

/**
 * Tells main while nothing of the app may be seen or heard (the danger card, the neutral page): a notification with
 * its name would say what the page hides. Returns the way to stop.
 */
export function tellHidden(client: Pick<Client, 'request'>): () => void {
  let told = false;
  return useHelp.subscribe(() => {
    const hidden = isSilent();
    if (hidden === told) return;
    told = hidden;
    client.request('app/hidden', { hidden }).catch((error: unknown) => {
      // Told again with the next change; a window that lost its host shows so by itself.
      if (!isCancellation(error)) told = !hidden;
    });
  });
}
