/** The first start: what is said before anything begins, and the one question that is asked. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/pages.ts';
import { called, test } from './support/scenes.ts';

const preferences = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const { usePreferences } = window as unknown as {
      usePreferences: { getState(): { preferences: Record<string, unknown> } };
    };
    return usePreferences.getState().preferences;
  });

const notice = (page: Page) => page.getByRole('dialog', { name: 'Before we start: I am an AI.' });

test('nothing begins before the notice is read and answered with a click [R5] [R7]', async ({
  open,
}) => {
  const page = await open('lang=en&first');
  await page.getByRole('button', { name: 'Start talking now' }).click();
  await expect(notice(page)).toContainText('the answer is always no');
  await expect(notice(page)).toContainText('thoughts of suicide or self-harm');
  await page.keyboard.press('Escape');
  await expect(notice(page)).toHaveCount(0);
  expect(await called(page)).not.toContain('press');
  expect(await preferences(page)).toMatchObject({ firstRunDone: false, ageBand: null });
});

test('the click says the age band, opens the microphone, and changes nothing else [R6] [R13]', async ({
  open,
}) => {
  const page = await open('lang=en&first');
  const before = await preferences(page);
  await page.getByRole('button', { name: 'Start talking now' }).click();
  await page.getByRole('button', { name: 'I am 18 or over. Start' }).click();
  await expect(page).toHaveTitle('Talk · BeMore');
  expect(await called(page)).toContain('press');
  expect(await preferences(page)).toEqual({ ...before, firstRunDone: true, ageBand: 'adult' });
});

test('somebody younger is told of people first, and may still talk [R6]', async ({ open }) => {
  const page = await open('lang=ko&first');
  await page.getByRole('button', { name: '지금 이야기 시작하기' }).click();
  await page.getByRole('button', { name: '18세 미만이에요' }).click();
  await expect(page.getByRole('dialog')).toContainText('1388');
  expect(await preferences(page)).toMatchObject({ firstRunDone: false });
  await page.getByRole('button', { name: '달과 이야기할게요' }).click();
  expect(await preferences(page)).toMatchObject({ firstRunDone: true, ageBand: 'minor' });
  await page.keyboard.press('F1');
  await expect(page.locator('.help-number')).toHaveText('1388');
});

test('where no line for young people is known, none is invented [R2] [R6]', async ({ open }) => {
  const page = await open('lang=en&first&region=other&keys=0');
  await page.getByRole('button', { name: 'Start by typing' }).click();
  await page.getByRole('button', { name: 'I am under 18' }).click();
  await expect(page.getByRole('dialog')).toContainText('an adult you trust');
  await expect(page.getByRole('dialog')).not.toContainText(/\d{3}/);
});

test('another language leaves the region as it is [R2]', async ({ open }) => {
  const page = await open('lang=en&first&region=KR');
  const region = page.getByRole('combobox');
  await expect(region).toHaveValue('KR');
  await page.getByRole('radio', { name: '한국어' }).click();
  await region.selectOption('US');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(region).toHaveValue('US');
});

test('help stands above the notice and gives it back [R1]', async ({ open }) => {
  const page = await open('lang=en&first&keys=0');
  await page.getByRole('button', { name: 'Start by typing' }).click();
  await notice(page).getByRole('button', { name: 'I need help now' }).click();
  await expect(page.getByText('116 123', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(notice(page)).toBeVisible();
});

for (const state of ['lang=ko&theme=light', 'lang=en&theme=dark']) {
  test(`axe finds nothing in either notice, wide and narrow: ${state} [S6]`, async ({ open }) => {
    const page = await open(`${state}&first`);
    await page.locator('.welcome-go').click();
    for (const younger of [false, true]) {
      if (younger) await page.locator('.dialog-actions button').first().click();
      for (const size of [
        { width: 1280, height: 800 },
        { width: 420, height: 720 },
      ]) {
        await page.setViewportSize(size);
        await expectAccessible(page);
        const actions = page.locator('.dialog-actions button');
        for (const action of await actions.all()) await expect(action).toBeInViewport({ ratio: 1 });
      }
    }
  });
}
