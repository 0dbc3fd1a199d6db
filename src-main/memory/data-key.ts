import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, type FaultCode, toFault } from '../../src-preload/contract/faults.ts';
import { type LockState, MIN_PASSPHRASE } from '../../src-preload/contract/memory.ts';
import { errorCode, type Log, type Vault } from '../platform.ts';
import { PASSPHRASE_COST, PASSPHRASE_SALT_BYTES, passphraseKey } from './passphrase-key.ts';
import { seal, unseal } from './sealed.ts';
import { inStore } from './store-faults.ts';

const KEY_BYTES = 32;
const LABEL = 'data key';

const lockFile = z.object({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  // Bounds, so that a changed file cannot ask for all of the memory.
  N: z.number().int().min(2).max(PASSPHRASE_COST.N),
  r: z.number().int().min(1).max(PASSPHRASE_COST.r),
  p: z.number().int().min(1).max(4),
  salt: z.string(),
  key: z.string(),
});

/**
 * The key of everything sealed on this computer: 32 random bytes, made at first use. It lies in
 * `<dataDir>/data.key` as the vault seals it, or in `data.lock` under a passphrase, and never in both
 * for longer than a change takes.
 */
export interface DataKey {
  /**
   * Null while a passphrase guards it, and where it cannot be had: then `fault` says why (store/no-key
   * where the vault does not open it; the file stays, because the keychain may come back).
   */
  get(): Uint8Array | null;
  readonly fault: FaultCode | null;
  lock(): LockState;
  /** Throws AppError('lock/wrong-passphrase'). */
  open(passphrase: string): Promise<void>;
  close(): void;
  /** Throws lock/too-short, lock/wrong-passphrase for another `former`, store/... and keys/unavailable. */
  set(passphrase: string, former: string | null): Promise<void>;
  remove(passphrase: string): Promise<void>;
  /** Sets aside what holds the key, and makes another. */
  beginAnew(at: number): Promise<void>;
}

export async function loadDataKey({
  dataDir,
  vault,
  log,
}: {
  readonly dataDir: string;
  readonly vault: Vault;
  readonly log: Log;
}): Promise<DataKey> {
  const vaulted = join(dataDir, 'data.key');
  const locked = join(dataDir, 'data.lock');
  let key: Uint8Array | null = null;
  let fault: DataKey['fault'] = null;
  let isSet = false;

  const fromVault = async (): Promise<void> => {
    fault = null;
    const sealed = await readFile(vaulted).catch((error: unknown) => error);
    if (sealed instanceof Uint8Array) {
      try {
        const opened = Buffer.from(await vault.open(sealed), 'base64');
        if (opened.length === KEY_BYTES) key = new Uint8Array(opened);
        else log.error('The data key has the wrong length', { bytes: opened.length });
      } catch (error) {
        log.error('The data key could not be opened', { error: errorCode(error) });
      }
      fault = key === null ? 'store/no-key' : null;
      return;
    }
    if (errorCode(sealed) !== 'ENOENT') {
      log.error('The data key could not be read', { error: errorCode(sealed) });
      fault = 'store/no-key';
      return;
    }
    key = new Uint8Array(randomBytes(KEY_BYTES));
    await toVault().catch((error) => {
      // Nothing is kept under a key that is gone after: the database is not opened then.
      log.error('The data key could not be kept', { error: errorCode(error) });
      const { code } = toFault(error);
      key = null;
      fault = code.startsWith('store/') ? code : 'store/no-key';
    });
  };

  const toVault = async (): Promise<void> => {
    if (key === null) throw new AppError('store/locked');
    await writeWhole(vaulted, await vault.seal(Buffer.from(key).toString('base64')));
  };

  const opened = async (passphrase: string): Promise<Uint8Array> => {
    const file = lockFile.safeParse(parsed(await readFile(locked, 'utf8').catch(() => '')));
    if (!file.success) throw new AppError('store/no-key');
    const { salt, key: sealed, ...cost } = file.data;
    const guard = await passphraseKey(passphrase, Buffer.from(salt, 'base64'), cost);
    const found = unseal(Buffer.from(sealed, 'base64'), guard, LABEL);
    if (found === null) throw new AppError('lock/wrong-passphrase');
    return new Uint8Array(found);
  };

  isSet = await isThere(locked);
  if (!isSet) await fromVault();

  return {
    get: () => key,
    get fault() {
      return fault;
    },
    lock: () => ({ isSet, isLocked: isSet && key === null }),

    async open(passphrase) {
      if (!isSet) return;
      key = await opened(passphrase);
      // A change that was cut short may have left it.
      await rm(vaulted, { force: true }).catch(() => undefined);
    },

    close() {
      if (isSet) key = null;
    },

    async set(passphrase, former) {
      if ([...passphrase].length < MIN_PASSPHRASE) {
        throw new AppError('lock/too-short', { shortest: MIN_PASSPHRASE });
      }
      if (isSet) key = await opened(former ?? '');
      if (key === null) throw new AppError(fault ?? 'store/locked');
      const salt = randomBytes(PASSPHRASE_SALT_BYTES);
      const guard = await passphraseKey(passphrase, salt);
      const file: z.infer<typeof lockFile> = {
        version: 1,
        kdf: 'scrypt',
        ...PASSPHRASE_COST,
        salt: salt.toString('base64'),
        key: Buffer.from(seal(key, guard, LABEL)).toString('base64'),
      };
      await writeWhole(locked, Buffer.from(`${JSON.stringify(file)}\n`));
      isSet = true;
      await rm(vaulted, { force: true });
    },

    async remove(passphrase) {
      if (!isSet) return;
      key = await opened(passphrase);
      await toVault();
      await rm(locked, { force: true });
      isSet = false;
    },

    async beginAnew(at) {
      for (const path of [vaulted, locked]) {
        await rename(path, `${path}.set-aside-${at}`).catch((error: unknown) => {
          if (errorCode(error) !== 'ENOENT') throw error;
        });
      }
      key = null;
      isSet = false;
      await fromVault();
    },
  };
}

/** All of it or nothing, and on disk when it returns. Throws AppError('store/...'). */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  try {
    const file = await open(fresh, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(fresh, 0o600);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    inStore(() => {
      throw error;
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    // What cannot be read may still guard something.
    return errorCode(error) !== 'ENOENT';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
