/** Facts that are forgotten all at once: hidden together, and taken away in pieces, also after a kill. */
import type { Database } from '../database.ts';
import { pause, turn } from '../in-turns.ts';
import { mergeTerms } from '../merge-terms.ts';
import { inStore } from '../store-faults.ts';

/** Stands in `facts.staged`. */
const REMOVING = 'removing';
/** Facts looked for at once. */
const TOGETHER = 20;
/** Facts. */
const WORTH_MERGING = 200;

export interface HiddenFacts {
  /** From here on nothing leads to any fact there is. */
  hideAll(): void;
  /** Takes one piece of what is hidden away; how many it was. */
  some(): number;
  /** All that is hidden, with pauses. */
  rest(): Promise<void>;
}

/** @param erase takes facts away with all that belongs to them, in the caller's transaction */
export function createHiddenFacts(
  db: Database,
  erase: (ids: readonly string[]) => void,
): HiddenFacts {
  const hideAll = db.prepare<[string]>('UPDATE facts SET staged = ? WHERE staged IS NULL');
  const hidden = db
    .prepare<[string, number], string>('SELECT id FROM facts WHERE staged = ? LIMIT ?')
    .pluck();
  const some = (): number =>
    inStore(() =>
      db
        .transaction(() => {
          const isOver = turn();
          let count = 0;
          for (const id of hidden.all(REMOVING, TOGETHER)) {
            erase([id]);
            count += 1;
            if (isOver()) break;
          }
          return count;
        })
        .immediate(),
    );
  return {
    hideAll() {
      hideAll.run(REMOVING);
    },
    some,
    async rest() {
      if (hidden.all(REMOVING, WORTH_MERGING).length === WORTH_MERGING) await mergeTerms(db);
      while (some() > 0) await pause();
    },
  };
}
