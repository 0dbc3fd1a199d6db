/** Nights out of the sleep log: clock times as they were said, on the scale of one night. */
import type { Answers, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Day, Night } from '../../../src-preload/contract/insights.ts';
import { addDays, dayOf, momentOf } from './days.ts';
import { readNightTime } from './night-times.ts';
import { madeAt } from './rows.ts';

const NOON = 12 * 60;
const DAY_MINUTES = 24 * 60;
const MS_A_MINUTE = 60_000;

/** More than this between two of its times, and one of them is not what was meant. */
const LONGEST_AWAKE = 12 * 60;
const LONGEST_SLEEP = 16 * 60;

/** Minutes after noon of the day before, from minutes since midnight. */
const afterNoon = (clock: number): number => (clock - NOON + DAY_MINUTES) % DAY_MINUTES;

/** The next time the clock shows this, at or after `earlier`; null where that is too late to be meant. */
function following(clock: number, earlier: number, most: number): number | null {
  const waited = (clock - earlier + 2 * DAY_MINUTES) % DAY_MINUTES;
  return waited > most ? null : earlier + waited;
}

function clockIn(answers: Answers, step: string, about: 'bed' | 'rise'): number | null {
  const said = answers[step];
  const clock = typeof said === 'string' ? readNightTime(said, about) : null;
  return clock === null ? null : afterNoon(clock);
}

/** By the clock of this computer: on the night of a change an hour is lost or won. */
function minutesBetween(day: Day, from: number, until: number): number {
  const evening = addDays(day, -1);
  return Math.round((momentOf(evening, 12, until) - momentOf(evening, 12, from)) / MS_A_MINUTE);
}

function nightOf({ answers, ...record }: ExerciseRecord): Night | null {
  const day = dayOf(madeAt({ answers, ...record }));
  const bed = clockIn(answers, 'bed', 'bed');
  const fell = clockIn(answers, 'asleep', 'bed');
  const asleep = fell === null || bed === null ? fell : following(fell, bed, LONGEST_AWAKE);
  const rose = clockIn(answers, 'up', 'rise');
  const since = asleep ?? bed;
  const up = rose === null || since === null ? rose : following(rose, since, LONGEST_SLEEP);
  const { quality, woke } = answers;
  const night: Night = {
    day,
    bed,
    asleep,
    up,
    sleptMin: asleep === null || up === null ? null : minutesBetween(day, asleep, up),
    quality: typeof quality === 'number' && quality >= 0 && quality <= 10 ? quality : null,
    woke: typeof woke === 'string' ? woke : '',
  };
  const isEmpty = bed === null && asleep === null && up === null && night.quality === null;
  return isEmpty && night.woke === '' ? null : night;
}

/** Oldest first; of several notes on one night the last counts. */
export function nights(records: readonly ExerciseRecord[]): readonly Night[] {
  const byDay = new Map<Day, Night>();
  for (const record of records
    .filter(({ exercise }) => exercise === 'sleep_hygiene')
    .toSorted((a, b) => madeAt(a) - madeAt(b))) {
    const night = nightOf(record);
    if (night !== null) byDay.set(night.day, night);
  }
  return [...byDay.values()];
}
