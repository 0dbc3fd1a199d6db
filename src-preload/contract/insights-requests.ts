/** Looking back: what the days were like, a week in words, and a mood noted in passing. */
import { z } from 'zod';
import { day, insights, insightsAsked, MOOD_LEVELS, reflection } from './insights.ts';
import { nothing, type RequestTable } from './request-parts.ts';
import { LANGUAGES } from './words.ts';

export const insightsRequests = {
  /** Computed here, from what is kept. `input/invalid` where it ends before it begins or spans more than MOST_DAYS. */
  'insights/view': { input: insightsAsked, output: insights },
  /** A mood check-in of one tap, now. */
  'insights/note-mood': {
    input: z.object({
      level: z.literal(MOOD_LEVELS),
      language: z.enum(LANGUAGES),
    }),
    output: nothing,
  },
  /** Weeks that have anything to look back on, newest first, and what is kept of each. */
  'insights/weeks': {
    input: nothing,
    output: z.object({
      weeks: z.array(z.object({ week: day, reflection: reflection.nullable() })).readonly(),
    }),
  },
  /**
   * Writes a week's reflection: by rules, or by the model the person has chosen (`by: model`), which is sent
   * the week's check-ins and words for it; falls back to rules where none answers. What the person wrote
   * stays. Null where the week holds too little to say anything.
   */
  'insights/reflect': {
    input: z.object({ week: day, language: z.enum(LANGUAGES), by: z.enum(['rules', 'model']) }),
    output: z.object({ reflection: reflection.nullable() }),
  },
  /** In the person's own words; an empty text removes it. */
  'insights/keep-reflection': {
    input: z.object({ week: day, language: z.enum(LANGUAGES), text: z.string().trim().max(2000) }),
    output: z.object({ reflection: reflection.nullable() }),
  },
  /** Every guess of the camera's that was kept is deleted (R13). */
  'insights/forget-seen': { input: nothing, output: nothing },
} as const satisfies RequestTable;
