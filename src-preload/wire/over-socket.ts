import { MAX_MESSAGE_BYTES } from './codec.ts';
import { createInbox } from './inbox.ts';
import type { Transport } from './transport.ts';

/** What the WebSocket of a browser and the one of Node have in common. */
export interface Socket {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Close code for a window that another one took over from; the page then says so. */
export const REPLACED = 4001;

const CONNECTING = 0;
const OPEN = 1;
const NOT_BINARY = new Uint8Array(0);
/** A peer that reads nothing while this much is written to it is given up. */
const MAX_BACKLOG_BYTES = 4 * MAX_MESSAGE_BYTES;

/** A transport over a WebSocket, open or still opening: what is sent before it opens goes out when it does. */
export function overSocket(socket: Socket): Transport {
  const inbox = createInbox();
  const unsent: Uint8Array<ArrayBuffer>[] = [];
  socket.binaryType = 'arraybuffer';

  const write = (message: Uint8Array<ArrayBuffer>): void => {
    if (socket.readyState !== OPEN) return;
    if (socket.bufferedAmount > MAX_BACKLOG_BYTES) socket.close();
    else socket.send(message);
  };
  socket.addEventListener('open', () => {
    for (const message of unsent.splice(0)) write(message);
  });
  socket.addEventListener('message', ({ data }) => {
    // Text is no message of this wire; an empty one is refused as malformed by whoever reads it.
    inbox.deliver(data instanceof ArrayBuffer ? new Uint8Array(data) : NOT_BINARY);
  });
  socket.addEventListener('close', inbox.end);
  // A close always follows an error.
  socket.addEventListener('error', () => {});

  return {
    send(message) {
      if (inbox.closed) return;
      const bytes = message as Uint8Array<ArrayBuffer>;
      if (socket.readyState === CONNECTING) unsent.push(bytes);
      else write(bytes);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
    close() {
      socket.close();
      inbox.end();
    },
  };
}
