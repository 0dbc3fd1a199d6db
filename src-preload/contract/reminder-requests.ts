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
  /** `reminder/past` for a time that is over, `reminder/too-many` above a hundred. */
  'reminders/set': {
    input: z.object({ at: z.number().int(), text: z.string().trim().min(1).max(MAX_REMINDER) }),
    output: reminder,
  },
  /** Puts it away, due or not. */
  'reminders/remove': { input: z.object({ id }), output: nothing },
} as const satisfies RequestTable;
