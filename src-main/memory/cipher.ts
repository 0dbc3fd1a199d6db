/** How what a person confides lies on disk: sealed, and found by keyed hashes. */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { AppError } from '../../src-preload/contract/faults.ts';
import { seal, unseal } from './sealed.ts';

/**
 * Labels are `table.column/row`: what is sealed opens in its own place only, so that no row can stand
 * in for another. Opening throws AppError('store/damaged').
 */
export interface Cipher {
  seal(text: string, label: string): Uint8Array;
  open(sealed: Uint8Array, label: string): string;
  sealBytes(bytes: Uint8Array, label: string): Uint8Array;
  openBytes(sealed: Uint8Array, label: string): Uint8Array;
  /** A term as it stands in the index: 12 characters that say nothing without the key. */
  term(term: string): string;
}

/** Terms whose hashes are kept at hand; a hundred bytes each. */
const MOST_TERMS = 20_000;
/** Five bits a character: 60 bits, so that two of a million terms meet once in a million stores. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const TERM_CHARACTERS = 12;

/** @param key 32 bytes; contents and terms are under keys of their own made from it (HKDF, RFC 5869) */
export function createCipher(key: Uint8Array): Cipher {
  const contents = derived(key, 'memory contents');
  const terms = derived(key, 'memory terms');
  const known = new Map<string, string>();

  const openBytes = (sealed: Uint8Array, label: string): Uint8Array => {
    const opened = unseal(sealed, contents, label);
    if (opened === null) throw new AppError('store/damaged');
    return opened;
  };

  return {
    seal: (text, label) => seal(Buffer.from(text, 'utf8'), contents, label),
    open: (sealed, label) => Buffer.from(openBytes(sealed, label)).toString('utf8'),
    sealBytes: (bytes, label) => seal(bytes, contents, label),
    openBytes,
    term(term) {
      const found = known.get(term);
      if (found !== undefined) return found;
      if (known.size >= MOST_TERMS) known.clear();
      const hash = createHmac('sha256', terms).update(term).digest();
      let token = '';
      for (let i = 0; i < TERM_CHARACTERS; i++) token += ALPHABET[(hash[i] ?? 0) & 31];
      known.set(term, token);
      return token;
    },
  };
}

/** Unpacked once: a key of bytes is unpacked anew at every use. */
function derived(key: Uint8Array, use: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', use, 32)));
}
