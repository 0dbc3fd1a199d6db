import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTestDatabase, storeOn } from './open-store.ts';

const speaker = fileURLToPath(new URL('./speak-until-killed.ts', import.meta.url));

/** Runs the speaking process until it has said so much, then kills it outright. */
async function speakThenKill(dataDir: string, sentences: number): Promise<void> {
  const child = spawn(process.execPath, [speaker, dataDir, String(sentences)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    printed += piece;
    if (printed.includes('said')) break;
  }
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

test('has everything said up to a kill -9, the reply marked interrupted [A7]', async () => {
  const dataDir = temporaryFolder();
  await speakThenKill(dataDir, 2);

  const store = storeOn(openTestDatabase(dataDir));
  const conversationId = store.latest() ?? '';
  expect(store.open(conversationId).messages).toMatchObject([
    { role: 'person', text: '오늘은 정말 힘들었어요.', state: 'complete' },
    { role: 'companion', text: '첫 문장이에요. 둘째 문장이에요.', state: 'interrupted' },
  ]);
  // And it goes on from there.
  store.addPersonMessage({ conversationId, text: '네', emotion: null, voice: null, at: 9 });
  expect(store.recent(conversationId, 1)).toMatchObject([{ text: '네' }]);
});

test('has the person’s message when killed before any model answered [A7]', async () => {
  const dataDir = temporaryFolder();
  await speakThenKill(dataDir, 0);
  const store = storeOn(openTestDatabase(dataDir));
  expect(store.open(store.latest() ?? '').messages).toMatchObject([
    { role: 'person', text: '오늘은 정말 힘들었어요.', state: 'complete' },
  ]);
});
