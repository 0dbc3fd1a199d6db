import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { up } from '../../../../src-main/memory/migrations/0001-conversations.ts';

/** A database as the first version of the program left it, words open: one conversation for each text. */
export function writeVersionOne(dataDir: string, texts: readonly string[]): void {
  const path = join(dataDir, 'bemore.db');
  const db = new BetterSqlite3(path);
  chmodSync(path, 0o600);
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  db.transaction(() => {
    up(db);
    db.pragma('user_version = 1');
    const conversation = db.prepare(`INSERT INTO conversations VALUES (?, ?, 'talk', 'ko', ?, ?)`);
    const message = db.prepare(
      `INSERT INTO messages VALUES (?, ?, 0, 'person', ?, null, null, null, 'complete', null, null, ?)`,
    );
    for (const [index, text] of texts.entries()) {
      conversation.run(`c${index}`, text.slice(0, 20), index, index);
      message.run(`m${index}`, `c${index}`, text, index);
    }
  })();
  db.close();
}
