/** What counsel keeps: exercises, how sessions stand, the safety plan, and that there was an acute moment. Weeks looked back on travel with it. */
import {
  EMPTY_PLAN,
  type ExerciseId,
  type ExerciseRecord,
  exerciseRecord,
  type SafetyPlan,
  safetyPlan,
} from '../../../src-preload/contract/counsel.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { RiskLevel } from '../../../src-preload/contract/words.ts';
import type { ArchivedCounsel } from '../archive/archive-format.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { inStore } from '../store-faults.ts';
import { createReflectionStore } from './reflection-store.ts';

/** An exercise that was left may be gone on with for so long (section 3 of the counselling notes). */
export const RESUME_WITHIN_MS = 24 * 60 * 60 * 1000;

/** One may wait while another calms. */
const MOST_AT_ONCE = 3;

/** What a run that may be gone on with has at least; the rest belongs to whoever keeps it. */
interface OpenRun {
  readonly runId: string;
  readonly exercise: ExerciseId;
  readonly startedAt: number;
}

/** Calls throw AppError('store/...'). What a session and an open run are is counsel's own plain data. */
export interface CounselStore {
  /** The newest that was left within a day, of this exercise or of any, null where none was; older ones are dropped. */
  unfinished(exercise: ExerciseId | null, now: number): unknown;
  keepUnfinished(run: OpenRun, conversationId: string | null, now: number): void;
  dropUnfinished(runId: string): void;
  addRecord(record: ExerciseRecord, conversationId: string | null): void;
  /** The newest first. */
  records(exercise: ExerciseId | null, limit: number): readonly ExerciseRecord[];
  /** Of one conversation, the oldest first. */
  recordsOf(conversationId: string): readonly ExerciseRecord[];
  /** Throws AppError('input/not-found'). */
  changeRecord(id: string, answers: ExerciseRecord['answers']): ExerciseRecord;
  /** Throws AppError('input/not-found'). */
  removeRecord(id: string): void;
  plan(): SafetyPlan;
  keepPlan(plan: Omit<SafetyPlan, 'changedAt'>, now: number): SafetyPlan;
  /** Null where none is kept. */
  stateOf(conversationId: string): unknown;
  keepState(conversationId: string, state: object, now: number): void;
  /** Newest first, of other conversations than this one. */
  sessions(
    except: string | null,
    limit: number,
  ): readonly { readonly conversationId: string; readonly at: number; readonly state: unknown }[];
  /** Level and time only (R16). */
  noteCrisis(level: Exclude<RiskLevel, 'none'>, at: number): void;
  lastAcuteAt(): number | null;
  /** What was being done at that time, milliseconds since 1970; null for nothing. */
  exerciseAt(at: number): ExerciseId | null;
  /** When exercises ran in a conversation, ended or not. */
  stretches(conversationId: string): readonly { readonly from: number; readonly until: number }[];
  /** All that is kept here, opened one by one, without what may still be gone on with. */
  everything(): Iterable<ArchivedCounsel>;
  /** What is here already stays as it is; of two plans the one that was changed last does. */
  bringBack(kept: ArchivedCounsel): void;
  /** What belongs to a conversation that leaves nothing behind. */
  forgetConversation(conversationId: string): void;
}

export const runLabel = (id: string): string => `runs.body/${id}`;
const sessionLabel = (id: string): string => `sessions.body/${id}`;
const PLAN_LABEL = 'plans.body/own';

export function createCounselStore(db: Database, cipher: Cipher): CounselStore {
  type RunRow = { readonly id: string; readonly body: Uint8Array };
  type SessionRow = {
    readonly conversation_id: string;
    readonly at: number;
    readonly body: Uint8Array;
  };
  const put = db.prepare<[string, string, string, number, string | null, Uint8Array]>(
    `INSERT OR REPLACE INTO runs (id, exercise, state, at, conversation_id, body)
      VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const dropOld = db.prepare<[number]>(`DELETE FROM runs WHERE state = 'open' AND at < ?`);
  const newestOpen = db.prepare<[string | null, string | null], RunRow>(
    `SELECT id, body FROM runs WHERE state = 'open' AND (? IS NULL OR exercise = ?)
      ORDER BY at DESC LIMIT 1`,
  );
  const dropOpen = db.prepare<[string]>(`DELETE FROM runs WHERE id = ? AND state = 'open'`);
  const kept = db.prepare<[string | null, string | null, number], RunRow>(
    `SELECT id, body FROM runs WHERE state = 'kept' AND (? IS NULL OR exercise = ?)
      ORDER BY at DESC, rowid DESC LIMIT ?`,
  );
  const keptOf = db.prepare<[string], RunRow>(
    `SELECT id, body FROM runs WHERE conversation_id = ? AND state = 'kept' ORDER BY at, rowid`,
  );
  const endedAfter = db.prepare<[number], RunRow>(
    `SELECT id, body FROM runs WHERE at >= ? ORDER BY at LIMIT ${MOST_AT_ONCE}`,
  );
  const anyOf = db.prepare<[string], RunRow & { readonly at: number }>(
    'SELECT id, at, body FROM runs WHERE conversation_id = ?',
  );
  const one = db.prepare<[string], RunRow & { readonly conversation_id: string | null }>(
    `SELECT id, conversation_id, body FROM runs WHERE id = ? AND state = 'kept'`,
  );
  const keptIds = db
    .prepare<[], string>(`SELECT id FROM runs WHERE state = 'kept' ORDER BY at, rowid`)
    .pluck();
  const bringRun = db.prepare<[string, string, number, string | null, Uint8Array]>(
    `INSERT OR IGNORE INTO runs (id, exercise, state, at, conversation_id, body)
      VALUES (?, ?, 'kept', ?, (SELECT id FROM conversations WHERE id = ?), ?)`,
  );
  const bringSession = db.prepare<[number, Uint8Array, string]>(
    `INSERT OR IGNORE INTO sessions (conversation_id, at, body)
      SELECT id, ?, ? FROM conversations WHERE id = ?`,
  );
  const setBody = db.prepare<[Uint8Array, string]>('UPDATE runs SET body = ? WHERE id = ?');
  const remove = db.prepare<[string]>(`DELETE FROM runs WHERE id = ? AND state = 'kept'`);
  const removeOf = db.prepare<[string]>('DELETE FROM runs WHERE conversation_id = ?');
  const readPlan = db.prepare<[], Uint8Array>('SELECT body FROM plans').pluck();
  const writePlan = db.prepare<[Uint8Array]>(
    `INSERT OR REPLACE INTO plans (id, body) VALUES ('own', ?)`,
  );
  const session = db
    .prepare<[string], Uint8Array>('SELECT body FROM sessions WHERE conversation_id = ?')
    .pluck();
  const putSession = db.prepare<[string, number, Uint8Array]>(
    'INSERT OR REPLACE INTO sessions (conversation_id, at, body) VALUES (?, ?, ?)',
  );
  const someSessions = db.prepare<[string | null, number], SessionRow>(
    `SELECT conversation_id, at, body FROM sessions
      WHERE conversation_id IS NOT ? ORDER BY at DESC LIMIT ?`,
  );
  const addDisclosure = db.prepare<[number, string]>(
    'INSERT OR IGNORE INTO disclosures (at, level) VALUES (?, ?)',
  );
  const lastAcute = db
    .prepare<[], number | null>(`SELECT max(at) FROM disclosures WHERE level = 'acute'`)
    .pluck();

  const reflections = createReflectionStore(db, cipher);
  const seal = (value: unknown, label: string): Uint8Array =>
    cipher.seal(JSON.stringify(value), label);
  const open = (body: Uint8Array, label: string): unknown => JSON.parse(cipher.open(body, label));
  const toRecord = ({ id, body }: RunRow): ExerciseRecord =>
    exerciseRecord.parse(open(body, runLabel(id)));

  const readPlanHere = (): SafetyPlan | null => {
    const body = inStore(() => readPlan.get());
    return body === undefined ? null : safetyPlan.parse(open(body, PLAN_LABEL));
  };

  return {
    unfinished(exercise, now) {
      const row = inStore(() => {
        dropOld.run(now - RESUME_WITHIN_MS);
        return newestOpen.get(exercise, exercise);
      });
      return row === undefined ? null : open(row.body, runLabel(row.id));
    },
    keepUnfinished(run, conversationId, now) {
      const { runId, exercise } = run;
      const body = seal(run, runLabel(runId));
      inStore(() => put.run(runId, exercise, 'open', now, conversationId, body));
    },
    dropUnfinished(runId) {
      inStore(() => dropOpen.run(runId));
    },
    addRecord(record, conversationId) {
      const { id, exercise, endedAt, startedAt } = record;
      const body = seal(record, runLabel(id));
      inStore(() => put.run(id, exercise, 'kept', endedAt ?? startedAt, conversationId, body));
    },
    records: (exercise, limit) => inStore(() => kept.all(exercise, exercise, limit)).map(toRecord),
    recordsOf: (conversationId) => inStore(() => keptOf.all(conversationId)).map(toRecord),
    changeRecord(id, answers) {
      const row = inStore(() => one.get(id));
      if (row === undefined) throw new AppError('input/not-found');
      const changed = { ...toRecord(row), answers };
      inStore(() => setBody.run(seal(changed, runLabel(id)), id));
      return changed;
    },
    removeRecord(id) {
      if (inStore(() => remove.run(id)).changes === 0) throw new AppError('input/not-found');
    },
    plan() {
      return readPlanHere() ?? EMPTY_PLAN;
    },
    keepPlan(plan, now) {
      const changed = { ...plan, changedAt: now };
      inStore(() => writePlan.run(seal(changed, PLAN_LABEL)));
      return changed;
    },
    stateOf(conversationId) {
      const body = inStore(() => session.get(conversationId));
      return body === undefined ? null : open(body, sessionLabel(conversationId));
    },
    keepState(conversationId, state, now) {
      const body = seal(state, sessionLabel(conversationId));
      inStore(() => putSession.run(conversationId, now, body));
    },
    sessions: (except, limit) =>
      inStore(() => someSessions.all(except, limit)).map(({ conversation_id, at, body }) => ({
        conversationId: conversation_id,
        at,
        state: open(body, sessionLabel(conversation_id)),
      })),
    noteCrisis(level, at) {
      inStore(() => addDisclosure.run(at, level));
    },
    exerciseAt(at) {
      for (const row of inStore(() => endedAfter.all(at))) {
        const run = open(row.body, runLabel(row.id)) as Pick<OpenRun, 'startedAt' | 'exercise'>;
        if (run.startedAt <= at) return run.exercise;
      }
      return null;
    },
    stretches: (conversationId) =>
      inStore(() => anyOf.all(conversationId)).map(({ id, at, body }) => {
        const { startedAt } = open(body, runLabel(id)) as Pick<OpenRun, 'startedAt'>;
        return { from: startedAt, until: at };
      }),
    *everything() {
      for (const id of inStore(() => keptIds.all())) {
        const row = inStore(() => one.get(id));
        if (row === undefined) continue;
        const { conversation_id: conversation } = row;
        yield { kind: 'exercise', conversation, record: toRecord(row) };
      }
      for (const { conversation_id, at, body } of inStore(() => someSessions.all(null, -1))) {
        const state = open(body, sessionLabel(conversation_id)) as Record<string, unknown>;
        yield { kind: 'session', conversation: conversation_id, at, state };
      }
      const plan = readPlanHere();
      if (plan !== null) yield { kind: 'plan', plan };
      for (const kept of reflections.all()) yield { kind: 'reflection', ...kept };
    },
    bringBack(kept) {
      inStore(() => {
        switch (kept.kind) {
          case 'exercise': {
            const { record, conversation } = kept;
            const { id, exercise, endedAt, startedAt } = record;
            bringRun.run(
              id,
              exercise,
              endedAt ?? startedAt,
              conversation,
              seal(record, runLabel(id)),
            );
            return;
          }
          case 'session': {
            const { conversation, at, state } = kept;
            bringSession.run(at, seal(state, sessionLabel(conversation)), conversation);
            return;
          }
          case 'reflection':
            reflections.bringBack(kept);
            return;
          case 'plan':
            if ((kept.plan.changedAt ?? 0) > (readPlanHere()?.changedAt ?? 0)) {
              writePlan.run(seal(kept.plan, PLAN_LABEL));
            }
        }
      });
    },
    lastAcuteAt: () => inStore(() => lastAcute.get()) ?? null,
    forgetConversation(conversationId) {
      inStore(() => removeOf.run(conversationId));
    },
  };
}
