import { beforeEach, expect, test } from 'vitest';
import { createKeychainVault } from '../../../src-main/hosts/electron/vault.ts';
import { electron, safeStorage } from '../../support/electron-double.ts';

beforeEach(() => electron.reset());
const vaultOn = (system: NodeJS.Platform) => createKeychainVault(safeStorage as never, system);
const unavailable = expect.objectContaining({ code: 'keys/unavailable' });

test('what the keychain sealed it opens again, also after a restart [B3] [C5]', async () => {
  const sealed = await vaultOn('linux').seal('sk-마크');
  expect(sealed).toBeInstanceOf(Uint8Array);
  await expect(vaultOn('linux').open(sealed)).resolves.toBe('sk-마크');
});

test('says what protects the keys', () => {
  expect(vaultOn('darwin').protection).toBe('keychain');
  expect(vaultOn('win32').protection).toBe('keychain');
  for (const backend of ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']) {
    safeStorage.backend = backend;
    expect(vaultOn('linux').protection).toBe('keychain');
  }
});

test('without a keyring on Linux it still keeps keys, and never calls that protected', async () => {
  safeStorage.backend = 'basic_text';
  const vault = vaultOn('linux');
  expect(vault.protection).toBe('basic-text');
  await expect(vault.open(await vault.seal('key'))).resolves.toBe('key');
  safeStorage.backend = 'unknown';
  expect(vaultOn('linux').protection).toBe('basic-text');
});

test('does not weaken a keyring that is there', () => {
  vaultOn('linux');
  expect(safeStorage.plainText).toBe(false);
});

test('a keychain that refuses is keys/unavailable', async () => {
  const vault = vaultOn('linux');
  await expect(vault.open(Uint8Array.of(1, 2, 3))).rejects.toThrow(unavailable);
  safeStorage.available = false;
  await expect(vault.seal('key')).rejects.toThrow(unavailable);
});
