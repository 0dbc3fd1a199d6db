/** Reminders: set by hand or by a model that was asked to. */
import { z } from 'zod';
import { id, nothing, type RequestTable } from './request-parts.ts';
import { MAX_REMINDER, reminder } from './tools.ts';

export const reminderRequests = {
  /** Soonest first. */
  'reminders/list': {
    input: nothing,
    output: z.object({ reminders: z.array(reminder).readonly() }),
  },
  /** `reminder/past` for a time that is over, `input/invalid` for one over a year ahead, `reminder/too-many` above a hundred. */
  'reminders/set': {
    input: z.object({ at: z.number().int(), text: z.string().trim().min(1).max(MAX_REMINDER) }),
    output: reminder,
  },
  /** To another time, at which it is due anew. As `set`, and `input/not-found`. */
  'reminders/move': { input: z.object({ id, at: z.number().int() }), output: reminder },
  /** Puts it away, due or not; one that is gone already is no fault. */
  'reminders/remove': { input: z.object({ id }), output: nothing },
} as const satisfies RequestTable;
