/** Whose turn it is, by what is said and how: nobody is cut off in a thought, and nobody who is done waits long. */
import { expect } from '@playwright/test';
import { test } from './support/session.ts';
import { kept, listen, turnsOf, untilAnswered } from './support/spoken.ts';
import { SOON } from './support/talk.ts';

// Vendors as quick as they are.
test.use({ delays: { transcriptMs: 200, firstWordMs: 500, firstSoundMs: 200 } });

const SPOKEN = {
  en: {
    thinking: ['I wanted to talk about', 'I wanted to talk about my father.'],
    close: ['I had a fight with my sister.', 'I feel bad about it.'],
    /** Seconds of sound: more than the second sentence of `close`, less than the first. */
    secondS: 1.75,
    yes: 'Yes.',
    answer: 'Would you like to tell me more?',
  },
  ko: {
    thinking: ['요즘에 제가 밤에', '요즘에 제가 밤에 잠을 잘 못 자요.'],
    close: ['동생이랑 싸웠어요.', '마음이 안 좋아요.'],
    secondS: 1.9,
    yes: '네.',
    answer: '조금 더 이야기해 줄래요?',
  },
} as const;

/** Seconds of sound above which both parts were said. */
const WHOLE_S = 2.8;

for (const [lang, { thinking, close, secondS, yes, answer }] of Object.entries(SPOKEN)) {
  const name = lang === 'ko' ? 'Korean' : 'English';

  test(`in ${name} a thinking pause of 1.5 s and two sentences 0.4 s apart are answered once, and a quick yes is answered [C10]`, async ({
    start,
    vendors,
  }) => {
    vendors.answers(answer);
    const { page, room } = await start({
      vendors,
      room: true,
      lang: lang as keyof typeof SPOKEN,
      preferences: { language: lang },
    });
    await listen(page);

    vendors.hearsBy((seconds) => thinking[seconds > WHOLE_S ? 1 : 0]);
    await room.say(`${lang}-thinking-pause.wav`);
    await untilAnswered(page, 1);
    expect(await turnsOf(page)).toEqual([thinking[1]]);

    vendors.hearsBy((seconds) => {
      if (seconds > WHOLE_S) return close.join(' ');
      return close[seconds > secondS ? 0 : 1];
    });
    await room.say(`${lang}-two-sentences-close.wav`);
    await untilAnswered(page, 2);
    // The first sentence sounds finished, and its answer was on its way: nobody heard of it.
    expect((await turnsOf(page)).slice(1)).toEqual([close.join(' ')]);

    vendors.hears(yes);
    await room.say(`${lang}-yes.wav`);
    await untilAnswered(page, 3);
    expect((await turnsOf(page)).at(-1)).toBe(yes);
    const decisions = await page.evaluate(() =>
      window.bemoreDiagnostics?.turns().map(({ decision }) => decision),
    );
    expect(decisions?.at(-1)?.waitMs).toBeLessThan(800);
  });
}

test('a press on the disc ends what is said, however unfinished it sounds', async ({
  start,
  vendors,
}) => {
  vendors.hears('I wanted to talk about');
  vendors.answers('Take your time.');
  // Without the press it would be waited for.
  const { page, room } = await start({ vendors, room: true, preferences: { patience: 'patient' } });
  await listen(page);
  await room.say('en-story-part.wav');
  await expect(page.getByText('I wanted to talk about')).toBeVisible(SOON);
  expect(await kept(page)).toEqual([]);
  await page.locator('.talk').click();
  await untilAnswered(page, 1);
  expect(await turnsOf(page)).toEqual(['I wanted to talk about']);
  const turns = await page.evaluate(() => window.bemoreDiagnostics?.turns());
  expect(turns?.map(({ decision }) => decision)).toEqual([null]);
});

test('held to talk, what is said while the disc is held is one turn, and nothing else is', async ({
  start,
  vendors,
}) => {
  vendors.hearsBy((seconds) => SPOKEN.ko.thinking[seconds > WHOLE_S ? 1 : 0]);
  vendors.answers(SPOKEN.ko.answer);
  const { page, room } = await start({
    vendors,
    room: true,
    lang: 'ko',
    preferences: { language: 'ko', turnTaking: 'push-to-talk' },
  });
  const disc = page.locator('.talk');
  await disc.waitFor();
  // Said to nobody.
  const aside = await room.say('ko-one-sentence.wav');
  await room.until(aside.to + 1500);
  expect(await kept(page)).toEqual([]);

  await disc.dispatchEvent('pointerdown', { button: 0, pointerId: 1, isPrimary: true });
  await expect(disc).toHaveAttribute('data-look', 'listening');
  const { to } = await room.say('ko-thinking-pause.wav');
  await room.until(to + 100);
  await disc.dispatchEvent('pointerup', { button: 0, pointerId: 1, isPrimary: true });
  await page.keyboard.press('t');
  await page.locator('.transcript-open').click();
  await expect.poll(() => turnsOf(page), SOON).toEqual([SPOKEN.ko.thinking[1]]);
});
