import { errorCode, type LogFields } from '../platform.ts';
import { redact } from './redact.ts';

/** Longer strings are cut: nothing that fits in here is a paragraph someone said. */
const MAX_CHARACTERS = 120;
/** Read of a string before it is cleaned; bounds the work on what should not be here anyway. */
const MAX_READ = 2_000;
const MAX_FIELDS = 30;

export type Level = 'info' | 'warn' | 'error';

/** One line of JSON: `at` (ISO 8601), `level`, `message`, and `fields` if there are any. */
export function logLine(at: number, level: Level, message: string, fields?: LogFields): string {
  const entries = Object.entries(fields ?? {}).slice(0, MAX_FIELDS);
  const line = {
    at: Number.isFinite(at) ? new Date(at).toISOString() : null,
    level,
    message: clean(message),
    ...(entries.length > 0 && {
      fields: Object.fromEntries(entries.map(([name, value]) => [clean(name), plain(value)])),
    }),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The types allow only plain values; whatever slips past them says what it is and nothing more. */
function plain(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return clean(value);
  return value instanceof Error ? errorCode(value) : `[${typeof value}]`;
}

/** Without control, format and line-separating characters, without keys, and short. */
function clean(text: string): string {
  const visible = redact(text.slice(0, MAX_READ).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''));
  return visible.length > MAX_CHARACTERS
    ? `${visible.slice(0, MAX_CHARACTERS - 1).toWellFormed()}…`
    : visible;
}
