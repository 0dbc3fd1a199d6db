/** The daily time for worries: when it is, and never near bed (3.6). Pure. */
import type { Answers } from '../../../src-preload/contract/counsel.ts';
import { endsList } from './read-lines.ts';
import { readTime } from './read-time.ts';

const DAY_MINUTES = 24 * 60;
/** Worry time ends at least this long before bed, minutes (3.6). */
const BEFORE_BED = 2 * 60;
/** A time so soon after going to bed is meant to be in bed, minutes. */
const IN_BED = 6 * 60;
/** Coming a little early or late still is worry time, minutes. */
const GRACE = 10;

const wrapped = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

function minutesAt(at: number): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}

/** The daily time, minutes since midnight; `start` and `bed` are null where no clock time was named. */
export interface WorryWindow {
  readonly start: number | null;
  readonly length: number;
  readonly bed: number | null;
}

const timeIn = (words: unknown, about: 'day' | 'bed'): number | null =>
  typeof words === 'string' ? readTime(words, about) : null;

export function isTooLate({ start, length, bed }: WorryWindow): boolean {
  if (start === null || bed === null) return false;
  const between = wrapped(bed - (start + length));
  return between < BEFORE_BED || between > DAY_MINUTES - IN_BED;
}

/** The latest half hour that still leaves two hours before bed. */
export const latest = ({ length, bed }: WorryWindow): number =>
  wrapped(Math.floor(((bed ?? 0) - BEFORE_BED - length) / 30) * 30);

/** As it was asked for; null where it was not. */
export function askedFor(answers: Answers): WorryWindow | null {
  const { start, length, bed } = answers;
  if (typeof start !== 'string' || endsList(start)) return null;
  return {
    start: timeIn(start, 'day'),
    length: Number(length ?? 20),
    bed: timeIn(bed, 'bed'),
  };
}

/** As it holds: never so late that it is taken to bed. */
export function windowOf(answers: Answers): WorryWindow | null {
  const asked = askedFor(answers);
  if (asked === null || !isTooLate(asked)) return asked;
  const moved = { ...asked, start: timeIn(answers.earlier, 'day') };
  return moved.start === null || isTooLate(moved) ? { ...asked, start: latest(asked) } : moved;
}

/** Whether it is worry time now, milliseconds since 1970. */
export function isOpen({ start, length }: WorryWindow, now: number): boolean {
  return start !== null && wrapped(minutesAt(now) - (start - GRACE)) <= length + 2 * GRACE;
}

/** Whether bed is less than two hours off, or it is night. */
export function isNearBed(window: WorryWindow, now: number): boolean {
  const minutes = minutesAt(now);
  if (window.bed === null) return minutes >= 22 * 60 || minutes < 5 * 60;
  const left = wrapped(window.bed - minutes);
  return left < BEFORE_BED || left > DAY_MINUTES - IN_BED;
}
