import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Vault } from '../../platform.ts';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets with a random key that lies beside them in a file only this account can read. It keeps
 * keys out of backups of the database, exports and screen shares; it cannot keep them from a program
 * that runs as the same person, and the settings say so (`protection: 'file'`).
 */
export function createFileVault(dataDir: string): Vault {
  const file = join(dataDir, 'vault.key');
  let finding: Promise<Buffer> | null = null;

  const existingKey = async (): Promise<Buffer | null> => {
    const found = await stat(file).catch(() => null);
    if (!found) return null;
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) await chmod(file, 0o600);
    const key = await readFile(file);
    if (key.length !== KEY_BYTES) throw new Error('the key file is damaged');
    return key;
  };

  const createKey = async (): Promise<Buffer> => {
    const key = randomBytes(KEY_BYTES);
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(key);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return key;
  };

  // Secrets sealed at the same time share one look-up, and so one new key.
  const keyForSealing = (): Promise<Buffer> => {
    finding ??= (async () => (await existingKey()) ?? (await createKey()))().finally(() => {
      finding = null;
    });
    return finding;
  };

  return {
    protection: 'file',
    seal: (secret) =>
      orUnavailable(async () => {
        const iv = randomBytes(IV_BYTES);
        const cipher = createCipheriv(ALGORITHM, await keyForSealing(), iv);
        const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
        return new Uint8Array(
          Buffer.concat([Uint8Array.of(VERSION), iv, cipher.getAuthTag(), body]),
        );
      }),
    open: (sealed) =>
      orUnavailable(async () => {
        const key = await (finding ?? existingKey());
        if (!key || sealed[0] !== VERSION) throw new Error('nothing to open it with');
        const iv = sealed.subarray(1, 1 + IV_BYTES);
        const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
        const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
        decipher.setAuthTag(tag);
        const body = sealed.subarray(1 + IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      }),
  };
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new AppError('keys/unavailable', undefined, { cause });
  }
}
