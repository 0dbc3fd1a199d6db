import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import { breathing478, breathingAny, breathingBox } from './breathing.ts';
import type { Exercise } from './exercise.ts';
import { gad7 } from './gad7.ts';
import { grounding } from './grounding.ts';
import { moodCheckin } from './mood-checkin.ts';
import { phq9 } from './phq9.ts';
import { safetyPlan } from './safety-plan.ts';
import { sleepHygiene } from './sleep-hygiene.ts';

/** Every guided exercise, under its id. */
export const EXERCISES: Readonly<Partial<Record<ExerciseId, Exercise>>> = {
  mood_checkin: moodCheckin,
  breathing_any: breathingAny,
  breathing_box: breathingBox,
  breathing_478: breathing478,
  grounding_54321: grounding,
  sleep_hygiene: sleepHygiene,
  phq9,
  gad7,
  safety_plan: safetyPlan,
};

export function exerciseOf(id: ExerciseId): Exercise {
  const exercise = EXERCISES[id];
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
}
