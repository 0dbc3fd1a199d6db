/** `npm run companion`: JSON lines in, one JSON line out for each, in order (R20). */
import { mkdtempSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startServices } from '../../services.ts';
import { nodePlatform } from '../node/platform.ts';
import { createHeadless } from './answer.ts';
import { readLine } from './lines.ts';

enableCompileCache(join(import.meta.dirname, '..', '.compile-cache'));

const isOnce = process.argv.includes('--once');
/** With `--once` the line may be an argument; else it comes from the standard input. */
const argument = isOnce ? process.argv.slice(2).find((one) => one.startsWith('{')) : undefined;
const never = new AbortController().signal;
const headless = createHeadless({
  platform: () => ({
    ...nodePlatform(mkdtempSync(join(tmpdir(), 'bemore-headless-')), null),
    // Keys of this computer are not for a door without a window.
    environment: {},
  }),
  startServices,
});

const write = (answer: object): void => {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
};

async function* lines(): AsyncGenerator<string> {
  if (argument !== undefined) {
    yield argument;
    return;
  }
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

let isBroken = false;
try {
  for await (const line of lines()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('error' in read) {
      isBroken = true;
      write(read);
    } else {
      write(await headless.answer(read, never));
    }
    if (isOnce) break;
  }
} finally {
  await headless.close();
}
process.exit(isOnce && isBroken ? 2 : 0);
