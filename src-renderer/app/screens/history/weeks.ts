import type { Language } from '../../../../src-preload/contract/words.ts';

/** The tag dates are written with: British order and 24 hours in English, Korean order in Korean. */
export const DATE_TAG: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' };

export interface WeekGroup<T> {
  /** Midnight, local time, of the group's Monday. */
  readonly weekStart: number;
  readonly items: readonly T[];
}

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

/** Puts neighbours of the same week together. Order is kept; a time in the future counts as this week. */
export function groupByWeek<T extends { readonly lastAt: number }>(
  items: readonly T[],
  now: number,
): readonly WeekGroup<T>[] {
  const thisWeek = mondayOf(now);
  const groups: { weekStart: number; items: T[] }[] = [];
  for (const item of items) {
    const weekStart = Math.min(mondayOf(item.lastAt), thisWeek);
    const last = groups.at(-1);
    if (last?.weekStart === weekStart) last.items.push(item);
    else groups.push({ weekStart, items: [item] });
  }
  return groups;
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
