/** Starts what a test asks for and ends all of it afterwards, in order, however the test went. */
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { newDataDir, type RunningApp, removeDataDir, startApp } from './app.ts';
import { openPage, type PageOptions } from './page.ts';
import type { Room } from './room.ts';
import { type Delays, ENVIRONMENT, NO_DELAYS, startVendors, type Vendors } from './vendors.ts';

export interface StartOptions extends PageOptions {
  /** Their addresses and keys; without them the app has neither. */
  readonly vendors?: Vendors;
  /** Beside or instead of those that point to the vendors. */
  readonly preferences?: Record<string, unknown>;
  readonly environment?: Record<string, string>;
  readonly lang?: 'ko' | 'en';
  /** Of an earlier start, kept as it is. */
  readonly dataDir?: string;
}

export interface Started {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly room: Room;
  readonly app: RunningApp;
  readonly dataDir: string;
  /** Closes the browser; the app goes on. */
  closePage(): Promise<void>;
}

export const test = base.extend<{
  /** How slow the vendors are; not at all unless a file says otherwise. */
  delays: Delays;
  vendors: Vendors;
  /** The app and a page on it. Draws no Dal unless asked. */
  start: (options?: StartOptions) => Promise<Started>;
}>({
  delays: [NO_DELAYS, { option: true }],
  vendors: async ({ delays }, use) => {
    const vendors = await startVendors(delays);
    await use(vendors);
    await vendors.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the form Playwright reads fixtures in
  start: async ({}, use) => {
    const endings: (() => unknown)[] = [];
    await use(async (options = {}) => {
      const { vendors, environment = vendors ? ENVIRONMENT : {}, lang = 'en' } = options;
      const dataDir =
        options.dataDir ??
        newDataDir({ avatarQuality: 'low', ...vendors?.preferences, ...options.preferences });
      endings.push(() => removeDataDir(dataDir));
      const app = await startApp({ dataDir, environment, lang });
      endings.push(() => app.stop());
      const { page, context, room, close } = await openPage(app.address, {
        picture: false,
        ...options,
      });
      endings.push(close);
      return { page, context, room, app, dataDir, closePage: close };
    });
    for (const end of endings.reverse()) await end();
  },
});

/** Captions only: a turn is short, and nothing sounds. */
export const CAPTIONS = [{ vendor: 'captions', model: '' }];

/** One model a vendor, so that every switch is one between vendors. */
export const CHAT = [
  { vendor: 'anthropic', model: 'claude-sonnet-4-6' },
  { vendor: 'openai', model: 'gpt-5-mini' },
  { vendor: 'builtin', model: '' },
];
