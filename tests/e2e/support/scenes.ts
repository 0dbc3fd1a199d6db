/** The whole app in a real browser over made-up states, without a host: `open('lang=ko&help=danger')`. */
import {
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  type Page,
} from '@playwright/test';
import { type PagesServer, servePages } from '../../support/ui-harness/serve-pages.ts';
import { CHROMIUM } from './page.ts';

export interface SceneOptions {
  readonly narrow?: boolean;
  /** Runs before the app does. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
}

interface WorkerParts {
  readonly scenes: { readonly server: PagesServer; readonly browser: Browser };
}

export const test = base.extend<
  { open: (query: string, options?: SceneOptions) => Promise<Page> },
  WorkerParts
>({
  scenes: [
    // biome-ignore lint/correctness/noEmptyPattern: the form Playwright reads fixtures in
    async ({}, use) => {
      const server = await servePages();
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
      await use({ server, browser });
      await browser.close();
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ scenes: { server, browser } }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (query, { narrow = false, before } = {}) => {
      const context = await browser.newContext({
        viewport: narrow ? { width: 420, height: 720 } : { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      await before?.(context);
      const page = await context.newPage();
      await page.goto(`${server.url}index.html?${query}`);
      await page.locator('#root > *, [role=dialog]').first().waitFor({ timeout: 90_000 });
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** What was asked of the companion, in order. */
export const called = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { called: string[] }).called);

/** What was asked of the plan's keeper, in order. */
export const asked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { asked: string[] }).asked);

export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** What a person who looks at the window can read, its title with it. */
export const readable = async (page: Page): Promise<string> =>
  `${await page.title()}\n${await page.locator('body').innerText()}`;
