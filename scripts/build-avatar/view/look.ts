import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser } from '../../find-browser.mjs';
import type { viewer } from './page.ts';
import { SHEETS, type Sheet } from './sheets.ts';

/** A portrait for the file's thumbnail. */
const PORTRAIT: Sheet = {
  ...{ name: 'thumbnail', columns: 1, size: 256 },
  tiles: [{ view: 'portrait', pose: 'rest', expression: { relaxed: 0.4, happy: 0.25 }, label: '' }],
};

/**
 * Draws the contact sheets of an avatar (or only those named) and its portrait into a folder, with
 * a browser and software graphics.
 */
export async function drawSheets(
  vrm: Uint8Array,
  folder: string,
  only: readonly string[] = [],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const root = resolve(import.meta.dirname, '../../..');
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no Chromium to draw with.');
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    cacheDir: resolve(root, 'node_modules/.vite/avatar-view'),
    logLevel: 'error',
    plugins: [
      {
        name: 'avatar',
        configureServer({ middlewares }) {
          middlewares.use('/avatar.vrm', (_, response) => response.end(vrm));
        },
      },
    ],
    optimizeDeps: {
      include: ['three', 'three/examples/jsm/loaders/GLTFLoader.js', '@pixiv/three-vrm'],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [root] } },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'viewer' in globalThis);
    await page.evaluate(() => (globalThis as unknown as Page).viewer.load());
    for (const sheet of [...SHEETS, PORTRAIT]) {
      if (only.length > 0 && !only.includes(sheet.name)) continue;
      await page.evaluate(
        ({ tiles, columns, size, labelled }) =>
          (globalThis as unknown as Page).viewer.draw(tiles, columns, size, labelled),
        { ...sheet, labelled: sheet !== PORTRAIT },
      );
      await page.locator('canvas').screenshot({ path: resolve(folder, `${sheet.name}.png`) });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Page {
  readonly viewer: typeof viewer;
}
