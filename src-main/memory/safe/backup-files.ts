/** The names of backups, and how many of them stay. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type BackupKind = 'daily' | 'migration';

export interface BackupFile {
  readonly path: string;
  readonly kind: BackupKind;
  /** Of the database in it. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEPT: Readonly<Record<BackupKind, number>> = { daily: 7, migration: 2 };
const NAME = /^(daily|migration)-v(\d+)-(\d{8}T\d{9}Z)\.db$/;

export const backupFolder = (dataDir: string): string => join(dataDir, 'backups');

/** A moment as it stands in a file's name: 20261121T101530123Z. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:.]/g, '');

export const backupName = (kind: BackupKind, version: number, at: number): string =>
  `${kind}-v${version}-${stampOf(at)}.db`;

/** Null for what is no such moment. */
export function timeOf(stamp: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(stamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, ms] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at) ? null : at;
}

/** The newest first. Empty where there is no folder. */
export function listBackups(dataDir: string): readonly BackupFile[] {
  const folder = backupFolder(dataDir);
  const found: BackupFile[] = [];
  for (const name of namesIn(folder)) {
    const [, kind, digits, stamp] = NAME.exec(name) ?? [];
    const at = timeOf(stamp ?? '');
    if (at === null) continue;
    const version = Number(digits);
    found.push({ path: join(folder, name), kind: kind as BackupKind, version, at });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** Those above the number of their kind, the oldest. */
export function tooMany(backups: readonly BackupFile[]): readonly BackupFile[] {
  const seen = { daily: 0, migration: 0 };
  return backups.filter(({ kind }) => {
    seen[kind] += 1;
    return seen[kind] > KEPT[kind];
  });
}

export function makeBackupFolder(dataDir: string): string {
  const folder = backupFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** With what reading it may have left beside it. */
export function removeDatabaseFile(path: string): void {
  for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(path + tail, { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
