/**
 * Copies of the database on other days, for the day on which it cannot be read. All that was said in
 * them is sealed as in the database itself.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toFault } from '../../../src-preload/contract/faults.ts';
import type { Log } from '../../platform.ts';
import type { Database } from '../database.ts';
import { SEALED_VERSION, versionOf } from '../migrate.ts';
import {
  backupFolder,
  listBackups,
  makeBackupFolder,
  removeDatabaseFile,
  tooMany,
} from './backup-files.ts';
import { noteDamage } from './damage.ts';
import { takeBackup } from './take-backup.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Not while a start is busy. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 60 * 60 * 1000;
/** What is deleted together is forgotten together. */
const FORGET_AFTER_MS = 30_000;

export interface Backups {
  /** A copy of today, if there is none. Never rejects: what fails is logged and tried again. */
  keepDaily(): Promise<void>;
  /**
   * Something was deleted: copies from before still hold it. They give way to a fresh one soon, when
   * this is closed at the latest, and at the next start should the program be killed before.
   */
  forgot(): void;
  /** The database must still be open. Never rejects. */
  close(): Promise<void>;
}

export function createBackups({
  db,
  dataDir,
  log,
  now,
}: {
  readonly db: Database;
  readonly dataDir: string;
  readonly log: Log;
  now(): number;
}): Backups {
  /** One at a time. */
  let last: Promise<void> = Promise.resolve();
  let forgetting: NodeJS.Timeout | null = null;
  let deletions = 0;
  const owed = forgetMark(dataDir);

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error) => {
      const { code } = toFault(error);
      log.error('A backup could not be taken', { code });
      if (code === 'store/damaged') noteDamage(dataDir);
    });
    return last;
  };

  const keepDaily = (): Promise<void> =>
    inTurn(async () => {
      const newest = listBackups(dataDir).find(({ kind }) => kind === 'daily');
      const at = now();
      if (newest !== undefined && isSameDay(newest.at, at)) return;
      await takeBackup({ db, dataDir, kind: 'daily', at });
      for (const { path } of tooMany(listBackups(dataDir))) removeDatabaseFile(path);
      log.info('A backup was taken', {});
    });

  /** Without a sound copy of now those from before stay, and so does the note that they are to go. */
  const forgetNow = async (): Promise<void> => {
    const upTo = deletions;
    const former = listBackups(dataDir);
    const newest = former[0];
    if (newest !== undefined) {
      // Never the name of one from before, whatever the clock says.
      const at = Math.max(now(), newest.at + 1);
      await takeBackup({ db, dataDir, kind: 'daily', at });
    }
    for (const { path } of former) removeDatabaseFile(path);
    removeUnfinished(dataDir);
    if (deletions === upTo) rmSync(owed, { force: true });
  };

  const forget = (): Promise<void> => {
    if (forgetting !== null) clearTimeout(forgetting);
    forgetting = null;
    return inTurn(forgetNow);
  };

  const forgot = (): void => {
    deletions += 1;
    try {
      makeBackupFolder(dataDir);
      writeFileSync(owed, '', { mode: 0o600 });
    } catch (error) {
      log.warn('A deletion could not be noted for the backups', { code: toFault(error).code });
    }
    forgetting ??= setTimeout(forget, FORGET_AFTER_MS).unref();
  };

  if (existsSync(owed)) forgot();
  const first = setTimeout(keepDaily, FIRST_LOOK_MS).unref();
  const every = setInterval(keepDaily, LOOK_EVERY_MS).unref();

  return {
    keepDaily,
    forgot,
    async close() {
      clearTimeout(first);
      clearInterval(every);
      await (forgetting === null ? last : forget());
    },
  };
}

/**
 * A copy from before words were sealed holds them open. It is there only while the file is brought up
 * to date, and goes as soon as that is done; so does what a copying left that was cut short.
 */
export function tidyBackups(db: Database, dataDir: string): void {
  removeUnfinished(dataDir);
  if (versionOf(db) < SEALED_VERSION) return;
  for (const { path, version } of listBackups(dataDir)) {
    if (version < SEALED_VERSION) removeDatabaseFile(path);
  }
}

const forgetMark = (dataDir: string): string => join(backupFolder(dataDir), 'to-forget');

function removeUnfinished(dataDir: string): void {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.includes('.db.new')) rmSync(join(folder, name), { force: true });
  }
}

/** As the calendar of this computer has it. */
function isSameDay(one: number, other: number): boolean {
  if (Math.abs(one - other) >= DAY_MS) return false;
  return new Date(one).toDateString() === new Date(other).toDateString();
}
