import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../../src-preload/wire/connect.ts';
import { overSocket } from '../../../src-preload/wire/over-socket.ts';
import { servicesWith } from '../../support/host-handlers.ts';
import { mustOpen, openSocket, startTestNodeHost } from '../../support/host-node.ts';
import { transportSuite } from '../transport-suite.ts';

transportSuite('over a loopback WebSocket', async (services) => {
  const host = await startTestNodeHost(services);
  const headers = { cookie: await host.signIn(), origin: `http://127.0.0.1:${host.port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/wire`, { headers });
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ended ??= host.close();
    return ended;
  };
  return {
    page: overSocket(socket),
    vanish: () => socket.terminate(),
    endMain: end,
    close: async () => {
      socket.terminate();
      await end();
    },
  };
});

const nothing = { 'conversation/new': () => ({}) };

test('a new window takes over, the former is told why, and main stops talking to nobody', async () => {
  const services = servicesWith(nothing);
  const host = await startTestNodeHost(services);
  const headers = { cookie: await host.signIn(), origin: `http://127.0.0.1:${host.port}` };
  const first = await mustOpen(host.port, '/wire', headers);
  const closed = new Promise((resolve) => first.on('close', (code) => resolve(code)));
  const stillTold = vi.fn();
  connect(overSocket(first)).on('history/changed', stillTold);

  const second = connect(overSocket(await mustOpen(host.port, '/wire', headers)));
  await expect(closed).resolves.toBe(4001);
  expect(services.seen.left).toBe(1);
  const told = vi.fn();
  second.on('history/changed', told);
  await second.request('conversation/new', {});
  services.announce('history/changed', {});
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(stillTold).not.toHaveBeenCalled();
  expect(services.seen.left).toBe(1);
  expect(services.listening()).toBe(1);

  second.close();
  await vi.waitFor(() => expect(services.seen.left).toBe(2));
  expect(services.listening()).toBe(0);
  await host.close();
});

test('answers text on the wire as malformed', async () => {
  const host = await startTestNodeHost(servicesWith(nothing));
  const headers = { cookie: await host.signIn(), origin: `http://127.0.0.1:${host.port}` };
  const socket = await mustOpen(host.port, '/wire', headers);
  const answers: unknown[] = [];
  socket.on('message', (data) => answers.push(data));
  socket.send('{"kind":"request"}');
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  await expect(connect(overSocket(socket)).request('conversation/new', {})).resolves.toEqual({});
  await host.close();
});

test('lets only our own page with a session onto the wire', async () => {
  const host = await startTestNodeHost(servicesWith(nothing));
  const { port } = host;
  const cookie = await host.signIn();
  const origin = `http://127.0.0.1:${port}`;
  const refused = async (headers: Record<string, string>, path = '/wire') => {
    const answer = await openSocket(port, path, headers);
    return 'refused' in answer ? answer.refused : 'open';
  };
  expect(await refused({})).toBe(401);
  expect(await refused({ origin })).toBe(401);
  // A cookie without a page: some other program of this person.
  expect(await refused({ cookie })).toBe(401);
  expect(await refused({ cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await refused({ cookie, origin: 'null' })).toBe(403);
  expect(await refused({ cookie, origin: `http://127.0.0.1:${port + 1}` })).toBe(403);
  const rebound = { cookie, origin: `http://evil.example:${port}`, host: `evil.example:${port}` };
  expect(await refused(rebound)).toBe(421);
  expect(await refused({ cookie, origin }, '/wires')).toBe(404);
  expect(await refused({ cookie: `${cookie}x`, origin })).toBe(401);
  expect(await refused({ cookie, origin })).toBe('open');
  await host.close();
});

test('closes within a second although a window stays silent', async () => {
  const services = servicesWith(nothing);
  const host = await startTestNodeHost(services);
  const headers = { cookie: await host.signIn(), origin: `http://127.0.0.1:${host.port}` };
  const socket = await mustOpen(host.port, '/wire', headers);
  socket.pause();
  await host.close();
  expect(services.seen.closed).toBe(1);
  socket.terminate();
});
