/**
 * A time of the night out of free words, minutes since midnight. What could be meant in two ways is no time: two
 * times, a time that something came before or after, an hour that may be of the morning or of the evening.
 */
import { readTime, saysHalfOfDay } from '../exercises/read-time.ts';

const HOUR = 60;
const NOON = 12 * HOUR;

/** Between two times that are both named. A bare "to" is not one: "quarter to eight". */
const BETWEEN =
  /[~–—,/]|\bor\b|\band\b|\bthen\b|\s-\s|(?<=\d)-(?=\d)|에서|아니면|(?<=[시반분])이?나(?=\s)|하고|였다가|었다가|웠다가/u;
/** It was not then, but some time from it, or some minutes that are not read. */
const AWAY =
  /\b(?:after|before|until|till|later|not|a half|(?:hour|minute|min)s?)\b|(?<!\b(?:half|quarter) )\bpast\b|(?<!\bquarter )\bto (?=\w+$)|뒤|(?<!오)후(?!반)|전에|넘|지나|까지|시간|이전|안\s/u;

/** Without a half of the day: hours that are only meant one way by whoever speaks of lying down, or of getting up. */
const PLAIN_HOURS = {
  bed: (hour: number): boolean => hour >= 8 || hour <= 4,
  rise: (hour: number): boolean => hour >= 4 && hour <= 11,
} as const;

export function readNightTime(words: string, about: 'bed' | 'rise'): number | null {
  const said = words.normalize('NFC').toLowerCase();
  if (AWAY.test(said)) return null;
  const times = new Set(
    said
      .split(BETWEEN)
      .map((part) => readTime(part.trim(), 'bed'))
      .filter((time) => time !== null),
  );
  const [time] = times;
  if (time === undefined || times.size > 1) return null;
  if (saysHalfOfDay(said)) return time;
  // 12 is 0 here: by the hand of a clock.
  const onDial = time % NOON;
  const hour = Math.floor(onDial / HOUR);
  if (!PLAIN_HOURS[about](hour)) return null;
  return about === 'bed' && hour >= 8 ? onDial + NOON : onDial;
}
