/** Settings as a page: its sections, its language, what is refused, what axe sees. */
import { expect } from '@playwright/test';
import { expectAccessible, harness, test } from './support/pages.ts';

test('the language of the app changes at once [B5]', async ({ open }) => {
  const page = await open('screen=settings&section=language');
  await page.getByRole('radio', { name: '한국어' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정');
});

test('a section that is asked for comes up without moving the page around it', async ({ open }) => {
  const page = await open('screen=settings&section=display', { narrow: true });
  await expect(page.getByRole('heading', { name: 'Display and motion' })).toBeInViewport();
  expect(
    await page.locator('.s-body').evaluate((body) => body.scrollWidth - body.clientWidth),
  ).toBe(0);
  await expect(page.getByRole('button', { name: 'I need help now' })).toBeInViewport({ ratio: 1 });
  await expect(
    page.getByRole('navigation').getByRole('button', { name: 'Display and motion' }),
  ).toBeInViewport({ ratio: 1 });
});

test('a dialog fits a narrow window', async ({ open }) => {
  const page = await open('screen=settings', { narrow: true });
  await page.getByRole('button', { name: 'Add a key' }).click();
  const box = await page.locator('.dialog').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(16);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(404);
});

test('temperature, length and streaming are set, and a wrong length is not kept [B1]', async ({
  open,
}) => {
  const page = await open('screen=settings&section=advanced');
  await page.getByLabel('Longest answer').fill('20');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toHaveText('A whole number from 64 to 8192.');
  await page.getByLabel('Longest answer').fill('900');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Temperature left to the model' }).click();
  await page.getByRole('slider', { name: 'Temperature' }).press('ArrowRight');
  await page.getByRole('switch', { name: 'Answer while still thinking' }).click();
  await expect
    .poll(() => harness(page, ({ preferences }) => preferences.getState().preferences))
    .toMatchObject({ maxTokens: 900, temperature: 0.8, streaming: false });
});

test('a section stays where it was asked for while lists above it arrive', async ({ open }) => {
  const page = await open('screen=settings&section=figures');
  await expect(page.getByRole('table', { name: 'How much' })).toBeAttached();
  await expect(page.locator('.l-model')).toHaveCount(6);
  const top = (): Promise<number> =>
    page.evaluate(() => {
      const y = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      return y('#s-figures') - y('.s-body');
    });
  await expect.poll(top).toBeLessThan(12);
});

for (const narrow of [false, true]) {
  test(`settings pass axe in both themes${narrow ? ', narrow' : ''}`, async ({ open }) => {
    for (const query of ['lang=ko&theme=light&lock=set', 'lang=en&theme=dark']) {
      const page = await open(`screen=settings&${query}`, { narrow });
      await expect(page.locator('.p-row').first()).toBeVisible();
      await expect(page.locator('.figures')).toHaveCount(2);
      await expectAccessible(page);
    }
  });
}
