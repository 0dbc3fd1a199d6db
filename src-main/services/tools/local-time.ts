/** Times as a model reads and writes them: the clock on the person's own wall, `2026-11-22 14:05`. Pure. */

const two = (value: number): string => String(value).padStart(2, '0');

/** @param at milliseconds since 1970 */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function localTime(at: number): string {
  const date = new Date(at);
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Milliseconds since 1970 of such a time, or of the beginning of a day; null where there is none like it. */
export function readLocal(text: string): number | null {
  const read = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?$/u.exec(text.trim());
  if (read === null) return null;
  const [year, month, day, hour, minute] = read.slice(1).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(year, month - 1, day, hour ?? 0, minute ?? 0);
  // The 31st of June rolls on to July, and 25 o'clock to the next day.
  return date.getMonth() === month - 1 &&
    date.getDate() === day &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60
    ? date.getTime()
    : null;
}
