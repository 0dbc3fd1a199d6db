import type { LockState, StoreState } from '../../src-preload/contract/memory.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { CompanionParts } from './companion.ts';
import { useKeeping } from './stores/keeping.ts';

/**
 * Keeps the window in step with how main keeps things. What becomes locked is silent and off the screen
 * at once. Returns the way to stop.
 */
export function followKeeping(
  client: Pick<Client, 'on'>,
  companion: Pick<CompanionParts, 'show' | 'stop'>,
  now: { readonly store: StoreState; readonly lock: LockState },
): () => void {
  useKeeping.setState({ store: now.store, lock: now.lock, restoredNoteClosed: false });
  const offs = [
    client.on('store/changed', ({ store }) => useKeeping.setState({ store })),
    client.on('lock/changed', ({ lock }) => {
      const wasLocked = useKeeping.getState().lock.isLocked;
      if (lock.isLocked && !wasLocked) {
        companion.stop();
        companion.show(null);
      }
      useKeeping.setState({ lock });
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
}
