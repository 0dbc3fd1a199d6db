import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath } from '../database.ts';
import { backupFolder, stampOf } from './backup-files.ts';
import { flushFolder } from './disk.ts';

/**
 * Gives the database another name, with its -wal and -shm: nothing is deleted, whatever is in it may
 * still be saved. A write-ahead log that is left without its database goes along, because another file
 * in its place would take up what is in it.
 */
export function setAside(dataDir: string, why: 'damaged' | 'locked', at: number): void {
  const path = databasePath(dataDir);
  let name = '';
  for (let n = at; name === '' || existsSync(name); n += 1) {
    name = join(dataDir, `bemore.${why}-${stampOf(n)}.db`);
  }
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(path + tail)) renameSync(path + tail, name + tail);
  }
  flushFolder(dataDir);
}

/** With all backups: what a forgotten passphrase guards, so that all can begin anew. */
export function setAllAside(dataDir: string, at: number): void {
  setAside(dataDir, 'locked', at);
  const backups = backupFolder(dataDir);
  if (existsSync(backups)) renameSync(backups, `${backups}.locked-${stampOf(at)}`);
}

export const wasDamagedFileSetAside = (dataDir: string): boolean =>
  readdirSync(dataDir).some((name) => name.startsWith('bemore.damaged-'));
