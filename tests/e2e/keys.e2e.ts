/** Marked keys and marked words are planted, everything goes right and wrong once, and then all that was written, printed or sent is searched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { KEYED_VENDORS, type KeyedVendor } from '../../src-preload/contract/words.ts';
import { ANTHROPIC_MESSAGES } from '../support/anthropic-server.ts';
import { OPENAI_CHAT } from '../support/openai-server.ts';
import {
  json,
  type SeenRequest,
  startVendorServer,
  type VendorServer,
} from '../support/vendor-server.ts';
import { holds } from './support/search.ts';
import { test } from './support/session.ts';
import { notice, SOON, said, type } from './support/talk.ts';
import { KEYS } from './support/vendors.ts';

test.setTimeout(240_000);

/** Set in the dialog once the first has worked, and refused. */
const REFUSED_KEY = 'sk-ant-MARKED-refused-9876543210';
/** Without the ends: no four last letters, no prefix of a vendor. */
const MARKS = [
  'MARKED-anthropic',
  'MARKED-openai',
  'MARKEDelevenlabs',
  'MARKEDgemini',
  'MARKED-refused',
];
const HEARD = 'The zebra swallowed my umbrella.';
const TYPED = 'Nobody believes in purple lighthouses.';

/** Refuses and says back whatever key it was shown, as vendors do. */
const echo = (status: number) => (request: SeenRequest) => {
  const { authorization, 'x-api-key': a, 'xi-api-key': b, 'x-goog-api-key': c } = request.headers;
  const message = `Incorrect key: ${authorization ?? a ?? b ?? c}. You said: ${request.body}`;
  return json({ error: { message, type: 'error', code: null }, detail: { message } }, status, {
    'request-id': String(a ?? b ?? c ?? authorization),
  });
};

/** All the page got and did, as one may look for it. */
function listen(page: Page) {
  const seen = { received: [] as Buffer[], sent: [] as Buffer[], told: [] as string[] };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => seen.received.push(Buffer.from(payload)));
    socket.on('framesent', ({ payload }) => seen.sent.push(Buffer.from(payload)));
  });
  page.on('console', (message) => seen.told.push(message.text()));
  page.on('pageerror', (error) => seen.told.push(`${error.stack}`));
  page.on('request', (request) => seen.told.push(request.url()));
  return seen;
}

/** The page as it stands, with what is in its fields and stores. */
const contents = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      ),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ].join('\n'),
  );

function filesOf(dataDir: string): { name: string; bytes: Buffer }[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }));
}

async function saveKey(page: Page, key: string): Promise<void> {
  await page.getByLabel(/^(New key|Key)$/).fill(key);
  await page.getByRole('button', { name: 'Save and test' }).click();
}

test('keys reach their own vendor and nobody else, and words reach no log [C5] [B3] [C12] [V11]', async ({
  start,
  vendors,
}) => {
  const gemini = await startVendorServer();
  let seen: ReturnType<typeof listen> | null = null;
  vendors.hears(HEARD);
  vendors.answers('That must have been odd.');
  const { page, room, app, dataDir } = await start({
    vendors,
    environment: {
      OPENAI_API_KEY: KEYS.openai,
      ELEVENLABS_API_KEY: KEYS.elevenlabs,
      GEMINI_API_KEY: KEYS.gemini,
    },
    preferences: {
      baseUrls: { ...(vendors.preferences.baseUrls as object), gemini: gemini.url },
    },
    room: true,
    watch: (opening) => {
      seen = listen(opening);
    },
  });
  const screens: string[] = [];
  const look = async (): Promise<void> => {
    screens.push(await contents(page));
  };

  // Set in the dialog, and one full spoken turn.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add a key', exact: true }).click();
  await saveKey(page, KEYS.anthropic);
  await expect(page.getByText('Anthropic works. The key is saved.')).toBeVisible(SOON);
  await look();
  await page.getByRole('button', { name: 'Talk', exact: true }).click();
  await page.locator('.talk').click();
  await expect(page.locator('.talk')).toHaveAttribute('data-look', 'listening', SOON);
  await room.say('en-one-sentence.wav');
  await expect(page.locator('.heard')).toContainText(HEARD, SOON);
  await expect(page.getByText('That must have been odd.').first()).toBeVisible(SOON);
  await expect(page.getByRole('button', { name: 'Finish speaking' })).toBeVisible(SOON);

  // Everything refuses and says the key back.
  vendors.anthropic.on(ANTHROPIC_MESSAGES, echo(401));
  for (const route of ['GET /*', 'POST /*']) {
    for (const server of [vendors.anthropic, vendors.openai, vendors.elevenlabs, gemini]) {
      server.on(route, echo(route.startsWith('GET') ? 400 : 401));
    }
  }
  vendors.openai.on(OPENAI_CHAT, echo(500));
  vendors.elevenlabs.on('POST /v1/text-to-speech/*', echo(401));
  await type(page, TYPED);
  await expect(notice(page)).toBeVisible(SOON);
  expect(await said(page)).toMatch(/[a-z]{3}.*[.?]/);
  await page.getByRole('button', { name: 'Details' }).click();
  await look();

  // Tests, lists of models, voices, and a key that is refused.
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const fold of await page.locator('.s-fold summary').all()) await fold.click();
  // All at once: a button is called something else once it was pressed.
  await page
    .getByRole('button', { name: /^Test: / })
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).click()));
  await expect(page.getByRole('button', { name: /^Testing: / })).toHaveCount(0, SOON);
  await look();
  for (const vendor of ['Anthropic', 'Google', 'OpenAI']) {
    await page
      .getByRole('button', { name: new RegExp(`^Model of ${vendor}`) })
      .first()
      .click();
    await expect(page.getByText(/could not be asked/)).toBeVisible(SOON);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  await page
    .getByRole('button', { name: /^Fix: Anthropic/ })
    .first()
    .click();
  await saveKey(page, REFUSED_KEY);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('was refused', SOON);
  await look();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('.p-row').first().waitFor(SOON);
  await look();
  expect(await app.stop()).toBe(0);
  await gemini.close();

  const { received, sent, told } = seen ?? listen(page);
  const files = filesOf(dataDir);
  expect(received.length).toBeGreaterThan(20);
  for (const mark of MARKS) {
    const has = (what: Buffer | string): boolean => holds(what, mark);
    expect(
      files.filter(({ bytes }) => has(bytes)).map(({ name }) => name),
      mark,
    ).toEqual([]);
    expect(has(app.printed()), mark).toBe(false);
    expect(received.filter(has), mark).toHaveLength(0);
    expect([...screens, ...told].filter(has), mark).toHaveLength(0);
    const typedHere = mark === 'MARKED-anthropic' || mark === 'MARKED-refused';
    expect(sent.filter(has), mark).toHaveLength(typedHere ? 1 : 0);
  }
  expectOwnKeysOnly({ ...vendors, gemini });

  // The database holds the words sealed: they lie open in no file at all.
  for (const words of ['zebra swallowed', 'purple lighthouses', 'must have been odd']) {
    const where = files.filter(({ bytes }) => holds(bytes, words)).map(({ name }) => name);
    expect(where, words).toEqual([]);
    expect(holds(app.printed(), words)).toBe(false);
    expect(
      [...told, ...sent.filter((frame) => !holds(frame, TYPED))].some((one) => holds(one, words)),
    ).toBe(false);
  }
  expect(files.some(({ name, bytes }) => name === 'bemore.log' && bytes.length > 0)).toBe(true);
});

/** Where the vendors' own libraries put a key. */
const CREDENTIALS = ['authorization', 'x-api-key', 'xi-api-key', 'x-goog-api-key'];

/** A key may stand in such a header of a request to its own vendor; in no address, no body, no other header. */
function expectOwnKeysOnly(servers: Record<KeyedVendor, VendorServer>): void {
  const own: Record<KeyedVendor, readonly string[]> = {
    anthropic: ['MARKED-anthropic', 'MARKED-refused'],
    openai: ['MARKED-openai'],
    elevenlabs: ['MARKEDelevenlabs'],
    gemini: ['MARKEDgemini'],
  };
  for (const vendor of KEYED_VENDORS) {
    const shown = new Set<string>();
    for (const { path, query, headers, body } of servers[vendor].requests) {
      const isCredential = ([name]: [string, unknown]): boolean => CREDENTIALS.includes(name);
      const all = Object.entries(headers);
      const rest = [
        path,
        query.toString(),
        JSON.stringify(all.filter((one) => !isCredential(one))),
        body,
      ];
      expect(
        MARKS.filter((mark) => rest.some((part) => holds(part, mark))),
        path,
      ).toEqual([]);
      const keys = JSON.stringify(all.filter(isCredential));
      for (const mark of MARKS) if (holds(keys, mark)) shown.add(mark);
    }
    expect([...shown], vendor).toEqual(own[vendor]);
  }
}
