import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataDir, readHolder } from '../../src-main/hosts/instance-lock.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bemore-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function claim() {
  const result = claimDataDir(dir, 'node');
  if ('heldBy' in result) throw new Error('held');
  return result.claim;
}

test('a second process learns who uses the data directory, and where it listens', () => {
  const first = claim();
  expect(claimDataDir(dir, 'electron')).toMatchObject({ heldBy: { pid: process.pid, port: null } });
  first.publish(4321);
  expect(claimDataDir(dir, 'node')).toMatchObject({ heldBy: { host: 'node', port: 4321 } });
});

test('a process that ends leaves the directory to the next', () => {
  claim().release();
  expect(readHolder(dir)).toBeNull();
  claim();
});

test('what a crashed process left behind does not keep the app from starting', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const pid = child.pid ?? 0;
  await new Promise((resolve) => child.on('close', resolve));
  writeFileSync(
    join(dir, 'running.json'),
    JSON.stringify({ pid, host: 'node', port: 1, since: Date.now() }),
  );
  claim();
});

test('what was left behind before the computer started counts for nothing, whoever has the id now', () => {
  writeFileSync(
    join(dir, 'running.json'),
    JSON.stringify({ pid: process.pid, host: 'electron', port: null, since: 0 }),
  );
  claim();
});

test('a damaged file counts for nothing', () => {
  writeFileSync(join(dir, 'running.json'), '{"pid":');
  claim();
});
