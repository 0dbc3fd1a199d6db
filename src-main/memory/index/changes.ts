import type { Database } from '../database.ts';

/** What was written since one looked, as this connection sees it; whoever wrote it. */
export interface Changes {
  /** Another text after every write. */
  state(): string;
  passages(): PassageCount;
}

export interface PassageCount {
  readonly there: number;
  /** How many ever left: another number after every removal. */
  readonly removed: number;
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
  const count = db.prepare<[], PassageCount>(
    `SELECT there, last - there AS removed FROM (SELECT count(*) AS there,
      coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'passages'), 0) AS last FROM passages)`,
  );
  const state = (): string => `${version.get()}/${own.get()}`;
  let countedAt = '';
  let counted: PassageCount = { there: 0, removed: 0 };
  return {
    state,
    passages() {
      const at = state();
      if (at !== countedAt) counted = count.get() ?? counted;
      countedAt = at;
      return counted;
    },
  };
}
