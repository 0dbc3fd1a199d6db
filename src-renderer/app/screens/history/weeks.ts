import type { Language } from '../../../../src-preload/contract/words.ts';

/** The tag dates are written with: British order and 24 hours in English, Korean order in Korean. */
export const DATE_TAG: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' };

/** Midnight, local time, of the Monday on or before `at`; `weeks` later or, below zero, earlier. */
export function mondayOf(at: number, weeks = 0): number {
  const day = new Date(at);
  const sinceMonday = (day.getDay() + 6) % 7;
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() - sinceMonday + weeks * 7,
  ).getTime();
}

/** What stands above a row: the pinned ones, or midnight, local time, of its week's Monday. */
export type Heading = 'pinned' | number;

/**
 * The heading each row begins with, or null where it belongs to the one before. Pinned rows come first; what
 * a search found is in the order of its hits, and the weeks only go back. A time in the future counts as this week.
 */
export function headingsOf(
  rows: readonly { readonly lastAt: number; readonly pinned: boolean }[],
  now: number,
  isSearch: boolean,
): readonly (Heading | null)[] {
  let week = Number.POSITIVE_INFINITY;
  let pinned = false;
  return rows.map((row) => {
    if (row.pinned && !isSearch) {
      const isFirst = !pinned;
      pinned = true;
      return isFirst ? 'pinned' : null;
    }
    const own = Math.min(mondayOf(row.lastAt), mondayOf(now));
    if (own >= week) return null;
    week = own;
    return own;
  });
}

export type WeekName =
  | { readonly kind: 'this' }
  | { readonly kind: 'last' }
  | { readonly kind: 'range'; readonly text: string };

/** What a week is called: this one and the last by name, older ones by their dates. */
export function nameWeek(weekStart: number, now: number, language: Language): WeekName {
  if (weekStart >= mondayOf(now)) return { kind: 'this' };
  if (weekStart === mondayOf(now, -1)) return { kind: 'last' };
  const monday = new Date(weekStart);
  const sunday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 6);
  const sameYear = sunday.getFullYear() === new Date(now).getFullYear();
  const format = new Intl.DateTimeFormat(DATE_TAG[language], {
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return { kind: 'range', text: format.formatRange(monday, sunday) };
}
