import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import { behavioralActivation } from './behavioral-activation.ts';
import { breathing478, breathingAny, breathingBox } from './breathing.ts';
import type { Exercise } from './exercise.ts';
import { gad7 } from './gad7.ts';
import { grounding } from './grounding.ts';
import { moodCheckin } from './mood-checkin.ts';
import { phq9 } from './phq9.ts';
import { safetyPlan } from './safety-plan.ts';
import { sleepHygiene } from './sleep-hygiene.ts';
import { thoughtRecord } from './thought-record.ts';
import { threeGoodThings } from './three-good-things.ts';
import { worryTime } from './worry-time.ts';

/** Every guided exercise, under its id. */
export const EXERCISES: Readonly<Record<ExerciseId, Exercise>> = {
  mood_checkin: moodCheckin,
  thought_record: thoughtRecord,
  behavioral_activation: behavioralActivation,
  breathing_any: breathingAny,
  breathing_box: breathingBox,
  breathing_478: breathing478,
  grounding_54321: grounding,
  worry_time: worryTime,
  three_good_things: threeGoodThings,
  sleep_hygiene: sleepHygiene,
  phq9,
  gad7,
  safety_plan: safetyPlan,
};
