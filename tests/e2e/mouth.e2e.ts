/** The mouth against the loudspeaker: what was drawn, frame by frame, beside what sounded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Mouth } from '../../src-preload/contract/words.ts';
import { type MouthTrack, mouthAt } from '../../src-renderer/speaking/mouth-track.ts';
import { DISPLAY_LEAD_MS } from '../../src-renderer/speaking/player.ts';
import { readEnglishWords } from '../../src-renderer/speaking/pronounce/english-words.ts';
import { visemesOf } from '../../src-renderer/speaking/visemes.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicBeginning,
  anthropicEnding,
} from '../support/anthropic-server.ts';
import { timedLine, timedSpeech } from '../support/elevenlabs-server.ts';
import { eventStream } from '../support/vendor-server.ts';
import { ROOT } from './support/built.ts';
import { test } from './support/session.ts';
import { SOON, said, sounding, type, wordsOnScreen } from './support/talk.ts';
import { voiceBytes } from './support/vendors.ts';

/** One picture at 60 a second, milliseconds. */
const FRAME_MS = 1000 / 60;
const RATE = 24_000;
/** What the voice says, whatever it is asked to. */
const WORDS = 'My day was long and I feel tired.';
const SHAPES = ['aa', 'ih', 'ou', 'ee', 'oh'] as const;

interface Heard {
  /** Stretches of sound as they were scheduled: context time and length, seconds. */
  readonly sounds: { readonly at: number; readonly length: number }[];
  /** Time of each frame, milliseconds, and the context time at the ear before and after it was drawn, seconds. */
  readonly clock: { readonly at: number; readonly from: number; to: number }[];
}

/** Runs in the page before the app: keeps what is given to the loudspeaker, and its clock at every frame. */
function listen(): void {
  const heard: { sounds: Heard['sounds']; clock: Heard['clock'] } = { sounds: [], clock: [] };
  let context: AudioContext | null = null;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (at = 0) {
    context = this.context as AudioContext;
    heard.sounds.push({ at, length: this.buffer?.duration ?? 0 });
    start.call(this, at);
  };
  const atTheEar = (): number => (context ? context.currentTime - context.outputLatency : 0);
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => {
    for (const frame of heard.clock) if (frame.to < 0) frame.to = atTheEar();
  };
  const follow = (at: number): void => {
    heard.clock.push({ at, from: atTheEar(), to: -1 });
    drawn.port2.postMessage(null);
    requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
  Object.assign(window, { heard });
}

const heardIn = (page: Page): Promise<Heard> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard);

/** When each sentence began to sound: a stretch that does not follow on another begins one. */
function beginnings({ sounds }: Heard): number[] {
  let end = Number.NEGATIVE_INFINITY;
  return sounds.flatMap(({ at, length }) => {
    const begins = at - end > 0.05;
    end = at + length;
    return begins ? [at] : [];
  });
}

function distance(a: Readonly<Mouth>, track: MouthTrack, ms: number): number {
  const b: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
  mouthAt(track, ms, b);
  return SHAPES.reduce((sum, shape) => sum + Math.abs(a[shape] - b[shape]), 0);
}

test('during a spoken reply the mouth follows the sound within one frame, read in a worker, and a mark for a feeling is neither shown nor spoken [C7]', async ({
  start,
  vendors,
}) => {
  const bytes = voiceBytes();
  vendors.elevenlabs.on('POST /v1/text-to-speech/*', () => {
    const cut = Math.floor(bytes.byteLength / 3) | 1;
    return timedSpeech([
      timedLine({ bytes: bytes.subarray(0, cut) }),
      timedLine({ bytes: bytes.subarray(cut) }),
    ]);
  });
  // Models take a while to begin; the worker is ready by then.
  const pieces = ['[sa', `d] ${WORDS} [슬픔]`, WORDS];
  vendors.anthropic.on(
    ANTHROPIC_MESSAGES,
    eventStream([{ waitMs: 2000 }, ...anthropicBeginning(...pieces), ...anthropicEnding()]),
  );
  const { page } = await start({ vendors, before: listen });
  await type(page, 'How was your day?');
  const shown: string[] = [];
  await expect(sounding(page)).toContainText('My day', SOON);
  shown.push(...(await wordsOnScreen(page)));
  await expect
    .poll(() => page.evaluate(() => window.bemoreDiagnostics?.recent().at(-1)?.index ?? -1), SOON)
    .toBe(1);
  await expect
    .poll(() => page.evaluate(() => window.bemoreDiagnostics?.recent().at(-1)?.index), SOON)
    .toBe(-1);
  expect(await said(page)).toBe(`${WORDS} ${WORDS}`);
  shown.push(...(await wordsOnScreen(page)));
  expect(shown.filter((text) => /\[|sad|슬픔/.test(text))).toEqual([]);
  const spoken = vendors.elevenlabs.requests.map(({ json }) => json<{ text: string }>().text);
  expect(spoken).toEqual([WORDS, WORDS]);

  const frames = await page.evaluate(() => window.bemoreDiagnostics?.recent() ?? []);
  const heard = await heardIn(page);
  const began = beginnings(heard);
  expect(began).toHaveLength(2);
  const clock = new Map(heard.clock.map((frame) => [frame.at, frame]));

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Float32Array.from(
    { length: bytes.byteLength >> 1 },
    (_, i) => view.getInt16(i * 2, true) / 32_768,
  );
  const words = readEnglishWords(readFileSync(join(ROOT, 'assets', 'speech', 'words-en.bin')));
  const track = visemesOf(samples, RATE, { text: WORDS, language: 'en', words });

  const speaking = frames.filter(({ index }) => index >= 0);
  expect(speaking.length).toBeGreaterThan(30);
  for (const { at, index, ms } of speaking) {
    const { from, to } = clock.get(at) ?? { from: Number.NaN, to: Number.NaN };
    const begin = began[index] ?? Number.NaN;
    expect(ms).toBeGreaterThan((from - begin) * 1000 + DISPLAY_LEAD_MS - FRAME_MS);
    expect(ms).toBeLessThan((to - begin) * 1000 + DISPLAY_LEAD_MS + FRAME_MS);
  }
  // Moved by a frame either way, the whole sentence's own track fits the drawn mouth less well.
  const misfit = (byMs: number): number =>
    speaking.reduce((sum, { ms, mouth }) => sum + distance(mouth, track, ms + byMs), 0);
  const shifts = Array.from({ length: 61 }, (_, i) => (i - 30) * 2);
  const best = shifts.reduce((a, b) => (misfit(b) < misfit(a) ? b : a));
  expect(Math.abs(best)).toBeLessThan(FRAME_MS);
  // The second sentence was read with its text long before it sounded.
  const second = speaking.filter(({ index }) => index === 1);
  for (const { ms, mouth } of second) {
    const within = shifts.filter((byMs) => Math.abs(byMs) < FRAME_MS);
    const nearest = Math.min(...within.map((byMs) => distance(mouth, track, ms + byMs)));
    expect(nearest).toBeLessThan(0.05);
  }
  expect(Math.max(...second.map(({ mouth }) => mouth.aa + mouth.oh + mouth.ee))).toBeGreaterThan(
    0.4,
  );

  const mouths = await page.evaluate(() => window.bemoreDiagnostics?.mouths());
  expect(mouths).toMatchObject({ place: 'worker', whole: 2 });
  expect(page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringContaining('visemes.worker'),
  );
});
