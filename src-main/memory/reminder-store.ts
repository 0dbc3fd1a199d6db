import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../src-preload/contract/faults.ts';
import { type Reminder, reminder } from '../../src-preload/contract/tools.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import { inStore } from './store-faults.ts';
import { storedText } from './stored-text.ts';

/** So many are kept at once, due ones with them: all of them are opened whenever the clock is looked at. */
export const MOST_REMINDERS = 100;

/** Reminders, words and times sealed. Calls throw AppError('store/...'). */
export interface ReminderStore {
  /** Soonest first. */
  list(): readonly Reminder[];
  /** Throws AppError('reminder/too-many'). */
  add(wanted: { readonly at: number; readonly text: string }): Reminder;
  /** To another time, at which it is due anew. Throws AppError('input/not-found'). */
  move(id: string, at: number): Reminder;
  /** It was told that they are due. Those that are gone are passed over. */
  markDue(ids: readonly string[]): void;
  /** False where it is gone already. */
  remove(id: string): boolean;
  /** As it was, from an export; one that is here already stays as it is. */
  bringBack(kept: Reminder): void;
}

const label = (id: string): string => `reminders.body/${id}`;
const body = reminder.omit({ id: true });

export function createReminderStore(db: Database, cipher: Cipher): ReminderStore {
  type Row = { readonly id: string; readonly body: Uint8Array };
  const all = db.prepare<[], Row>('SELECT id, body FROM reminders');
  const one = db.prepare<[string], Row>('SELECT id, body FROM reminders WHERE id = ?');
  const count = db.prepare<[], number>('SELECT count(*) FROM reminders').pluck();
  const insert = db.prepare<[string, Uint8Array]>(
    'INSERT OR IGNORE INTO reminders (id, body) VALUES (?, ?)',
  );
  const change = db.prepare<[Uint8Array, string]>('UPDATE reminders SET body = ? WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM reminders WHERE id = ?');

  const opened = ({ id, body: sealed }: Row): Reminder => ({
    id,
    ...body.parse(JSON.parse(cipher.open(sealed, label(id)))),
  });
  const sealed = ({ id, at, text, isDue }: Reminder): Uint8Array =>
    cipher.seal(JSON.stringify({ at, text, isDue } satisfies z.infer<typeof body>), label(id));
  const put = (kept: Reminder): void => {
    insert.run(kept.id, sealed(kept));
  };

  return {
    list: () =>
      inStore(() => all.all())
        .map(opened)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    add({ at, text }) {
      const kept = { id: randomUUID(), at, text: storedText(text), isDue: false };
      inStore(() => {
        if ((count.get() ?? 0) >= MOST_REMINDERS) throw new AppError('reminder/too-many');
        put(kept);
      });
      return kept;
    },
    move(id, at) {
      const row = inStore(() => one.get(id));
      if (row === undefined) throw new AppError('input/not-found');
      const moved = { ...opened(row), at, isDue: false };
      inStore(() => change.run(sealed(moved), id));
      return moved;
    },
    markDue(ids) {
      inStore(() =>
        db
          .transaction(() => {
            for (const id of ids) {
              const row = one.get(id);
              if (row !== undefined) change.run(sealed({ ...opened(row), isDue: true }), id);
            }
          })
          .immediate(),
      );
    },
    remove: (id) => inStore(() => remove.run(id)).changes > 0,
    bringBack: (kept) => inStore(() => put(kept)),
  };
}
