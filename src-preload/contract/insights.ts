/** What a person can see of their own days: moods, exercises, sleep, self-checks, what came with good and bad days. */
import { z } from 'zod';
import { EXERCISE_IDS, selfCheckResult } from './counsel.ts';
import { TOPICS } from './memory.ts';
import { EMOTIONS, LANGUAGES, VENDORS } from './words.ts';

/** A day of the person's own calendar, `2026-11-22`. */
export const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
export type Day = z.infer<typeof day>;

/** The hour at which a day begins: what is noted after midnight belongs to the evening before. */
export const DAY_BEGINS = 4;

/** How light a day was: 1 very heavy to 5 light, as the moon's phases; a mean of several may lie between. */
export const MOOD_LEVELS = [1, 2, 3, 4, 5] as const;
export type MoodLevel = (typeof MOOD_LEVELS)[number];

/** Fewer entries than this in a window give no mean, fewer ever give the empty state (section 5, 7 of the screens' notes). */
export const FEWEST_FOR_MEAN = 3;
export const FEWEST_FOR_CHART = 5;
/** On how many days, with and without, something must be known before it is compared at all. */
export const FEWEST_TO_COMPARE = 5;

/** Longest span that is looked at, days. */
export const MOST_DAYS = 800;

export const insightsAsked = z.object({
  /** Both included. */
  from: day,
  until: day,
  /** Null: all of them. */
  exercises: z.array(z.enum(EXERCISE_IDS)).nullable().default(null),
  /** Of the sentences. */
  language: z.enum(LANGUAGES),
});
export type InsightsAsked = z.infer<typeof insightsAsked>;

const level = z.number().min(1).max(5);

/** What the person noted on one day. Days without a note are not in any list. */
export const moodDay = z.object({
  day,
  /** Mean of that day's check-ins. */
  level,
  count: z.number().int().positive(),
  heaviest: level,
  lightest: level,
  /** As named in them, without repeats. */
  emotions: z.array(z.enum(EMOTIONS)).readonly(),
});
export type MoodDay = z.infer<typeof moodDay>;

/** One exercise over the span: how hard it was before and after, 0 to 10, where both were said. */
export const exerciseInsight = z.object({
  exercise: z.enum(EXERCISE_IDS),
  times: z.number().int().positive(),
  completed: z.number().int().nonnegative(),
  /** Oldest first, milliseconds since 1970. */
  tries: z.array(z.object({ at: z.number(), before: z.number(), after: z.number() })).readonly(),
  /** Means over `tries`; null where there are none. */
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type ExerciseInsight = z.infer<typeof exerciseInsight>;

/** A night as it was noted; minutes after noon of the day before, so that nights do not break at midnight. */
export const night = z.object({
  /** Of the morning. */
  day,
  bed: z.number().nullable(),
  asleep: z.number().nullable(),
  up: z.number().nullable(),
  /** From falling asleep to getting up, minutes; null where either is not known. */
  sleptMin: z.number().nullable(),
  /** 0 to 10. */
  quality: z.number().min(0).max(10).nullable(),
  /** In the person's words. */
  woke: z.string(),
});
export type Night = z.infer<typeof night>;

export const selfCheckPoint = z.object({
  at: z.number(),
  day,
  total: z.number().int(),
  band: selfCheckResult.shape.band,
});
export type SelfCheckPoint = z.infer<typeof selfCheckPoint>;

/** `unclear` where too little is known, or the difference is within what chance gives. */
export const TENDENCIES = ['lighter', 'heavier', 'unclear'] as const;
export type Tendency = (typeof TENDENCIES)[number];

/** A topic or a person, and how days were on which it was spoken of. Never a cause. */
export const companyOfDays = z.object({
  kind: z.enum(['topic', 'person']),
  /** One of TOPICS, or the person as they are called. */
  name: z.string(),
  topic: z.enum(TOPICS).nullable(),
  /** Days with a note of mood on which it was spoken of, and mean level on them. */
  days: z.number().int().nonnegative(),
  level: level.nullable(),
  /** The other days with a note. */
  otherDays: z.number().int().nonnegative(),
  otherLevel: level.nullable(),
  tendency: z.enum(TENDENCIES),
});
export type CompanyOfDays = z.infer<typeof companyOfDays>;

/** What the camera guessed, per day; only where the person keeps it. Turns by label. */
export const seenDay = z.object({
  day,
  turns: z.partialRecord(z.enum(EMOTIONS), z.number().int().positive()),
});
export type SeenDay = z.infer<typeof seenDay>;

export const insights = z.object({
  from: day,
  until: day,
  /** Check-ins in all, whenever. */
  checkInsEver: z.number().int().nonnegative(),
  /** Oldest first, as every list of days here. */
  moods: z.array(moodDay).readonly(),
  /** Mean of seven days up to and with this one, where at least FEWEST_FOR_MEAN of them have a note. */
  mean: z.array(z.object({ day, level })).readonly(),
  exercises: z.array(exerciseInsight).readonly(),
  nights: z.array(night).readonly(),
  phq9: z.array(selfCheckPoint).readonly(),
  gad7: z.array(selfCheckPoint).readonly(),
  company: z.array(companyOfDays).readonly(),
  /** Null: not kept. */
  seen: z.array(seenDay).readonly().nullable(),
  /** What can be said of it, each with its uncertainty, in the language that was asked for; null where nothing can. */
  sentences: z.object({
    moods: z.string().nullable(),
    exercises: z.string().nullable(),
    sleep: z.string().nullable(),
    selfChecks: z.string().nullable(),
    company: z.string().nullable(),
  }),
});
export type Insights = z.infer<typeof insights>;

/** A week looked back on. Who wrote it is always said. */
export const reflection = z.object({
  /** Its Monday. */
  week: day,
  language: z.enum(LANGUAGES),
  /** Two to four sentences. */
  text: z.string().max(2000),
  /** The person's own words of that week; null where none fit. */
  quote: z
    .object({
      text: z.string(),
      conversationId: z.string(),
      messageId: z.string(),
      at: z.number(),
    })
    .nullable(),
  /** One thing to try; null where nothing fits. */
  suggestion: z
    .object({ text: z.string().max(300), exercise: z.enum(EXERCISE_IDS).nullable() })
    .nullable(),
  /** `person`: changed by hand; nothing writes over it. */
  by: z.enum(['rules', 'model', 'person']),
  vendor: z.enum(VENDORS).nullable(),
  at: z.number(),
});
export type Reflection = z.infer<typeof reflection>;
