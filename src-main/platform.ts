import type { KeyProtection, Language, Region } from '../src-preload/contract/words.ts';

/** Fields of a log line: ids, counts, codes, durations. Never words of a person, never a key. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Static messages with fields. What is passed as `message` is a literal in the source, never built from data. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** Turns secrets into what may lie on disk, and back. The host knows what protects them. */
export interface Vault {
  readonly protection: KeyProtection;
  /** Both throw AppError('keys/unavailable') when the keychain refuses. */
  seal(secret: string): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<string>;
}

/** All that a host must supply. The two hosts differ in this and in their transport, and in nothing else. */
export interface Platform {
  readonly host: 'electron' | 'node';
  readonly version: string;
  /** Absolute; exists; only this account can read it. */
  readonly dataDir: string;
  readonly vault: Vault;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** From the operating system, for the first start; `--lang` overrides it. */
  readonly locale: { readonly language: Language; readonly region: Region };
  /** The process environment, for keys set there. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A notification of the system: words that say nothing of what the person confided. False where there is none. */
  notify(text: string): boolean;
}

/**
 * What a log may say of an error: its code or its class. Never its message, which may quote
 * whatever was being parsed, sent or stored.
 */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w./-]{1,60}$/.test(code) ? code : error.name;
}
