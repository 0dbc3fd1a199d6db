import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses handed out and not opened yet; older ones stop working. */
const MAX_UNUSED = 16;

/** Who may come in: browsers by a one-time address and then a cookie, programs by the API token. */
export interface Access {
  /** A token that opens the door once. */
  issue(): string;
  /** Trades a one-time token for the value of a session cookie; null if it was used or never issued. */
  redeem(token: string): string | null;
  isSession(cookie: string | undefined): boolean;
  isApiToken(token: string | undefined): boolean;
}

/** `apiToken` outlives the process; one-time tokens and sessions end with it. */
export function createAccess(apiToken: string): Access {
  // Only digests are kept and compared, so that no comparison tells how much of a guess was right.
  const unused = new Set<string>();
  const sessions = new Set<string>();
  const apiDigest = digest(apiToken);
  return {
    issue() {
      const token = newSecret();
      unused.add(digest(token));
      const [oldest] = unused;
      if (unused.size > MAX_UNUSED && oldest) unused.delete(oldest);
      return token;
    },
    redeem(token) {
      if (!unused.delete(digest(token))) return null;
      const session = newSecret();
      sessions.add(digest(session));
      return session;
    },
    isSession: (cookie) => cookie !== undefined && sessions.has(digest(cookie)),
    isApiToken: (token) => token !== undefined && digest(token) === apiDigest,
  };
}

/** The long-lived token for programs, made on first use and kept in a file only this account can read. */
export function loadApiToken(dataDir: string): string {
  const file = apiTokenFile(dataDir);
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (/^[\w-]{43}$/.test(token)) {
      if (process.platform !== 'win32') chmodSync(file, 0o600);
      return token;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const token = newSecret();
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  return token;
}

function apiTokenFile(dataDir: string): string {
  return join(dataDir, 'api-token');
}

/** 256 random bits that may stand in a URL, a cookie and a header. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
