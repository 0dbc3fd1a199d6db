import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
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
const refusing: Vault = {
  ...vault,
  open: () => Promise.reject(new AppError('keys/unavailable')),
  seal: () => Promise.reject(new AppError('keys/unavailable')),
};
const PASSPHRASE = '달빛 아래 걷기';

const load = (dataDir: string, from = vault) =>
  loadDataKey({ dataDir, vault: from, log: recordedLog().log });

test('the data key is made once, sealed, and the same at every start', async () => {
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  const key = (await loadDataKey({ dataDir, vault, log })).get();
  expect(key).toHaveLength(32);
  expect((await loadDataKey({ dataDir, vault, log })).get()).toEqual(key);
  const kept = await readFile(join(dataDir, 'data.key'));
  expect(kept.includes(Buffer.from(key ?? []))).toBe(false);
  expect(kept.includes(Buffer.from(key ?? []).toString('base64'))).toBe(false);
  if (process.platform !== 'win32') {
    expect((await stat(join(dataDir, 'data.key'))).mode & 0o777).toBe(0o600);
  }
  expect((await load(temporaryFolder())).get()).not.toEqual(key);
  expect(lines).toEqual([]);
});

test('a vault that refuses for a while does not cost the key, and says so', async () => {
  const dataDir = temporaryFolder();
  const key = (await load(dataDir)).get();
  const { log, lines } = recordedLog();
  const meanwhile = await loadDataKey({ dataDir, vault: refusing, log });
  expect(meanwhile.get()).toBeNull();
  expect(meanwhile.fault).toBe('store/no-key');
  expect((await load(dataDir)).get()).toEqual(key);
  // Where none could be kept, none is used: what it sealed could not be opened after.
  const never = await loadDataKey({ dataDir: temporaryFolder(), vault: refusing, log });
  expect(never.get()).toBeNull();
  expect(lines).toHaveLength(2);
});

test('a folder in the place of the data key is left alone', async () => {
  const dataDir = temporaryFolder();
  await mkdir(join(dataDir, 'data.key'));
  expect((await load(dataDir)).fault).toBe('store/no-key');
  expect((await stat(join(dataDir, 'data.key'))).isDirectory()).toBe(true);
});

test('a passphrase takes the place of the vault, and only it opens [A2]', async () => {
  const dataDir = temporaryFolder();
  const before = await load(dataDir);
  const key = before.get();
  await expect(before.set('short', null)).rejects.toMatchObject({ code: 'lock/too-short' });
  await before.set(PASSPHRASE, null);
  expect(before.lock()).toEqual({ isSet: true, isLocked: false });
  expect(await readdir(dataDir)).toEqual(['data.lock']);

  const after = await load(dataDir);
  expect(after.lock()).toEqual({ isSet: true, isLocked: true });
  expect(after.get()).toBeNull();
  await expect(after.open('달빛 아래 뛰기')).rejects.toMatchObject({
    code: 'lock/wrong-passphrase',
  });
  expect(after.get()).toBeNull();
  // A Mac's keyboard composes Hangul in pieces.
  await after.open(PASSPHRASE.normalize('NFD'));
  expect(after.get()).toEqual(key);
  after.close();
  expect(after.lock().isLocked).toBe(true);
});

test('another passphrase needs the one before; without any the vault holds the key again', async () => {
  const dataDir = temporaryFolder();
  const keyring = await load(dataDir);
  const key = keyring.get();
  await keyring.set(PASSPHRASE, null);
  await expect(keyring.set('another one', 'not it at all')).rejects.toMatchObject({
    code: 'lock/wrong-passphrase',
  });
  await keyring.set('another one', PASSPHRASE);
  await expect(keyring.remove(PASSPHRASE)).rejects.toMatchObject({
    code: 'lock/wrong-passphrase',
  });
  await keyring.remove('another one');
  expect(await readdir(dataDir)).toEqual(['data.key']);
  expect((await load(dataDir)).get()).toEqual(key);
});

test('a damaged lock opens nothing and asks for no memory a person does not have', async () => {
  const dataDir = temporaryFolder();
  await writeFile(
    join(dataDir, 'data.lock'),
    JSON.stringify({ version: 1, kdf: 'scrypt', N: 2 ** 40, r: 8, p: 1, salt: '', key: '' }),
  );
  const keyring = await load(dataDir);
  expect(keyring.lock().isLocked).toBe(true);
  await expect(keyring.open(PASSPHRASE)).rejects.toMatchObject({ code: 'store/no-key' });
});

test('begins anew with another key, and what held the first is set aside', async () => {
  const dataDir = temporaryFolder();
  const keyring = await load(dataDir);
  const key = keyring.get();
  await keyring.set(PASSPHRASE, null);
  keyring.close();
  await keyring.beginAnew(7);
  expect(keyring.lock()).toEqual({ isSet: false, isLocked: false });
  expect(keyring.get()).not.toEqual(key);
  expect((await readdir(dataDir)).sort()).toEqual(['data.key', 'data.lock.set-aside-7']);
});
