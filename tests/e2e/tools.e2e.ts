/** What Dal may do, on the real host: a model asks for it, it is done or refused, and it is to be seen, also later. */
import { expect, type Page } from '@playwright/test';
import { ANTHROPIC_MESSAGES, anthropicCalls, anthropicReply } from '../support/anthropic-server.ts';
import { SEARXNG, searxngResults } from '../support/searxng-server.ts';
import { startVendorServer, type VendorServer } from '../support/vendor-server.ts';
import { CAPTIONS, test } from './support/session.ts';
import { SOON, transcript, type, untilQuiet } from './support/talk.ts';
import type { Vendors } from './support/vendors.ts';

test.setTimeout(150_000);

const CHAT = [
  { vendor: 'anthropic', model: 'claude-sonnet-4-6' },
  { vendor: 'builtin', model: '' },
];
const HERE = { ageBand: 'adult', voiceChain: CAPTIONS, chatChain: CHAT, remembers: false };
const SETTINGS = { name: 'Settings' } as const;

interface Asked {
  readonly messages: readonly { readonly content: unknown }[];
  readonly tools?: readonly { readonly name: string }[];
}

/** Asks for this once, and says that once it was told what came of it. */
function wants(vendors: Vendors, name: string, input: object, reply: string): void {
  vendors.anthropic.on(ANTHROPIC_MESSAGES, (request) =>
    JSON.stringify(request.json<Asked & Record<string, unknown>>().messages.at(-1)).includes(
      'tool_result',
    )
      ? anthropicReply(reply)
      : anthropicCalls('', { id: 'toolu_01', name, json: JSON.stringify(input) }),
  );
}

/** What was offered with the last words, and what the model was told of its wish. */
function seen(server: VendorServer): { readonly offered: string[]; readonly told: string } {
  const bodies = server.requests.map((request) => request.json<Asked & Record<string, unknown>>());
  const offered = bodies.findLast(({ tools }) => tools !== undefined)?.tools ?? [];
  return {
    offered: offered.map(({ name }) => name),
    told: JSON.stringify(bodies.at(-1)?.messages.at(-1)),
  };
}

const lines = (page: Page) => page.locator('.script .tool-lines li');

async function allow(page: Page, name: string): Promise<void> {
  await page.getByRole('button', SETTINGS).click(SOON);
  await page.locator('.s-nav [data-section=tools]').click(SOON);
  await page.getByRole('switch', { name }).click();
  await expect(page.getByRole('switch', { name })).toBeChecked();
  await page.getByRole('button', { name: 'Talk', exact: true }).first().click();
}

test('a sum is worked out here, stands under the reply, and still does in history after a reload [A6]', async ({
  start,
  vendors,
}) => {
  wants(vendors, 'calculator', { expression: '12 * 7' }, 'That makes eighty-four.');
  const { page } = await start({ vendors, preferences: HERE });
  await type(page, 'How many hours is that, twelve times seven?');
  await untilQuiet(page);
  await expect((await transcript(page)).last()).toContainText('That makes eighty-four.', SOON);
  await expect(lines(page)).toHaveText(['Worked out a sum · 12 * 7 · on this computer']);
  expect(seen(vendors.anthropic).told).toContain('84');

  await page.reload();
  await page.getByRole('button', { name: 'History' }).click(SOON);
  await page.locator('.h-row').first().click(SOON);
  await expect(page.locator('.h-turn.is-dal .tool-lines li')).toHaveText(
    ['Worked out a sum · 12 * 7 · on this computer'],
    SOON,
  );
});

test('the weather is not looked at before it is allowed, and the transcript says so [A6] [R14]', async ({
  start,
  vendors,
}) => {
  wants(vendors, 'weather', { place: 'Seoul' }, 'I may not look at the weather.');
  const { page } = await start({ vendors, preferences: HERE });
  await type(page, 'Will it rain in Seoul tomorrow?');
  await untilQuiet(page);
  await transcript(page);
  await expect(lines(page)).toHaveText(['Did not look at the weather · nothing went out'], SOON);
  expect(seen(vendors.anthropic).offered).toContain('calculator');
  expect(seen(vendors.anthropic).offered).not.toContain('weather');
});

test('the web is searched once that is allowed, at the address of one’s own and nowhere else [A6] [R14]', async ({
  start,
  vendors,
}) => {
  const searxng = await startVendorServer();
  searxng.on(
    SEARXNG,
    searxngResults([
      { title: 'City library', url: 'https://library.example/', content: 'Sunday 10 to 17' },
    ]),
  );
  try {
    const query = 'city library sunday hours';
    wants(vendors, 'web_search', { query }, 'On Sunday it opens at ten.');
    const { page } = await start({
      vendors,
      preferences: { ...HERE, searchEndpoint: searxng.url },
    });
    await type(page, 'When does the library open on Sunday?');
    await untilQuiet(page);
    await transcript(page);
    await expect(lines(page)).toHaveText(['Did not search the web · nothing went out'], SOON);
    expect(searxng.requests).toEqual([]);

    await allow(page, 'Search the web');
    await type(page, 'You may look it up now.');
    await untilQuiet(page);
    await transcript(page);
    const { host } = new URL(searxng.url);
    await expect(lines(page).last()).toHaveText(
      `Searched the web · ${query} · went to ${host}`,
      SOON,
    );
    expect(searxng.requests.map((request) => request.query.get('q'))).toEqual([query]);
    expect(seen(vendors.anthropic).told).toContain('Sunday 10 to 17');
  } finally {
    await searxng.close();
  }
});

test('settings say who would be sent what, refuse half an address, and that the built-in guide does none of it [A6]', async ({
  start,
}) => {
  const { page } = await start({ preferences: { ...HERE, firstRunDone: true } });
  await page.getByRole('button', SETTINGS).click(SOON);
  await page.locator('.s-nav [data-section=tools]').click(SOON);
  const section = page.locator('#s-tools');
  await expect(section).toContainText('the built-in guide answers, and it does none of this');
  await expect(section.getByText('Not available now')).toHaveCount(2);
  const address = section.getByRole('textbox', { name: 'Search by an address of your own' });
  await address.fill('localhost:8080');
  await address.press('Enter');
  await expect(section.getByRole('alert')).toContainText('not a web address yet');
  await address.fill('http://localhost:8080');
  await address.press('Enter');
  await expect(section.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', SETTINGS).click(SOON);
  await expect(address).toHaveValue('http://localhost:8080', SOON);
});
