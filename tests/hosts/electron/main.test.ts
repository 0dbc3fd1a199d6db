import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startElectronHost } from '../../../src-main/hosts/electron/start-electron-host.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { electron, systemPreferences } from '../../support/electron-double.ts';
import { startTestElectronHost, withDataDir } from '../../support/host-electron.ts';
import { servicesWith } from '../../support/host-handlers.ts';

const closers: (() => Promise<void>)[] = [];
beforeEach(() => electron.reset());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function start(rest: readonly string[] = []) {
  const services = servicesWith({});
  const host = await startTestElectronHost(services, rest);
  closers.push(host.close);
  return { ...host, services, contents: host.window.webContents };
}

test('shuts the page in: isolated, sandboxed, without Node, with web security [C1]', async () => {
  const { window } = await start();
  expect(window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    preload: '/out/preload/index.cjs',
  });
  expect(electron.session.spellChecker).toBe(false);
  expect(window.url).toBe('app://bemore/');
});

test('does what must come before the app is ready before it', async () => {
  const { dataDir } = await start();
  const calls = electron.app.calls.map(([name]) => name);
  const ready = calls.indexOf('whenReady');
  for (const early of ['setPath', 'enableSandbox', 'registerSchemesAsPrivileged']) {
    expect(calls.indexOf(early)).toBeGreaterThanOrEqual(0);
    expect(calls.indexOf(early)).toBeLessThan(ready);
  }
  // The lock goes by this directory, so it is set first.
  expect(calls.indexOf('setPath')).toBeLessThan(calls.indexOf('requestSingleInstanceLock'));
  expect(electron.app.calls).toContainEqual(['setPath', 'userData', join(dataDir, 'electron')]);
  expect(electron.protocol.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
});

test('serves the page under its own scheme with a policy that names no other place', async () => {
  await start();
  const handle = electron.protocol.handlers.get('app');
  const answer = await handle?.(new Request('app://bemore/'));
  expect(answer?.status).toBe(200);
  expect(await answer?.text()).toContain('BeMore');
  const policy = answer?.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("connect-src 'self' blob:;");
  expect(policy).not.toMatch(/wss?:|https?:|'unsafe-eval'|\*/);

  const status = async (url: string, method = 'GET') =>
    (await handle?.(new Request(url, { method })))?.status;
  expect(await status('app://bemore/../window.json')).toBe(404);
  expect(await status('app://bemore/%2e%2e/window.json')).toBe(404);
  expect(await status('app://bemore/nothing.js')).toBe(404);
  expect(await status('app://other/')).toBe(404);
  expect(await status('app://bemore/', 'POST')).toBe(405);
});

test('lets the page go nowhere, open nothing and embed nothing', async () => {
  const { contents } = await start();
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'app://evil/',
    'javascript:1',
  ]) {
    expect(contents.tries('will-navigate', { url })).toBe(false);
    expect(contents.tries('will-redirect', { url })).toBe(false);
    expect(contents.tries('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  }
  expect(contents.tries('will-navigate', { url: 'app://bemore/' })).toBe(true);
  expect(contents.tries('will-frame-navigate', { url: 'app://bemore/', isMainFrame: false })).toBe(
    false,
  );
  expect(contents.windowOpenHandler?.({ url: 'app://bemore/' })).toEqual({ action: 'deny' });
  expect(contents.tries('will-attach-webview')).toBe(false);
  expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
});

test('lets nothing of the page reach the network', async () => {
  await start();
  const { session } = electron;
  for (const url of ['app://bemore/a.js', 'blob:app://bemore/1', 'data:image/png;base64,']) {
    expect(session.lets(url)).toBe(true);
  }
  const outside = ['https://a.example/', 'http://127.0.0.1:1/', 'ws://a.example/', 'file:///a'];
  for (const url of outside) expect(session.lets(url)).toBe(false);
});

test('grants the microphone to its own page, and nothing else to anybody', async () => {
  await start();
  const { session } = electron;
  const own = { isMainFrame: true, requestingUrl: 'app://bemore/', mediaTypes: ['audio'] };
  expect(await session.ask('media', own)).toBe(true);
  const refused: [string, object][] = [
    ['media', { ...own, requestingUrl: 'https://evil.example/' }],
    ['media', { ...own, requestingUrl: 'app://bemore.evil/' }],
    ['media', { ...own, requestingUrl: 'app://user@bemore/' }],
    ['media', { ...own, isMainFrame: false }],
    ['media', { ...own, mediaTypes: ['video'] }],
    ['media', { ...own, mediaTypes: ['audio', 'video'] }],
    ['media', { ...own, mediaTypes: [] }],
    ['media', { isMainFrame: true, requestingUrl: 'app://bemore/' }],
    ...['geolocation', 'notifications', 'display-capture', 'openExternal', 'clipboard-read'].map(
      (name): [string, object] => [name, own],
    ),
  ];
  for (const [permission, details] of refused) {
    expect(await session.ask(permission, { ...details })).toBe(false);
  }

  const check = (origin: string, details: object, permission = 'media', contents: unknown = {}) =>
    session.checkHandler(contents, permission, origin, { isMainFrame: true, ...details });
  expect(check('app://bemore/', { mediaType: 'audio' })).toBe(true);
  expect(check('app://bemore/', { mediaType: 'video' })).toBe(false);
  expect(check('app://bemore/', { mediaType: 'unknown' })).toBe(false);
  expect(check('app://bemore/', { mediaType: 'audio', isMainFrame: false })).toBe(false);
  expect(check('https://evil.example/', { mediaType: 'audio' })).toBe(false);
  expect(check('app://bemore/', { mediaType: 'audio' }, 'geolocation')).toBe(false);
  expect(check('app://bemore/', { mediaType: 'audio' }, 'media', null)).toBe(false);
  expect(session.deviceHandler({})).toBe(false);
  const streams = await new Promise((resolve) => session.displayHandler?.({}, resolve));
  expect(streams).toBeNull();
});

test('refuses the camera before the person has agreed to it, grants it then, and never to others [R13]', async () => {
  const { services } = await start();
  const { session } = electron;
  const own = { isMainFrame: true, requestingUrl: 'app://bemore/', mediaTypes: ['video'] };
  const others = [
    { ...own, requestingUrl: 'https://evil.example/' },
    { ...own, requestingUrl: 'app://bemore.evil/' },
    { ...own, isMainFrame: false },
    { ...own, mediaTypes: ['video', 'audio'] },
    { ...own, mediaTypes: ['video', 'unknown'] },
  ];
  const check = (origin: string, details: object) =>
    session.checkHandler({}, 'media', origin, {
      isMainFrame: true,
      mediaType: 'video',
      ...details,
    });
  for (const agreedAt of [null, 1, null]) {
    services.prefer({ cameraAgreedAt: agreedAt });
    expect(await session.ask('media', own)).toBe(agreedAt !== null);
    expect(check('app://bemore/', {})).toBe(agreedAt !== null);
    for (const other of others) expect(await session.ask('media', other)).toBe(false);
    expect(check('https://evil.example/', {})).toBe(false);
    expect(check('app://bemore/', { isMainFrame: false })).toBe(false);
    expect(check('app://bemore/', { mediaType: 'unknown' })).toBe(false);
    // Sound is another matter.
    expect(await session.ask('media', { ...own, mediaTypes: ['audio'] })).toBe(true);
  }
});

test('asks macOS for the camera as it asks for the microphone, and takes its no [R13]', async () => {
  const { services } = await start();
  services.prefer({ cameraAgreedAt: 1 });
  const asked: string[] = [];
  const system = vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  const ask = vi
    .spyOn(systemPreferences, 'askForMediaAccess')
    .mockImplementation(async (...[device]: unknown[]) => {
      asked.push(String(device));
      return false;
    });
  const own = { isMainFrame: true, requestingUrl: 'app://bemore/' };
  expect(await electron.session.ask('media', { ...own, mediaTypes: ['video'] })).toBe(false);
  expect(await electron.session.ask('media', { ...own, mediaTypes: ['audio'] })).toBe(false);
  expect(asked).toEqual(['camera', 'microphone']);
  ask.mockRestore();
  system.mockRestore();
});

test('a second start shows the window of the first and goes', async () => {
  const { window } = await start();
  window.minimized = true;
  electron.app.emit('second-instance');
  expect(electron.windows).toHaveLength(1);
  expect(window.asked).toEqual(expect.arrayContaining(['restore', 'focus']));

  electron.reset();
  electron.app.lock = false;
  const place = await withDataDir();
  closers.push(place.restore);
  const startServices = vi.fn();
  await startElectronHost({ preloadPath: '', rendererDir: '', startServices });
  expect(electron.app.hasQuit).toBe(true);
  expect(electron.windows).toHaveLength(0);
  expect(startServices).not.toHaveBeenCalled();
});

test('does not open a data directory that the other host uses, and says so', async () => {
  const place = await withDataDir(['--lang', 'en']);
  closers.push(place.restore);
  const other = { pid: process.pid, host: 'node', port: 1, since: Date.now() };
  writeFileSync(join(place.dataDir, 'running.json'), JSON.stringify(other));
  const startServices = vi.fn();
  await startElectronHost({ preloadPath: '', rendererDir: '', startServices });
  expect(electron.dialog.boxes).toEqual([expect.stringContaining('already runs')]);
  expect(electron.app.hasQuit).toBe(true);
  expect(startServices).not.toHaveBeenCalled();
});

test('says in the person’s language why it cannot start, and nothing of the cause', async () => {
  const place = await withDataDir();
  closers.push(place.restore);
  await startElectronHost({
    preloadPath: '',
    rendererDir: '',
    startServices: async () => {
      throw new AppError('store/newer', undefined, { cause: new Error('private words') });
    },
  });
  expect(electron.dialog.boxes).toEqual([expect.stringMatching(/더 새로운 버전/)]);
  expect(electron.app.calls).toContainEqual(['exit', 1]);
  expect(existsSync(join(place.dataDir, 'running.json'))).toBe(false);
});

test('closes the services before it quits, once', async () => {
  const { services, dataDir } = await start();
  electron.app.quit();
  electron.app.quit();
  expect(electron.app.hasQuit).toBe(false);
  await vi.waitFor(() => expect(electron.app.hasQuit).toBe(true));
  expect(services.seen.closed).toBe(1);
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
});

test('quits although the services hang', async () => {
  const { services } = await start();
  services.close = () => new Promise(() => {});
  electron.app.quit();
  await vi.waitFor(() => expect(electron.app.hasQuit).toBe(true), 5_000);
});

test('remembers where the window was', async () => {
  const { window, dataDir } = await start();
  window.close();
  expect(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))).toEqual({
    bounds: { x: 40, y: 50, width: 900, height: 700 },
    maximized: false,
  });
});

test('loads a broken page anew, but not over and over', async () => {
  const { contents } = await start();
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(contents.reloads).toBe(0);
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(contents.reloads).toBe(1);
});

test('a packaged app has no developer tools and takes its page from nowhere else', async () => {
  vi.stubEnv('ELECTRON_RENDERER_URL', 'http://evil.example/');
  const { window } = await start();
  expect(window.url).toBe('app://bemore/');
  expect(electron.session.lets('http://evil.example/')).toBe(false);
  vi.unstubAllEnvs();
});
