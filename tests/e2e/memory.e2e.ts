/** Memory on the real host, from words that are typed to the card that holds them. Needs no key: facts come by rules. */
import { expect, type Page } from '@playwright/test';
import { CAPTIONS, type StartOptions, test } from './support/session.ts';
import { SOON, type as say, untilQuiet } from './support/talk.ts';

test.setTimeout(150_000);

const TALK: StartOptions = {
  preferences: { firstRunDone: true, voiceChain: CAPTIONS, captions: true },
};

const to = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /Main menu|주 메뉴/ })
    .getByRole('button', { name })
    .click();
const statements = (page: Page) => page.locator('.mm-x');
const card = (page: Page, words: string) =>
  page.locator('.mm', { has: page.locator('.mm-x', { hasText: words }) });
const toast = (page: Page) => page.locator('.toast');
const person = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /People and topics|사람과 주제/ })
    .getByRole('button', { name });

/** Says it, hears the answer out, and leaves the conversation, so that what is worth keeping is drawn out of it. */
async function tell(page: Page, words: string, leave = /^New conversation/): Promise<void> {
  await say(page, words);
  await untilQuiet(page);
  await to(page, leave.source.includes('New') ? 'History' : '기록');
  await page.getByRole('button', { name: leave }).first().click();
  await page.getByRole('menuitem', { name: leave }).click();
  await page.locator('.talkpage').waitFor(SOON);
}

test('what is told is noted with where it was said; it is edited, pinned, forgotten, brought back, and leads to its turn [B4]', async ({
  start,
}) => {
  const { page } = await start(TALK);
  await tell(page, 'My sister Jisoo lives in Busan.');
  await to(page, 'Memory');
  await person(page, 'Jisoo').click(SOON);
  await expect(statements(page).filter({ hasText: 'Jisoo is your sister.' })).toBeVisible(SOON);
  const lives = card(page, 'Jisoo lives in Busan.');
  await expect(lives.locator('q')).toHaveText('My sister Jisoo lives in Busan.');

  await lives.getByRole('button', { name: /^Edit/ }).click();
  await page
    .getByRole('textbox', { name: 'Edit this memory' })
    .fill('Jisoo lives in Busan, by the sea.');
  await page.keyboard.press('Enter');
  await expect(card(page, 'by the sea')).toContainText('changed by you');
  await card(page, 'by the sea').getByRole('button', { name: /^Pin/ }).click();
  await expect(statements(page).first()).toHaveText('Jisoo lives in Busan, by the sea.');
  await expect(card(page, 'by the sea')).toContainText('Pinned');

  await card(page, 'by the sea')
    .getByRole('button', { name: /^Forget/ })
    .click();
  await expect(card(page, 'by the sea')).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'by the sea')).toContainText('Pinned');

  await card(page, 'by the sea')
    .getByRole('button', { name: /open the conversation there/ })
    .click();
  await expect(page.locator('.h-read, .h-page').first()).toContainText(
    'My sister Jisoo lives in Busan.',
    SOON,
  );
});

test('what is forgotten stays forgotten, also after a start, and is not noted again [B4]', async ({
  start,
}) => {
  const { page, app, dataDir, closePage } = await start(TALK);
  await tell(page, 'My sister Jisoo lives in Busan.');
  await to(page, 'Memory');
  await person(page, 'Jisoo').click(SOON);
  await expect(statements(page)).toHaveCount(2, SOON);
  await card(page, 'lives in Busan')
    .getByRole('button', { name: /^Forget/ })
    .click();
  await expect(statements(page)).toHaveText(['Jisoo is your sister.']);
  await expect(toast(page)).toHaveCount(0, SOON);
  await closePage();
  await app.stop();

  const again = await start({ ...TALK, dataDir });
  await to(again.page, 'Memory');
  await person(again.page, 'Jisoo').click(SOON);
  await expect(statements(again.page)).toHaveText(['Jisoo is your sister.']);

  await again.page.getByRole('button', { name: 'Forget everything' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Forget all of it' }).click();
  await expect(again.page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible(SOON);
});

test('while remembering is paused nothing is noted, and it is not made up for afterwards [B4]', async ({
  start,
}) => {
  const { page } = await start(TALK);
  await to(page, 'Memory');
  await page.getByRole('switch', { name: 'Pause remembering' }).click();
  await expect(page.getByRole('heading', { name: 'Remembering is paused.' })).toBeVisible();
  await to(page, 'Talk');
  await tell(page, 'My brother is called Minho.');

  await to(page, 'Memory');
  await page.getByRole('button', { name: 'Remember again' }).click();
  await to(page, 'Talk');
  await tell(page, 'I live in Manchester.');
  await to(page, 'Memory');
  await expect(statements(page).filter({ hasText: 'You live in Manchester.' })).toBeVisible(SOON);
  await expect(person(page, 'Minho')).toHaveCount(0);
});

test('Korean is noted in Korean, and found by initial consonants [B4]', async ({ start }) => {
  const { page } = await start({ ...TALK, lang: 'ko', locale: 'ko-KR' });
  await tell(page, '우리 언니 지수가 어제 전화했어. 나는 부산에 살아.', /^새 대화/);
  await to(page, '기억');
  await expect(statements(page).filter({ hasText: '부산에 살아요.' })).toBeVisible(SOON);
  await page.getByRole('textbox', { name: '기억에서 찾기' }).fill('ㅈㅅㄴ');
  await expect(statements(page)).toHaveText(['지수는 언니예요.']);
});

test('settings tell that everything said is found by meaning on this computer, without a key [C11]', async ({
  start,
}) => {
  const { page } = await start(TALK);
  await tell(page, 'I live in Manchester.');
  await to(page, 'Settings');
  await expect(page.getByText(/^All \d+ passages can be found by meaning\.$/)).toBeAttached(SOON);
  await expect(page.getByText('rules on this computer. They notice')).toBeAttached();
  await expect(page.locator('.leave')).not.toContainText('Goes to');
});
