import { useCallback, useEffect, useState } from 'react';
import type { Answers, ExerciseId, ShownRecord } from '../../../../src-preload/contract/counsel.ts';
import { useClient } from '../../context.tsx';

/** As many as a person looks back on. */
const LIMIT = 200;

export interface Records {
  /** Newest first; null until read. */
  readonly records: readonly ShownRecord[] | null;
  /** When the run of an exercise began that can be gone on with; null where there is none. */
  leftAt(exercise: ExerciseId): number | null;
  readonly failed: boolean;
  /** Rejects where it could not be kept. */
  change(id: string, answers: Answers): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Past runs of all exercises, read anew with every visit, so that nothing of them stays in the page. */
export function useRecords(): Records {
  const client = useClient();
  const [records, setRecords] = useState<readonly ShownRecord[] | null>(null);
  const [left, setLeft] = useState<ReadonlyMap<ExerciseId, number>>(new Map());
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    client
      .request('exercise/records', { exercise: null, limit: LIMIT })
      .then((read) => {
        if (!wanted) return;
        setRecords(read.records);
        setLeft(new Map(read.left.map(({ exercise, startedAt }) => [exercise, startedAt])));
      })
      .catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [client]);
  return {
    records,
    leftAt: (exercise) => left.get(exercise) ?? null,
    failed,
    change: useCallback(
      async (id, answers) => {
        const changed = await client.request('exercise/change', { id, answers });
        setRecords(
          (all) =>
            all?.map((one) =>
              one.id === id ? { ...one, ...changed, steps: changed.steps ?? one.steps } : one,
            ) ?? null,
        );
      },
      [client],
    ),
    remove: useCallback(
      async (id) => {
        await client.request('exercise/remove', { id });
        setRecords((all) => all?.filter((one) => one.id !== id) ?? null);
      },
      [client],
    ),
  };
}
