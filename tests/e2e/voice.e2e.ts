/** The main job, from a voice in the microphone to a moving mouth and a kept conversation. */
import { expect, type Page, test } from '@playwright/test';
import { newDataDir, type RunningApp, removeDataDir, startApp } from './support/app.ts';
import { type OpenedPage, openPage, output, type PageOptions } from './support/page.ts';
import { listen } from './support/spoken.ts';
import { sounding } from './support/talk.ts';
import { ENVIRONMENT, startVendors, type Vendors } from './support/vendors.ts';

// A spoken scenario takes its time, and more of it on a busy machine.
const SOON = { timeout: 30_000 };

let vendors: Vendors;
let app: RunningApp;
let opened: OpenedPage;
let dataDir: string;

test.beforeEach(async () => {
  vendors = await startVendors();
  dataDir = newDataDir({ ...vendors.preferences, avatarQuality: 'low' });
});
test.afterEach(async () => {
  await opened?.close();
  await app?.stop();
  await vendors.close();
  removeDataDir(dataDir);
});

async function open(options: PageOptions): Promise<Page> {
  app = await startApp({ dataDir, environment: ENVIRONMENT });
  opened = await openPage(app.address, options);
  return opened.page;
}

const talk = (page: Page) => page.locator('.talk');
/** How far the mouth is open, and how far it ever was: looked at in the page, which a busy machine answers late. */
const mouthOpening = (page: Page): Promise<{ now: number; widest: number }> =>
  page.evaluate(() => {
    const { aa = 0, ih = 0, ou = 0, ee = 0, oh = 0 } = window.bemoreDiagnostics?.mouth ?? {};
    return { now: aa + ih + ou + ee + oh, widest: window.widestMouth ?? 0 };
  });
declare global {
  interface Window {
    widestMouth?: number;
  }
}
function watchMouth(): void {
  setInterval(() => {
    const { aa = 0, ih = 0, ou = 0, ee = 0, oh = 0 } = window.bemoreDiagnostics?.mouth ?? {};
    window.widestMouth = Math.max(window.widestMouth ?? 0, aa + ih + ou + ee + oh);
  }, 30);
}
const spoken = (): string[] =>
  vendors.elevenlabs.requests.map((request) => request.json<{ text: string }>().text);
const heardRequests = () =>
  vendors.openai.requests.filter(({ path }) => path.endsWith('/transcriptions'));

test('after a long silence one spoken sentence is heard, answered aloud with a moving mouth, and kept [C1] [C2] [C3] [C10] [S1]', async () => {
  vendors.hears('I could not sleep last night.');
  vendors.answers('That sounds ', 'tiring. What kept you', ' awake?');
  const page = await open({
    microphone: [8, 'en-one-sentence-after-silence.wav'],
    before: watchMouth,
  });
  await talk(page).click();

  await expect(page.getByText('I could not sleep last night.').first()).toBeVisible(SOON);
  expect(heardRequests()).toHaveLength(1);
  await expect(page.getByText(/What kept you awake/).first()).toBeVisible(SOON);
  await expect.poll(async () => (await output(page)).loudest, SOON).toBeGreaterThan(0.02);
  await expect.poll(async () => (await mouthOpening(page)).widest, SOON).toBeGreaterThan(0.1);
  expect(spoken()).toEqual(['That sounds tiring.', 'What kept you awake?']);

  await expect(page.getByRole('button', { name: 'Finish speaking' })).toBeVisible({
    timeout: 15_000,
  });
  await expect.poll(async () => (await output(page)).peak).toBeLessThan(0.005);
  await expect.poll(async () => (await mouthOpening(page)).now).toBe(0);

  // A restart: the conversation is open again, and in history.
  await opened.close();
  expect(await app.stop()).toBe(0);
  const again = await open({});
  await again.getByRole('button', { name: 'Transcript' }).click();
  const transcript = again.getByRole('complementary');
  await expect(transcript).toContainText('I could not sleep last night.');
  await expect(transcript).toContainText('That sounds tiring. What kept you awake?');
  await again.getByRole('button', { name: 'History' }).first().click();
  await expect(again.getByText('I could not sleep last night.').first()).toBeVisible(SOON);
});

test('a second sentence after a pause is not lost: both are answered together', async () => {
  vendors.hearsBy((seconds) =>
    seconds > 2.5 ? 'I had a bad day. I do not want to talk to anyone.' : 'I had a bad day.',
  );
  // Slow to answer, so that the second sentence comes while she still thinks.
  vendors.anthropic.on('POST /v1/messages', { body: [], before: 'hang' });
  const page = await open({ room: true, picture: false });
  await listen(page);
  await opened.room.say('en-two-sentences-with-pause.wav');
  await expect(page.getByText('I do not want to talk to anyone.').first()).toBeVisible(SOON);
  await expect
    .poll(() => JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages), SOON)
    .toContain('I had a bad day. I do not want to talk to anyone.');
  await page.keyboard.press('Escape');
});

test('a cough is not a turn', async () => {
  vendors.hears('this must not appear');
  vendors.answers('No.');
  const page = await open({ room: true, picture: false });
  await listen(page);
  const { end } = await opened.room.say('cough.wav', 2);
  await opened.room.until(end + 3000);
  expect(heardRequests()).toHaveLength(0);
  expect(vendors.anthropic.requests).toHaveLength(0);
});

test('a Korean sentence is answered in Korean [V9] [B5]', async () => {
  vendors.hears('요즘 잠을 잘 못 자요.');
  vendors.answers('많이 ', '고단하겠어요. 어떤 생각이', ' 떠올라요?');
  const page = await open({ room: true, picture: false });
  await listen(page);
  await opened.room.say('ko-one-sentence.wav');
  await expect(page.getByText('요즘 잠을 잘 못 자요.').first()).toBeVisible(SOON);
  await expect(page.getByText(/떠올라요/).first()).toBeVisible(SOON);
  expect(JSON.stringify(vendors.anthropic.requests[0]?.json())).toContain('해요');
  expect(spoken()[0]).toBe('많이 고단하겠어요.');
});

test('speaking over her stops her at once, and only what was heard is kept', async () => {
  const long = Array.from({ length: 8 }, (_, i) => `This is sentence number ${i + 1}. `);
  vendors.hears('My day was long.');
  vendors.answers(...long);
  const page = await open({ room: true, picture: false });
  await listen(page);
  await opened.room.say('en-one-sentence.wav');
  await expect(page.getByText('My day was long.').first()).toBeVisible(SOON);
  await expect(sounding(page)).toContainText('This is sentence number 2.', SOON);
  vendors.hears('Wait, stop please.');
  vendors.answers('All right.');
  await opened.room.say('en-barge-in.wav');
  await expect(page.getByText('Wait, stop please.').first()).toBeVisible(SOON);
  await expect
    .poll(() => JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages), SOON)
    .toContain('Wait, stop please.');
  const said = JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages);
  expect(said).toContain('This is sentence number 1.');
  expect(said).not.toContain('This is sentence number 8.');
});
