import type { Database } from '../database.ts';
import type { PassageReader } from '../index/passage-text.ts';
import type { Recalled, RecallQuery } from '../recall/recall-query.ts';

/** The code is as quick as it gets after about so many. */
const TIMES = 16;
/** As for a turn. */
const MOST = { k: 8, budget: 700 };

/**
 * Recalls what belongs to what the person said last, one turn a step, for nobody: what a first recall
 * reads has been read then, and what was talked of last is at hand. True when there is no more to do.
 */
export function createRehearsal(
  db: Database,
  passages: PassageReader,
  recall: (query: RecallQuery) => Recalled,
): () => boolean {
  const newest = db
    .prepare<[number], number>(
      `SELECT seq FROM passages WHERE kind = 'message' AND role = 'person' ORDER BY seq DESC LIMIT ?`,
    )
    .pluck();
  let left: readonly { readonly text: string; readonly at: number }[] | null = null;
  return () => {
    left ??= passages.read(newest.all(TIMES));
    const [next, ...rest] = left;
    left = rest;
    if (next) recall({ text: next.text, at: next.at, open: null, vector: null, ...MOST });
    return rest.length === 0;
  };
}
