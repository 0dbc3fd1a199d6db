import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const markPath = (dataDir: string): string => join(dataDir, 'bemore.damage-seen');

/** Damage was met while the file was in use: the next start reads it through. Never throws. */
export function noteDamage(dataDir: string): void {
  try {
    writeFileSync(markPath(dataDir), '', { mode: 0o600 });
  } catch {
    // The next unclean end has it read through, too.
  }
}

export const isDamageNoted = (dataDir: string): boolean => existsSync(markPath(dataDir));

export function clearDamage(dataDir: string): void {
  rmSync(markPath(dataDir), { force: true });
}
