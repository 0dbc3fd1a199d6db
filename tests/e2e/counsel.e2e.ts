/** Counsel on the real host, without any key: from words to the card, through exercises, and back. */
import { expect, type Page } from '@playwright/test';
import { CAPTIONS, test } from './support/session.ts';
import { SOON, type } from './support/talk.ts';

test.setTimeout(150_000);

const HERE = { firstRunDone: true, ageBand: 'adult', region: 'KR', voiceChain: CAPTIONS };
const words = (page: Page) => page.locator('.talk-words');
const card = (page: Page, name: 'help' | 'danger') => page.locator(`[data-card=${name}]`);
const LANGUAGES = {
  ko: {
    dying: '오늘 밤에 죽으려고 해요',
    hit: '지금 아빠가 저를 때리고 있어요',
    help: '도움 카드 보여 줘',
    fixed: /말해 줘서 고마워요/,
    back: '돌아가기',
    exercises: '연습',
    begin: '시작하기',
  },
  en: {
    dying: 'I am going to kill myself tonight',
    hit: 'My father is hitting me right now',
    help: 'Show me the help card',
    fixed: /Thank you for telling me/,
    back: 'Go back',
    exercises: 'Exercises',
    begin: 'Begin',
  },
} as const;

for (const lang of ['ko', 'en'] as const) {
  const said = LANGUAGES[lang];

  test(`words of danger open the card, and fixed words lead to a person, with no key and no network: ${lang} [R1] [R8] [R10] [R21]`, async ({
    start,
  }) => {
    const requests: string[] = [];
    const { page, app } = await start({
      lang,
      preferences: { ...HERE, language: lang },
      watch: (watched) => watched.on('request', (request) => requests.push(request.url())),
    });
    await type(page, said.dying);
    await expect(card(page, 'help')).toBeAttached(SOON);
    await expect(page.getByText('109', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: said.back }).click();
    await expect(card(page, 'help')).toHaveCount(0);
    await expect(words(page)).toContainText(said.fixed, SOON);
    // Nothing else is wanted of anybody now, a key least of all.
    await expect(page.locator('.notice-care')).toBeVisible();
    await expect(page.locator('.notice:not(.notice-care)')).toHaveCount(0);
    // Asked for in words, it comes back.
    await expect(page.locator('.composer-stop')).toHaveCount(0, SOON);
    await type(page, said.help);
    await expect(card(page, 'help')).toBeAttached(SOON);
    const own = new URL(app.address).host;
    expect(
      requests.filter((url) => /^https?:|^wss?:/.test(url) && new URL(url).host !== own),
    ).toEqual([]);
  });

  test(`whoever is being hurt gets the quiet card; nothing of the app is left after Esc: ${lang} [R4]`, async ({
    start,
  }) => {
    const { page } = await start({ lang, preferences: { ...HERE, language: lang } });
    await type(page, said.hit);
    await expect(card(page, 'danger')).toBeAttached(SOON);
    await expect(page.locator('canvas.stage, .stage canvas')).toHaveCount(0);
    expect(await page.title()).not.toMatch(/BeMore|Dal|달/);
    await expect(page.locator('.quiet b').first()).toHaveText('112');
    await page.keyboard.press('Escape');
    await expect(card(page, 'danger')).toHaveCount(0);
    const left = await page.locator('body').innerText();
    expect(left).not.toMatch(/BeMore|112|109|Dal|달이/);
    expect(left).not.toContain(said.hit);
  });

  test(`item nine leads to the card before any score: ${lang} [R17]`, async ({ start }) => {
    const { page } = await start({ lang, preferences: { ...HERE, language: lang } });
    await page.locator('.talkpage').waitFor(SOON);
    await page.getByRole('button', { name: said.exercises, exact: true }).first().click();
    await page.locator('[data-exercise=phq9]').click(SOON);
    await page.locator('.ex-begin button').first().click(SOON);
    await page.locator('.ex').waitFor(SOON);
    await page.getByRole('button', { name: said.begin }).last().click(SOON);
    // Each item is answered with its digit: not at all, but for the ninth.
    const name = page.locator('.ex').getByRole('heading', { level: 2 });
    for (let item = 1; item < 9; item += 1) {
      const asked = (await name.textContent(SOON)) ?? '';
      await expect(async () => {
        if ((await name.textContent()) === asked) await page.keyboard.press('1');
        await expect(name).not.toHaveText(asked, { timeout: 2_000 });
      }).toPass(SOON);
    }
    await expect(async () => {
      await page.keyboard.press('2');
      await expect(card(page, 'help')).toBeAttached({ timeout: 2_000 });
    }).toPass(SOON);
    await page.getByRole('button', { name: said.back }).click();
    // No score stands where it was asked, and Dal asks directly.
    await expect(page.locator('.talkpage')).toBeVisible(SOON);
    await expect(words(page)).toContainText(/[?]/, SOON);
  });
}

test('an exercise asked for in words is on the screen, goes on after a reload of the page, and is kept', async ({
  start,
}) => {
  const { page } = await start({ preferences: { ...HERE, language: 'en' } });
  await type(page, 'Can we do three good things?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/three good things/i, SOON);
  await page.reload();
  await page.locator('.talkpage').waitFor(SOON);
  await expect(page.locator('.ex-runs')).toBeVisible(SOON);
});

test('what is written into a sheet opens the card when it is a danger [R8]', async ({ start }) => {
  const { page } = await start({ preferences: { ...HERE, language: 'en' } });
  await type(page, 'Can we do a thought record?');
  await page.locator('.ex').waitFor(SOON);
  const box = page.getByRole('textbox');
  await box.fill('I have the pills here and tonight I will end my life');
  await box.press('Enter');
  await expect(card(page, 'help')).toBeAttached(SOON);
});
