/** The real Electron, where its program is. It is looked for and never fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { newDataDir, removeDataDir } from './support/app.ts';
import { ROOT } from './support/built.ts';

const folder = join(ROOT, 'node_modules', 'electron');

function findProgram(): string | null {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const program = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}

const program = findProgram();
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);

test.describe('Electron itself', () => {
  test.skip(program === null, "lacks Electron's program in node_modules/electron/dist");
  test.skip(!hasDisplay, 'lacks a display');
  test.describe.configure({ mode: 'serial' });

  let app: ElectronApplication;
  let page: Page;
  let dataDir = '';

  test.beforeAll(async () => {
    dataDir = newDataDir({ firstRunDone: true, language: 'en' });
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    app = await _electron.launch({
      executablePath: program ?? '',
      args: [...(asRoot ? ['--no-sandbox'] : []), ROOT, '--data-dir', dataDir, '--lang', 'en'],
    });
    page = await app.firstWindow();
  });

  test.afterAll(async () => {
    await app?.close();
    if (dataDir) removeDataDir(dataDir);
  });

  test('opens its page under app:// and draws it from what main said [C1]', async () => {
    expect(page.url()).toBe('app://bemore/');
    await expect(page.getByRole('button').first()).toBeVisible();
  });

  test('the page has two functions and no Node', async () => {
    expect(await page.evaluate(() => Object.keys(window.bemore ?? {}).sort())).toEqual([
      'onMessage',
      'send',
    ]);
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
    const settings = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(settings).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  test('the page goes nowhere, opens nothing and fetches nothing from elsewhere', async () => {
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    expect(page.url()).toBe('app://bemore/');
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(fetched).toBe(false);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('the camera is refused to a person who has not agreed to it', async () => {
    const outcome = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    );
    expect(outcome).not.toBe('granted');
  });

  test('quits within a few seconds', async () => {
    const closed = new Promise((resolve) => app.process().on('exit', resolve));
    await app.evaluate(({ app }) => app.quit()).catch(() => {});
    await closed;
  });
});
