import { expect, test } from 'vitest';
import { MAX_UTTERANCE_SECONDS } from '../../../src-preload/contract/words.ts';
import { createListening, type Heard } from '../../../src-renderer/hearing/listening.ts';
import { vowel } from '../../support/speech-sounds.ts';

const ah = vowel([730, 1090, 2440], 16_000, 1, 120);

/** What is told of `seconds` of a voice, by a model that takes every frame for speech but those in `pauses`. */
async function hold(seconds: number, isPause: (second: number) => boolean): Promise<Heard[]> {
  const heard: Heard[] = [];
  let frame = 0;
  let ids = 0;
  const listening = createListening({
    judge: async () => {
      frame += 1;
      return isPause(frame * 0.032) ? 0.01 : 0.95;
    },
    forget: () => undefined,
    tell: (one) => heard.push(one),
    fail: () => undefined,
    newId: () => {
      ids += 1;
      return `u${ids}`;
    },
  });
  const none = new Float32Array(128);
  for (let block = 0; block < seconds * 125; block += 1) {
    const at = (block % 125) * 128;
    const quiet = isPause(block * 0.008);
    listening.block(quiet ? none : ah.subarray(at, at + 128), none, (block + 1) * 8);
    if (block % 4 === 3) await listening.settled();
  }
  return heard;
}

test('two minutes without a breath come in pieces that main takes, and the rest goes on as another', async () => {
  const heard = await hold(122, () => false);
  expect(heard.map(({ type }) => type)).toEqual(
    'onset speech lasting end onset speech lasting'.split(' '),
  );
  const [end] = heard.filter((one) => one.type === 'end');
  expect(end).toMatchObject({ ending: 'limit', pause: null });
  const seconds = (end?.pcm.length ?? 0) / 16_000;
  expect(seconds).toBeGreaterThan(114);
  expect(seconds).toBeLessThan(MAX_UTTERANCE_SECONDS);
  expect(end?.voice.durationMs).toBeGreaterThan(114_000);
});

test('two minutes with a breath now and then are one utterance', async () => {
  const heard = await hold(122, (second) => second % 10 > 9.5);
  expect(heard.filter(({ type }) => type === 'end')).toEqual([]);
  const pauses = heard.filter((one) => one.type === 'pause');
  expect(pauses).toHaveLength(12);
  expect(new Set(pauses.map(({ utterance }) => utterance)).size).toBe(1);
  expect(pauses.at(-1)?.voice.pauses).toBe(11);
  // Every second of it is sent once.
  const sent = pauses.reduce((sum, { pcm }) => sum + pcm.length, 0) / 16_000;
  expect(Math.abs(sent - 119.6)).toBeLessThan(0.5);
});

test('ten minutes are enough for one utterance', async () => {
  const heard = await hold(603, (second) => second % 60 > 59.5);
  const ends = heard.filter((one) => one.type === 'end');
  expect(ends).toHaveLength(1);
  expect(ends[0]).toMatchObject({ ending: 'limit' });
  expect(ends[0]?.pause).not.toBeNull();
}, 60_000);
