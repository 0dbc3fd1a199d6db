import type { Language } from '../../../../src-preload/contract/words.ts';
import { DATE_TAG, mondayOf } from './weeks.ts';

/** A pause longer than this is not part of a talk; someone came back to it later. */
const LONGEST_PAUSE = 30 * 60_000;

/** Hours and minutes, 24 hours, two digits each. */
export function clock(at: number): string {
  const time = new Date(at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

function dayNumber(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As short as a list row allows: today and yesterday by name, two weeks by weekday, older by date. */
export function shortWhen(at: number, now: number, language: Language): string {
  const tag = DATE_TAG[language];
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo <= 1) {
    const day = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(
      -Math.max(daysAgo, 0),
      'day',
    );
    return `${capitalised(day)} ${clock(at)}`;
  }
  if (at >= mondayOf(now, -1)) {
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short' }).format(at);
    return `${weekday} ${clock(at)}`;
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The whole date and time, for the head of an open conversation. */
export function fullWhen(at: number, now: number, language: Language): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = new Intl.DateTimeFormat(DATE_TAG[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return language === 'en' ? `${date}, ${clock(at)}` : `${date} ${clock(at)}`;
}

/** Minutes really talked: pauses of over half an hour are left out. At least 1 once anything was said. */
export function minutesTalked(times: readonly number[]): number {
  let talked = 0;
  for (let index = 1; index < times.length; index += 1) {
    const gap = (times[index] ?? 0) - (times[index - 1] ?? 0);
    if (gap > 0 && gap <= LONGEST_PAUSE) talked += gap;
  }
  return times.length === 0 ? 0 : Math.max(1, Math.round(talked / 60_000));
}

/** The day of a message where it is another than that of the one before; null on the same day, and for the first. */
export function dayOf(at: number, before: number | null): number | null {
  return before !== null && dayNumber(at) !== dayNumber(before) ? at : null;
}
