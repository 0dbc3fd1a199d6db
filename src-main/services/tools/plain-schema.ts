import { z } from 'zod';

/** What Claude, Gemini and OpenAI all read in a schema of arguments. The bounds that are left out are checked here. */
const READ_BY_ALL = new Set([
  'type',
  'description',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
]);

/** The JSON schema of a tool's input, in words that every vendor takes. Pure. */
export function plainSchema(input: z.ZodType): Readonly<Record<string, unknown>> {
  return plain(z.toJSONSchema(input, { io: 'input' }));
}

function plain(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!READ_BY_ALL.has(key)) continue;
    if (key === 'properties') {
      kept[key] = Object.fromEntries(
        Object.entries(value as Record<string, Record<string, unknown>>).map(([name, one]) => [
          name,
          plain(one),
        ]),
      );
    } else {
      kept[key] = key === 'items' ? plain(value as Record<string, unknown>) : value;
    }
  }
  return kept;
}
