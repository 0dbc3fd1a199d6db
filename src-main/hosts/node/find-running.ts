import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Holder } from '../instance-lock.ts';
import { loadApiToken } from './access.ts';

const freshAddress = z.object({ address: z.string() });
const ATTEMPTS = 20;
const ATTEMPT_MS = 250;

/**
 * Asks the Node host that already serves this data directory for an address of its own for another
 * window. Null when it cannot be reached, also after giving it time to finish starting.
 */
export async function askRunningHost(
  dataDir: string,
  readHolder: () => Holder | null,
): Promise<string | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = readHolder()?.port;
    if (port) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/token`, {
          method: 'POST',
          headers: { authorization: `Bearer ${loadApiToken(dataDir)}` },
          signal: AbortSignal.timeout(2_000),
        });
        return freshAddress.parse(await response.json()).address;
      } catch {
        // Not listening any more, or not one of ours.
      }
    }
    await wait(ATTEMPT_MS);
  }
  return null;
}
