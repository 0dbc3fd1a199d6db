import { setImmediate } from 'node:timers/promises';

/** Everything else has its turn. Throws the abort reason. */
export async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
