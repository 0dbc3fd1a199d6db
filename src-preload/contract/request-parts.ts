/** What several requests are made of. */
import { z } from 'zod';
import { message } from './words.ts';

export type RequestTable = Record<string, { input: z.ZodType; output: z.ZodType }>;

export const nothing = z.object({}).strict();
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const openConversation = z.object({
  id: z.string(),
  title: z.string(),
  startedAt: z.number(),
  pinned: z.boolean(),
  archived: z.boolean(),
  /** Nothing of it is kept on disk or remembered; it is gone when it is left. */
  isPrivate: z.boolean(),
  messages: z.array(message),
});

export type OpenConversation = z.infer<typeof openConversation>;
