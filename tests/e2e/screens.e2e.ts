/** The screens over made-up states, without a host: what they say, what keys do, and that axe finds nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { type PagesServer, servePages } from '../support/ui-harness/serve-pages.ts';
import { CHROMIUM } from './support/page.ts';

let server: PagesServer;
let browser: Browser;
let page: Page;

// The first page compiles everything it shows.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await servePages();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  await open('');
  await page.context().close();
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
});
test.afterEach(() => page.context().close());

async function open(query: string): Promise<void> {
  // A context of its own: axe opens a second page in it.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${server.url}index.html?${query}`);
  await page.locator('#root > *, [role=dialog]').first().waitFor({ timeout: 90_000 });
}

const called = (): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { called: string[] }).called);

const STATES = [
  'lang=ko&theme=light',
  'lang=en&theme=dark&scene=listening',
  'lang=ko&theme=dark&scene=thinking',
  'lang=en&theme=light&scene=speaking&transcript',
  'lang=ko&theme=light&scene=muted',
  'lang=en&theme=dark&scene=nomic',
  'lang=ko&theme=dark&scene=partial',
  'lang=en&theme=light&scene=held&push',
  'lang=ko&theme=light&scene=after&push&transcript',
  'lang=en&theme=dark&scene=busy',
  'lang=ko&theme=light&scene=tools&transcript',
  'lang=en&theme=dark&scene=tools&transcript',
  'lang=ko&theme=light&scene=back',
  'lang=en&theme=light&scene=speaking&silent',
  'lang=ko&theme=dark&keys=0',
  'lang=en&theme=light&scene=fallback&type',
  'lang=ko&theme=light&scene=concern&nowebgl',
  'lang=en&theme=dark&first&keys=0',
  'lang=ko&theme=light&first',
  'lang=ko&theme=dark&help=open',
  'lang=en&theme=light&help=open&region=other',
  'lang=en&theme=light&help=hidden',
  'lang=ko&theme=light&link=lost',
  'lang=en&theme=dark&link=replaced',
];

for (const state of STATES) {
  test(`axe finds nothing, wide and narrow: ${state} [S6]`, async () => {
    await open(state);
    for (const width of [1280, 420]) {
      await page.setViewportSize({ width, height: width === 420 ? 720 : 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('F1 opens the help card above a dialog, and Esc hides everything at once', async () => {
  await open('lang=ko&scene=nomic');
  await page.getByRole('button', { name: '마이크를 쓰는 방법 보기' }).click();
  await expect(page.getByRole('dialog', { name: '마이크를 찾지 못했어요.' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByText('109', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('메모');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await called()).toContain('stop');
  await page.keyboard.press('F1');
  await expect(page.getByText('109', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '돌아가기' }).click();
  await expect(page.getByText('109', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '돌아가기' }).click();
  await expect(page).toHaveTitle('대화 · BeMore');
});

test('help keeps its corner above an open dialog, and going back returns to it', async () => {
  await open('lang=en&scene=nomic');
  await page.getByRole('button', { name: 'See how to use a microphone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'I need help now' }).click();
  await expect(page.getByText('116 123', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByRole('dialog', { name: 'No microphone found.' })).toBeVisible();
});

test('as long as words alarm, the card stays offered, and does not open again by itself [R10]', async () => {
  await open('lang=ko&scene=acute');
  await expect(page.getByText('109', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '전화번호 보기' }).click();
  await expect(page.getByText('109', { exact: true })).toBeVisible();
});

test('the help card works where there is no host at all, in every region [C11]', async () => {
  await open('lang=en&link=missing');
  await page.getByRole('button', { name: 'I need help now' }).click();
  await page.getByRole('combobox', { name: 'Region of the numbers' }).selectOption('US');
  await expect(page.getByText('988', { exact: true })).toBeVisible();
  await page.getByRole('combobox').selectOption('KR');
  await expect(page.getByText('109', { exact: true })).toBeVisible();
  // Answered in Korean: the words to say are Korean, with their meaning.
  await expect(page.locator('.help-say [lang=ko]')).toContainText('힘들어서');
});

test('Space presses the disc and keys work under a Korean layout, but never while typing', async () => {
  await open('lang=ko&scene=after');
  await page.keyboard.press('Space');
  expect(await called()).toEqual(['press']);
  await page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyM', key: 'ㅡ', bubbles: true })),
  );
  await expect(page.getByRole('button', { name: '음소거 풀기' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('m c t');
  await expect(page.getByRole('textbox')).toHaveValue('m c t');
  expect(await called()).toEqual(['press']);
});

test('Enter that ends a Korean syllable does not send; the next one does', async () => {
  await open('lang=ko&type&draft=안녕');
  const box = page.getByRole('textbox');
  await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await box.dispatchEvent('keydown', { key: 'Enter', shiftKey: true });
  expect(await called()).toEqual([]);
  await box.press('Enter');
  expect(await called()).toEqual(['send 안녕']);
  await expect(box).toHaveValue('');
});

test('what was typed stays when it could not be sent, with a sentence that says why', async () => {
  await open('lang=en&type&draft=still+here&send=rate/limited');
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByText('Let us take a breath.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('still here');
  await expect(page.getByRole('textbox')).toBeFocused();
});

test('a message over 2,000 characters is kept, counted and not sent [V6]', async () => {
  await open('lang=en&type');
  await page.getByRole('textbox').fill('a'.repeat(2003));
  await expect(page.getByText('Please shorten this by 3 characters.')).toBeVisible();
  await page.getByRole('textbox').press('Enter');
  expect(await called()).toEqual([]);
});

test('without anything that hears, the first words are typed and voice is explained, not refused', async () => {
  await open('lang=en&first&keys=0');
  await expect(page.getByText('Nothing you say leaves this computer.')).toBeVisible();
  await page.getByRole('button', { name: 'Start by typing' }).click();
  await page.getByRole('button', { name: 'I am 18 or over. Start' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page.getByText('Understanding your voice needs a connection.')).toBeVisible();
});

test('the language changes at once, everywhere [B5]', async () => {
  await open('lang=en&first');
  await page.getByRole('radio', { name: '한국어' }).click();
  await expect(page.getByRole('button', { name: '지금 이야기 시작하기' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('focus goes talk, mute, captions, type, stop, what she is, begin another, exercises, camera, transcript, help, then the rail', async () => {
  await open('lang=en&scene=speaking');
  const names: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      }),
    );
  }
  expect(names).toEqual([
    'Interrupt',
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
  ]);
});

test('the transcript takes the focus and gives it back', async () => {
  await open('lang=en&scene=after');
  await page.getByRole('button', { name: 'Transcript' }).click();
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeFocused();
  await expect(page.getByText('You heard this far')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Transcript' })).toBeFocused();
});

test('what is understood so far stands in large letters, and is not read out while it changes', async () => {
  await open('lang=en&scene=partial');
  const partial = page.getByText('The talk tomorrow. I keep thinking');
  await expect(partial).toBeVisible();
  expect(await partial.evaluate((element) => element.closest('[aria-live], [role=status]'))).toBe(
    null,
  );
  const large = page.locator('.heard-large');
  const two = (await large.boundingBox())?.height ?? 0;
  await page.evaluate(() => {
    const { useConversation } = window as unknown as {
      useConversation: { setState(state: { partial: string }): void };
    };
    useConversation.setState({ partial: `${'and then '.repeat(60)}this is the end` });
  });
  // However long it grows, the newest words are the ones in sight.
  await expect(page.getByText('this is the end')).toBeInViewport();
  expect((await large.boundingBox())?.height).toBeLessThanOrEqual(two * 2);
});

test('a voice that is held back for a moment leaves the screen as it was', async () => {
  await open('lang=en&scene=speaking');
  const before = await page.locator('main').innerText();
  await page.evaluate(() => {
    const { useConversation } = window as unknown as {
      useConversation: { setState(state: object): void };
    };
    useConversation.setState({ held: true, speechHeard: true, partial: 'mm' });
  });
  expect(await page.locator('main').innerText()).toBe(before);
});

test('a press while words are heard says so: whoever is done finishes', async () => {
  await open('lang=en&scene=partial');
  await page.getByRole('button', { name: 'Finish speaking' }).click();
  expect(await called()).toEqual(['press']);
});

test('push to talk: the disc is held, and slipping off it does not let go', async () => {
  await open('lang=en&scene=after&push');
  const box = await page.getByRole('button', { name: 'Hold to talk' }).boundingBox();
  if (!box) throw new Error('the disc is not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(page.getByText('Let go when you are done')).toBeVisible();
  await page.mouse.move(box.x + 300, box.y - 200);
  expect(await called()).toEqual(['hold']);
  await page.mouse.up();
  expect(await called()).toEqual(['hold', 'let go']);
  await expect(page.getByText('The disc, or Space')).toBeVisible();
});

test('push to talk: Space is held anywhere, and on the disc itself', async () => {
  await open('lang=ko&scene=after&push');
  await page.keyboard.down('Space');
  await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  expect(await called()).toEqual(['hold', 'let go']);
  await page.getByRole('button', { name: '누르고 말하기' }).focus();
  await page.keyboard.down('Space');
  await expect(page.getByText('듣고 있어요')).toBeVisible();
  await page.keyboard.up('Space');
  expect(await called()).toEqual(['hold', 'let go', 'hold', 'let go']);
});

test('push to talk lets go when the window is left, and who cannot hold presses twice', async () => {
  await open('lang=en&scene=after&push');
  await page.keyboard.down('Space');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  expect(await called()).toEqual(['hold', 'let go']);
  await page.keyboard.up('Space');
  const disc = page.locator('.talk');
  await disc.evaluate((button: HTMLButtonElement) => button.click());
  expect(await called()).toEqual(['hold', 'let go', 'hold']);
  await disc.evaluate((button: HTMLButtonElement) => button.click());
  expect(await called()).toEqual(['hold', 'let go', 'hold', 'let go']);
});

test('a reply is said again from the transcript, shows that it sounds, and is stopped there', async () => {
  await open('lang=en&scene=after&transcript');
  const play = page.getByRole('button', { name: 'Hear again: Four times in front of' });
  await expect(play).toHaveCount(1);
  await play.click();
  expect(await called()).toEqual(['replay 2']);
  await page.getByRole('button', { name: 'Stop: Four times in front of' }).click();
  expect(await called()).toEqual(['replay 2', 'hush']);
});

test('where nothing sounds captions stay, whatever was chosen, and nothing offers to be heard', async () => {
  await open('lang=en&scene=speaking&silent&nocaptions&transcript');
  await expect(page.locator('.say')).toBeVisible();
  const captions = page.getByRole('button', { name: 'Captions' });
  await expect(captions).toHaveAttribute('aria-pressed', 'true');
  await expect(captions).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: /^Hear again/ })).toHaveCount(0);
  await expect(page.locator('.engine')).toContainText('captions only');
});

test('a microphone that another app holds is explained, and typing is the other way', async () => {
  await open('lang=ko&scene=busy');
  await page.getByRole('button', { name: '마이크를 돌려받는 방법 보기' }).click();
  await expect(page.getByRole('dialog', { name: '다른 앱이 마이크를 쓰고 있어요.' })).toBeVisible();
});
