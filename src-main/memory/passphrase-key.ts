import { scrypt } from 'node:crypto';

/**
 * RFC 7914. 2^17 blocks of 8 take 128 MB and some 0.4 s for every guess, the higher of the settings its
 * author gives for files. Argon2 would do better, but Electron's BoringSSL has none.
 */
export const PASSPHRASE_COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MOST_MEMORY = 256 * 1024 * 1024;
export const PASSPHRASE_SALT_BYTES = 16;

/** A key of 32 bytes. However a keyboard composes the same letters, they are the same passphrase. */
export function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number } = PASSPHRASE_COST,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const words = passphrase.normalize('NFKC');
    scrypt(words, salt, 32, { ...cost, maxmem: MOST_MEMORY }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
