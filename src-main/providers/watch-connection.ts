/**
 * Knows when a call of the global `fetch` has a connection and sent its request. A vendor may think
 * for seconds before it answers a word; a host that cannot be reached should not cost that long.
 * `fetch` itself does not tell the two apart; Node's diagnostics channels of undici do.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';

export interface ConnectionListener {
  /** A request is about to need a connection. */
  waiting(): void;
  /** A request is on its way. */
  sent(): void;
}

const current = new AsyncLocalStorage<ConnectionListener>();
const listeners = new WeakMap<object, ConnectionListener>();
let subscribed = false;

/** Runs `run`; hears of every `fetch` it makes, now or later in its own asynchronous course. */
export function watchConnection<T>(listener: ConnectionListener, run: () => T): T {
  if (!subscribed) {
    subscribed = true;
    diagnostics.subscribe('undici:request:create', (message) => {
      const listening = current.getStore();
      if (!listening) return;
      listeners.set((message as { request: object }).request, listening);
      listening.waiting();
    });
    diagnostics.subscribe('undici:client:sendHeaders', (message) => {
      listeners.get((message as { request: object }).request)?.sent();
    });
  }
  return current.run(listener, run);
}
