import { DAY_BEGINS, type Day } from '../../../../src-preload/contract/insights.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { DATE_TAG } from '../history/weeks.ts';

const DAY_MS = 86_400_000;

/** Of the calendar alone: no hour, so that no clock change can shift it. */
const middle = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day of the person's own calendar at this moment: a night belongs to its evening. */
export function dayAt(at: number): Day {
  const date = new Date(at);
  if (date.getHours() < DAY_BEGINS) date.setDate(date.getDate() - 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** So many days later or, below zero, earlier. */
export const addDays = (day: Day, days: number): Day =>
  new Date(middle(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Every day from one to the other, both included. */
export function daysFrom(from: Day, until: Day): readonly Day[] {
  const count = Math.round((middle(until) - middle(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

const format = (day: Day, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(DATE_TAG[language], { ...options, timeZone: 'UTC' }).format(middle(day));

/** "11월 5일 수요일", "Wednesday 5 November"; with its year where it is not this one's. */
export function dayName(day: Day, today: Day, language: Language): string {
  const name = format(day, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });
  return name.replaceAll(',', '');
}

/** "11.5", "5 Nov": for an axis. */
export function dayMark(day: Day, language: Language): string {
  const [, month, date] = day.split('-').map(Number);
  return language === 'ko'
    ? `${month}.${date}`
    : format(day, language, { day: 'numeric', month: 'short' });
}

/** "11월", "Nov". */
export const monthMark = (day: Day, language: Language): string =>
  format(day, language, { month: 'short' });

/** "11월", "November"; with its year where it is not this one's. */
export const monthName = (day: Day, today: Day, language: Language): string =>
  format(day, language, {
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  });

const ORDINALS = ['첫째', '둘째', '셋째', '넷째', '다섯째'] as const;

/** "11월 셋째 주": the month is the one its Thursday lies in; English names its Monday, "16 November". */
export function weekName(monday: Day, language: Language): string {
  if (language === 'en') return format(monday, language, { day: 'numeric', month: 'long' });
  const [, month, date] = addDays(monday, 3).split('-').map(Number);
  return `${month}월 ${ORDINALS[Math.ceil((date ?? 1) / 7) - 1]} 주`;
}
