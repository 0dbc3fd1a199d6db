import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { serveHarness } from '../support/stage-harness/serve.ts';
import { CHROMIUM } from './support/page.ts';
import { furnishRoom, type Room, roomOf } from './support/room.ts';

/** The harness page's own global; the page runs elsewhere, so its types do not reach here. */
type Harness = typeof import('../support/stage-harness/main.ts').harness;
declare const harness: Harness;
interface Heard {
  readonly event: string;
  readonly at: number;
  readonly utterance?: string;
  readonly ms?: number;
  readonly silenceMs?: number;
  readonly lastSoundAt?: number;
}
declare const heard: Heard[];
declare const activity: Awaited<ReturnType<Harness['startVoiceActivity']>>;

const voice = (name: string): string =>
  resolve(import.meta.dirname, `../fixtures/voice/${name}.wav`);

let server: Awaited<ReturnType<typeof serveHarness>>;
let browser: Browser | null = null;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.afterEach(async () => {
  await browser?.close();
  browser = null;
});

/** The harness as a strict page. Its microphone plays a recording once, or is spoken into in a `room`, or is missing. */
async function open(
  source: string | null,
): Promise<{ page: Page; room: Room; complaints: string[] }> {
  const recording = source === 'room' ? null : source;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-ui-for-media-stream',
      ...(recording
        ? [
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-audio-capture=${voice(recording)}%noloop`,
          ]
        : []),
    ],
  });
  const page = await browser.newPage({ viewport: { width: 420, height: 384 } });
  if (source === 'room') await page.addInitScript(furnishRoom);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => 'harness' in globalThis);
  return { page, room: roomOf(page), complaints };
}

/** Opens the microphone and collects what the detector reports in `heard`. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const log: Heard[] = [];
    const note = (event: string, more: Partial<Heard> = {}) =>
      log.push({ event, at: performance.now(), ...more });
    const lengthOf = (pcm: Int16Array) => pcm.length / 16;
    const context = new AudioContext();
    const { signal } = new AbortController();
    const microphone = await harness.openMicrophone(
      { deviceId: null, processing: false },
      context,
      signal,
    );
    let loudest = 0;
    setInterval(() => {
      loudest = Math.max(loudest, microphone.level());
      Object.assign(globalThis, { loudest });
    }, 30);
    const activity = await harness.startVoiceActivity(
      microphone,
      { played: null },
      {
        onOnset: () => note('onset'),
        onOnsetPassed: () => note('onset-passed'),
        onSpeech: (utterance) => note('speech', { utterance }),
        onLasting: (utterance) => note('lasting', { utterance }),
        onPause: (utterance, { pcm, pause, lastSoundAt }) =>
          note('pause', { utterance, ms: lengthOf(pcm), silenceMs: pause.silenceMs, lastSoundAt }),
        onResume: (utterance) => note('resume', { utterance }),
        onEnd: (utterance, { pcm, lastSoundAt }) =>
          note('end', { utterance, ms: lengthOf(pcm), lastSoundAt }),
        onDropped: (utterance) => note('dropped', { utterance }),
        onFailed: () => note('failed'),
      },
      signal,
    );
    Object.assign(globalThis, { heard: log, activity });
  });
}
/** What was told, in order; a stop inside a word may be told as a pause that is over at once, and is left out. */
const events = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isStop = (pause?: Heard, resume?: Heard): boolean =>
      pause?.event === 'pause' && resume?.event === 'resume' && resume.at - pause.at < 250;
    return heard
      .filter((one, i) => !isStop(one, heard[i + 1]) && !isStop(heard[i - 1], one))
      .map(({ event }) => event);
  });

test('hears a sentence with its beginning, and knows when its last sound was [C10]', async () => {
  const { page, complaints } = await open('en-one-sentence-after-silence');
  await listen(page);
  await expect
    .poll(() => events(page), { timeout: 20_000 })
    .toEqual(['onset', 'speech', 'lasting', 'pause']);
  const { pause, ms, loudest } = await page.evaluate(() => ({
    pause: heard.findLast(({ event }) => event === 'pause') as Heard,
    ms: heard.reduce((sum, { event, ms = 0 }) => sum + (event === 'pause' ? ms : 0), 0),
    loudest: (globalThis as unknown as { loudest: number }).loudest,
  }));
  // 1.8 s of speech, 0.3 s before it and the beginning of the silence after it.
  expect(ms).toBeGreaterThan(1800);
  expect(ms).toBeLessThan(2700);
  // The clock of sound and the clock of the page are joined: the last sound lies as far back as is said.
  const back = pause.at - (pause.lastSoundAt ?? 0);
  expect(back).toBeGreaterThanOrEqual(pause.silenceMs ?? Number.NaN);
  expect(back).toBeLessThan((pause.silenceMs ?? 0) + 1000);
  expect(loudest).toBeGreaterThan(0.4);
  expect(complaints).toEqual([]);
});

test('a cough is nobody speaking', async () => {
  const { page, room } = await open('room');
  await listen(page);
  const { end } = await room.say('cough.wav', 2);
  await room.until(end + 2000);
  expect(await events(page)).not.toContain('speech');
});

test('goes on with the same utterance after a pause, and with another one after it was taken', async () => {
  const { page, room } = await open('room');
  await listen(page);
  // In the middle of the second sentence, as main does when it decided just before.
  const closed = page.evaluate(
    () =>
      new Promise<string>((done) => {
        const looking = setInterval(() => {
          const pause = heard.find(({ event }) => event === 'pause');
          const resume = heard.findLast(({ event }) => event === 'resume');
          if (!pause || !resume?.utterance || resume.at - pause.at < 250) return;
          clearInterval(looking);
          activity.close(resume.utterance);
          done(resume.utterance);
        }, 20);
      }),
  );
  await room.say('en-two-sentences-with-pause.wav');
  const first = await closed;
  await expect
    .poll(async () => (await events(page)).slice(0, 8).join(' '), { timeout: 20_000 })
    .toBe('onset speech lasting pause resume onset speech lasting');
  expect(await page.evaluate(() => heard.at(-1)?.utterance)).not.toBe(first);
});

test('ends an utterance at once when asked to, and forgets one that is not meant', async () => {
  const { page, room } = await open('room');
  await listen(page);
  await room.say('en-two-sentences-with-pause.wav');
  await expect.poll(() => events(page), { timeout: 20_000 }).toContain('speech');
  await page.evaluate(() => activity.finish());
  await expect.poll(() => events(page), { timeout: 20_000 }).toContain('end');
  await expect
    .poll(() => events(page).then((all) => all.filter((event) => event === 'speech')), {
      timeout: 20_000,
    })
    .toHaveLength(2);
  await page.evaluate(() => activity.pause());
  await expect.poll(() => events(page), { timeout: 20_000 }).toContain('dropped');
});

test('says in one word why there is no microphone', async () => {
  const { page } = await open(null);
  const reason = await page.evaluate(() =>
    harness
      .openMicrophone({ deviceId: null }, new AudioContext(), new AbortController().signal)
      .then(
        () => 'opened',
        (error: { reason: string }) => error.reason,
      ),
  );
  expect(reason).toBe('missing');
});

test('plays a sentence, moves the mouth with it, rests after it, and receipts it once [C7]', async () => {
  const { page } = await open(null);
  const wav = readFileSync(voice('en-one-sentence'));
  const result = await page.evaluate(
    async ({ base64, rate }) => {
      const pcm = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const log: string[] = [];
      const { promise, resolve: drained } = Promise.withResolvers<void>();
      const player = harness.createPlayer({
        listener: {
          onSentenceStarted: () => log.push('started'),
          onPlayed: () => log.push('played'),
          onDrained: () => drained(),
        },
      });
      const begun = performance.now();
      const size = 9602;
      const pieces = Math.ceil(pcm.length / size);
      for (let i = 0; i < pieces; i += 1) {
        player.enqueue({
          turnId: 't',
          index: 0,
          text: 'A sentence.',
          spoken: 'A sentence.',
          differs: [],
          piece: i,
          last: i === pieces - 1,
          pcm: pcm.slice(i * size, (i + 1) * size),
          sampleRate: rate,
          durationMs: null,
          timing: null,
          vendor: 'system',
          emotion: 'neutral',
        });
      }
      player.finish('t', 1);
      const mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
      const seen: number[] = [];
      const watching = setInterval(() => {
        player.mouth(mouth);
        seen.push(Math.max(mouth.aa, mouth.ih, mouth.ou, mouth.ee, mouth.oh));
      }, 16);
      await promise;
      clearInterval(watching);
      player.mouth(mouth);
      return {
        log,
        widest: Math.max(...seen),
        shut: seen.filter((open) => open === 0).length,
        after: mouth,
        tookMs: performance.now() - begun,
        lengthMs: (pcm.length / 2 / rate) * 1000,
      };
    },
    { base64: wav.subarray(44).toString('base64'), rate: wav.readUInt32LE(24) },
  );
  expect(result.log).toEqual(['started', 'played']);
  expect(result.widest).toBeGreaterThan(0.4);
  expect(result.shut).toBeGreaterThan(0);
  expect(result.after).toEqual({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
  // The clock is the sound's own: the end comes when the sound ends, not when it was sent.
  expect(result.tookMs).toBeGreaterThan(result.lengthMs - 20);
});

test('shows Dal under a strict policy, and again on another canvas [C6]', async () => {
  const { page, complaints } = await open(null);
  const mounted = await page.evaluate(async () => {
    const place = document.querySelector('#stage') as HTMLElement;
    Object.assign(place.style, { width: '420px', height: '384px' });
    const stage = harness.createStage({ quality: 'low', reducedMotion: () => false, seed: 1 });
    const broken = await stage
      .show(await harness.fetchFile('/vad/silero_vad_v5.onnx'), { zoom: 1, height: 0 })
      .catch((error: { code: string }) => error.code);
    await stage.show(await harness.fetchFile('/avatars/dal.vrm'), { zoom: 1, height: 0 });
    const pictures: number[] = [];
    for (let i = 0; i < 2; i += 1) {
      const canvas = document.createElement('canvas');
      place.querySelector('canvas')?.replaceWith(canvas);
      const leave = stage.mount(canvas);
      stage.update(0.05, harness.resting);
      const copy = document.createElement('canvas');
      copy.width = 42;
      copy.height = 38;
      const paint = copy.getContext('2d') as CanvasRenderingContext2D;
      paint.drawImage(canvas, 0, 0, 42, 38);
      // The middle of the forehead is fur, not wall.
      const [red = 0, , blue = 0] = paint.getImageData(21, 9, 1, 1).data;
      pictures.push(red - blue);
      leave();
      leave();
    }
    stage.dispose();
    return { broken, pictures };
  });
  expect(mounted.broken).toBe('avatar/unknown-format');
  for (const warmth of mounted.pictures) expect(warmth).toBeGreaterThan(50);
  expect(complaints).toEqual([]);
});
