/** What the settings say of memory: who finds it again by meaning, and how it lies on this computer. */
import { expect } from '@playwright/test';
import { inputs, test } from './support/pages.ts';

test('an embedder elsewhere is asked about before anything is sent; one here is not [C11]', async ({
  open,
}) => {
  const page = await open('screen=settings&section=memory');
  const choice = page.getByRole('group', { name: 'Finding by meaning' });
  await choice.getByRole('radio', { name: 'OpenAI' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send everything to OpenAI?' });
  await expect(dialog).toContainText('Everything you said so far, your documents');
  await expect(dialog.getByRole('button', { name: 'Do not send it' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Do not send it' }).click();
  await expect(choice.getByRole('radio', { name: 'Built in' })).toBeChecked();
  expect(await inputs(page, 'preferences/change')).toEqual([]);

  await choice.getByRole('radio', { name: 'OpenAI' }).click();
  await dialog.getByRole('button', { name: 'Send it', exact: true }).click();
  await expect(choice.getByRole('radio', { name: 'OpenAI' })).toBeChecked();
  expect(await inputs(page, 'preferences/change')).toEqual([
    { embedder: { vendor: 'openai', model: 'text-embedding-3-small' } },
  ]);
  await expect(page.getByRole('row', { name: /found by meaning/ })).toContainText('Goes to OpenAI');
  await choice.getByRole('radio', { name: 'Built in' }).click();
  await expect(page.getByRole('row', { name: /found by meaning/ })).toContainText('Stays here');
});

test('a model for this computer is chosen once it is here, a vendor once it has a key', async ({
  open,
}) => {
  const page = await open('screen=settings&section=memory&keys=none');
  const choice = page.getByRole('group', { name: 'Finding by meaning' });
  await expect(choice.getByRole('radio', { name: 'Multilingual E5 small' })).toBeDisabled();
  await expect(choice.getByRole('radio', { name: 'Google Gemini' })).toBeDisabled();
  await expect(page.getByText('rules on this computer. They notice')).toBeVisible();
  await page
    .getByRole('region', { name: 'Memory', exact: true })
    .getByRole('button', { name: 'Download: Multilingual E5 small' })
    .click();
  await expect.poll(() => inputs(page, 'models/get')).toEqual([{ id: 'multilingual-e5-small' }]);
  await choice.getByRole('button', { name: 'Add key' }).last().click();
  await expect(page.getByRole('dialog', { name: 'Key for Google' })).toBeVisible();
});

test('how far re-reading is, and why it rests, is said in words', async ({ open }) => {
  const working = await open('screen=settings&section=memory&embedding=working');
  await expect(
    working.getByRole('progressbar', { name: 'Making passages findable by meaning' }),
  ).toHaveAttribute('value', /^0\.258/);
  await expect(working.getByText('320 of 1,240')).toBeVisible();
  await working.close();
  const rests = await open('screen=settings&section=memory&embedding=fault&embedder&lang=ko');
  await expect(rests.getByText('풀리면 저절로 이어져요.')).toBeVisible();
  await rests.close();
});

test('settings say how words lie on this computer, and what holds the key', async ({ open }) => {
  for (const [query, words] of [
    ['', "this system's keychain"],
    ['&protection=file', 'only this account can read'],
    ['&protection=basic-text', 'only obscured'],
    ['&lock=set', 'opened by your passphrase'],
    ['&store=memory', 'Held in memory only for now'],
  ] as const) {
    const page = await open(`screen=settings&section=privacy${query}`);
    await expect(page.locator('.lies')).toContainText(words);
    await page.close();
  }
});
