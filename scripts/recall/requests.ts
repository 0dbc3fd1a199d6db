import { z } from 'zod';

/** An id comes back as it was given. */
const id = z.union([z.string().min(1), z.number()]);
export type GivenId = z.infer<typeof id>;

/** ISO 8601, or any time JavaScript can read; milliseconds since 1970 as a number. */
const time = z.union([z.string(), z.number()]).transform((value, context) => {
  const at = typeof value === 'number' ? value : Date.parse(value);
  if (Number.isFinite(at)) return at;
  context.addIssue({ code: 'custom', message: 'is no time' });
  return z.NEVER;
});

const MOST_IDS = 1000;

const request = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('add'),
    id,
    session: id,
    at: time,
    role: z.string().default('person'),
    text: z.string(),
  }),
  z.object({
    op: z.literal('query'),
    text: z.string(),
    /** Absent: after all that was said. */
    at: time.optional(),
    k: z.number().int().min(1).max(MOST_IDS).default(10),
  }),
]);
export type Request = z.infer<typeof request>;
export type AddRequest = Extract<Request, { op: 'add' }>;
export type QueryRequest = Extract<Request, { op: 'query' }>;

/** @throws Error with one sentence on what is wrong. */
export function requestOf(line: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('The line is no JSON.');
  }
  const parsed = request.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${issue?.path.join('.') || 'The request'}: ${issue?.message ?? 'not understood'}`,
  );
}
