/** Carries what the built preload script says in a real Chromium page to the double of Electron, and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  type BrowserWindow,
  type DocumentDouble,
  electron,
} from '../../support/electron-double.ts';
import { OUT } from './built.ts';

/** Chromium knows no `app:`; under this name the page has the same secure origin of its own. */
export const ORIGIN = 'https://bemore.test';

/** Runs in the page before its scripts: Electron's two modules for a preload script, over the test's functions. */
const PRELOAD_WORLD = `(preload) => {
  const listeners = [];
  const toText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  };
  globalThis.__deliver = (connection, text) => {
    const message = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    for (const listener of listeners) listener({}, connection, message);
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => { globalThis[name] = Object.freeze({ ...api }); } },
    ipcRenderer: {
      on: (_channel, listener) => listeners.push(listener),
      send: (_channel, connection, message) => globalThis.__send(connection, toText(message)),
    },
  };
  preload((name) => (name === 'electron' ? electron : undefined));
}`;

/** Shows the window's page: files come from main's own protocol handler, messages go through main's own ipc. */
export async function showWindow(page: Page, window: BrowserWindow): Promise<void> {
  const contents = window.webContents;
  let document: DocumentDouble | null = null;
  let sending = Promise.resolve();

  await page.exposeBinding('__send', (_source, connection: string, text: string) => {
    document?.send('wire', connection, new Uint8Array(Buffer.from(text, 'base64')));
  });
  const listen = (shown: DocumentDouble): void => {
    document = shown;
    shown.received.on('wire', (_event, connection: string, message: Uint8Array) => {
      const text = Buffer.from(message).toString('base64');
      const deliver = `globalThis.__deliver?.(${JSON.stringify(connection)}, ${JSON.stringify(text)})`;
      // One after the other, in order; a page that is gone has nobody to tell.
      sending = sending.then(() => page.evaluate<void>(deliver)).catch(() => {});
    });
  };
  await page.route(`${ORIGIN}/**`, async (route) => {
    const url = route.request().url().replace(`${ORIGIN}/`, 'app://bemore/');
    // The page's own document: a new one in main as well, before its scripts can speak.
    if (route.request().isNavigationRequest()) listen(contents.navigate(window.url));
    const handle = electron.protocol.handlers.get('app');
    const answer = await handle?.(new Request(url));
    await route.fulfill({
      status: answer?.status ?? 404,
      headers: Object.fromEntries(answer?.headers.entries() ?? []),
      body: Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)),
    });
  });
  const preload = readFileSync(join(OUT, 'preload', 'index.cjs'), 'utf8');
  await page.addInitScript(`(${PRELOAD_WORLD})((require) => { const exports = {}; ${preload} })`);
  await page.goto(`${ORIGIN}/`);
}
