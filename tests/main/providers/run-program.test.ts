import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runProgram } from '../../../src-main/providers/run-program.ts';

const node = process.execPath;
const never = new AbortController().signal;
const run = (source: string, stdin = '', signal: AbortSignal = never) =>
  runProgram(node, ['-e', source], stdin, signal);

test('hands the text over on stdin and returns every byte of stdout', async () => {
  const echo = 'process.stdin.pipe(process.stdout)';
  const text = '그래요; $(rm -rf /) "quoted" '.repeat(20_000);
  expect((await run(echo, text)).toString('utf8')).toBe(text);
});

test('a program that is not there is an unavailable provider', async () => {
  await expect(runProgram('no-such-program-here', [], 'x', never)).rejects.toMatchObject({
    code: 'provider/unavailable',
  });
});

test('a program that fails is unavailable, and its words are not in the error', async () => {
  const failure = run('console.error("secret words"); process.exit(3)', 'secret words');
  const error = await failure.catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'provider/unavailable' });
  expect(`${error} ${(error as Error).cause} ${(error as Error).stack}`).not.toContain('secret');
});

test('a program that never reads its stdin does not bring us down', async () => {
  await expect(run('process.exit(0)', 'x'.repeat(5_000_000))).resolves.toHaveLength(0);
});

test('a program that writes without end is stopped', async () => {
  const flood = 'const b = Buffer.alloc(1e6); (function f() { process.stdout.write(b, f) })()';
  await expect(run(flood)).rejects.toMatchObject({ code: 'provider/unavailable' });
});

test('aborting rejects with the reason at once and kills the program', async () => {
  const controller = new AbortController();
  const marker = `bemore-${process.pid}-${Date.now()}`;
  const pending = run(`setInterval(() => {}, 1000) // ${marker}`, '', controller.signal);
  await sleep(50);
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(pending).rejects.toBe(reason);
  if (process.platform !== 'linux') return;
  const { readdir, readFile } = await import('node:fs/promises');
  const running = async () => {
    const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const lines = await Promise.all(
      ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
    );
    return lines.some((line) => line.includes(marker));
  };
  await expect.poll(running, { timeout: 5000 }).toBe(false);
});

test('starts nothing when already aborted', async () => {
  const reason = new Error('before');
  await expect(run('process.exit(0)', '', AbortSignal.abort(reason))).rejects.toBe(reason);
});
