/**
 * A term that goes is overwritten in every segment of the index that may have it, and there are some
 * dozen. Merged into one before much is removed, in pieces of a few milliseconds, the removing takes less
 * than half as long (https://sqlite.org/fts5.html#the_merge_command).
 */
import type { Database } from './database.ts';
import { pause } from './in-turns.ts';
import { inStore } from './store-faults.ts';

/** Written in one piece. */
const PAGES = 60;
/** A merge that had nothing to do changes less than this. */
const LEAST_CHANGES = 2;

export async function mergeTerms(db: Database): Promise<void> {
  const merge = db.prepare<[number]>("INSERT INTO terms (terms, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  // Negative: all segments take part, also where they are few.
  for (let pages = -PAGES; ; pages = PAGES) {
    const before = changes.get() ?? 0;
    inStore(() => merge.run(pages));
    if ((changes.get() ?? 0) - before < LEAST_CHANGES) return;
    await pause();
  }
}
