import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, type Log, type Vault } from '../platform.ts';

const KEY_BYTES = 32;

/**
 * The key of what is encrypted on this computer: 32 random bytes, made at first use and kept in
 * `<dataDir>/data.key` as the vault seals them. Never throws: where the vault or the disk refuses,
 * the key lives as long as the program, and what it seals is not readable after.
 */
export async function loadDataKey({
  dataDir,
  vault,
  log,
}: {
  readonly dataDir: string;
  readonly vault: Vault;
  readonly log: Log;
}): Promise<Uint8Array> {
  const path = join(dataDir, 'data.key');
  const sealed = await readFile(path).catch((error: unknown) => error);
  if (sealed instanceof Uint8Array) {
    try {
      const key = Buffer.from(await vault.open(sealed), 'base64');
      if (key.length === KEY_BYTES) return key;
      log.error('The data key has the wrong length', { bytes: key.length });
    } catch (error) {
      // The keychain may come back: its file stays.
      log.error('The data key could not be opened', { error: errorCode(error) });
    }
    return randomBytes(KEY_BYTES);
  }
  const key = randomBytes(KEY_BYTES);
  if (errorCode(sealed) !== 'ENOENT') {
    log.error('The data key could not be read', { error: errorCode(sealed) });
    return key;
  }
  try {
    const fresh = `${path}.new`;
    await writeFile(fresh, await vault.seal(key.toString('base64')), { mode: 0o600 });
    await chmod(fresh, 0o600);
    await rename(fresh, path);
  } catch (error) {
    log.error('The data key could not be kept', { error: errorCode(error) });
  }
  return key;
}
