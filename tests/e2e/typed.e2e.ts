/** Talking by hand: the first start of somebody without keys, and what the composer promises. */
import { spawnSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { output } from './support/page.ts';
import { CAPTIONS, test } from './support/session.ts';
import {
  begin,
  mouthOpening,
  notice,
  openComposer,
  SOON,
  sounding,
  transcript,
  type,
  untilQuiet,
  widestMouth,
  wordsOnScreen,
} from './support/talk.ts';

const hasSystemVoice = spawnSync('espeak-ng', ['--version']).status === 0;

test.setTimeout(150_000);

test('a first start without any key lands in a conversation that answers, with a gentle pointer to keys [C11] [V6]', async ({
  start,
}) => {
  const { page } = await start({ picture: true });
  await expect(page.getByText('Nothing you say leaves this computer.')).toBeVisible(SOON);
  await expect(page.getByRole('button', { name: 'Start by typing' })).toBeVisible();
  await begin(page);
  await expect(notice(page)).toHaveText(/You can type right now/, SOON);
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  await expect(page.locator('[role="alert"]:not(:empty), .field-error')).toHaveCount(0);

  await type(page, 'I could not sleep because of work.');
  await expect(page.locator('.heard')).toContainText('I could not sleep because of work.', SOON);
  await expect(page.locator('.talk-words .say')).toContainText(/[a-z]{3}.*[.?]/, SOON);
  await expect.poll(() => widestMouth(page), SOON).toBeGreaterThan(0.1);
  if (hasSystemVoice) {
    await expect.poll(async () => (await output(page)).loudest, SOON).toBeGreaterThan(0.02);
  }
  await untilQuiet(page);
  const turns = await transcript(page);
  await expect(turns).toHaveCount(2);
  await expect(turns.last()).toContainText(/[a-z]{3}.*[.?]/);
  await expect(page.getByText('This text is saved on this computer only.')).toBeVisible();
  expect(await page.locator('.notice').allInnerTexts()).toHaveLength(1);

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('without any voice the mouth moves with the captions, and every sentence is shown and kept [C7]', async ({
  start,
}) => {
  const { page } = await start({ preferences: { firstRunDone: true, voiceChain: CAPTIONS } });
  await type(page, 'Nothing went right today.');
  await expect.poll(() => widestMouth(page), SOON).toBeGreaterThan(0.1);
  await expect(page.locator('.talk-words .say')).toContainText(/[a-z]{3}/);
  await untilQuiet(page);
  await expect.poll(() => mouthOpening(page), SOON).toBe(0);
  expect((await output(page)).loudest).toBeLessThan(0.005);
  await expect((await transcript(page)).last()).not.toContainText('You heard this far');
});

/** Longer than any wait of these tests: what ends, was ended. */
const LONG = Array.from({ length: 60 }, (_, i) => `This is sentence number ${i + 1}. `);

test('typing while she speaks interrupts her, and only what was heard is kept', async ({
  start,
  vendors,
}) => {
  const { page } = await start({ vendors });
  vendors.answers(...LONG);
  const lastSounded = await followSentences(page);
  await type(page, 'Tell me something long.');
  await expect(sounding(page)).toHaveText('This is sentence number 2.', SOON);
  vendors.answers('All right, I stop.');
  await type(page, 'Wait a moment.');
  await expect(page.locator('.talk-words .say')).toContainText('All right, I stop.', SOON);
  const sent = JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages);
  expect(sent).toContain('This is sentence number 1.');
  expect(sent).toContain('Wait a moment.');
  const unheard = `sentence number ${(await lastSounded()) + 1}.`;
  expect(sent).not.toContain(unheard);
  const turns = await transcript(page);
  await expect(turns.nth(1)).toContainText('You heard this far');
  await expect(turns.nth(1)).not.toContainText(unheard);
});

/** Follows the sentences that sound from now on; tells the number of the last one of LONG among them. */
async function followSentences(page: Page): Promise<() => Promise<number>> {
  await openComposer(page);
  const numbers = await sounding(page).evaluateHandle((line) => {
    const seen = [0];
    new MutationObserver(() => {
      const [, number] = /number (\d+)\./.exec(line.textContent) ?? [];
      if (number) seen.push(Number(number));
    }).observe(line, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  return async () => Math.max(...(await numbers.jsonValue()));
}

test('Escape stops her: no sound, no further words, and typing goes on', async ({
  start,
  vendors,
}) => {
  const { page } = await start({ vendors });
  vendors.answers(...LONG);
  await type(page, 'Tell me something long.');
  await expect.poll(async () => (await output(page)).peak, SOON).toBeGreaterThan(0.02);
  await page.keyboard.press('Escape');
  await untilQuiet(page);
  await expect.poll(async () => (await output(page)).peak, SOON).toBeLessThan(0.005);
  const asked = vendors.elevenlabs.requests.length;
  vendors.answers('I am still here.');
  await type(page, 'Thank you.');
  await expect(page.locator('.talk-words .say')).toContainText('I am still here.', SOON);
  const texts = (): string[] =>
    vendors.elevenlabs.requests
      .slice(asked)
      .map((request) => request.json<{ text: string }>().text);
  // Shown a moment before it is asked to be spoken.
  await expect.poll(texts, SOON).toEqual(['I am still here.']);
});

test('a text too long stays in the composer with a clear sentence, until it is short enough [V6]', async ({
  start,
}) => {
  const { page } = await start({ preferences: { firstRunDone: true } });
  const box = await openComposer(page);
  await box.fill('a'.repeat(2_003));
  await box.press('Enter');
  await expect(page.getByText('Please shorten this by 3 characters.')).toBeVisible(SOON);
  await expect(box).toHaveValue('a'.repeat(2_003));
  await box.fill('a'.repeat(2_000));
  await box.press('Enter');
  await expect(box).toHaveValue('', SOON);
  await expect(await transcript(page)).not.toHaveCount(0, SOON);
});

/** Names (of models and of voices that speak English too), and what has no Korean form: addresses, keys of a keyboard. */
const NAMES =
  /\b(BeMore|Claude|Anthropic|OpenAI|Google|Gemini|ElevenLabs|GPT|Sonnet|Haiku|Opus|Flash|Mini|Small|Scribe|Transcribe|TTS|Text|Embedding|AI|Esc|QR|VRM|VRMA|GLB|FBX|CC0|MB|Mixamo|base URL|AES|JSON|ChatGPT|Multilingual E5 small|MIT|Whisper( (base|Base|small))?|Supertonic|Kokoro|82M|Apache|BigScience Open RAIL-M|SearXNG|Open-Meteo|PHQ|GAD|CBT|SAFETY\.ko\.md|assets\/helplines\.json|npm run turns( -- FILE)?)\b|(American|British) English, \w+|^English$|https?:\/\/\S+|\S+\.(com|io|co|kr|org|net)\b\S*/g;

const english = (texts: readonly string[]): string[] =>
  texts.filter((text) => /[a-z]{2,}/i.test(text.replace(NAMES, '')));

test('a Korean first start is Korean on every screen, and so is she [B5]', async ({ start }) => {
  const { page } = await start({ preferences: { region: 'KR' }, lang: 'ko', locale: 'ko-KR' });
  const seen: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const texts = await wordsOnScreen(page);
    expect(texts.join(' '), screen).toMatch(/[가-힣]/);
    seen[screen] = english(texts);
  };
  const go = page.getByRole('button', { name: '글로 이야기 시작하기' });
  await go.waitFor(SOON);
  await look('first run');
  await go.click();
  await look('notice');
  await page.keyboard.press('Escape');
  await begin(page);
  await page.keyboard.press('F1');
  await page.getByText('109', { exact: true }).waitFor(SOON);
  await look('help');
  await page.getByRole('button', { name: '돌아가기' }).click();

  await type(page, '요즘 잠을 잘 못 자요.');
  await expect(page.locator('.talk-words .say')).toContainText(/[가-힣]{2}.*[.?]/, SOON);
  await look('conversation');
  await untilQuiet(page);
  await expect((await transcript(page)).last()).toContainText(/[가-힣]{2}.*[.?]/);
  await look('transcript');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '기록' }).first().click();
  await page.locator('.h-row').first().click();
  await expect(page.locator('.h-script')).toContainText('요즘 잠을 잘 못 자요.', SOON);
  await look('history');
  await page.getByRole('button', { name: '더 보기' }).click();
  await page.getByRole('menuitem', { name: '지우기' }).click();
  await look('delete');
  await page.getByRole('button', { name: '그대로 두기' }).click();

  await page.getByRole('button', { name: '설정' }).first().click();
  await page.locator('.p-row').first().waitFor(SOON);
  for (const fold of await page.locator('.s-fold summary').all()) await fold.click();
  await look('settings');
  await page.getByRole('button', { name: '열쇠 넣기' }).last().click();
  await page.getByRole('dialog').locator('summary').click();
  await look('key');
  expect(Object.entries(seen).filter(([, texts]) => texts.length > 0)).toEqual([]);
});
