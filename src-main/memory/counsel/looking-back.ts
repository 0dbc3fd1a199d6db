/** What looking back is computed from, read quickly: two years of it at once, again and again. */
import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { NEVER_INDEXED } from '../facts/forgotten-turns.ts';
import { openBody } from '../message-body.ts';
import { inStore } from '../store-faults.ts';
import { runLabel } from './counsel-store.ts';

/** Something the person said. */
export interface OwnWords {
  readonly conversationId: string;
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Times are milliseconds since 1970, `before` is not with it. Calls throw AppError('store/...'). */
export interface LookingBack {
  /** Of exercises that ended, oldest first. Each is opened once, and again where it changed. */
  records(since: number, before: number): readonly ExerciseRecord[];
  /** Check-ins in all. */
  checkIns(): number;
  /**
   * When what is known of the person was said, and what it is about. Facts remember where they were said, so no
   * message has to be opened for it; what no fact was drawn from is not counted.
   */
  mentions(
    since: number,
    before: number,
  ): readonly { readonly at: number; readonly topic: Topic; readonly person: string }[];
  /** Oldest first, without what is to be left alone. */
  words(since: number, before: number): readonly OwnWords[];
  /** When there were conversations and exercises. */
  stretches(): readonly { readonly from: number; readonly until: number }[];
}

interface RunRow {
  readonly id: string;
  readonly body: Uint8Array;
}

export function createLookingBack(db: Database, cipher: Cipher): LookingBack {
  const runs = db.prepare<[number, number], RunRow>(
    `SELECT id, body FROM runs WHERE state = 'kept' AND at >= ? AND at < ? ORDER BY at, rowid`,
  );
  const checkIns = db
    .prepare<[], number>(
      `SELECT count(*) FROM runs WHERE state = 'kept' AND exercise = 'mood_checkin'`,
    )
    .pluck();
  const said = db.prepare<[number, number], { readonly fact: string; readonly at: number }>(
    `SELECT s.fact_id AS fact, m.at FROM fact_sources s
      JOIN messages m ON m.id = s.message_id
      JOIN conversations c ON c.id = m.conversation_id AND c.staged IS NULL
      WHERE m.at >= ? AND m.at < ?`,
  );
  const words = db.prepare<
    [number, number, number, number],
    { readonly id: string; readonly conversation: string; readonly at: number; body: Uint8Array }
  >(
    `SELECT m.id, m.conversation_id AS conversation, m.at, m.body FROM conversations c
      JOIN messages m ON m.conversation_id = c.id
      WHERE c.staged IS NULL AND c.last_at >= ? AND c.started_at < ?
        AND m.role = 'person' AND m.indexed <> ${NEVER_INDEXED} AND m.at >= ? AND m.at < ?
      ORDER BY m.at, m.seq`,
  );
  const talks = db.prepare<[], { readonly from: number; readonly until: number }>(
    `SELECT started_at AS "from", last_at AS until FROM conversations WHERE staged IS NULL
      UNION SELECT at, at FROM runs WHERE state = 'kept'`,
  );
  const { known } = createFactReader(db, cipher);
  const opened = new Map<string, { readonly body: Uint8Array; readonly record: ExerciseRecord }>();

  const recordOf = ({ id, body }: RunRow): ExerciseRecord => {
    const former = opened.get(id);
    if (former !== undefined && Buffer.compare(former.body, body) === 0) return former.record;
    // Checked when it was sealed; checking it again takes longer than opening it.
    const record = JSON.parse(cipher.open(body, runLabel(id))) as ExerciseRecord;
    opened.set(id, { body, record });
    return record;
  };

  return {
    records: (since, before) => inStore(() => runs.all(since, before)).map(recordOf),
    checkIns: () => inStore(() => checkIns.get()) ?? 0,
    mentions(since, before) {
      const facts = new Map(known().map((fact) => [fact.id, fact]));
      return inStore(() => said.all(since, before)).flatMap(({ fact, at }) => {
        const about = facts.get(fact);
        return about === undefined ? [] : [{ at, topic: about.topic, person: about.person }];
      });
    },
    words: (since, before) =>
      inStore(() => words.all(since, before, since, before)).map(
        ({ id, conversation, at, body }) => ({
          conversationId: conversation,
          messageId: id,
          at,
          text: openBody(body, id, cipher).text,
        }),
      ),
    stretches: () => inStore(() => talks.all()),
  };
}
