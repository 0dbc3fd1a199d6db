/** Days, nights and clocks of what is looked back on. Pure. */
import type { Day, Night } from '../../../src-preload/contract/insights.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

const DAY_MS = 86_400_000;
const DAY_MIN = 1440;
const NOON_MIN = 720;

/** Counted from 1970: two of one calendar are as far apart as their numbers. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
export const dayOfNumber = (number: number): Day =>
  new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Both included. */
export const daysBetween = (from: Day, until: Day): number =>
  dayNumber(until) - dayNumber(from) + 1;

/** As the calendar and the clock of this computer have it: `2026-11-22`, `23:40`. */
export function dayAndTime(at: number): { readonly day: Day; readonly time: string } {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

/** Minutes after noon, as a clock: 700 is 23:40. */
export function clock(afterNoon: number): string {
  const minutes = (((Math.round(afterNoon) + NOON_MIN) % DAY_MIN) + DAY_MIN) % DAY_MIN;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What of several nights is known, each mean over those of which it is. */
export interface NightMeans {
  readonly nights: number;
  readonly bed: number | null;
  readonly asleep: number | null;
  readonly up: number | null;
  readonly sleptMin: number | null;
  readonly quality: number | null;
}

export function nightMeans(nights: readonly Night[]): NightMeans {
  const over = (key: 'bed' | 'asleep' | 'up' | 'sleptMin' | 'quality'): number | null =>
    mean(nights.flatMap((night) => night[key] ?? []));
  return {
    nights: nights.length,
    bed: over('bed'),
    asleep: over('asleep'),
    up: over('up'),
    sleptMin: over('sleptMin'),
    quality: over('quality'),
  };
}

/** By the Monday of their week, oldest first. */
export function byWeek<T extends { readonly day: Day }>(
  all: readonly T[],
): readonly { readonly week: Day; readonly of: readonly T[] }[] {
  // The first day of 1970 was a Thursday.
  const monday = ({ day }: T): Day => {
    const number = dayNumber(day);
    return dayOfNumber(number - ((number + 3) % 7));
  };
  return grouped(all, monday).map(([week, of]) => ({ week, of }));
}

/** By the first day of their month, oldest first. */
export function byMonth<T extends { readonly day: Day }>(
  all: readonly T[],
): readonly { readonly month: Day; readonly of: readonly T[] }[] {
  return grouped(all, ({ day }) => `${day.slice(0, 8)}01`).map(([month, of]) => ({ month, of }));
}

function grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => Day,
): readonly (readonly [Day, readonly T[]])[] {
  const groups = new Map<Day, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups];
}

/** Days between two marks of an axis, where months are too long. */
const STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6] as const;

export interface AxisDays {
  readonly days: readonly Day[];
  /** They are first days of months. */
  readonly areMonths: boolean;
}

/** Days to be named below an axis: at most so many, evenly apart or at the beginning of months. */
export function axisDays(from: Day, until: Day, most: number): AxisDays {
  const first = dayNumber(from);
  const count = daysBetween(from, until);
  const step = STEPS.find((days) => Math.ceil(count / days) <= most);
  if (step !== undefined) {
    const days = Array.from({ length: Math.ceil(count / step) }, (_, index) =>
      dayOfNumber(first + index * step),
    );
    return { days, areMonths: false };
  }
  const months: Day[] = [];
  for (let number = first; number < first + count; number += 1) {
    const day = dayOfNumber(number);
    if (day.endsWith('-01')) months.push(day);
  }
  const every = MONTH_STEPS.find((one) => Math.ceil(months.length / one) <= most) ?? 6;
  return { days: months.filter((_, index) => index % every === 0), areMonths: true };
}

/** `11월 22일`, `22 Nov`, with its year where asked for. */
export function dayWords(day: Day, language: Language, withYear: boolean): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
  }).format(dayNumber(day) * DAY_MS);
}

/** `2026년 11월`, `Nov 2026`. */
export function monthWords(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'ko' ? 'long' : 'short',
  }).format(dayNumber(day) * DAY_MS);
}
