/** What was answered in an exercise is given to no model, unless the person shares it (R14). Pure. */
import type { ExerciseId, ExerciseRecord } from '../../src-preload/contract/counsel.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Stretch } from '../conversation/ports.ts';
import type { CounselState } from '../counsel/ports.ts';

export function isWithheld(
  exercise: ExerciseId,
  { sharesExercises, sharesSelfChecks }: Preferences,
): boolean {
  return exercise === 'phq9' || exercise === 'gad7' ? !sharesSelfChecks : !sharesExercises;
}

/** When exercises were led whose words stay here: those that ended, the one that runs, the one that waits. */
export function withheldOf(
  { run, course: { paused } }: CounselState,
  ended: readonly ExerciseRecord[],
  preferences: Preferences,
): readonly Stretch[] {
  const stretches = ended.map(({ exercise, startedAt, endedAt }) => ({
    exercise,
    from: startedAt,
    until: endedAt ?? startedAt,
  }));
  const running =
    run === null ? [] : [{ exercise: run.exercise, from: run.startedAt, until: null }];
  const waiting =
    paused === null
      ? []
      : [{ exercise: paused.exercise, from: paused.startedAt, until: paused.movedAt ?? null }];
  return [...stretches, ...running, ...waiting].filter(({ exercise }) =>
    isWithheld(exercise, preferences),
  );
}
