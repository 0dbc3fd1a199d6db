/** A minute without a word, and two minutes of nothing else: both in real time, side by side. */
import { expect } from '@playwright/test';
import { test } from './support/session.ts';
import { kept, listen, turnsOf, untilAnswered } from './support/spoken.ts';

test.setTimeout(240_000);

test('a minute of silence begins nothing', async ({ start, vendors }) => {
  vendors.hears('this must not appear');
  vendors.answers('No.');
  const { page, room } = await start({ vendors, room: true });
  await listen(page);
  await room.say('silence.wav', ...Array.from({ length: 19 }, () => 'silence.wav'));
  await room.until((await room.now()) + 60_000);
  expect(vendors.openai.requests).toEqual([]);
  expect(vendors.anthropic.requests).toEqual([]);
  expect(await kept(page)).toEqual([]);
  await expect(page.locator('.talk')).toHaveAttribute('data-look', 'listening');
});

test('two minutes of speech with pauses are one turn', async ({ start, vendors }) => {
  const story = '아침에 일어나서 회사에 갔는데';
  const ending = '이제 다 말했어요.';
  const PARTS = 38;
  const PAUSE_S = 0.9;
  let isLast = false;
  // What is uploaded is understood stretch by stretch, and sounds open until the last.
  vendors.hearsBy((seconds) => {
    const heard = Math.max(1, Math.round(seconds / (2.28 + PAUSE_S)));
    return [...Array.from({ length: heard }, () => story), ...(isLast ? [ending] : [])].join(' ');
  });
  vendors.answers('천천히 다 들었어요.');
  const { page, room } = await start({
    vendors,
    room: true,
    lang: 'ko',
    preferences: { language: 'ko' },
  });
  await listen(page);
  const parts = Array.from({ length: PARTS }, () => ['ko-story-part.wav', PAUSE_S]).flat();
  const said = await room.say(...parts, 'ko-story-part.wav');
  expect(said.to - said.from).toBeGreaterThan(120_000);
  // In the midst of the last stretch.
  await room.until(said.to - 1000);
  isLast = true;
  expect(await kept(page)).toEqual([]);
  await untilAnswered(page, 1);
  const [turn = ''] = await turnsOf(page);
  expect(turn.endsWith(ending)).toBe(true);
  // All of it, give or take what counting by seconds is off.
  expect(turn.split(story).length - 1).toBeGreaterThan(PARTS - 6);
});
