import type { SafeStorage } from 'electron';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { KeyProtection } from '../../../src-preload/contract/words.ts';
import type { Vault } from '../../platform.ts';

type Storage = Pick<
  SafeStorage,
  | 'isEncryptionAvailable'
  | 'encryptString'
  | 'decryptString'
  | 'getSelectedStorageBackend'
  | 'setUsePlainTextEncryption'
>;

/**
 * Keeps secrets with the operating system's keychain. Create it once the app is ready.
 * The synchronous calls are used because only they tell, on Linux, which backend was chosen: without a
 * keyring it is `basic_text`, a fixed password and no protection, and the settings have to say so.
 */
export function createKeychainVault(storage: Storage, system: NodeJS.Platform): Vault {
  const protection = protectionOf(storage, system);
  // Without this, a Linux without a keyring could keep no key at all.
  if (protection === 'basic-text') storage.setUsePlainTextEncryption(true);
  return {
    protection,
    seal: async (secret) =>
      orUnavailable(storage, () => new Uint8Array(storage.encryptString(secret))),
    open: async (sealed) =>
      orUnavailable(storage, () => storage.decryptString(Buffer.from(sealed))),
  };
}

function protectionOf(storage: Storage, system: NodeJS.Platform): KeyProtection {
  if (system !== 'linux') return 'keychain';
  const backend = storage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? 'basic-text' : 'keychain';
}

function orUnavailable<T>(storage: Storage, work: () => T): T {
  try {
    if (storage.isEncryptionAvailable()) return work();
  } catch (cause) {
    throw new AppError('keys/unavailable', undefined, { cause });
  }
  throw new AppError('keys/unavailable');
}
