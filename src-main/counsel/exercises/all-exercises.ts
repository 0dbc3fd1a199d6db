import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Exercise } from './exercise.ts';
import { moodCheckin } from './mood-checkin.ts';

/** Every guided exercise, under its id. */
export const EXERCISES: Readonly<Partial<Record<ExerciseId, Exercise>>> = {
  mood_checkin: moodCheckin,
};

export function exerciseOf(id: ExerciseId): Exercise {
  const exercise = EXERCISES[id];
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
}
