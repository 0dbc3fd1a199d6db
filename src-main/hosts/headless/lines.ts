/** What comes in and goes out of the headless companion, one JSON object a line (R20). */
import { z } from 'zod';
import { MAX_MESSAGE_CHARACTERS, REGIONS } from '../../../src-preload/contract/words.ts';

export const lineIn = z.object({
  /** Lines of one session share it; a line without has a fresh one of its own. */
  session: z.string().max(200).optional(),
  text: z.string().min(1).max(MAX_MESSAGE_CHARACTERS),
  lang: z.enum(['ko', 'en']),
  region: z.enum(REGIONS).default('other'),
  /** `off`, or the base address of an OpenAI-compatible server. */
  model: z.union([z.literal('off'), z.url({ protocol: /^https?$/ })]).default('off'),
});
export type LineIn = z.infer<typeof lineIn>;

/** The line as it was meant, or what is wrong with it; never the words themselves. */
export function readLine(line: string): LineIn | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const read = lineIn.safeParse(value);
  if (read.success) return read.data;
  const { path, code } = read.error.issues[0] ?? { path: [], code: 'invalid' };
  return { error: `${path.join('.') || 'line'}: ${code}` };
}
