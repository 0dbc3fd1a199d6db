import type { Language } from '../../../../src-preload/contract/words.ts';
import { DATE_TAG } from '../history/weeks.ts';
import { clock } from '../history/when.ts';

const HOUR_MS = 3_600_000;

const dayNumber = (at: number): number => {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
};

/** When it is or was due: yesterday, today and tomorrow by name, else the date with its weekday. */
export function whenDue(at: number, now: number, language: Language): string {
  const tag = DATE_TAG[language];
  const days = dayNumber(at) - dayNumber(now);
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day');
    return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${clock(at)}`;
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short' }).format(at);
  return language === 'ko'
    ? `${date} (${weekday}) ${clock(at)}`
    : `${weekday} ${date} ${clock(at)}`;
}

export const inAnHour = (now: number): number => now + HOUR_MS;

/** Tomorrow at the hour and minute it was due at. */
export function tomorrowAt(due: number, now: number): number {
  const at = new Date(due);
  const day = new Date(now);
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() + 1,
    at.getHours(),
    at.getMinutes(),
  ).getTime();
}

/** As date and time fields write it: `2026-11-22`, `15:00`. */
export function fieldsOf(at: number): { readonly date: string; readonly time: string } {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    date: `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`,
    time: clock(at),
  };
}

/** By the clock of this computer; null where either is missing. */
export function fromFields(date: string, time: string): number | null {
  const at = new Date(`${date}T${time}`).getTime();
  return date === '' || time === '' || Number.isNaN(at) ? null : at;
}

/** The next whole hour that is at least an hour ahead. */
export function suggestedAt(now: number): number {
  const at = new Date(now + HOUR_MS);
  if (at.getMinutes() > 0 || at.getSeconds() > 0) at.setHours(at.getHours() + 1);
  at.setMinutes(0, 0, 0);
  return at.getTime();
}
