import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A file only this account can read. Every call throws what the system throws. */
export function readPrivate(path: string): string {
  const text = readFileSync(path, 'utf8');
  chmodSync(path, 0o600);
  return text;
}

/** Replaces the whole, so that a crash leaves the old or the new content. */
export function writePrivate(path: string, text: string): void {
  const next = `${path}.next`;
  writeFileSync(next, text, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, path);
}

export function appendPrivate(path: string, text: string): void {
  appendFileSync(path, text, { mode: 0o600 });
}

/** Leaves a file that cannot be understood beside the new one; of several, the last stays. */
export function setAside(path: string): void {
  renameSync(path, `${path}.broken`);
}
