/** Records and days as tests want them. */
import { momentOf } from '../../../../src-main/counsel/insights/days.ts';
import type { InsightRows } from '../../../../src-main/counsel/insights/rows.ts';
import type { ExerciseId, ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import type { MoodDay } from '../../../../src-preload/contract/insights.ts';

let made = 0;

/** At this hour of that day by the clock of this computer. */
export function record(
  exercise: ExerciseId,
  day: string,
  hour: number,
  more: Partial<ExerciseRecord> = {},
): ExerciseRecord {
  made += 1;
  const at = momentOf(day, hour);
  return {
    ...{ id: `r${made}`, exercise, startedAt: at - 60_000, endedAt: at, completed: true },
    ...{ before: null, after: null, emotion: null, answers: {}, source: 'text', language: 'en' },
    ...more,
  };
}

/** @param hard 0 to 10 */
export const checkIn = (
  day: string,
  hard: number,
  hour = 20,
  answers: ExerciseRecord['answers'] = {},
): ExerciseRecord =>
  record('mood_checkin', day, hour, { before: hard, answers: { strength: hard, ...answers } });

export const mood = (day: string, level: number): MoodDay => ({
  ...{ day, level, count: 1, heaviest: level, lightest: level, emotions: [] },
});

export const rows = (more: Partial<InsightRows> = {}): InsightRows => ({
  ...{ records: [], checkInsEver: 0, mentions: [], seen: null },
  ...more,
});

/** Small and the same everywhere: 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
