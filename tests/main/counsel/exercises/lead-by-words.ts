/** Leads an exercise as a person would, in free words, and remembers what was said and where it stood. */
import type { Around, Led } from '../../../../src-main/counsel/exercises/exercise.ts';
import { leading } from '../../../../src-main/counsel/exercises/lead.ts';
import type { ExerciseId, ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';

export const DAY = 24 * 60 * 60 * 1000;
/** A noon, so that neighbouring hours are the same day anywhere. */
export const NOW = new Date(2026, 4, 20, 12).getTime();

export const aroundOf = (language: Language, more: Partial<Around> = {}): Around => ({
  language,
  now: NOW,
  distress: null,
  energy: null,
  emotion: null,
  ageBand: 'adult',
  records: [],
  ...more,
});

interface LedByWords {
  readonly led: Led;
  /** What Dal said, one entry a turn. */
  readonly said: readonly string[];
  /** The steps that were asked, in order; the last is null once it is over. */
  readonly steps: readonly (string | null)[];
}

export function leadByWords(
  exercise: ExerciseId,
  language: Language,
  words: readonly string[],
  more: Partial<Around> = {},
  seed = 0,
): LedByWords {
  const around = aroundOf(language, more);
  let led = leading.begin(exercise, { runId: 'run', source: 'voice' }, around, seed);
  const said = [led.say.join(' ')];
  const steps = [led.state?.step ?? null];
  for (const [at, spoken] of words.entries()) {
    if (led.state === null) throw new Error(`over before "${spoken}" after ${steps.join(' ')}`);
    led = leading.hear(led.state, spoken, around, seed + at + 1);
    said.push(led.say.join(' '));
    steps.push(led.state?.step ?? null);
  }
  return { led, said, steps };
}

export function recordOf(
  exercise: ExerciseId,
  daysAgo: number,
  more: Partial<ExerciseRecord> = {},
): ExerciseRecord {
  const startedAt = NOW - daysAgo * DAY;
  return {
    id: `${exercise}-${daysAgo}`,
    exercise,
    startedAt,
    endedAt: startedAt + 60_000,
    completed: true,
    before: null,
    after: null,
    emotion: null,
    answers: {},
    source: 'voice',
    language: 'ko',
    ...more,
  };
}
