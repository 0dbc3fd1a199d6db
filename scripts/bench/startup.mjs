// From `npm start` (its script, everything set up already) to a window one can use, on the Node host.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summary, support } from './_app.mjs';

const { openPage } = await support('e2e/support/page.ts');
const start = fileURLToPath(new URL('../start.mjs', import.meta.url));

async function once() {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-bench-'));
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [start, '--host', 'node', '--no-open', '--data-dir', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  let text = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      text += data;
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`ended at once: ${text}`)));
  });
  const ready = performance.now() - began;
  // The browser is launched before its clock starts: its own start is not ours.
  const opened = await openPage('about:blank');
  const pageBegan = performance.now();
  await opened.page.goto(address);
  await opened.page.locator('.welcome-go, .talk').first().waitFor();
  const usable = performance.now() - pageBegan;
  await opened.close();
  child.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
  return { ready, usable };
}

export async function run({ runs }) {
  const starts = [];
  // The first start may still set something up: it is not a second start.
  await once();
  for (let i = 0; i < runs; i += 1) starts.push(await once());
  return {
    rows: [
      summary(
        'npm start to address',
        'ms',
        starts.map(({ ready }) => ready),
      ),
      summary(
        'address to usable page',
        'ms',
        starts.map(({ usable }) => usable),
      ),
      summary(
        'both',
        'ms',
        starts.map(({ ready, usable }) => ready + usable),
      ),
    ],
    note: 'Aim: under two seconds for a second start.',
  };
}
