/** The built Electron host on the double of Electron, its wire carried to the built page in a real Chromium. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { electron } from '../support/electron-double.ts';
import { newDataDir, removeDataDir } from './support/app.ts';
import { OUT } from './support/built.ts';
import { ORIGIN, showWindow } from './support/electron-page.ts';
import { CHROMIUM } from './support/page.ts';

const DOUBLE = pathToFileURL(join(import.meta.dirname, '../support/electron-double.ts')).href;
// Whatever in the built host imports electron gets the double, and Electron's own package is never loaded.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: DOUBLE, shortCircuit: true } : next(specifier, context),
});

let dataDir = '';
let browser: Browser;
let page: Page;
const { argv } = process;
const complaints: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  dataDir = newDataDir({ firstRunDone: true, language: 'en' });
  process.argv = ['electron', '.', '--data-dir', dataDir, '--lang', 'en'];
  const { started } = await import(pathToFileURL(join(OUT, 'main', 'electron.js')).href);
  await started;
  const [window] = electron.windows;
  if (!window) throw new Error(`no window was opened: ${electron.dialog.boxes.join()}`);

  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      '--enable-unsafe-swiftshader',
    ],
  });
  page = await (
    await browser.newContext({ locale: 'en-GB', viewport: { width: 420, height: 720 } })
  ).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await showWindow(page, window);
});

test.afterAll(async () => {
  await browser?.close();
  electron.app.quit();
  await expect.poll(() => electron.app.hasQuit).toBe(true);
  process.argv = argv;
  removeDataDir(dataDir);
});

test('the page draws itself from what main said over Electron ipc [C1] [C9]', async () => {
  await expect(page.getByRole('textbox', { name: 'Type a message' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(window.bemore ?? {}).sort())).toEqual([
    'onMessage',
    'send',
  ]);
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
});

test('its policy lets it reach no other place, and evaluate no text', async () => {
  const blocked = await page.evaluate(async () => {
    const outcome = (work: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'went through',
          () => 'blocked',
        );
    return {
      fetch: await outcome(() => fetch('https://example.com/')),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.com/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
      text: await outcome(() => new Function('return 1')()),
      wasm: await outcome(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
    };
  });
  expect(blocked).toEqual({
    fetch: 'blocked',
    socket: 'blocked',
    text: 'blocked',
    wasm: 'went through',
  });
  // What was tried here on purpose is no complaint.
  complaints.length = 0;
});

test('a reload meets main afresh', async () => {
  await page.goto(`${ORIGIN}/`);
  await expect(page.getByRole('textbox', { name: 'Type a message' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('typed words reach main and come back as the conversation [C1]', async () => {
  const box = page.getByRole('textbox', { name: 'Type a message' });
  await box.fill('I could not sleep last night.');
  await box.press('Enter');
  await expect(box).toHaveValue('');
  await page.getByRole('button', { name: 'Transcript' }).click();
  const transcript = page.getByRole('complementary');
  await expect(transcript.getByText('I could not sleep last night.')).toBeVisible();
  expect(complaints).toEqual([]);
});
