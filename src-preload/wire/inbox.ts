import type { Transport } from './transport.ts';

/** The receiving half of a transport, the same for every carrier. */
export interface Inbox extends Pick<Transport, 'onMessage' | 'onClose'> {
  readonly closed: boolean;
  /** A message has arrived. Dropped after `end`. */
  deliver(message: Uint8Array): void;
  /** The connection is over. Only the first call counts. */
  end(): void;
}

/** Holds messages until somebody listens, keeps their order, and tells of the end exactly once. */
export function createInbox(): Inbox {
  const waiting: Uint8Array[] = [];
  const closeListeners: (() => void)[] = [];
  let listener: ((message: Uint8Array) => void) | null = null;
  let draining = false;
  let closed = false;

  const drain = (): void => {
    if (draining) return;
    draining = true;
    try {
      while (listener) {
        const message = waiting.shift();
        if (!message) break;
        listener(message);
      }
    } finally {
      draining = false;
    }
  };

  return {
    get closed() {
      return closed;
    },
    deliver(message) {
      if (closed) return;
      waiting.push(message);
      drain();
    },
    end() {
      if (closed) return;
      closed = true;
      for (const tell of closeListeners.splice(0)) tell();
    },
    onMessage(next) {
      listener = next;
      drain();
    },
    onClose(tell) {
      if (closed) queueMicrotask(tell);
      else closeListeners.push(tell);
    },
  };
}
