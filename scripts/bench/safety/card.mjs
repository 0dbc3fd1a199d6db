// From the final transcript, or typed words leaving the window, to the card on screen and the first sound of
// what Dal says then: the built app in a browser, a model that never answers, a fresh start each time.
import { summary, support } from '../_app.mjs';

const { startApp, newDataDir, removeDataDir } = await support('e2e/support/app.ts');
const { openPage } = await support('e2e/support/page.ts');
const { openComposer } = await support('e2e/support/talk.ts');
const { startVendors, ENVIRONMENT } = await support('e2e/support/vendors.ts');
const { ANTHROPIC_MESSAGES } = await support('support/anthropic-server.ts');
const { TRANSCRIPTIONS, transcript } = await support('support/openai-audio-routes.ts');

const AUDIBLE = 0.01;
const SAID = {
  en: ['en-one-sentence.wav', 'I am going to kill myself tonight.'],
  ko: ['ko-one-sentence.wav', '오늘 밤에 죽으려고 해요.'],
};
const epoch = () => performance.timeOrigin + performance.now();

async function once(lang, spoken, picture) {
  const [recording, words] = SAID[lang];
  const vendors = await startVendors();
  vendors.anthropic.on(ANTHROPIC_MESSAGES, { before: 'hang', body: [] });
  let knownAt = null;
  vendors.openai.on(TRANSCRIPTIONS, () => {
    knownAt = epoch();
    return transcript(words);
  });
  const dataDir = newDataDir({ ...vendors.preferences, language: lang, murmurs: false });
  const app = await startApp({ dataDir, environment: ENVIRONMENT, lang });
  const opened = await openPage(app.address, { room: true, picture });
  const { page, room } = opened;
  try {
    let since = 0;
    if (spoken) {
      await page.locator('.talk').click();
      await page.locator('.talk[data-look=listening]').waitFor({ timeout: 60_000 });
      since = (await room.say(recording)).to;
    } else {
      const box = await openComposer(page);
      await box.fill(words);
      knownAt = epoch();
      await box.press('Enter');
    }
    await page.locator('[data-card]').waitFor({ state: 'attached', timeout: 60_000 });
    const { origin, shown } = await page.evaluate(async () => {
      const marked = () => performance.getEntriesByName('card-shown')[0]?.startTime;
      while (marked() === undefined) await new Promise(requestAnimationFrame);
      return { origin: performance.timeOrigin, shown: marked() };
    });
    const shownMs = origin + shown - knownAt;
    if (!spoken) return { shownMs, soundMs: null };
    for (let i = 0; i < 300; i += 1) {
      const found = (await room.loudspeaker(since)).find(({ rms }) => rms > AUDIBLE);
      if (found) return { shownMs, soundMs: origin + found.at - knownAt };
      await page.waitForTimeout(50);
    }
    throw new Error('nothing was heard within 15 s');
  } finally {
    await opened.close();
    await app.stop();
    await vendors.close();
    removeDataDir(dataDir);
  }
}

/** Rows for the table of a bench. */
export async function cardLatency(runs) {
  const typed = [];
  const spoken = [];
  const drawn = [];
  for (let run = 0; run < runs; run += 1) {
    for (const lang of ['en', 'ko']) {
      spoken.push(await once(lang, true, false));
      typed.push(await once(lang, false, false));
      drawn.push(await once(lang, true, true));
    }
  }
  return [
    summary(
      'final transcript to the card on screen',
      'ms',
      spoken.map(({ shownMs }) => shownMs),
    ),
    summary(
      'final transcript to the first sound',
      'ms',
      spoken.map(({ soundMs }) => soundMs),
    ),
    summary(
      'the same while the processor also draws Dal: card',
      'ms',
      drawn.map(({ shownMs }) => shownMs),
    ),
    summary(
      'typed words to the card on screen',
      'ms',
      typed.map(({ shownMs }) => shownMs),
    ),
  ];
}
