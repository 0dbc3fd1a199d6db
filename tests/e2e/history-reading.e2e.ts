/** One past conversation: reading it, finding the moment, renaming, exporting, deleting, and going on with it. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { harness, inputs, SOON, test } from './support/pages.ts';

test('a conversation is renamed, and deleted only after the safe answer was offered first [B2]', async ({
  open,
}) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('A restless evening');
  await page.keyboard.press('Enter');
  await expect(page.locator('.h-title').first()).toHaveText('A restless evening');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toContainText('what Dal remembers from it alone');
  await expect(page.getByRole('dialog')).toContainText('What went to Anthropic');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.locator('.h-row')).toHaveCount(3);
  await expect(page.getByText('A restless evening')).toHaveCount(0);
});

test('carrying on resumes that conversation, in a narrow window too [B2]', async ({ open }) => {
  const page = await open('screen=history', { narrow: true });
  await page.locator('.h-row').nth(1).click();
  await expect(page.locator('.h-row').first()).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('.h-row').nth(1)).toBeFocused();
  await page.locator('.h-row').nth(1).click();
  await page.getByRole('button', { name: 'Carry on from here' }).click();
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['resume t1']);
});

test('carrying on asks first where it would lose a private conversation', async ({ open }) => {
  const page = await open('screen=history&private');
  await page.getByRole('button', { name: 'Carry on from here' }).click();
  await expect(page.getByRole('dialog')).toContainText('When you leave it, it is gone.');
  await expect(page.getByRole('button', { name: 'Stay' })).toBeFocused();
  expect(await harness(page, ({ calls }) => calls)).toEqual([]);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['resume t0']);
});

test('a kept reply is said again from the history', async ({ open }) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'Hear again: Good evening.' }).click();
  await page.getByRole('button', { name: 'Stop: Good evening.' }).click();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['replay t0m0', 'hush']);
});

test('how it began and ended is told as a guess, in words and not by shape alone', async ({
  open,
}) => {
  const page = await open('screen=history');
  await expect(page.locator('.h-mood')).toContainText('Feeling, a guess: anxious, then surprised');
  await expect(page.locator('.h-row').nth(1).getByRole('img')).toHaveAccessibleName(
    'Feeling, a guess: sad',
  );
});

test('hits are stepped through, also those far down a conversation of thousands [B2]', async ({
  open,
}) => {
  const page = await open('screen=history&long=4000');
  await page.getByRole('textbox', { name: 'Search your history' }).fill('The talk tomorrow');
  const steps = page.locator('.h-hits [role="status"]');
  await expect(steps).toHaveText('1 / 800', SOON);
  await page.getByRole('button', { name: 'Previous hit' }).click();
  await expect(steps).toHaveText('800 / 800');
  const current = page.locator('mark.is-current');
  await expect(current).toBeInViewport();
  await expect(page.locator('[data-message="l3998"]')).toContainText('3999. The talk tomorrow');
  await page.getByRole('button', { name: 'Next hit' }).click();
  await expect(page.locator('[data-message="l3"] mark.is-current')).toBeInViewport();
  expect(await page.locator('.h-turn').count()).toBeLessThan(60);
});

test('a moment that another screen asks for is opened there, and marked [B4]', async ({ open }) => {
  for (const narrow of [false, true]) {
    const page = await open('screen=history&talks=6&long=4000&moment=long/l2500', { narrow });
    const moment = page.locator('[data-message="l2500"]');
    await expect(moment).toBeInViewport({ ratio: 1, ...SOON });
    await expect(moment).toHaveClass(/is-moment/);
    await expect(page.getByText('2501. Good evening')).toBeVisible();
  }
});

test('a moment in a conversation that is gone says so', async ({ open }) => {
  const page = await open('screen=history&moment=gone/m1');
  await expect(page.getByRole('alert')).toHaveText(/could not be opened/);
});

test('a conversation is saved as Markdown under the name main gives it [A8]', async ({ open }) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as Markdown' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('conversation-2026-11-20.md');
  expect(readFileSync(await file.path(), 'utf8')).toBe('piece 1\npiece 2\npiece 3\npiece 4\n');
  expect(await inputs(page, 'export/begin')).toEqual([
    { wanted: { kind: 'conversation', id: 't0', format: 'markdown' } },
  ]);
});
