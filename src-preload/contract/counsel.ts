/** The words of guided exercises, of what a turn was understood as, and of safety. */
import { z } from 'zod';
import { EMOTIONS, LANGUAGES, RISK_LEVELS } from './words.ts';

/** Section 3 of the counselling notes, 3.1 to 3.10. */
export const EXERCISE_IDS = [
  'mood_checkin',
  'thought_record',
  'behavioral_activation',
  'breathing_any',
  'breathing_box',
  'breathing_478',
  'grounding_54321',
  'worry_time',
  'three_good_things',
  'sleep_hygiene',
  'phq9',
  'gad7',
  'safety_plan',
] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** What words can be meant as (M1). */
export const INTENTS = [
  'talk',
  'exercise',
  'memory',
  'documents',
  'insights',
  'settings',
  'smalltalk',
  'crisis',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What a danger is about: oneself, harm to others, somebody else in danger, or somebody who threatens the person. */
export const RISK_KINDS = ['self', 'others', 'someone-else', 'violence'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

/** `danger` is the quiet card with the police first (R4); `help` the card of helplines (R3). */
export const CARDS = ['help', 'danger'] as const;
export type Card = (typeof CARDS)[number];

/** Who uses it; nothing else of an age is kept (R6). */
export const AGE_BANDS = ['adult', 'minor'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** An answer to one step. Lists are lines of their own (three good things, signs of a safety plan). */
export const answer = z.union([
  z.string().max(4000),
  z.number().min(-1).max(1000),
  z.array(z.string().max(1000)).max(50).readonly(),
]);
export type Answer = z.infer<typeof answer>;

export const answers = z.record(z.string().max(60), answer);
export type Answers = Readonly<Record<string, Answer>>;

/** What one step asks for. Labels are in the language of the run. */
export const asks = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  /** Several lines; each one an entry. `most`: how many are enough. */
  z.object({ kind: z.literal('lines'), most: z.number().int() }),
  /** A number on a scale; `low` and `high` say what its ends mean. */
  z.object({
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    low: z.string(),
    high: z.string(),
  }),
  z.object({
    kind: z.literal('choice'),
    options: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
    /** Words of one's own are an answer too. */
    open: z.boolean().optional(),
  }),
  /** So many things are looked for, one after the other; fewer are fine. Nothing of them is kept but their number. */
  z.object({ kind: z.literal('count'), most: z.number().int() }),
  /** Nothing to answer: it is done, and any word goes on. */
  z.object({ kind: z.literal('pace') }),
]);
export type Asks = z.infer<typeof asks>;

/** A breath: its phases in order and how long each takes, milliseconds; `hold` after in, `rest` after out. */
export const breathPattern = z.object({
  phases: z
    .array(z.object({ phase: z.enum(['in', 'hold', 'out', 'rest']), ms: z.number().positive() }))
    .readonly(),
  rounds: z.number().int(),
});
export type BreathPattern = z.infer<typeof breathPattern>;

/** A score of PHQ-9 or GAD-7, as a band and never a diagnosis. Null total: more than one answer is missing. */
export const selfCheckResult = z.object({
  total: z.number().int().nullable(),
  band: z.enum(['minimal', 'mild', 'moderate', 'moderately-severe', 'severe']).nullable(),
  /** What it suggests, in a sentence or two. */
  words: z.string(),
  /** The former total and its time, where there is one. */
  before: z.object({ total: z.number().int(), at: z.number() }).nullable(),
});
export type SelfCheckResult = z.infer<typeof selfCheckResult>;

/** An exercise as a screen shows it: the step that is asked now, and all that was answered. */
export const exerciseView = z.object({
  runId: z.string(),
  exercise: z.enum(EXERCISE_IDS),
  language: z.enum(LANGUAGES),
  title: z.string(),
  /** Steps that a person sees, in order, with a short name each. */
  steps: z.array(z.object({ id: z.string(), name: z.string(), asks })).readonly(),
  /** The id of the one that is asked; null once it is finished. */
  step: z.string().nullable(),
  /** What Dal asked, as it was said. */
  said: z.string(),
  /** Lines that help with this step; may be empty. */
  help: z.array(z.string()).readonly(),
  answers,
  breath: breathPattern.nullable(),
  result: selfCheckResult.nullable(),
  startedAt: z.number(),
});
export type ExerciseView = z.infer<typeof exerciseView>;

/** What is kept of a run. Times are milliseconds since 1970; distress 0 to 10 before and after, null where not asked. */
export const exerciseRecord = z.object({
  id: z.string(),
  exercise: z.enum(EXERCISE_IDS),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  completed: z.boolean(),
  before: z.number().min(0).max(10).nullable(),
  after: z.number().min(0).max(10).nullable(),
  emotion: z.enum(EMOTIONS).nullable(),
  answers,
  source: z.enum(['voice', 'text']),
  language: z.enum(LANGUAGES),
});
export type ExerciseRecord = z.infer<typeof exerciseRecord>;

/** A record to be looked at: with the names of what was answered, in its language; left out where they are not known. */
export const shownRecord = exerciseRecord.extend({ steps: exerciseView.shape.steps.optional() });
export type ShownRecord = z.infer<typeof shownRecord>;

/** A person who may be called, as the person wrote it down. The app never contacts anyone (R3). */
export const trustedContact = z.object({
  name: z.string().trim().min(1).max(80),
  number: z.string().trim().max(40),
});
export type TrustedContact = z.infer<typeof trustedContact>;

const planLines = z.array(z.string().trim().min(1).max(300)).max(20).readonly();

/** The person's own safety plan (3.10), in their words. Every part may be empty. */
export const safetyPlan = z.object({
  signs: planLines,
  alone: planLines,
  places: planLines,
  people: planLines,
  /** The region's lines are shown beside these and are not copied into it. */
  professionals: planLines,
  surroundings: planLines,
  contact: trustedContact.nullable(),
  changedAt: z.number().nullable(),
});
export type SafetyPlan = z.infer<typeof safetyPlan>;

export const EMPTY_PLAN: SafetyPlan = {
  signs: [],
  alone: [],
  places: [],
  people: [],
  professionals: [],
  surroundings: [],
  contact: null,
  changedAt: null,
};

/** What a turn was taken for, once its words were understood. */
export const considered = z.object({
  level: z.enum(RISK_LEVELS),
  card: z.enum(CARDS).nullable(),
  intent: z.enum(INTENTS),
  /** 0..1. */
  confidence: z.number().min(0).max(1),
  exercise: z.enum(EXERCISE_IDS).nullable(),
});
export type ConsideredFacts = z.infer<typeof considered>;
