// Script time per frame of mouth, face and avatar update, beside a mouth that only follows loudness.
// What the graphics process draws is not in it: that depends on the graphics card alone.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { serveHarness } from '../../tests/support/stage-harness/serve.ts';
import { findBrowser } from '../find-browser.mjs';

const RECORDING = fileURLToPath(
  new URL('../../tests/fixtures/voice/en-one-sentence.wav', import.meta.url),
);
const BATCHES = 60;

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
  const all = { full: [], loudness: [], mouth: [], analysisMs: [] };
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
      row('mouth, face and avatar', 'ms per frame', all.full),
      row('baseline: loudness only, same avatar', 'ms per frame', all.loudness),
      row('of it, reading the mouth', 'ms per frame', all.mouth),
      row('mouth shapes from sound, ahead of play', 'ms per second of speech', all.analysisMs),
    ],
    note: 'Script only, in headless Chromium; drawing is the graphics process and not in it.',
  };
}
