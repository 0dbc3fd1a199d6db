// Script time per frame of body, mouth, springs and avatar update, beside a mouth that only follows loudness;
// and what thirty changes of avatar leave behind. What the graphics process draws is not in it: that depends
// on the graphics card alone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { serveHarness } from '../../tests/support/stage-harness/serve.ts';
import { findBrowser } from '../find-browser.mjs';

const RECORDING = fileURLToPath(
  new URL('../../tests/fixtures/voice/en-one-sentence.wav', import.meta.url),
);
const BATCHES = 60;
const SWAPS = 30;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Rows for the table: every run is a fresh page; medians and p95 are over all batches of all runs. */
export async function run({ runs }) {
  const wav = readFileSync(RECORDING);
  const recording = {
    base64: wav.subarray(44).toString('base64'),
    rate: wav.readUInt32LE(24),
    batches: BATCHES,
  };
  const server = await serveHarness();
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox'],
  });
  const all = { full: [], update: [], loudness: [], mouth: [], analysisMs: [] };
  const held = { heapFirst: [], heapLast: [], objectsFirst: [], objectsLast: [] };
  try {
    for (let i = 0; i < runs; i += 1) {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => 'harness' in globalThis);
      const times = await page.evaluate(async ({ base64, rate, batches }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const pcm = new Int16Array(bytes.buffer);
        return globalThis.harness.measureFrames(
          Float32Array.from(pcm, (sample) => sample / 32768),
          rate,
          batches,
        );
      }, recording);
      for (const name of Object.keys(all)) all[name].push(...times[name]);
      await page.close();
      const swapped = await measureSwaps(await browser.newPage(), server.url);
      for (const name of Object.keys(held)) held[name].push(swapped[name]);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const row = (name, unit, values) => ({
    name,
    unit,
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    runs,
  });
  return {
    rows: [
      row('body, mouth, springs and avatar update', 'ms per frame', all.full),
      row('of it, springs and avatar update', 'ms per frame', all.update),
      row('baseline: loudness only, same avatar', 'ms per frame', all.loudness),
      row('of it, reading the mouth', 'ms per frame', all.mouth),
      row('mouth shapes from sound, ahead of play', 'ms per second of speech', all.analysisMs),
      row('script memory with the first avatar', 'MB', held.heapFirst),
      row(`script memory after ${SWAPS} changes of avatar`, 'MB', held.heapLast),
      row('things on the graphics card with the first avatar', 'count', held.objectsFirst),
      row(`things on the graphics card after ${SWAPS} changes`, 'count', held.objectsLast),
    ],
    note: 'Script only, in headless Chromium; drawing is the graphics process and not in it.',
  };
}

/** What script and graphics card hold with one avatar, and after many more; garbage collected first. */
async function measureSwaps(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => 'harness' in globalThis);
  const session = await page.context().newCDPSession(page);
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  /** Shows Dal so many times; geometries, textures and programs held then. */
  const show = (times) =>
    page.evaluate(async (count) => {
      const { harness } = globalThis;
      if (!harness.stage) {
        harness.stage = harness.createStage({ quality: 'low', reducedMotion: () => true, seed: 1 });
        harness.stage.mount(harness.place(48, 48));
      }
      for (let i = 0; i < count; i += 1) {
        const file = await harness.fetchFile('/avatars/dal.vrm');
        await harness.stage.show(file, { zoom: 1, height: 0 });
        harness.stage.update(0.05, harness.resting);
      }
      const { geometries, textures, programs } = harness.stage.facts();
      return geometries + textures + programs;
    }, times);
  const objectsFirst = await show(1);
  const heapFirst = await heapMb();
  const objectsLast = await show(SWAPS);
  const heapLast = await heapMb();
  await page.close();
  return { objectsFirst, heapFirst, objectsLast, heapLast };
}
