import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './wire/bridge.ts';
import { WIRE_CHANNEL } from './wire/channel.ts';
import { createInbox } from './wire/inbox.ts';

// Every document is a connection of its own, so that a late answer to the page before a reload is not
// taken for an answer to this one.
const connection = crypto.randomUUID();
const inbox = createInbox();

ipcRenderer.on(WIRE_CHANNEL, (_event, to: unknown, message: unknown) => {
  if (to === connection && message instanceof Uint8Array) inbox.deliver(message);
});

const bridge: Bridge = {
  send: (message) => ipcRenderer.send(WIRE_CHANNEL, connection, message),
  onMessage: (listener) => inbox.onMessage(listener),
};
contextBridge.exposeInMainWorld('bemore', bridge);
