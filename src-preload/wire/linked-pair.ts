import { createInbox, type Inbox } from './inbox.ts';
import type { Transport } from './transport.ts';

/** Two ends joined in memory. Delivery is asynchronous, in order, and by copy, as on a real wire. */
export function linkedPair(): readonly [Transport, Transport] {
  const left = createInbox();
  const right = createInbox();
  return [end(left, right), end(right, left)];
}

function end(own: Inbox, peer: Inbox): Transport {
  return {
    send(message) {
      if (own.closed) return;
      const copy = new Uint8Array(message);
      queueMicrotask(() => peer.deliver(copy));
    },
    onMessage: own.onMessage,
    onClose: own.onClose,
    close() {
      if (own.closed) return;
      own.end();
      queueMicrotask(() => peer.end());
    },
  };
}
