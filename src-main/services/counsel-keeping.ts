/** Counsel's own data on the store's plain rows: what was kept by another version is left aside. */

import type { ExerciseRecord } from '../../src-preload/contract/counsel.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { RunState } from '../counsel/exercises/exercise.ts';
import type { CounselState, CounselStore, PastSession } from '../counsel/ports.ts';
import { type SessionNote, sessionNote } from '../counsel/session-note.ts';
import type { Memory } from '../memory/open-memory.ts';

/** Of the shape of what is kept; another shape gets another. */
const VERSION = 1;
/** So many past sessions are looked through for one that got as far as a feeling. */
const LOOK_BACK = 10;

interface Kept<T> {
  readonly version: typeof VERSION;
  readonly value: T;
}

const kept = <T>(value: T): Kept<T> => ({ version: VERSION, value });

function readKept<T>(found: unknown): T | null {
  if (typeof found !== 'object' || found === null || !('version' in found)) return null;
  return found.version === VERSION ? (found as Kept<T>).value : null;
}

/** A session on paper. */
export const noteOf = (
  state: unknown,
  records: readonly ExerciseRecord[],
  language: Language,
): SessionNote => sessionNote(readKept<CounselState>(state)?.shape ?? null, records, language);

/** @param conversationId whose rows go where it is kept; null for one that has not begun */
export function counselKeeping(
  memory: Memory,
  conversationId: string | null,
  now: () => number,
): CounselStore {
  const own = () => memory.counsel(conversationId);
  const all = () => memory.counsel(null);
  const isPrivate = conversationId !== null && memory.held.isPrivate(conversationId);
  return {
    unfinished(exercise, at) {
      const run = readKept<RunState>(own().unfinished(exercise, at));
      return run;
    },
    keepUnfinished(run, id) {
      const { runId, exercise, startedAt } = run;
      own().keepUnfinished({ runId, exercise, startedAt, ...kept(run) }, id, now());
    },
    dropUnfinished: (runId) => own().dropUnfinished(runId),
    addRecord: (record, id) => own().addRecord(record, id),
    records: (exercise, limit) => all().records(exercise, limit),
    changeRecord: (id, answers) => all().changeRecord(id, answers),
    removeRecord: (id) => all().removeRecord(id),
    plan: () => all().plan(),
    keepPlan: (plan, at) => all().keepPlan(plan, at),
    stateOf: (id) => readKept<CounselState>(own().stateOf(id)),
    keepState: (id, state) => own().keepState(id, kept(state), now()),
    lastSession(except) {
      for (const { conversationId: id, at, state } of all().sessions(except, LOOK_BACK)) {
        const past = readKept<CounselState>(state);
        if (past === null || past.shape.feeling === null) continue;
        return { conversationId: id, at, shape: past.shape, level: past.care.level } as PastSession;
      }
      return null;
    },
    noteCrisis(level, at) {
      if (!isPrivate) all().noteCrisis(level, at);
    },
    lastAcuteAt: () => all().lastAcuteAt(),
  };
}
