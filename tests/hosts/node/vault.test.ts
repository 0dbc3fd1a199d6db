import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileVault } from '../../../src-main/hosts/node/vault.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bemore-vault-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const SECRET = 'sk-ant-marked-0123456789-한글';
const unavailable = expect.objectContaining({ code: 'keys/unavailable' });

test('a secret survives a restart [C5] [B3]', async () => {
  const sealed = await createFileVault(dir).seal(SECRET);
  await expect(createFileVault(dir).open(sealed)).resolves.toBe(SECRET);
});

test('says what protects the keys', () => {
  expect(createFileVault(dir).protection).toBe('file');
});

test('what is sealed shows nothing of the secret, and never looks the same twice', async () => {
  const vault = createFileVault(dir);
  const [one, two] = await Promise.all([vault.seal(SECRET), vault.seal(SECRET)]);
  expect(Buffer.from(one).includes('marked')).toBe(false);
  expect(Buffer.compare(one, two)).not.toBe(0);
  for (const name of await readdir(dir)) {
    expect((await readFile(join(dir, name))).includes('marked')).toBe(false);
  }
});

test('secrets sealed at once by a new vault can all be opened', async () => {
  const vault = createFileVault(dir);
  const secrets = Array.from({ length: 20 }, (_, i) => `secret ${i}`);
  const sealed = await Promise.all(secrets.map((secret) => vault.seal(secret)));
  const again = createFileVault(dir);
  expect(await Promise.all(sealed.map((bytes) => again.open(bytes)))).toEqual(secrets);
});

test.skipIf(process.platform === 'win32')('only this account can read the key file', async () => {
  const vault = createFileVault(dir);
  const sealed = await vault.seal(SECRET);
  const file = join(dir, 'vault.key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  // A copy that came back from a backup with wide rights is narrowed before it is used.
  await chmod(file, 0o644);
  await vault.open(sealed);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('refuses what was tampered with, at every byte', async () => {
  const vault = createFileVault(dir);
  const sealed = await vault.seal('short');
  for (let i = 0; i < sealed.length; i += 1) {
    const changed = new Uint8Array(sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    await expect(vault.open(changed)).rejects.toThrow(unavailable);
  }
  for (const length of [0, 1, 13, 20, sealed.length - 1]) {
    await expect(vault.open(sealed.subarray(0, length))).rejects.toThrow(unavailable);
  }
});

test('refuses when the key file is gone, damaged, or of another vault', async () => {
  const vault = createFileVault(dir);
  const sealed = await vault.seal(SECRET);
  const file = join(dir, 'vault.key');
  await writeFile(file, 'damaged');
  await expect(vault.open(sealed)).rejects.toThrow(unavailable);
  await expect(vault.seal(SECRET)).rejects.toThrow(unavailable);
  await rm(file);
  await expect(vault.open(sealed)).rejects.toThrow(unavailable);
  await vault.seal('a new key now');
  await expect(vault.open(sealed)).rejects.toThrow(unavailable);
});
