/** Speaking while she speaks: what stops her, what does not, and what is kept. */
import { expect, type Page } from '@playwright/test';
import type { Room } from './support/room.ts';
import { test } from './support/session.ts';
import { kept, listen, sounds, turnsOf, untilAnswered, untilSheSpeaks } from './support/spoken.ts';
import { SOON } from './support/talk.ts';

const SPOKEN = {
  en: {
    said: 'My day was long and I feel tired.',
    sentence: (i: number) =>
      `This is sentence number ${i}, and it takes its time because there is so much to tell tonight that it goes on and on and on and does not want to end yet. `,
    backChannel: 'Yeah.',
    stopBegun: 'Wait, and',
    stop: 'Wait, stop please.',
    answer: 'All right.',
  },
  ko: {
    said: '요즘 잠을 잘 못 자요.',
    sentence: (i: number) =>
      `이건 ${i}번째 이야기인데 오늘은 하고 싶은 말이 참 많아서 천천히 이어 가고 있고 조금 길어져도 괜찮다면 계속 이어서 말해 볼게요. `,
    backChannel: '응.',
    stopBegun: '잠깐만요, 그만',
    stop: '잠깐만요, 그만해 주세요.',
    answer: '알겠어요.',
  },
} as const;

const reply = (sentence: (i: number) => string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => sentence(i + 1));

/** She has gone on without a break up to now, and nobody was taken to speak. */
async function goesOn(page: Page, room: Room, waitMs: number): Promise<void> {
  await room.until((await room.now()) + waitMs);
  expect(await sounds(room, 1500)).toBe(true);
  expect(await turnsOf(page)).toHaveLength(1);
  const stops = await page.evaluate(() =>
    window.bemoreDiagnostics?.interruptions().filter(({ stoppedAt }) => stoppedAt !== null),
  );
  expect(stops).toEqual([]);
}

for (const [lang, words] of Object.entries(SPOKEN)) {
  const name = lang === 'ko' ? 'Korean' : 'English';

  test(`in ${name} neither her own voice in the microphone, nor a cough, nor a back-channel stops her; a word does, and only what was heard is kept`, async ({
    start,
    vendors,
  }) => {
    vendors.hears(words.said);
    vendors.answers(...reply(words.sentence, 3));
    const { page, room } = await start({
      vendors,
      room: true,
      lang: lang as keyof typeof SPOKEN,
      preferences: { language: lang },
    });
    await room.leak(-20);
    await listen(page);
    await room.say(`${lang}-one-sentence.wav`);
    await untilSheSpeaks(room);
    await goesOn(page, room, 2000);
    // It does come back, and is known for what it is.
    const echo = await page.evaluate(() => window.bemoreDiagnostics?.echo());
    expect(echo?.gainDb).toBeGreaterThan(-30);
    expect(echo?.gainDb).toBeLessThan(-10);

    vendors.hears('');
    await room.say('cough.wav');
    await goesOn(page, room, 2500);

    vendors.hears(words.backChannel);
    await room.say(`${lang}-back-channel.wav`);
    await goesOn(page, room, 2000);

    // Up to the short pause in the middle of it, the words are not finished yet.
    vendors.hearsBy((seconds) => (seconds < 1.6 ? words.stopBegun : words.stop));
    vendors.answers(words.answer);
    await room.say(`${lang}-barge-in.wav`);
    await untilAnswered(page, 2);

    const turns = await kept(page);
    expect(turns.map(({ who }) => who)).toEqual(['person', 'companion', 'person', 'companion']);
    expect(turns[1]?.interrupted).toBe(true);
    const [first, last] = [words.sentence(1), words.sentence(3)].map((one) =>
      one.trim().slice(0, 25),
    );
    expect(turns[1]?.text).toContain(first);
    expect(turns[1]?.text).not.toContain(last);
    expect(turns[2]?.text).toBe(words.stop);
    expect(turns[3]).toEqual({ who: 'companion', text: words.answer, interrupted: false });
    // The model, too, is told no more than was heard.
    const asked = JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages);
    expect(asked).toContain(first);
    expect(asked).not.toContain(last);
  });
}

test('two interruptions right after each other are two turns, and the second is answered', async ({
  start,
  vendors,
}) => {
  const { said, sentence, stop } = SPOKEN.ko;
  vendors.hears(said);
  vendors.answers(...reply(sentence, 6));
  const { page, room } = await start({
    vendors,
    room: true,
    lang: 'ko',
    preferences: { language: 'ko' },
  });
  await listen(page);
  await room.say('ko-one-sentence.wav');
  await untilSheSpeaks(room);

  vendors.hears(stop);
  await room.say('ko-barge-in.wav');
  await expect.poll(() => turnsOf(page), SOON).toHaveLength(2);
  await untilSheSpeaks(room);

  vendors.hears(said);
  vendors.answers('네, 들을게요.');
  await room.say('ko-one-sentence.wav');
  await expect.poll(() => turnsOf(page), SOON).toEqual([said, stop, said]);
  await expect
    .poll(async () => (await kept(page)).at(-1), SOON)
    .toEqual({ who: 'companion', text: '네, 들을게요.', interrupted: false });
  const asked = JSON.stringify(vendors.anthropic.requests.at(-1)?.json().messages);
  expect(asked).toContain(stop);
});
