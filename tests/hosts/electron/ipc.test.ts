import { expect, test, vi } from 'vitest';
import { overBridge } from '../../../src-preload/wire/bridge.ts';
import { encode } from '../../../src-preload/wire/codec.ts';
import { connect } from '../../../src-preload/wire/connect.ts';
import { DocumentDouble, electron } from '../../support/electron-double.ts';
import { startTestElectronHost } from '../../support/host-electron.ts';
import { servicesWith } from '../../support/host-handlers.ts';
import { transportSuite } from '../transport-suite.ts';

transportSuite('over the preload bridge and Electron ipc', async (services) => {
  const host = await startTestElectronHost(services);
  return {
    page: overBridge(host.bridge),
    vanish: () => host.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
    // A page that speaks again makes main end the connection before it.
    endMain: () => host.document.send('wire', 'another', encode({ kind: 'cancel', id: 1 })),
    close: host.close,
  };
});

const counting = () => {
  const handler = vi.fn(() => ({}));
  return { handler, services: servicesWith({ 'conversation/new': handler }) };
};
const request = encode({ kind: 'request', id: 1, name: 'conversation/new', input: {} });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the page gets two functions and nothing else [C9]', async () => {
  const host = await startTestElectronHost(servicesWith({}));
  expect(Object.keys(host.document.world)).toEqual(['bemore']);
  expect(Object.keys(host.bridge).sort()).toEqual(['onMessage', 'send']);
  await host.close();
});

test('hears nobody but the main frame of its own page', async () => {
  const { handler, services } = counting();
  const host = await startTestElectronHost(services);
  const contents = host.window.webContents;
  const foreign = [
    new DocumentDouble(contents, 'https://evil.example/'),
    new DocumentDouble(contents, 'app://evil/'),
    new DocumentDouble(contents, 'app://bemore.evil/'),
    new DocumentDouble(contents, 'file:///index.html'),
    new DocumentDouble(contents, 'about:blank'),
    // A frame inside our page, whatever its address.
    new DocumentDouble(contents, 'app://bemore/', host.document.frame),
    // Our address in somebody else's window.
    new DocumentDouble({}, 'app://bemore/'),
  ];
  for (const document of foreign) document.send('wire', 'c', request);
  // A frame that is gone by the time its message is read.
  electron.ipcMain.emit('wire', { sender: contents, senderFrame: null }, 'c', request);
  await settled();
  expect(handler).not.toHaveBeenCalled();
  host.document.send('wire', 'c', request);
  await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce());
  await host.close();
});

test('passes over ipc messages that are no messages of the wire', async () => {
  const { handler, services } = counting();
  const host = await startTestElectronHost(services);
  const odd: unknown[][] = [
    [],
    ['c'],
    ['c', 'text'],
    [7, request],
    [{}, request],
    ['', request],
    ['x'.repeat(100), request],
    ['c', [...request]],
  ];
  for (const values of odd) host.document.send('wire', ...values);
  await settled();
  expect(handler).not.toHaveBeenCalled();
  await expect(connect(overBridge(host.bridge)).request('conversation/new', {})).resolves.toEqual(
    {},
  );
  await host.close();
});

test('a reloaded page starts afresh: what ran is aborted and no late answer reaches it', async () => {
  let release = (): void => {};
  let inHandler: AbortSignal | null = null;
  const services = servicesWith({
    'conversation/typed': (_input, signal) => {
      inHandler = signal;
      return new Promise((resolve) => {
        release = () => resolve({ turnId: 'of the page before' });
      });
    },
    'conversation/new': () => ({}),
  });
  const host = await startTestElectronHost(services);
  const words = { text: 'a', emotion: null, heard: null };
  connect(overBridge(host.bridge))
    .request('conversation/typed', words)
    .catch(() => {});
  await vi.waitFor(() => expect(inHandler).not.toBeNull());

  const next = connect(overBridge(await host.reload()));
  expect(inHandler).toMatchObject({ aborted: true });
  expect(services.seen.left).toBe(1);
  release();
  // Same id as the request of the page before, on the same channel.
  await expect(next.request('conversation/new', {})).resolves.toEqual({});
  const told = vi.fn();
  next.on('history/changed', told);
  services.announce('history/changed', {});
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  await host.close();
});

test('what the page before sent late does not bring its connection back', async () => {
  const { handler, services } = counting();
  const host = await startTestElectronHost(services);
  host.document.send('wire', 'before', request);
  await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce());
  const next = connect(overBridge(await host.reload()));
  await next.request('conversation/new', {});
  host.document.send('wire', 'before', request);
  await settled();
  expect(handler).toHaveBeenCalledTimes(2);
  await expect(next.request('conversation/new', {})).resolves.toEqual({});
  await host.close();
});

test('a closed window leaves: main is told once and stops sending', async () => {
  const { services } = counting();
  const host = await startTestElectronHost(services);
  await connect(overBridge(host.bridge)).request('conversation/new', {});
  host.window.close();
  services.announce('history/changed', {});
  expect(services.seen.left).toBe(1);
  await host.close();
});
