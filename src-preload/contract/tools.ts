/** What Dal's model may ask to be done, and how it shows. */
import { z } from 'zod';

/** All of them, with those of guided exercises. */
export const TOOL_NAMES = [
  'remember',
  'recall',
  'forget',
  'search_history',
  'search_documents',
  'exercise_begin',
  'exercise_answer',
  'exercise_move',
  'insights',
  'set_reminder',
  'calculator',
  'date_time',
  'weather',
  'web_search',
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** One use, as the transcript shows it. */
export const toolUse = z.object({
  tool: z.enum(TOOL_NAMES),
  /** What it was asked, in short, for a person to read: a place, a sum, words that were searched for; may be empty. */
  shown: z.string().max(200),
  /** Where something went: the name of a vendor or host; null where all of it stayed on this computer. */
  sentTo: z.string().max(200).nullable(),
  outcome: z.enum(['done', 'failed', 'refused']),
});
export type ToolUse = z.infer<typeof toolUse>;

/** Uses of one reply that are kept with it. */
export const MOST_TOOL_USES = 32;

export const MAX_REMINDER = 200;

/** What the person asked to be reminded of. A notification of it never says what. */
export const reminder = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  text: z.string().max(MAX_REMINDER),
  /** It was due and shown; it stays until it is put away. */
  isDue: z.boolean(),
});
export type Reminder = z.infer<typeof reminder>;
