/** The only file that knows two hosts exist. */
import { overBridge } from '../../src-preload/wire/bridge.ts';
import { type Client, connect } from '../../src-preload/wire/connect.ts';
import { overSocket, REPLACED } from '../../src-preload/wire/over-socket.ts';

/** Why the connection ended: another window took over, or the host is gone. */
export type Closed = 'replaced' | 'lost';

export interface Host {
  readonly client: Client;
  /** Called once, also when it has happened already. */
  onClosed(listener: (why: Closed) => void): void;
}

/** Electron's bridge where there is one, else the loopback socket this page came from. A host that does not answer shows as `onClosed`. */
export function connectHost(): Host {
  if (window.bemore) {
    const client = connect(overBridge(window.bemore));
    return { client, onClosed: (listener) => client.onClose(() => listener('lost')) };
  }
  const socket = new WebSocket(`ws://${location.host}/wire`);
  let why: Closed = 'lost';
  // Registered before the transport's own listener, so that the reason is known when it reports the end.
  socket.addEventListener('close', ({ code }) => {
    if (code === REPLACED) why = 'replaced';
  });
  const client = connect(overSocket(socket));
  return { client, onClosed: (listener) => client.onClose(() => listener(why)) };
}
