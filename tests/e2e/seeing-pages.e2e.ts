/** The camera's chip, explanation and menu over made-up states: what they say, what keys do, and that axe finds nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { called, test } from './support/scenes.ts';

async function expectNothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

for (const look of ['lang=ko&theme=light', 'lang=en&theme=dark'] as const) {
  for (const narrow of [false, true]) {
    const size = narrow ? 'narrow' : 'wide';
    test(`axe finds nothing in the explanation, the chip and its menu: ${look}, ${size} [S6] [R13]`, async ({
      open,
    }) => {
      const page = await open(look, { narrow });
      await page.locator('.see-lamp').click();
      await expect(page.getByRole('dialog').getByRole('switch', { checked: false })).toHaveCount(3);
      await expectNothingFound(page);

      for (const camera of ['sad', 'settling', 'many', 'paused']) {
        const shown = await open(`${look}&agreed&scene=after&camera=${camera}`, { narrow });
        await expectNothingFound(shown);
        await shown.locator('.see-look').click();
        await expect(shown.getByRole('menuitemradio')).toHaveCount(8);
        await expectNothingFound(shown);
      }
    });
  }
}

test('the camera never pushes help out of the window, however wide that is and large the text [S6] [R13]', async ({
  open,
}) => {
  for (const more of ['', '&scale=130', '&transcript', '&private']) {
    const page = await open(`lang=en&agreed&camera=surprised&scene=after${more}`);
    for (const width of [420, 660, 760, 1001, 1181, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const right = await page
        .locator('.talk-top .help')
        .evaluate((help) => help.getBoundingClientRect().right);
      expect.soft(right, `${more} at ${width}`).toBeLessThan(width - 8);
    }
  }
});

test('by keys: a feeling is put in place of the guess and taken back, and the lamp turns the camera off and keeps the focus [S6] [V2]', async ({
  open,
}) => {
  const page = await open('lang=en&agreed&camera=sad');
  const look = page.locator('.see-look');
  await expect(look).toContainText('a guess');
  // What the bar shows is said as well, and no more surely than it is.
  await expect(look).toHaveAccessibleName(/Looks a little sad.*a guess.*Faint signal, 70 %/);
  await look.focus();
  await page.keyboard.press('Enter');
  const feeling = (name: string) => page.getByRole('menuitemradio', { name });
  for (const next of ['Happy', 'Sad', 'Angry', 'Anxious']) {
    await expect(feeling(next)).toBeFocused();
    await page.keyboard.press(next === 'Anxious' ? 'Enter' : 'ArrowDown');
  }
  await expect(page.locator('.see-word')).toHaveText('Anxious');
  await expect(look).toContainText('you said');
  await expect(look).not.toContainText('a guess');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Take it back' }).click();
  await expect(page.locator('.see-word')).toHaveText('Looks a little sad');

  await page.locator('.see-lamp').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Turn the camera on' })).toBeFocused();
  expect(await called(page)).toEqual(['say anxious', 'say null', 'camera off']);
});
