import { createInbox } from './inbox.ts';
import type { Transport } from './transport.ts';

/** What the preload script puts on the page in the Electron host, as `window.bemore`. An empty message ends the connection. */
export interface Bridge {
  send(message: Uint8Array): void;
  /** Sets the one listener; messages that arrived earlier are delivered first. */
  onMessage(listener: (message: Uint8Array) => void): void;
}

declare global {
  interface Window {
    /** Present in the Electron host only. */
    readonly bemore?: Bridge;
  }
}

const END = new Uint8Array(0);

/** The renderer's transport in the Electron host. */
export function overBridge(bridge: Bridge): Transport {
  const inbox = createInbox();
  bridge.onMessage((message) => {
    if (message.byteLength === 0) inbox.end();
    else inbox.deliver(message);
  });
  return {
    send(message) {
      if (!inbox.closed) bridge.send(message);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
    close() {
      if (inbox.closed) return;
      bridge.send(END);
      inbox.end();
    },
  };
}
