import { z } from 'zod';
import { MAX_REMINDER } from '../../../src-preload/contract/tools.ts';
import type { Reminders } from '../reminders.ts';
import { localTime, readLocal } from './local-time.ts';
import { type Tool, tool } from './tool.ts';

const MINUTE_MS = 60_000;

const input = z
  .object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(MAX_REMINDER)
      .describe('What to be reminded of, as the person said it'),
    at: z
      .string()
      .refine((text) => readLocal(text) !== null, 'not a time like 2026-11-22T18:30')
      .optional()
      .describe("When, on the person's own clock: 2026-11-22T18:30"),
    in_minutes: z
      .number()
      .int()
      .min(1)
      .max(366 * 24 * 60)
      .optional()
      .describe('Or so many minutes from now'),
  })
  .refine(({ at, in_minutes }) => (at === undefined) !== (in_minutes === undefined), {
    path: ['at'],
    message: 'give either at or in_minutes',
  });

/** Its notification never says what it is of. */
export function setReminderTool(reminders: Pick<Reminders, 'set'>): Tool {
  return tool({
    name: 'set_reminder',
    description: {
      en: 'Sets a reminder on this computer. Only when the person asks for one; ask for the time where it is not clear.',
      ko: '이 컴퓨터에 알림을 맞춰요. 상대가 바랄 때만 쓰고, 시간이 분명하지 않으면 먼저 물어봐요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ text }) => text,
    changes: true,
    isForeign: false,
    async run({ text, at, in_minutes }, { now, isPrivate }) {
      if (isPrivate) return { refused: 'This conversation is private: nothing of it is kept.' };
      const due = at === undefined ? now + (in_minutes ?? 0) * MINUTE_MS : (readLocal(at) ?? now);
      const kept = reminders.set({ at: due, text });
      return { result: { set_for: localTime(kept.at), text: kept.text } };
    },
  });
}
