/** Guided exercises, the safety plan, and what the session is in. */
import { z } from 'zod';
import { answer, answers, EXERCISE_IDS, exerciseView, safetyPlan, shownRecord } from './counsel.ts';
import { id, nothing, type RequestTable } from './request-parts.ts';
import { heardUpTo } from './words.ts';

export const counselRequests = {
  /** Begins an exercise, or goes on with one of its kind that was left within 24 hours; Dal says its first step. */
  'exercise/begin': {
    input: z.object({
      exercise: z.enum(EXERCISE_IDS),
      fresh: z.boolean().default(false),
      heard: heardUpTo.nullable(),
    }),
    output: exerciseView,
  },
  /** The one that runs; null where none does. */
  'exercise/current': { input: nothing, output: z.object({ view: exerciseView.nullable() }) },
  /** An answer from the screen. `exercise/not-running` where it ended meanwhile, `input/invalid` where it does not fit the step. */
  'exercise/answer': {
    input: z.object({
      runId: id,
      step: z.string().max(60),
      answer,
      heard: heardUpTo.nullable(),
      /** False: nothing is said, the screen goes on by itself (items of a questionnaire). */
      aloud: z.boolean().default(true),
    }),
    output: z.object({ view: exerciseView.nullable() }),
  },
  'exercise/go': {
    input: z.object({
      runId: id,
      to: z.enum(['skip', 'back', 'repeat', 'stop']),
      heard: heardUpTo.nullable(),
      /** As of an answer. */
      aloud: z.boolean().default(true),
    }),
    output: z.object({ view: exerciseView.nullable() }),
  },
  /** Newest first. `left` are those that can still be gone on with, and when they began, milliseconds since 1970. */
  'exercise/records': {
    input: z.object({
      exercise: z.enum(EXERCISE_IDS).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({
      records: z.array(shownRecord).readonly(),
      left: z.array(z.object({ exercise: z.enum(EXERCISE_IDS), startedAt: z.number() })).readonly(),
    }),
  },
  'exercise/change': { input: z.object({ id, answers }), output: shownRecord },
  'exercise/remove': { input: z.object({ id }), output: nothing },

  'safety/plan': { input: nothing, output: safetyPlan },
  /** Returns it as kept. */
  'safety/keep-plan': { input: safetyPlan.omit({ changedAt: true }), output: safetyPlan },
} as const satisfies RequestTable;
