import { readFile, stat } from 'node:fs/promises';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servicesWith } from '../../support/host-handlers.ts';
import { get, startTestNodeHost, type TestNodeHost } from '../../support/host-node.ts';

let host: TestNodeHost;
let cookie = '';
beforeAll(async () => {
  host = await startTestNodeHost(servicesWith({}));
  cookie = await host.signIn();
});
afterAll(() => host.close());

const page = (path: string, headers: Record<string, string> = { cookie }, method = 'GET') =>
  get(host.port, '', headers, path, method);
const tokenQuery = (): string => new URL(host.issueAddress()).search;

test('trades a one-time token for a cookie that scripts cannot read and other sites do not send', async () => {
  const query = tokenQuery();
  const first = await page(`/${query}`, {});
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe('/');
  const [setCookie = ''] = first.headers['set-cookie'] ?? [];
  expect(setCookie).toMatch(/^bemore-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(first.headers['cache-control']).toBe('no-store');

  const opened = await page('/', { cookie: setCookie.split(';')[0] ?? '' });
  expect(opened).toMatchObject({ status: 200, body: expect.stringContaining('page') });
});

test('a token opens the door once', async () => {
  const query = tokenQuery();
  expect((await page(`/${query}`, {})).status).toBe(303);
  const again = await page(`/${query}`, {});
  expect(again.status).toBe(401);
  expect(again.headers['set-cookie']).toBeUndefined();
  // Going back in the history of a window that is in already is no second use.
  expect((await page(`/${query}`)).status).toBe(303);
});

test('a token is not used up by a browser that looks ahead', async () => {
  const query = tokenQuery();
  expect((await page(`/${query}`, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(403);
  expect((await page(`/${query}`, {}, 'HEAD')).status).toBe(403);
  expect((await page(`/${query}`, {})).status).toBe(303);
});

test('never guessed or empty tokens', async () => {
  for (const query of ['?token=', '?token=x', `?token=${'A'.repeat(43)}`, '?token=__proto__']) {
    expect((await page(`/${query}`, {})).status).toBe(401);
  }
});

test('tells a window without a session how to get one, in both languages [B5]', async () => {
  const { status, body } = await page('/', {});
  expect(status).toBe(401);
  expect(body).toContain('npm start');
  expect(body).toContain('주소');
  for (const path of ['/avatar.vrm', '/assets/index-B1x2Y3z_.js', '/nothing']) {
    expect((await page(path, {})).status).toBe(401);
  }
});

test('hands the holder of the API token a fresh address, for a second start or another browser', async () => {
  const token = (await readFile(join(host.dataDir, 'api-token'), 'utf8')).trim();
  const fresh = await page('/token', { authorization: `Bearer ${token}` }, 'POST');
  expect(fresh.status).toBe(201);
  const { address } = JSON.parse(fresh.body) as { address: string };
  expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/\\?token=[\\w-]{43}$`));
  expect((await page(`/${new URL(address).search}`, {})).status).toBe(303);

  expect((await page('/token', {}, 'POST')).status).toBe(401);
  expect((await page('/token', { cookie }, 'POST')).status).toBe(401);
  expect((await page('/token', { authorization: 'Bearer wrong' }, 'POST')).status).toBe(401);
  expect((await page('/token', { authorization: `Bearer ${token}` })).status).toBe(405);
  if (process.platform !== 'win32') {
    expect((await stat(join(host.dataDir, 'api-token'))).mode & 0o777).toBe(0o600);
  }
});

test('answers only to its own name, whatever points here', async () => {
  for (const name of ['evil.example', `evil.example:${host.port}`, '127.0.0.1', '127.0.0.1:1']) {
    const answer = await page('/', { cookie, host: name });
    expect(answer.status).toBe(421);
    expect(JSON.stringify(answer.headers)).not.toContain('evil.example');
  }
  expect((await page('/', { cookie, host: `localhost:${host.port}` })).status).toBe(200);
});

test('refuses pages of other origins, with and without a cookie', async () => {
  const foreign = ['https://evil.example', 'null', `http://127.0.0.1:${host.port + 1}`];
  for (const origin of foreign) {
    expect((await page('/', { cookie, origin })).status).toBe(403);
  }
  const embedded = { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
  expect((await page('/avatar.vrm', embedded)).status).toBe(403);
  const link = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await page('/', link)).status).toBe(200);
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/assets/../../outside.txt',
  '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
  '/..%5coutside.txt',
  '/.secret',
  '/%00',
  '/%zz',
  '//outside.txt',
  '/assets',
  '/assets/',
  '/index.html/',
  '/C:/outside.txt',
])('finds nothing outside the renderer at %s', async (path) => {
  const answer = await page(path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.body).not.toContain('outside the renderer');
  expect(answer.body).not.toContain('hidden');
});

test('says of every file what it is, and lets only named-by-content files be kept', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/avatar.vrm': 'model/gltf-binary',
    '/vad.onnx': 'application/octet-stream',
    '/ort.wasm': 'application/wasm',
    '/ort.mjs': 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await page(path);
    expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 200, type });
    expect(headers['cache-control']).toBe('private, no-cache');
  }
  const hashed = await page('/assets/index-B1x2Y3z_.js');
  expect(hashed.headers['cache-control']).toContain('immutable');
});

test('answers HEAD without a body, and an unchanged file without sending it again', async () => {
  const whole = await page('/avatar.vrm');
  const head = await page('/avatar.vrm', { cookie }, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  const etag = String(whole.headers.etag);
  expect((await page('/avatar.vrm', { cookie, 'if-none-match': etag })).status).toBe(304);
});

test('sends a strict content security policy with everything, refusals included', async () => {
  for (const answer of [await page('/'), await page('/', {}), await page('/nothing')]) {
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain(`connect-src 'self' blob: ws://127.0.0.1:${host.port};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|'unsafe-eval'|\*/);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    // Isolation would make the face model hang for ever.
    expect(answer.headers).not.toHaveProperty('cross-origin-embedder-policy');
  }
});

test('answers anything else with a clean 4xx', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await page('/', { cookie }, method)).status).toBe(405);
  }
  expect((await page('/nothing')).status).toBe(404);
  expect((await page('http://evil.example/')).status).toBe(400);
});

test('survives bytes that are no HTTP', async () => {
  const reply = await new Promise<string>((resolve) => {
    const socket = connectTcp(host.port, '127.0.0.1', () =>
      socket.write('\x16\x03\x01nonsense\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => {});
  });
  expect(reply).toMatch(/^HTTP\/1\.1 400/);
  expect((await page('/')).status).toBe(200);
});

test('listens on the loopback address only', async () => {
  const { networkInterfaces } = await import('node:os');
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4');
  for (const other of others) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connectTcp(host.port, other?.address ?? '', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  }
});

test('writes no address, token or cookie into its log', () => {
  const logged = JSON.stringify(host.logged);
  expect(logged).not.toMatch(/token|cookie|[\w-]{43}/);
});
