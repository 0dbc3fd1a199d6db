import type { ExerciseId, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { ExerciseInsight } from '../../../src-preload/contract/insights.ts';
import { meanOf } from './numbers.ts';
import { madeAt } from './rows.ts';

/** Moods and self-checks have charts of their own, and a safety plan stands on its card alone (R16). */
const ELSEWHERE: ReadonlySet<ExerciseId> = new Set(['mood_checkin', 'phq9', 'gad7', 'safety_plan']);

/**
 * What was done, the most often done first, with every try that was rated before and after.
 * @param wanted null for all of them
 */
export function exerciseInsights(
  records: readonly ExerciseRecord[],
  wanted: readonly ExerciseId[] | null,
): readonly ExerciseInsight[] {
  const done = new Map<ExerciseId, ExerciseRecord[]>();
  for (const record of records.toSorted((a, b) => madeAt(a) - madeAt(b))) {
    const { exercise } = record;
    if (ELSEWHERE.has(exercise) || wanted?.includes(exercise) === false) continue;
    const times = done.get(exercise) ?? [];
    times.push(record);
    done.set(exercise, times);
  }
  return [...done]
    .map(([exercise, times]): ExerciseInsight => {
      const tries = times.flatMap((record) =>
        record.before === null || record.after === null
          ? []
          : [{ at: madeAt(record), before: record.before, after: record.after }],
      );
      const mean = (which: 'before' | 'after'): number | null =>
        tries.length === 0 ? null : meanOf(tries.map((one) => one[which]));
      return {
        exercise,
        times: times.length,
        completed: times.filter(({ completed }) => completed).length,
        tries,
        before: mean('before'),
        after: mean('after'),
      };
    })
    .toSorted((a, b) => b.times - a.times);
}
