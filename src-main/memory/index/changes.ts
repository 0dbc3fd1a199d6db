import type { Database } from '../database.ts';

/** What was written since one looked, as this connection sees it; whoever wrote it. */
export interface Changes {
  /** Another text after every write. */
  state(): string;
  /** How many passages ever left: greater after every removal. */
  removals(): number;
}

const known = new WeakMap<Database, Changes>();

/** One for each connection: to count is what costs. */
export function changesOf(db: Database): Changes {
  const found = known.get(db);
  if (found) return found;
  const made = createChanges(db);
  known.set(db, made);
  return made;
}

function createChanges(db: Database): Changes {
  // The first tells of other connections' commits only, the second of this one's.
  const version = db.prepare<[], number>('PRAGMA data_version').pluck();
  const own = db.prepare<[], number>('SELECT total_changes()').pluck();
  const left = db
    .prepare<[], number>(
      `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'passages'), 0)
        - (SELECT count(*) FROM passages)`,
    )
    .pluck();
  let counted = { at: '', removals: 0 };
  const state = (): string => `${version.get()}/${own.get()}`;
  return {
    state,
    removals() {
      const at = state();
      if (at !== counted.at) counted = { at, removals: left.get() ?? 0 };
      return counted.removals;
    },
  };
}
