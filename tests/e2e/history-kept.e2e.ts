/** History on a real host: what is carried to another computer, locked, exported, and what is kept of nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { holds } from './support/search.ts';
import { CAPTIONS, test } from './support/session.ts';
import { openComposer, SOON, said, type } from './support/talk.ts';

test.setTimeout(180_000);

const PASSPHRASE = 'a quiet house by the sea';
const HERON = 'The heron stood by the canal this morning.';
const preferences = {
  firstRunDone: true,
  voiceChain: CAPTIONS,
  chatChain: [{ vendor: 'builtin', model: '' }],
};

/** One exchange, answered by this computer. */
async function talk(page: Page, text: string): Promise<void> {
  await type(page, text);
  expect(await said(page)).not.toBe('');
}
const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const data = (page: Page) => page.getByRole('region', { name: 'Your data' });
const toData = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('navigation').getByRole('button', { name: 'Your data' }).click();
};
/** Opens `dialog`, gives the passphrase twice and presses `done`. */
async function setPassphrase(page: Page, dialog: string, done: string): Promise<void> {
  await page.getByRole('button', { name: dialog }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await asked.getByLabel('The same once more').fill(PASSPHRASE);
  await asked.getByRole('button', { name: done }).click();
}
/** Whether any file of this directory holds these words, however they were written down. */
const isWritten = (dataDir: string, words: string): boolean =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ parentPath, name }) => holds(readFileSync(join(parentPath, name)), words));

test('a backup brings everything into a fresh install, once however often it is brought in [A8]', async ({
  start,
}) => {
  const first = await start({ preferences });
  await talk(first.page, HERON);
  await toData(first.page);
  const download = first.page.waitForEvent('download', SOON);
  await setPassphrase(first.page, 'Make a backup', 'Make the backup');
  const backup = await (await download).path();
  expect(holds(readFileSync(backup), 'heron')).toBe(false);
  await first.page.close();

  const { page, dataDir } = await start({ preferences });
  await openComposer(page);
  for (const told of [/1 conversation.* 2 messages.* came in\./, /is here already\./]) {
    await toData(page);
    await data(page).locator('input[type=file]').setInputFiles(backup);
    const field = page.getByRole('dialog').getByLabel('Passphrase');
    await field.fill(PASSPHRASE, SOON);
    await page.keyboard.press('Enter');
    await expect(data(page)).toContainText(told, SOON);
  }
  await goTo(page, 'History');
  await page.getByRole('textbox', { name: 'Search your history' }).fill('herons');
  await expect(page.locator('.h-count')).toContainText('in 1 conversation', SOON);
  await expect(page.locator('article mark').first()).toHaveText(/heron/i, SOON);
  expect(isWritten(dataDir, 'heron')).toBe(false);
});

test('a passphrase guards what was said: after a restart nothing shows before it is given [C4, S3]', async ({
  start,
}) => {
  const first = await start({ preferences });
  await talk(first.page, HERON);
  await toData(first.page);
  await setPassphrase(first.page, 'Set a passphrase', 'Set it');
  await first.page.getByRole('button', { name: 'Lock now' }).click(SOON);
  await expect(first.page.getByRole('heading', { name: 'This is locked.' })).toBeVisible(SOON);
  await first.closePage();
  await first.app.stop();

  const { page } = await start({ preferences, dataDir: first.dataDir });
  await expect(page.getByRole('heading', { name: 'This is locked.' })).toBeVisible(SOON);
  await expect(page.getByText('heron')).toHaveCount(0);
  await page.getByRole('button', { name: 'I need help now' }).click();
  await expect(page.getByRole('dialog').or(page.locator('.help-card')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByLabel('Passphrase').fill('not it at all', SOON);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/not the passphrase/, SOON);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await openComposer(page);
  await goTo(page, 'History');
  await expect(page.locator('.h-script')).toContainText('The heron stood by the canal', SOON);
});

test('nothing of a private conversation is kept, and it is marked until it is left [C4]', async ({
  start,
}) => {
  const { page, app, dataDir } = await start({ preferences });
  await openComposer(page);
  await page.getByRole('button', { name: 'Begin another conversation' }).click();
  await page.getByRole('menuitem', { name: /Private conversation/ }).click();
  const mark = page.getByRole('button', { name: 'Nothing of this is kept' });
  await expect(mark).toBeVisible(SOON);
  await talk(page, HERON);
  await page.reload();
  await expect(mark).toBeVisible(SOON);
  await goTo(page, 'History');
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible(SOON);
  await goTo(page, 'Talk');
  await mark.click();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(mark).toHaveCount(0);
  await goTo(page, 'History');
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible(SOON);
  await app.stop();
  expect(isWritten(dataDir, 'heron')).toBe(false);
});

test('a conversation is pinned, archived, found again in the archive, and saved as Markdown and PDF [A8, B2]', async ({
  start,
}) => {
  const { page } = await start({ preferences });
  await talk(page, HERON);
  await goTo(page, 'History');
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'More', exact: true }).click(SOON);
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('Pin');
  await expect(page.locator('.h-rows h2')).toHaveText('Pinned', SOON);
  const markdown = page.waitForEvent('download', SOON);
  await choose('Save as Markdown');
  expect(readFileSync(await (await markdown).path(), 'utf8')).toContain('The heron stood');
  const pdf = page.waitForEvent('download', SOON);
  await choose('Save as PDF');
  expect(
    readFileSync(await (await pdf).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await choose('Archive');
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('textbox', { name: 'Search your history' }).fill('canal');
  await expect(page.locator('article mark').first()).toHaveText('canal', SOON);
});
