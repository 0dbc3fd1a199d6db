/** Connections, keys and what leaves, in the settings. */
import { expect } from '@playwright/test';
import { asked, type Harness, harness, test } from './support/pages.ts';

test('arrow keys on a handle change the fallback order, say so, and keep the focus [S1]', async ({
  open,
}) => {
  const page = await open('screen=settings');
  const handle = page.getByRole('button', { name: /^Anthropic, Claude Haiku 4.5: move/ });
  await handle.press('ArrowUp');
  await expect(page.getByText('Anthropic, Claude Haiku 4.5 is now number 1 of 5.')).toBeAttached();
  await expect(handle).toBeFocused();
  const chain = await harness(
    page,
    ({ preferences }) => preferences.getState().preferences.chatChain,
  );
  expect(chain).toMatchObject([
    { model: 'claude-haiku-4-5' },
    { model: 'claude-sonnet-4-5' },
    {},
    {},
    { vendor: 'builtin' },
  ]);
});

test('a row is dragged by its handle to its new place [S1]', async ({ open }) => {
  const page = await open('screen=settings');
  const rows = page.locator('.p-list').first().locator('.p-row');
  const from = await rows.nth(0).locator('.p-grip').boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (!from || !to) throw new Error('the rows are not on screen');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + to.height - 8, { steps: 6 });
  await page.mouse.up();
  await expect(rows.nth(2)).toContainText('Claude Sonnet 4.5');
  await expect(rows.nth(4)).toContainText('This computer');
});

test('a refused key is said plainly, and its text is nowhere in the page afterwards [C5, C12]', async ({
  open,
}) => {
  const page = await open('screen=settings&keys=none');
  const key = 'bad-marked-key-5150-wxyz';
  await page.getByRole('button', { name: 'Add a key' }).click();
  const field = page.locator('input[type=password]');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await field.fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'The key was refused. Please check it once more.',
  );
  await expect(field).toHaveValue('');
  expect(await asked(page, 'providers/test')).toBe(1);
  await page.getByRole('button', { name: 'Close' }).click();
  const left = await page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    const { preferences } = (window as unknown as { harness: Harness }).harness;
    return [
      document.documentElement.outerHTML,
      ...values,
      JSON.stringify(preferences.getState()),
      JSON.stringify({ ...localStorage }),
    ].join('\n');
  });
  expect(left).not.toContain(key);
  expect(left).toContain('•••• wxyz');
  await expect(page.getByRole('button', { name: /^Fix: Anthropic/ }).first()).toBeVisible();
});

test('any model id can be typed [B1]', async ({ open }) => {
  const page = await open('screen=settings');
  await page.getByRole('button', { name: 'Model of Anthropic: Claude Sonnet 4.5' }).click();
  await expect(page.getByText('Claude Opus 4.6')).toBeVisible();
  await page.getByLabel('Another model id').fill('claude-next');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => harness(page, ({ preferences }) => preferences.getState().preferences.chatChain))
    .toMatchObject([{ vendor: 'anthropic', model: 'claude-next' }, {}, {}, {}, {}]);
});

test('keeping everything here empties what leaves, and one press brings it back', async ({
  open,
}) => {
  const page = await open('screen=settings&section=privacy');
  const table = page.getByRole('region', { name: 'What leaves this computer' }).getByRole('table');
  await expect(table).toContainText('Goes to Anthropic');
  await page.getByRole('button', { name: 'Keep everything on this computer' }).click();
  await expect(table).not.toContainText('Goes to');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(table).toContainText('Goes to Anthropic');
  await expect(table).toContainText('If that fails: OpenAI');
});

test('a change that main refuses is undone on screen and said [A1]', async ({ open }) => {
  const page = await open('screen=settings&section=language&failing=preferences/change');
  await page.getByRole('radio', { name: '한국어' }).first().click();
  await expect(page.getByText('That could not be saved')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'English' }).first()).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});
