/** A real Chromium with a fake microphone, and what a test may know of the page without touching the app. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { decodeWav, encodeWav } from '../../../src-main/providers/wav.ts';
import { furnishRoom, type Room, roomOf } from './room.ts';
import { FIXTURES } from './vendors.ts';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** A computer without WebGL: Dal is a still picture. */
const NO_GL = ['--disable-gpu', '--disable-software-rasterizer'];

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the page was opened with `room`. */
  readonly room: Room;
  close(): Promise<void>;
}

export interface PageOptions {
  /**
   * What the microphone plays once, from the moment it is opened: fixtures, and seconds of silence.
   * The device does not wait for its listener, so a few seconds belong in front.
   */
  readonly microphone?: readonly (string | number)[];
  /** Instead of a recording: a microphone that is spoken into when the test says so. */
  readonly room?: boolean;
  /** A camera that shows this file (`faceCameraFile`), null for none; and whether the page may have it. */
  readonly camera?: { readonly file: string | null; readonly allowed: boolean };
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: 'ko-KR' | 'en-GB';
  /** False: no WebGL, as on a computer that cannot draw her, and no processor time spent on drawing. */
  readonly picture?: boolean;
  /** Runs in the page before the app does. */
  readonly before?: () => void;
  /** Called with the page before it opens anything, to follow what it gets and does from the first moment. */
  readonly watch?: (page: Page) => void;
}

const RATE = 48_000;

/** Joins fixtures and silences into one file; ends in silence, so that the last words can end. */
function recording(parts: readonly (string | number)[]): string {
  const pieces = [...parts, 4].map((part) =>
    typeof part === 'number'
      ? new Int16Array(part * RATE)
      : decodeWav(readFileSync(join(FIXTURES, part))).samples,
  );
  const samples = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  const path = join(mkdtempSync(join(tmpdir(), 'bemore-mic-')), 'microphone.wav');
  writeFileSync(path, encodeWav({ samples, sampleRate: RATE }));
  return path;
}

/** Browsers that are told the same, kept for the worker's next test: a start costs a busy machine seconds. */
const browsers = new Map<string, Promise<Browser>>();

function launch(options: PageOptions): Promise<Browser> {
  const { microphone, room, camera } = options;
  const args = [
    ...FLAGS,
    ...(options.picture === false ? NO_GL : SOFTWARE_GL),
    ...(microphone || room
      ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
      : []),
    ...(camera?.file
      ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera.file}`]
      : []),
    ...(microphone ? [`--use-file-for-fake-audio-capture=${recording(microphone)}%noloop`] : []),
    ...(room ? ['--autoplay-policy=no-user-gesture-required'] : []),
  ];
  const start = () => chromium.launch({ executablePath: CHROMIUM, headless: true, args });
  // A recording is played once.
  if (microphone) return start();
  const known = browsers.get(args.join(' ')) ?? start();
  browsers.set(args.join(' '), known);
  return known;
}

export async function openPage(address: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { microphone, width = 1280, height = 800 } = options;
  const browser = await launch(options);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: options.theme ?? 'light',
    locale: options.locale ?? 'en-GB',
    permissions: [
      ...(microphone || options.room ? ['microphone'] : []),
      ...(options.camera?.allowed ? ['camera'] : []),
    ],
  });
  const page = await context.newPage();
  await page.addInitScript(listenToOutput);
  if (options.room) await page.addInitScript(furnishRoom);
  if (options.before) await page.addInitScript(options.before);
  options.watch?.(page);
  await page.goto(address);
  const close = (): Promise<void> => (microphone ? browser.close() : context.close());
  return { page, context, room: roomOf(page), close };
}

/** Runs in the page, before the app: hears what reaches the loudspeaker. */
function listenToOutput(): void {
  const heard = { peak: 0, loudest: 0 };
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
  const taps = new WeakMap<BaseAudioContext, AnalyserNode>();
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const [target] = args;
    if (target instanceof AudioDestinationNode) {
      let tap = taps.get(this.context);
      if (!tap) {
        tap = new AnalyserNode(this.context, { fftSize: 2048 });
        taps.set(this.context, tap);
        const samples = new Float32Array(tap.fftSize);
        const own = tap;
        setInterval(() => {
          own.getFloatTimeDomainData(samples);
          heard.peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
          heard.loudest = Math.max(heard.loudest, heard.peak);
        }, 30);
      }
      connect.call(this, tap);
    }
    return connect.apply(this, args);
  } as typeof AudioNode.prototype.connect;
  Object.assign(window, { heardOutput: heard });
}

/** Loudness at the loudspeaker: now, and the most so far. 0..1. */
export const output = (page: Page): Promise<{ peak: number; loudest: number }> =>
  page.evaluate(() => {
    const { heardOutput } = window as unknown as { heardOutput: { peak: number; loudest: number } };
    return { ...heardOutput };
  });
