/** Models of this computer and what turns took and cost, in the settings. */
import { expect } from '@playwright/test';
import { asked, preference, test } from './support/pages.ts';

test('a model is downloaded, paused and gone on with on request, and removed only after a safe answer was offered', async ({
  open,
}) => {
  const page = await open('screen=settings&section=models');
  const base = page.getByRole('listitem', { name: 'Whisper base' });
  await expect(base).toContainText('77 MB · Korean, English');
  await expect(base).toContainText('MIT · from huggingface.co');
  await page.getByRole('button', { name: 'Download: Whisper base' }).click();
  await expect(page.getByRole('progressbar', { name: 'Whisper base: Downloading' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause: Whisper base' }).click();
  await expect(page.getByRole('button', { name: 'Go on: Whisper base' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Whisper base: Paused' })).toBeAttached();
  await page.getByRole('button', { name: 'Remove: Supertonic 2' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expect(page.getByRole('dialog')).toContainText('263 MB become free');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Download: Supertonic 2' })).toBeVisible();
});

test('a model that could not be had says why, and only its request leaves', async ({ open }) => {
  const page = await open('screen=settings&section=models&lang=ko');
  await expect(page.getByRole('listitem', { name: 'Kokoro 82M' })).toContainText(
    '모델을 내려받을 곳에 닿지 못했어요.',
  );
  // It is no news: nobody who listens is interrupted by it.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Kokoro 82M 다시 받기' })).toBeVisible();
  await expect(page.getByText('내려받겠다는 요청만 나가요')).toBeVisible();
});

test('models come from another address or folder; what is neither is not kept', async ({
  open,
}) => {
  const page = await open('screen=settings&section=models');
  const field = page.getByRole('textbox', { name: 'Where models come from' });
  await field.fill('models');
  await page.keyboard.press('Enter');
  await expect(page.getByText('An address begins with http')).toBeVisible();
  expect(await preference(page, 'modelSource')).toBe('');
  await field.fill('/home/me/models');
  await page.keyboard.press('Enter');
  await expect.poll(() => preference(page, 'modelSource')).toBe('/home/me/models');
});

test('how long turns took and what they cost stands in tables that can be read out', async ({
  open,
}) => {
  const page = await open('screen=settings&section=figures');
  await expect(page.getByText('Of the newest 41 spoken turns')).toBeVisible();
  const fast = page.getByRole('table', { name: 'How fast' });
  await expect(fast.getByRole('row', { name: 'you heard it' })).toContainText('1.14 s');
  await expect(fast.getByRole('row', { name: 'you heard it' })).toContainText('1.34 s');
  const much = page.getByRole('table', { name: 'How much' });
  await expect(much.getByRole('row', { name: /Claude Sonnet 4.5/ })).toContainText('$0.49$0.05');
  await expect(much.getByRole('row', { name: /Flash/ })).toContainText('no price known');
  await expect(much.getByRole('row', { name: /Supertonic/ })).toContainText('free');
  await expect(much.getByRole('row', { name: 'Together' })).toContainText('337$0.58$0.05');
});

test('without a figure there is a kind word, and one that cannot be read is asked for again', async ({
  open,
}) => {
  const page = await open('screen=settings&section=figures&figures=none&failing=observe/ledger');
  await expect(page.getByText('No spoken turn yet.')).toBeVisible();
  const before = await asked(page, 'observe/ledger');
  await page.locator('#s-figures').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked(page, 'observe/ledger')).toBe(before + 1);
});
