import { expect, test, vi } from 'vitest';
import { MAX_MESSAGE_BYTES } from '../../../src-preload/wire/codec.ts';
import { overSocket, type Socket } from '../../../src-preload/wire/over-socket.ts';

/** A socket whose moments a test chooses. */
function socketDouble() {
  const listeners = new Map<string, ((event: { data: unknown }) => void)[]>();
  const socket = {
    binaryType: 'blob',
    readyState: 0,
    bufferedAmount: 0,
    sent: [] as number[][],
    send: (data: Uint8Array) => socket.sent.push([...data]),
    close: vi.fn(() => {
      socket.readyState = 2;
    }),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    emit: (type: string, data?: unknown) => {
      if (type === 'open') socket.readyState = 1;
      if (type === 'close') socket.readyState = 3;
      for (const listener of listeners.get(type) ?? []) listener({ data });
    },
  };
  return socket;
}
const over = (socket: ReturnType<typeof socketDouble>) => overSocket(socket as unknown as Socket);

test('what is sent before the socket opens goes out in order when it does', () => {
  const socket = socketDouble();
  const transport = over(socket);
  transport.send(Uint8Array.of(1));
  transport.send(Uint8Array.of(2));
  expect(socket.sent).toEqual([]);
  socket.emit('open');
  transport.send(Uint8Array.of(3));
  expect(socket.sent).toEqual([[1], [2], [3]]);
});

test('messages that arrive before anybody listens are kept, in order', () => {
  const socket = socketDouble();
  const transport = over(socket);
  socket.emit('open');
  socket.emit('message', Uint8Array.of(1).buffer);
  socket.emit('message', Uint8Array.of(2).buffer);
  const heard: number[] = [];
  transport.onMessage((message) => heard.push(message[0] ?? -1));
  socket.emit('message', Uint8Array.of(3).buffer);
  expect(heard).toEqual([1, 2, 3]);
});

test('tells of the end once, also to whoever asks after it, and sends nothing more', async () => {
  const socket = socketDouble();
  const transport = over(socket);
  const closed = vi.fn();
  const late = vi.fn();
  transport.onClose(closed);
  socket.emit('error');
  socket.emit('close');
  socket.emit('close');
  transport.onClose(late);
  await vi.waitFor(() => expect(late).toHaveBeenCalledOnce());
  expect(closed).toHaveBeenCalledOnce();
  transport.send(Uint8Array.of(1));
  expect(socket.sent).toEqual([]);
});

test('gives up a peer that reads nothing, before memory is full of what it did not read', () => {
  const socket = socketDouble();
  const transport = over(socket);
  socket.emit('open');
  socket.bufferedAmount = 4 * MAX_MESSAGE_BYTES + 1;
  transport.send(Uint8Array.of(1));
  expect(socket.close).toHaveBeenCalledOnce();
  expect(socket.sent).toEqual([]);
});
