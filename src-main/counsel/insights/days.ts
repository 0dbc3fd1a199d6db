/**
 * The person's own calendar: days of this computer's time zone. A day begins at four in the morning, since what
 * is said at two belongs to the evening before.
 */
import { DAY_BEGINS, type Day } from '../../../src-preload/contract/insights.ts';

const MS_A_DAY = 24 * 60 * 60 * 1000;
const DAYS_A_WEEK = 7;
/** Day 0 is 1970-01-01, a Thursday. */
const FIRST_MONDAY = 4;

/** Days since 1970 of the calendar, so that days can be counted whatever the clock does on them. */
export function numberOf(day: Day): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / MS_A_DAY);
}

export const dayAt = (number: number): Day =>
  new Date(number * MS_A_DAY).toISOString().slice(0, 10);

export const isRealDay = (day: Day): boolean => dayAt(numberOf(day)) === day;

/** @param at milliseconds since 1970 */
export function dayOf(at: number): Day {
  const date = new Date(at);
  const evening = date.getHours() < DAY_BEGINS ? 1 : 0;
  return dayAt(
    Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MS_A_DAY) - evening,
  );
}

/** When it begins by the clock of this computer, milliseconds since 1970. `hours` and `minutes` may run over. */
export function momentOf(day: Day, hours: number = DAY_BEGINS, minutes = 0): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hours, minutes).getTime();
}

export const addDays = (day: Day, count: number): Day => dayAt(numberOf(day) + count);

/** Both ends included; empty where it ends before it begins. */
export function daysFrom(from: Day, until: Day): readonly Day[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(until) - first + 1) }, (_, at) =>
    dayAt(first + at),
  );
}

/** The Monday of its week. */
export function weekOf(day: Day): Day {
  const number = numberOf(day);
  const past = (((number - FIRST_MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return dayAt(number - past);
}

/** Monday to Sunday. */
export const sundayOf = (week: Day): Day => addDays(week, DAYS_A_WEEK - 1);
