/** Every screen of the running app, for those who use keys and screen readers, in both languages and themes; and help wherever one is. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { CAPTIONS, test } from './support/session.ts';
import { begin, notice, openComposer, SOON, said, transcript, type } from './support/talk.ts';

test.setTimeout(240_000);

const LONG = Array.from({ length: 60 }, (_, i) => `This is sentence number ${i + 1}. `);
const VIEWS = [
  { colorScheme: 'light', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 420, height: 720 },
  { colorScheme: 'light', width: 420, height: 720 },
] as const;

/** What goes wrong unseen: errors in the console (a breach of the policy is one), and requests to anywhere else. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`${error.stack}`));
  const asked = (address: string): void => {
    const { protocol, host } = new URL(address);
    if (protocol === 'blob:' || protocol === 'data:') return;
    hosts.add(host);
    if (hosts.size > 1) complaints.push(`asked ${host}`);
  };
  page.on('request', (request) => asked(request.url()));
  page.on('websocket', (socket) => asked(socket.url()));
  return complaints;
}

/** What axe finds in every theme and size, and what is wider than its window. */
async function look(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, ...size } of VIEWS) {
    const view = `${screen}, ${colorScheme} ${size.width}`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(...violations.map(({ id, nodes }) => `${view}: ${id} ${nodes[0]?.html}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`${view}: ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

for (const lang of ['en', 'ko'] as const) {
  test(`no screen troubles axe, the console or the network: ${lang} [S6] [B5]`, async ({
    start,
    vendors,
  }) => {
    let complaints: string[] = [];
    const { page } = await start({
      vendors,
      lang,
      picture: true,
      preferences: { firstRunDone: false, voiceChain: CAPTIONS },
      watch: (opening) => {
        complaints = complaintsOf(opening);
      },
    });
    const found: string[] = [];
    const see = async (screen: string): Promise<void> => {
      found.push(...(await look(page, screen)));
    };
    const rail = page.locator('.rail-item');

    // From the welcome to the keys, and back.
    await page.locator('.welcome-go').waitFor(SOON);
    await see('first run');
    await page.locator('.welcome-steps li').last().getByRole('button').click();
    await page.locator('.p-row').first().waitFor(SOON);
    for (const fold of await page.locator('.s-fold summary').all()) await fold.click();
    await see('settings');
    await page
      .getByRole('button', { name: lang === 'en' ? 'Add a key' : '열쇠 더하기', exact: true })
      .last()
      .click(SOON);
    await page.getByRole('dialog').locator('summary').click();
    await see('key dialog');
    await page.keyboard.press('Escape');

    await rail.first().click();
    await page.locator('.welcome-go').click();
    await see('notice');
    await page.keyboard.press('Escape');
    await begin(page);
    await page.locator('.dock, .composer').first().waitFor(SOON);
    await page.keyboard.press('Escape');
    await expect(
      page.locator('.talk[data-look="listening"], .talk[data-look="opening"]'),
    ).toHaveCount(0, SOON);
    await see('conversation');

    vendors.answers(...LONG);
    await type(page, lang === 'en' ? 'Tell me something long.' : '긴 이야기를 해 줘요.');
    await expect(page.locator('.say')).toContainText('sentence number', SOON);
    await see('typing and replying');
    await transcript(page);
    await see('transcript');
    await page.keyboard.press('F1');
    await see('help');
    await page.locator('.help-back').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await said(page);

    await rail.nth(1).click();
    await page.locator('.h-row').first().waitFor(SOON);
    await see('history');
    await page.locator('.h-row').first().click();
    await page.locator('.h-script').waitFor(SOON);
    await see('history, open');

    await rail.nth(3).click();
    await page.locator('main.page[aria-busy="false"]').waitFor(SOON);
    await see('looking back');

    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('the conversation is walked with Tab in its order, and every stop does what it says by keys alone', async ({
  start,
  vendors,
}) => {
  const { page } = await start({ vendors, preferences: { voiceChain: CAPTIONS } });
  await page.locator('.dock').waitFor(SOON);
  await expect(notice(page)).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Close this notice' }).click();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const names: string[] = [];
  await page.locator('.talk').focus();
  for (let i = 0; i < 13; i += 1) {
    names.push(await focused());
    await page.keyboard.press('Tab');
  }
  expect(names).toEqual([
    'Talk',
    'Mute',
    'Captions',
    'Type',
    'Stop',
    'AI companionAI',
    'Begin another conversationNew',
    'Exercises',
    'Turn the camera on',
    'Transcript',
    'I need help now',
    'Talk',
    'History',
  ]);
  await page.getByRole('button', { name: 'Mute', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Transcript' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeFocused(SOON);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Transcript' })).toBeFocused(SOON);
  await page.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible(SOON);
});

test('help is one press or F1 away on every screen, also when the app behind it is gone, and Escape hides it [C11]', async ({
  start,
  vendors,
}) => {
  const { page, app } = await start({ vendors, preferences: { firstRunDone: false } });
  const number = page.getByText('109', { exact: true });
  const helpsHere = async (opening: 'press' | 'F1'): Promise<void> => {
    if (opening === 'F1') await page.keyboard.press('F1');
    else await page.getByRole('button', { name: 'I need help now' }).click();
    await expect(number).toBeVisible(SOON);
    await page.keyboard.press('Escape');
    await expect(page).toHaveTitle('Notes', SOON);
    await expect(number).toHaveCount(0);
    await expect(page.getByText(/Dal|BeMore/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(number).toBeVisible(SOON);
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(number).toHaveCount(0);
  };
  const everyWay = async (): Promise<void> => {
    await helpsHere('press');
    await helpsHere('F1');
  };

  await page.locator('.welcome-go').waitFor(SOON);
  await everyWay();
  await page.getByRole('button', { name: 'Add a key' }).click();
  await page.locator('.p-row').first().waitFor(SOON);
  await everyWay();
  await page
    .getByRole('button', { name: /^Add key: / })
    .first()
    .click();
  await page.getByLabel('Key', { exact: true }).focus();
  await helpsHere('F1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Talk', exact: true }).click();
  await begin(page);
  await openComposer(page);
  await everyWay();
  await page.getByRole('button', { name: 'History' }).click();
  await everyWay();
  await app.kill();
  await expect(page.getByText('The connection was lost.')).toBeVisible(SOON);
  await everyWay();
});

test('Escape hides the help card from the moment it was asked for, before it is even drawn', async ({
  start,
}) => {
  const { page } = await start({ preferences: { firstRunDone: true } });
  await openComposer(page);
  await page.evaluate(() => {
    for (const key of ['F1', 'Escape']) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
  });
  await expect(page).toHaveTitle('Notes', SOON);
});
