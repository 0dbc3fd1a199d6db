/** What a week came to, before anything is said of it. Monday to Sunday. Pure. */
import type { ExerciseId, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Day, Insights, MoodDay } from '../../../src-preload/contract/insights.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import { daysSpokenOf } from './company.ts';
import { addDays, dayOf, momentOf, sundayOf } from './days.ts';
import { insightsOf } from './insights.ts';
import { checkInLevel } from './moods.ts';
import { type InsightRows, madeAt } from './rows.ts';

/** Something the person said in it. */
export interface WeekWords {
  readonly conversationId: string;
  readonly messageId: string;
  readonly at: number;
  readonly text: string;
  /** An answer in an exercise: no quote is taken from it. */
  readonly isOfExercise: boolean;
  /** No model is given it (R14). */
  readonly isWithheld: boolean;
}

export interface Week {
  readonly week: Day;
  readonly found: Insights;
  /** Differ by a phase of the moon at least; null where none does. */
  readonly contrast: { readonly heaviest: MoodDay; readonly lightest: MoodDay } | null;
  /** The most spoken of first. */
  readonly topics: readonly Topic[];
  readonly people: readonly string[];
  /** Done between a check-in and a lighter one of the same day. */
  readonly beforeLighter: ExerciseId | null;
  readonly words: readonly WeekWords[];
}

/** A phase of the moon. */
const APART = 1;
const MOST_TOPICS = 2;
/** With fewer words and nothing noted there is nothing to look back on. */
const FEWEST_WORDS = 3;

/** From its Monday up to the next, milliseconds since 1970. */
export const weekReach = (week: Day): { readonly from: number; readonly until: number } => ({
  from: momentOf(week),
  until: momentOf(addDays(week, 7)),
});

function contrastOf(moods: readonly MoodDay[]): Week['contrast'] {
  const [heaviest] = moods.toSorted((a, b) => a.level - b.level);
  const [lightest] = moods.toSorted((a, b) => b.level - a.level);
  if (heaviest === undefined || lightest === undefined) return null;
  return lightest.level - heaviest.level < APART ? null : { heaviest, lightest };
}

/** The first of the week, as it went: a check-in, the exercise to its end, and a lighter check-in. */
function beforeLighterOf(
  records: readonly ExerciseRecord[],
  counted: ReadonlySet<ExerciseId>,
): ExerciseId | null {
  let before: { readonly day: Day; readonly level: number } | null = null;
  let done: ExerciseId | null = null;
  for (const record of records.toSorted((a, b) => madeAt(a) - madeAt(b))) {
    const day = dayOf(madeAt(record));
    if (before !== null && before.day !== day) before = null;
    const level = checkInLevel(record);
    if (level !== null) {
      if (before !== null && done !== null && level - before.level >= APART) return done;
      before = { day, level };
      done = null;
    } else if (before !== null && record.completed && counted.has(record.exercise)) {
      done = record.exercise;
    }
  }
  return null;
}

/** @param rows of the week; null where it holds too little to say anything */
export function weekFrom(week: Day, rows: InsightRows, words: readonly WeekWords[]): Week | null {
  const asked = { from: week, until: sundayOf(week), exercises: null, language: 'en' } as const;
  const found = insightsOf(rows, asked);
  const { moods, exercises, nights } = found;
  const isEmpty = moods.length === 0 && exercises.length === 0 && nights.length === 0;
  if (isEmpty && words.length < FEWEST_WORDS) return null;
  const { from, until } = weekReach(week);
  const within = rows.records.filter((one) => madeAt(one) >= from && madeAt(one) < until);
  const spoken = daysSpokenOf(rows.mentions.filter(({ at }) => at >= from && at < until)).map(
    ([named]) => named,
  );
  return {
    week,
    found,
    contrast: contrastOf(moods),
    topics: spoken.flatMap(({ topic }) => topic ?? []).slice(0, MOST_TOPICS),
    people: spoken.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])).slice(0, 1),
    beforeLighter: beforeLighterOf(within, new Set(exercises.map(({ exercise }) => exercise))),
    words,
  };
}
