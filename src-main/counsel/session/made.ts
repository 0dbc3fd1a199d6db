import type {
  Card,
  ExerciseId,
  ExerciseRecord,
  ExerciseView,
} from '../../../src-preload/contract/counsel.ts';
import type { PreferencesPatch } from '../../../src-preload/contract/preferences.ts';
import type { CounselState } from '../ports.ts';

/** What one part of the guide makes of a turn. */
export interface Made {
  readonly state: CounselState;
  /** Null leaves the words to whoever answers. */
  readonly say: readonly string[] | null;
  readonly card: Card | null;
  /** The exercise that this turn was in, or began. */
  readonly exercise: ExerciseId | null;
  readonly view: ExerciseView | null;
  readonly record: ExerciseRecord | null;
  /** A setting that changes. */
  readonly change: PreferencesPatch | null;
}

export const made = (
  state: CounselState,
  say: readonly string[] | null,
  more: Partial<Made> = {},
): Made => ({
  state,
  say,
  card: null,
  exercise: null,
  view: null,
  record: null,
  change: null,
  ...more,
});
