import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataKey } from '../../../src-main/memory/data-key.ts';
import type { Vault } from '../../../src-main/platform.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Seals by turning letters round. */
const vault: Vault = {
  protection: 'file',
  seal: async (secret) => Buffer.from([...secret].reverse().join('')),
  open: async (sealed) => [...Buffer.from(sealed).toString()].reverse().join(''),
};

test('the data key is made once, sealed, and the same at every start', async () => {
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  const key = await loadDataKey({ dataDir, vault, log });
  expect(key).toHaveLength(32);
  expect(await loadDataKey({ dataDir, vault, log })).toEqual(key);
  const kept = await readFile(join(dataDir, 'data.key'));
  expect(kept.includes(Buffer.from(key))).toBe(false);
  expect(kept.includes(Buffer.from(key).toString('base64'))).toBe(false);
  if (process.platform !== 'win32') {
    expect((await stat(join(dataDir, 'data.key'))).mode & 0o777).toBe(0o600);
  }
  expect(await loadDataKey({ dataDir: temporaryFolder(), vault, log })).not.toEqual(key);
  expect(lines).toEqual([]);
});

test('a vault that refuses for a while does not cost the key', async () => {
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  const key = await loadDataKey({ dataDir, vault, log });
  const locked: Vault = {
    ...vault,
    open: () => Promise.reject(new AppError('keys/unavailable')),
    seal: () => Promise.reject(new AppError('keys/unavailable')),
  };
  const meanwhile = await loadDataKey({ dataDir, vault: locked, log });
  expect(meanwhile).toHaveLength(32);
  expect(meanwhile).not.toEqual(key);
  expect(await loadDataKey({ dataDir, vault, log })).toEqual(key);
  expect(await loadDataKey({ dataDir: temporaryFolder(), vault: locked, log })).toHaveLength(32);
  expect(lines).toHaveLength(2);
});

test('a folder in the place of the data key is left alone', async () => {
  const dataDir = temporaryFolder();
  await mkdir(join(dataDir, 'data.key'));
  const { log } = recordedLog();
  expect(await loadDataKey({ dataDir, vault, log })).toHaveLength(32);
  expect((await stat(join(dataDir, 'data.key'))).isDirectory()).toBe(true);
});
