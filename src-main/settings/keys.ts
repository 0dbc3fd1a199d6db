import { AppError } from '../../src-preload/contract/faults.ts';
import {
  KEYED_VENDORS,
  type KeyedVendor,
  type KeyStatus,
} from '../../src-preload/contract/words.ts';
import { errorCode, type Log, type Platform, type Vault } from '../platform.ts';
import { openPrivateJsonFile } from './private-json-file.ts';

/** The person's own keys. Only main holds this object; the renderer gets statuses. */
export interface Keys {
  /** The key to send, null if there is none. One that was set here goes before the environment's. */
  get(vendor: KeyedVendor): string | null;
  list(): KeyStatus[];
  /**
   * Seals and stores a key. Throws AppError: `input/invalid` for what no key can look like,
   * `keys/unavailable` when the keychain refuses, `store/...`; the key before it stays then.
   */
  set(vendor: KeyedVendor, key: string): Promise<KeyStatus>;
  /** Forgets the key that was set here. What is left may be the environment's. */
  remove(vendor: KeyedVendor): Promise<KeyStatus>;
}

const ENVIRONMENT: Readonly<Record<KeyedVendor, readonly string[]>> = {
  anthropic: ['ANTHROPIC_API_KEY'],
  gemini: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  openai: ['OPENAI_API_KEY'],
  elevenlabs: ['ELEVENLABS_API_KEY'],
};

/** Shorter keys show nothing of themselves. */
const SHORTEST_WITH_TAIL = 12;
const TAIL_CHARACTERS = 4;

/**
 * Keys sealed in `<dataDir>/keys.json`, vendor to base64. All are opened once, here, and held in
 * memory. One that the vault cannot open counts as not set, but stays in the file: the keychain
 * may come back.
 */
export async function createKeys({
  dataDir,
  vault,
  environment,
  log,
}: {
  readonly dataDir: string;
  readonly vault: Vault;
  readonly environment: Platform['environment'];
  readonly log: Log;
}): Promise<Keys> {
  const file = openPrivateJsonFile({ dataDir, name: 'keys', log });
  let sealed = file.content;
  const fromVault = await openAll(sealed, vault, log);
  const fromEnvironment = readEnvironment(environment, log);

  function replaceSealed(next: typeof sealed): void {
    file.write(next);
    sealed = next;
  }

  function statusOf(vendor: KeyedVendor): KeyStatus {
    const set = fromVault.get(vendor);
    const key = set ?? fromEnvironment.get(vendor);
    if (key === undefined) return { vendor, source: null, tail: '' };
    return { vendor, source: set ? 'vault' : 'environment', tail: tailOf(key) };
  }

  return {
    get: (vendor) => fromVault.get(vendor) ?? fromEnvironment.get(vendor) ?? null,
    list: () => KEYED_VENDORS.map(statusOf),

    async set(vendor, key) {
      const trimmed = key.trim();
      if (!isKey(trimmed)) throw new AppError('input/invalid');
      const bytes = await vault.seal(trimmed);
      replaceSealed({ ...sealed, [vendor]: Buffer.from(bytes).toString('base64') });
      fromVault.set(vendor, trimmed);
      return statusOf(vendor);
    },

    async remove(vendor) {
      if (Object.hasOwn(sealed, vendor)) {
        const { [vendor]: _forgotten, ...others } = sealed;
        replaceSealed(others);
      }
      fromVault.delete(vendor);
      return statusOf(vendor);
    },
  };
}

async function openAll(
  sealed: Readonly<Record<string, unknown>>,
  vault: Vault,
  log: Log,
): Promise<Map<KeyedVendor, string>> {
  const opened = new Map<KeyedVendor, string>();
  for (const vendor of KEYED_VENDORS) {
    if (!Object.hasOwn(sealed, vendor)) continue;
    try {
      const key = await vault.open(Buffer.from(String(sealed[vendor]), 'base64'));
      // Another host's vault may open to something, only not to a key.
      if (!isKey(key)) throw new AppError('keys/unavailable');
      opened.set(vendor, key);
    } catch (error) {
      log.warn('A stored key could not be opened', { vendor, error: errorCode(error) });
    }
  }
  return opened;
}

function readEnvironment(
  environment: Platform['environment'],
  log: Log,
): ReadonlyMap<KeyedVendor, string> {
  const found = new Map<KeyedVendor, string>();
  for (const vendor of KEYED_VENDORS) {
    for (const name of ENVIRONMENT[vendor]) {
      const key = environment[name]?.trim();
      if (!key || found.has(vendor)) continue;
      if (isKey(key)) found.set(vendor, key);
      else log.warn('An environment variable does not hold a key', { name });
    }
  }
  return found;
}

/** Keys travel in HTTP headers: visible ASCII without spaces. */
function isKey(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

function tailOf(key: string): string {
  return key.length >= SHORTEST_WITH_TAIL ? key.slice(-TAIL_CHARACTERS) : '';
}
