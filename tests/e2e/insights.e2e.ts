/** Looking back on the real host: what is noted by a tap is computed, put into words, kept and saved. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { CAPTIONS, type StartOptions, test } from './support/session.ts';
import { SOON } from './support/talk.ts';

test.setTimeout(150_000);

const HERE: StartOptions = { preferences: { firstRunDone: true, voiceChain: CAPTIONS } };

const lookBack = (page: Page) =>
  page.getByRole('button', { name: /^(Look back|돌아보기)$/ }).click(SOON);
const mood = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const letter = (page: Page) => page.locator('.in-letter');
const toast = (page: Page) => page.locator('.toast');

/** Taps these moons one after the other, each once the one before is noted. */
async function note(page: Page, levels: readonly string[]): Promise<void> {
  for (const level of levels) {
    await mood(page, level).click(SOON);
    await expect(toast(page)).toContainText(level, SOON);
  }
}

test('moods noted by a tap become a picture from the fifth on, and stay, without a key or a network [C11]', async ({
  start,
}) => {
  const asked: string[] = [];
  const { page, app, dataDir, closePage } = await start({
    ...HERE,
    watch: (watched) => watched.on('request', (request) => asked.push(request.url())),
  });
  await lookBack(page);
  await expect(page.getByRole('heading', { name: 'A quiet calendar so far' })).toBeVisible(SOON);
  await note(page, ['Light', 'Rather light', 'In between', 'Rather heavy']);
  await expect(page.getByText('Noted 4 times so far.')).toBeVisible(SOON);
  // A wrong one is taken back, and does not count.
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Noted 3 times so far.')).toBeVisible(SOON);
  await mood(page, 'Rather heavy').click();
  await expect(page.getByText('Noted 4 times so far.')).toBeVisible(SOON);
  await mood(page, 'Very heavy').click();

  const today = page.getByRole('listbox', { name: /^Mood over 30 days/ }).getByRole('option');
  await expect(today).toHaveCount(1, SOON);
  await expect(today).toHaveAccessibleName(
    /In between, noted 5 times, heaviest Very heavy, lightest Light$/,
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await closePage();
  await app.stop();

  const again = await start({ ...HERE, dataDir });
  await lookBack(again.page);
  await expect(again.page.getByRole('option', { name: /In between, noted 5 times/ })).toBeVisible(
    SOON,
  );
  const own = new URL(app.address).host;
  const away = asked.filter((url) => /^https?:/.test(url) && new URL(url).host !== own);
  expect(away).toEqual([]);
});

test('a week is put into words by rules, said to be, kept in the own words of whoever it is about, and removed', async ({
  start,
}) => {
  const { page, app, dataDir, closePage } = await start(HERE);
  await lookBack(page);
  await note(page, ['Light', 'Rather light', 'In between', 'Rather heavy', 'Very heavy']);
  await page.getByRole('button', { name: 'Put it into words' }).click(SOON);
  await expect(letter(page)).toContainText('Put together by simple rules on this computer.', SOON);
  await expect(letter(page)).toContainText('The one day you noted was');

  await page.getByRole('button', { name: 'In my own words' }).click();
  await page.getByRole('textbox').fill('A day with a bit of everything.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(letter(page)).toContainText('Written by you.', SOON);
  await closePage();
  await app.stop();

  const again = await start({ ...HERE, dataDir });
  await lookBack(again.page);
  await expect(letter(again.page)).toContainText('A day with a bit of everything.', SOON);
  await again.page.getByRole('button', { name: 'More about this letter' }).click();
  await again.page.getByRole('menuitem', { name: 'Remove' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(letter(again.page)).not.toContainText('A day with a bit of everything.', SOON);
});

test('numbers are saved as a file of their own, in Korean too', async ({ start }) => {
  const { page } = await start({ ...HERE, lang: 'ko', locale: 'ko-KR' });
  await lookBack(page);
  await note(page, ['가벼움', '조금 가벼움', '중간', '조금 무거움', '많이 무거움']);
  await page.getByRole('button', { name: '파일로 저장하기' }).click(SOON);
  await page.getByRole('radio', { name: '숫자 (CSV)' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const words = readFileSync(await file.path(), 'utf8');
  const today = new Date(Date.now() - 4 * 3_600_000);
  expect(words).toContain(String(today.getFullYear()));
});
