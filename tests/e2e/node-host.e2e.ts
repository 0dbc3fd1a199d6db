/** The built Node host as a process: how it starts, who finds it, and how it ends. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { newDataDir, type RunningApp, removeDataDir, startApp } from './support/app.ts';
import { OUT } from './support/built.ts';

let dataDir = '';
const apps: RunningApp[] = [];
test.beforeEach(() => {
  dataDir = newDataDir();
});
test.afterEach(async () => {
  for (const app of apps.splice(0)) await app.kill();
  removeDataDir(dataDir);
});

async function start(): Promise<RunningApp> {
  const app = await startApp({ dataDir });
  apps.push(app);
  return app;
}

/** Runs the host to its end, for starts that fail. */
function runToEnd(args: readonly string[]): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(OUT, 'main', 'node.js'), ...args]);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        printed += text;
      });
    }
    child.on('close', (code) => resolve({ code, printed }));
  });
}

const open = (address: string) => fetch(address, { redirect: 'manual' });

test('Ctrl-C ends it cleanly and leaves nothing running', async () => {
  const app = await start();
  expect((await open(app.address)).status).toBe(303);
  const began = Date.now();
  expect(await app.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  await expect(open(app.address)).rejects.toThrow();
});

test('a second start opens a window of its own on the app that runs, and ends with it', async () => {
  const first = await start();
  const second = await start();
  expect(new URL(second.address).port).toBe(new URL(first.address).port);
  expect(second.address).not.toBe(first.address);
  expect((await open(second.address)).status).toBe(303);
  expect((await open(first.address)).status).toBe(303);

  const ended = new Promise((resolve) => second.process.on('exit', resolve));
  await first.stop();
  expect(await ended).toBe(0);
});

test('ending the second start leaves the first alone', async () => {
  const first = await start();
  const second = await start();
  expect(await second.stop()).toBe(0);
  expect((await open(first.address)).status).toBe(303);
});

test('starts again after a crash', async () => {
  await (await start()).kill();
  expect(existsSync(join(dataDir, 'running.json'))).toBe(true);
  const again = await start();
  expect((await open(again.address)).status).toBe(303);
});

test('says in one sentence what is wrong with how it was started', async () => {
  const app = await start();
  const { port } = new URL(app.address);
  const other = newDataDir();
  const taken = await runToEnd(['--port', port, '--data-dir', other]);
  expect(taken).toMatchObject({ code: 1, printed: expect.stringContaining('--port') });
  expect(taken.printed).not.toMatch(/\n\s+at /);
  expect(existsSync(join(other, 'running.json'))).toBe(false);
  removeDataDir(other);
  for (const args of [['--port', 'x'], ['--port', '70000'], ['--lang', 'fr'], ['--what']]) {
    const { code, printed } = await runToEnd(args);
    expect(code).toBe(2);
    expect(printed).toContain('--data-dir DIR');
  }
});

test('a program with the token talks to the companion over the session protocol [V1] [V5] [V7]', async () => {
  const app = await start();
  const token = readFileSync(join(dataDir, 'api-token'), 'utf8').trim();
  const { port } = new URL(app.address);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/session/program-1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const heard: { type: string; chunk?: string; error?: string }[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.on('open', resolve));

  socket.send('{"type":');
  for (let i = 0; i < 11; i += 1) {
    socket.send(JSON.stringify({ type: 'request_ai_response', message: `Day ${i} was long.` }));
  }
  const ends = () => heard.filter(({ type }) => /complete|error/.test(type));
  await expect.poll(() => ends().length, { timeout: 40_000 }).toBe(12);
  expect(ends().map(({ type }) => type)).toEqual([
    'ai_stream_error',
    ...Array.from({ length: 10 }, () => 'ai_stream_complete'),
    'ai_stream_error',
  ]);
  expect(ends().at(-1)?.error).toMatch(/try again in \d+ seconds/);
  const spoken = heard.flatMap(({ chunk }) => chunk ?? []).join('');
  expect(spoken.length).toBeGreaterThan(100);

  socket.send(JSON.stringify({ type: 'request_ai_response', message: '   ' }));
  socket.send(JSON.stringify({ type: 'request_ai_response', message: 'x'.repeat(2001) }));
  await expect.poll(() => ends().length).toBe(14);
  expect(ends().at(-2)?.error).toContain('empty');
  expect(ends().at(-1)?.error).toContain('2,000');
  socket.terminate();
});
