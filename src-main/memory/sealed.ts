/** Bytes sealed with AES-256-GCM: unreadable and unchangeable without the key. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** First byte of everything sealed; another layout gets another. */
const LAYOUT = 1;
/** Both as NIST SP 800-38D recommends them. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** @param label bound in: it opens under the same label only, so that nothing sealed can stand in for another */
export function seal(
  bytes: Uint8Array,
  key: Uint8Array | KeyObject,
  label: string,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(label, 'utf8'));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.getAuthTag(), body]);
}

/** Null for what was not sealed so, or has changed since. */
export function unseal(
  sealed: Uint8Array,
  key: Uint8Array | KeyObject,
  label: string,
): Buffer<ArrayBuffer> | null {
  if (sealed.length < HEAD_BYTES || sealed[0] !== LAYOUT) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(label, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
