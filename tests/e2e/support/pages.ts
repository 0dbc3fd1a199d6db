/** Screens in a real browser, over the real wire, with a main process kept in the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { type PagesServer, servePages } from '../../support/ui-harness/serve-pages.ts';
import { CHROMIUM } from './page.ts';

/** A page takes its time on a busy machine. */
export const SOON = { timeout: 30_000 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenOptions {
  readonly narrow?: boolean;
  /** Runs in the page before it does, with one argument. */
  readonly before?: (page: Page) => Promise<void>;
}

interface WorkerParts {
  readonly pages: { readonly server: PagesServer; readonly browser: Browser };
}

export const test = base.extend<
  { open: (query: string, options?: OpenOptions) => Promise<Page> },
  WorkerParts
>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: the form Playwright reads fixtures in
    async ({}, use) => {
      const server = await servePages();
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox'],
      });
      // The first page waits for the development server to prepare its modules.
      const page = await browser.newPage();
      await page.goto(`${server.url}pages.html`);
      await page.locator('main h1').waitFor({ timeout: 150_000 });
      await page.close();
      await use({ server, browser });
      await browser.close();
      await server.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  open: async ({ pages: { server, browser } }, use) => {
    const opened: Page[] = [];
    await use(async (query, { narrow = false, before } = {}) => {
      const viewport = narrow ? { width: 420, height: 720 } : { width: 1280, height: 800 };
      const page = await browser.newPage({ viewport });
      opened.push(page);
      await before?.(page);
      await page.goto(`${server.url}pages.html?${query}`);
      await page.locator('main h1').waitFor(SOON);
      return page;
    });
    for (const page of opened) await page.close();
  },
});

export interface Harness {
  readonly asked: readonly { readonly name: string; readonly input: unknown }[];
  readonly calls: readonly string[];
  readonly preferences: { getState(): { preferences: Record<string, unknown> } };
}

export const harness = <T>(page: Page, read: (harness: Harness) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(window.harness)`) as Promise<T>;

/** What main was asked under this name, in order. */
export const inputs = (page: Page, name: string): Promise<readonly unknown[]> =>
  harness(page, ({ asked }) => asked).then((all) =>
    all.filter((one) => one.name === name).map(({ input }) => input),
  );
export const asked = async (page: Page, name: string): Promise<number> =>
  (await inputs(page, name)).length;

export const preference = (page: Page, name: string): Promise<unknown> =>
  harness(page, ({ preferences }) => preferences.getState().preferences).then((all) => all[name]);

/** Holds a page to what axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run(document)')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}
