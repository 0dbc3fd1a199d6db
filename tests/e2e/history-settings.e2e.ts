/** History and settings in a real browser, over the real wire, with a main process kept in the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { type PagesServer, servePages } from '../support/ui-harness/serve-pages.ts';
import { CHROMIUM } from './support/page.ts';

// A page takes its time on a busy machine.
const SOON = { timeout: 30_000 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Harness {
  readonly asked: readonly { readonly name: string; readonly input: unknown }[];
  readonly calls: readonly string[];
  readonly preferences: { getState(): { preferences: Record<string, unknown> } };
}

let server: PagesServer;
let browser: Browser;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await servePages();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  // The first page waits for the development server to prepare its modules.
  const page = await browser.newPage();
  await page.goto(`${server.url}pages.html`);
  await page.locator('main h1').waitFor({ timeout: 150_000 });
  await page.close();
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(query: string, narrow = false): Promise<Page> {
  const viewport = narrow ? { width: 420, height: 720 } : { width: 1280, height: 800 };
  const page = await browser.newPage({ viewport });
  await page.goto(`${server.url}pages.html?${query}`);
  await page.locator('main h1').waitFor(SOON);
  return page;
}

const harness = <T>(page: Page, read: (harness: Harness) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(window.harness)`) as Promise<T>;
const asked = (page: Page, name: string): Promise<number> =>
  harness(page, ({ asked }) => asked.map((one) => one.name)).then(
    (names) => names.filter((one) => one === name).length,
  );

test('history is searched as one types, and the hits are marked in list and text [B2]', async () => {
  const page = await open('screen=history&lang=ko');
  await page.getByRole('textbox', { name: '기록에서 찾기' }).fill('발표');
  await expect(page.getByRole('status').first()).toHaveText('대화 2개에서 찾았어요');
  await expect(page.locator('.h-row mark').first()).toHaveText('발표');
  await expect(page.locator('article mark')).toHaveText(['발표']);
  await page.keyboard.press('Escape');
  await expect(page.locator('.h-row')).toHaveCount(4);
  await page.close();
});

test('history needs neither a key nor a network: no provider is asked [C11]', async () => {
  const page = await open('screen=history&keys=none');
  await expect(page.getByRole('heading', { level: 2, name: /Worries/ })).toBeVisible();
  const names = await harness(page, ({ asked }) => asked.map((one) => one.name));
  expect(names.every((name) => name.startsWith('history/'))).toBe(true);
  await page.close();
});

test('the list is walked with arrow keys and opened with Enter', async () => {
  const page = await open('screen=history');
  await page.getByRole('textbox').press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: 'The night before the talk' }),
  ).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('.h-row').last()).toBeFocused();
  await page.close();
});

test('older conversations come while scrolling, each once [B2]', async () => {
  const page = await open('screen=history&talks=120');
  await expect(page.locator('.h-row')).not.toHaveCount(0);
  await expect(async () => {
    await page.locator('.h-row').last().scrollIntoViewIfNeeded();
    expect(await page.locator('.h-row').count()).toBe(120);
  }).toPass(SOON);
  const ids = await page
    .locator('.h-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-conversation')));
  expect(new Set(ids).size).toBe(120);
  await page.close();
});

test('a conversation is renamed, and deleted only after the safe answer was offered first [B2]', async () => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('A restless evening');
  await page.keyboard.press('Enter');
  await expect(page.locator('.h-title').first()).toHaveText('A restless evening');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toContainText('What went to Anthropic');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.locator('.h-row')).toHaveCount(3);
  await expect(page.getByText('A restless evening')).toHaveCount(0);
  await page.close();
});

test('carrying on resumes that conversation, in a narrow window too [B2]', async () => {
  const page = await open('screen=history', true);
  await page.locator('.h-row').nth(1).click();
  await expect(page.locator('.h-row').first()).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('.h-row').nth(1)).toBeFocused();
  await page.locator('.h-row').nth(1).click();
  await page.getByRole('button', { name: 'Carry on from here' }).click();
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['resume t1']);
  await page.close();
});

test('a history that cannot be opened says what still works and tries again', async () => {
  const page = await open('screen=history&failing=history/list');
  await expect(page.getByRole('alert')).toContainText('You can still talk');
  const before = await asked(page, 'history/list');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked(page, 'history/list')).toBeGreaterThan(before);
  await page.close();
});

test('arrow keys on a handle change the fallback order, say so, and keep the focus [S1]', async () => {
  const page = await open('screen=settings');
  const handle = page.getByRole('button', { name: /^Anthropic, Claude Haiku 4.5: move/ });
  await handle.press('ArrowUp');
  await expect(page.getByText('Anthropic, Claude Haiku 4.5 is now number 1 of 5.')).toBeAttached();
  await expect(handle).toBeFocused();
  const chain = await harness(
    page,
    ({ preferences }) => preferences.getState().preferences.chatChain,
  );
  expect(chain).toMatchObject([
    { model: 'claude-haiku-4-5' },
    { model: 'claude-sonnet-4-5' },
    {},
    {},
    { vendor: 'builtin' },
  ]);
  await page.close();
});

test('a row is dragged by its handle to its new place [S1]', async () => {
  const page = await open('screen=settings');
  const rows = page.locator('.p-list').first().locator('.p-row');
  const from = await rows.nth(0).locator('.p-grip').boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (!from || !to) throw new Error('the rows are not on screen');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + to.height - 8, { steps: 6 });
  await page.mouse.up();
  await expect(rows.nth(2)).toContainText('Claude Sonnet 4.5');
  await expect(rows.nth(4)).toContainText('This computer');
  await page.close();
});

test('a refused key is said plainly, and its text is nowhere in the page afterwards [C5, C12]', async () => {
  const page = await open('screen=settings&keys=none');
  const key = 'bad-marked-key-5150-wxyz';
  await page.getByRole('button', { name: 'Add a key' }).click();
  const field = page.locator('input[type=password]');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await field.fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'The key was refused. Please check it once more.',
  );
  await expect(field).toHaveValue('');
  expect(await asked(page, 'providers/test')).toBe(1);
  await page.getByRole('button', { name: 'Close' }).click();
  const left = await page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    const { preferences } = (window as unknown as { harness: Harness }).harness;
    return [
      document.documentElement.outerHTML,
      ...values,
      JSON.stringify(preferences.getState()),
      JSON.stringify({ ...localStorage }),
    ].join('\n');
  });
  expect(left).not.toContain(key);
  expect(left).toContain('•••• wxyz');
  await expect(page.getByRole('button', { name: /^Fix: Anthropic/ }).first()).toBeVisible();
  await page.close();
});

test('any model id can be typed [B1]', async () => {
  const page = await open('screen=settings');
  await page.getByRole('button', { name: 'Model of Anthropic: Claude Sonnet 4.5' }).click();
  await expect(page.getByText('Claude Opus 4.6')).toBeVisible();
  await page.getByLabel('Another model id').fill('claude-next');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => harness(page, ({ preferences }) => preferences.getState().preferences.chatChain))
    .toMatchObject([{ vendor: 'anthropic', model: 'claude-next' }, {}, {}, {}, {}]);
  await page.close();
});

test('keeping everything here empties what leaves, and one press brings it back', async () => {
  const page = await open('screen=settings&section=privacy');
  const table = page.getByRole('region', { name: 'What leaves this computer' }).getByRole('table');
  await expect(table).toContainText('Goes to Anthropic');
  await page.getByRole('button', { name: 'Keep everything on this computer' }).click();
  await expect(table).not.toContainText('Goes to');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(table).toContainText('Goes to Anthropic');
  await expect(table).toContainText('If that fails: OpenAI');
  await page.close();
});

test('a change that main refuses is undone on screen and said [A1]', async () => {
  const page = await open('screen=settings&section=language&failing=preferences/change');
  await page.getByRole('radio', { name: '한국어' }).first().click();
  await expect(page.getByText('That could not be saved')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'English' }).first()).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.close();
});

test('the language of the app changes at once [B5]', async () => {
  const page = await open('screen=settings&section=language');
  await page.getByRole('radio', { name: '한국어' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정');
  await page.close();
});

test('a section that is asked for comes up without moving the page around it', async () => {
  const page = await open('screen=settings&section=display', true);
  await expect(page.getByRole('heading', { name: 'Display and motion' })).toBeInViewport();
  expect(
    await page.locator('.s-body').evaluate((body) => body.scrollWidth - body.clientWidth),
  ).toBe(0);
  await expect(page.getByRole('button', { name: 'I need help now' })).toBeInViewport({ ratio: 1 });
  await expect(
    page.getByRole('navigation').getByRole('button', { name: 'Display and motion' }),
  ).toBeInViewport({ ratio: 1 });
  await page.close();
});

test('a dialog fits a narrow window', async () => {
  const page = await open('screen=settings', true);
  await page.getByRole('button', { name: 'Add a key' }).click();
  const box = await page.locator('.dialog').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(16);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(404);
  await page.close();
});

test('temperature, length and streaming are set, and a wrong length is not kept [B1]', async () => {
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
  await page.close();
});

/** A microphone that a test can watch: how often it was asked for, and whether it is open. */
async function watchMicrophone(page: Page, refused: boolean): Promise<void> {
  await page.addInitScript((refuse) => {
    const seen = { asked: 0, open: 0 };
    Object.assign(window, { microphone: seen });
    navigator.mediaDevices.getUserMedia = async () => {
      seen.asked += 1;
      if (refuse) throw new DOMException('', 'NotAllowedError');
      const { stream } = new MediaStreamAudioDestinationNode(new AudioContext());
      seen.open += 1;
      for (const track of stream.getTracks()) {
        const stop = track.stop.bind(track);
        track.stop = () => {
          seen.open -= 1;
          stop();
        };
      }
      return stream;
    };
  }, refused);
}
const microphone = (page: Page): Promise<{ asked: number; open: number }> =>
  page.evaluate('window.microphone') as Promise<{ asked: number; open: number }>;

async function openWatched(query: string, refused = false): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await watchMicrophone(page, refused);
  await page.goto(`${server.url}pages.html?${query}`);
  await page.locator('main h1').waitFor(SOON);
  return page;
}

const preference = (page: Page, name: string): Promise<unknown> =>
  harness(page, ({ preferences }) => preferences.getState().preferences).then((all) => all[name]);

test('the microphone is opened on a press only, and given back at the next', async () => {
  const page = await openWatched('screen=settings&section=listening');
  expect(await microphone(page)).toEqual({ asked: 0, open: 0 });
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('Say something, such as your name.')).toBeVisible();
  expect((await microphone(page)).open).toBe(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => microphone(page)).toEqual({ asked: 1, open: 0 });
  await page.close();
});

test('leaving the settings gives the microphone back', async () => {
  const page = await openWatched('screen=settings&section=listening');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect.poll(async () => (await microphone(page)).open).toBe(1);
  await page.getByRole('button', { name: 'History' }).click();
  await expect.poll(async () => (await microphone(page)).open).toBe(0);
  await page.close();
});

test('a refused microphone is said plainly, with where to allow it', async () => {
  const page = await openWatched('screen=settings&section=listening&lang=ko', true);
  await page.getByRole('button', { name: '확인하기', exact: true }).click();
  await expect(page.getByText('마이크가 허락되지 않았어요.')).toBeVisible();
  await expect(page.getByRole('button', { name: '다시 해 보기' })).toBeVisible();
  await page.close();
});

test('how long Dal waits is chosen, and every choice says what it does [B1]', async () => {
  const page = await open('screen=settings&section=listening');
  await page.getByRole('radio', { name: 'Patient' }).click();
  await expect(page.getByText('Dal waits longer in every pause')).toBeVisible();
  await page.getByRole('radio', { name: 'Push to talk' }).click();
  await expect(page.getByText('Letting go ends your turn.')).toBeVisible();
  // Nothing waits where a hand says when the turn is over.
  await expect(page.getByRole('radio', { name: 'Patient' })).toHaveCount(0);
  await page.getByRole('switch', { name: 'Think ahead in pauses' }).click();
  expect(await preference(page, 'patience')).toBe('patient');
  expect(await preference(page, 'turnTaking')).toBe('push-to-talk');
  expect(await preference(page, 'thinksAhead')).toBe(false);
  await page.close();
});

test("what was learned of a person's pauses is shown, forgotten on request, and can be brought back", async () => {
  const page = await open('screen=settings&section=listening&pauses');
  await expect(page.getByText('You usually pause for up to 1.4 s.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Not known yet.')).toBeVisible();
  expect(await preference(page, 'usualPauseMs')).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('You usually pause for up to 1.4 s.')).toBeVisible();
  await page.close();
});

test('speaking aloud is switched off: what only sounds goes away, and nothing goes out to be spoken', async () => {
  const page = await open('screen=settings&section=voice');
  await page.getByRole('slider', { name: 'Volume' }).press('ArrowLeft');
  await expect.poll(() => preference(page, 'volume')).toBe(0.95);
  await page.getByRole('switch', { name: 'Speak aloud' }).click();
  await expect(page.getByText('Captions are shown even where they are switched off')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Volume' })).toHaveCount(0);
  await expect(page.locator('.v-card')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /to be spoken/ })).toContainText('Stays here');
  await page.close();
});

test("the manner of ElevenLabs' voices is set, heard, and put back [B1]", async () => {
  const page = await open('screen=settings&section=voice');
  await page.getByRole('slider', { name: 'Steadiness' }).press('ArrowRight');
  await expect
    .poll(() => preference(page, 'elevenLabsVoice'))
    .toEqual({ stability: 0.65, similarity: 0.75, style: 0 });
  await page.getByRole('button', { name: 'Hear it like this' }).click();
  await expect.poll(() => asked(page, 'voices/preview')).toBe(1);
  await page.getByRole('button', { name: 'As usual' }).click();
  await expect
    .poll(() => preference(page, 'elevenLabsVoice'))
    .toEqual({ stability: 0.6, similarity: 0.75, style: 0 });
  await page.close();
});

test('a voice is tried from where and as loud as Dal speaks', async () => {
  const page = await open('screen=settings&section=voice');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    Object.assign(AudioContext.prototype, {
      setSinkId: async (id: string) => void heard.push(id),
    });
    window.GainNode = class extends GainNode {
      constructor(context: BaseAudioContext, options?: GainOptions) {
        super(context, options);
        heard.push(options?.gain);
      }
    };
    const { harness } = window as unknown as {
      harness: {
        preferences: { setState(change: (state: { preferences: object }) => object): void };
      };
    };
    harness.preferences.setState(({ preferences }) => ({
      preferences: { ...preferences, outputId: 'headphones', volume: 0.4 },
    }));
  });
  await page.getByRole('button', { name: 'Hear Ripple' }).click();
  await expect.poll(() => page.evaluate('window.heard')).toEqual(['headphones', 0.4]);
  await page.close();
});

test('a model is downloaded, paused and gone on with on request, and removed only after a safe answer was offered', async () => {
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
  await page.close();
});

test('a model that could not be had says why, and only its request leaves', async () => {
  const page = await open('screen=settings&section=models&lang=ko');
  await expect(page.getByRole('listitem', { name: 'Kokoro 82M' })).toContainText(
    '모델을 내려받을 곳에 닿지 못했어요.',
  );
  // It is no news: nobody who listens is interrupted by it.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Kokoro 82M 다시 받기' })).toBeVisible();
  await expect(page.getByText('내려받겠다는 요청만 나가요')).toBeVisible();
  await page.close();
});

test('models come from another address or folder; what is neither is not kept', async () => {
  const page = await open('screen=settings&section=models');
  const field = page.getByRole('textbox', { name: 'Where models come from' });
  await field.fill('models');
  await page.keyboard.press('Enter');
  await expect(page.getByText('An address begins with http')).toBeVisible();
  expect(await preference(page, 'modelSource')).toBe('');
  await field.fill('/home/me/models');
  await page.keyboard.press('Enter');
  await expect.poll(() => preference(page, 'modelSource')).toBe('/home/me/models');
  await page.close();
});

test('how long turns took and what they cost stands in tables that can be read out', async () => {
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
  await page.close();
});

test('without a figure there is a kind word, and one that cannot be read is asked for again', async () => {
  const page = await open('screen=settings&section=figures&figures=none&failing=observe/ledger');
  await expect(page.getByText('No spoken turn yet.')).toBeVisible();
  const before = await asked(page, 'observe/ledger');
  await page.locator('#s-figures').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked(page, 'observe/ledger')).toBe(before + 1);
  await page.close();
});

test('a section stays where it was asked for while lists above it arrive', async () => {
  const page = await open('screen=settings&section=figures');
  await expect(page.getByRole('table', { name: 'How much' })).toBeAttached();
  await expect(page.locator('.l-model')).toHaveCount(4);
  const top = (): Promise<number> =>
    page.evaluate(() => {
      const y = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      return y('#s-figures') - y('.s-body');
    });
  await expect.poll(top).toBeLessThan(12);
  await page.close();
});

test('a kept reply is said again from the history', async () => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'Hear again: Good evening.' }).click();
  await page.getByRole('button', { name: 'Stop: Good evening.' }).click();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['replay t0m0', 'hush']);
  await page.close();
});

for (const screen of ['history', 'settings']) {
  for (const narrow of [false, true]) {
    test(`${screen} passes axe in both themes${narrow ? ', narrow' : ''}`, async () => {
      for (const query of ['lang=ko&theme=light', 'lang=en&theme=dark']) {
        const page = await open(`screen=${screen}&${query}`, narrow);
        await expect(
          page.locator(screen === 'history' ? '.h-row' : '.p-row').first(),
        ).toBeVisible();
        if (screen === 'settings') await expect(page.locator('.figures')).toHaveCount(2);
        await page.evaluate(AXE);
        const found = (await page.evaluate('axe.run(document)')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        await page.close();
      }
    });
  }
}
