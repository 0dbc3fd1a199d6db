import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../../../src-main/memory/database.ts';
import { openBody } from '../../../../src-main/memory/message-body.ts';
import { createBackups } from '../../../../src-main/memory/safe/backups.ts';
import { openStore } from '../../../../src-main/memory/safe/open-or-restore.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, storeOn } from '../open-store.ts';

export const NOON = Date.UTC(2026, 10, 21, 12);
export const DAY = 24 * 60 * 60 * 1000;

/** A data folder on a clock of its own. */
export function storeFolder(dataDir: string = temporaryFolder()) {
  const { log, lines } = recordedLog();
  const clock = { now: NOON };
  const now = (): number => clock.now;

  const open = async (using = cipher) => {
    const opened = await openStore({ dataDir, cipher: using, log, now });
    onTestFinished(() => {
      opened.db.close();
    });
    return opened;
  };
  const backupsOf = (db: Database) => {
    const backups = createBackups({ db, dataDir, log, now });
    onTestFinished(() => backups.close());
    return backups;
  };
  /** A conversation in which this was said. */
  const say = (db: Database, text: string): string => {
    const store = storeOn(db);
    const id = store.begin('ko', clock.now);
    const entry = { conversationId: id, emotion: null, voice: null };
    store.addPersonMessage({ ...entry, text, at: clock.now });
    return id;
  };
  /** Everything that was ever said, in order; also on a connection that cannot write. */
  const said = (db: Database): readonly string[] =>
    db
      .prepare<[], { id: string; body: Uint8Array }>('SELECT id, body FROM messages ORDER BY seq')
      .all()
      .map(({ id, body }) => openBody(body, id, cipher).text);
  const backups = (): readonly string[] => filesIn(join(dataDir, 'backups')).sort();
  return { dataDir, log, lines, clock, open, backupsOf, say, said, backups };
}

export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Every file below a folder, by its name, with its bytes. */
export function bytesBelow(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) found.set(name, readFileSync(path));
  }
  return found;
}
