/** What is shown of a run, and what is kept of it. */
import type {
  Answers,
  Asks,
  ExerciseRecord,
  ExerciseView,
} from '../../../src-preload/contract/counsel.ts';
import { EMOTIONS, type Emotion } from '../../../src-preload/contract/words.ts';
import type { Around, Exercise, ExerciseTexts, RunState, Step } from './exercise.ts';

/** Throws where the exercise has no such step. */
export function stepOf(exercise: Exercise, id: string): Step {
  const step = exercise.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id} in ${exercise.id}`);
  return step;
}

/** Throws where the step has no words. */
export function wordsOf(texts: ExerciseTexts, step: Step): ExerciseTexts['steps'][string] {
  const words = texts.steps[step.words ?? step.id];
  if (words === undefined) throw new Error(`no words for the step ${step.id}`);
  return words;
}

/** What was chosen, as a person reads it. */
export function labelsOf(
  exercise: Exercise,
  texts: ExerciseTexts,
  answers: Answers,
): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const step of exercise.steps) {
    const chosen = answers[step.id];
    if (step.asks.kind !== 'choice' || typeof chosen !== 'string') continue;
    const label = wordsOf(texts, step).options?.[chosen];
    if (label !== undefined) labels[step.id] = label;
  }
  return labels;
}

function asksOf({ asks }: Step, words: ExerciseTexts['steps'][string]): Asks {
  switch (asks.kind) {
    case 'number':
      return { ...asks, low: words.low ?? '', high: words.high ?? '' };
    case 'choice':
      return {
        kind: 'choice',
        options: asks.options.map((id) => ({ id, label: words.options?.[id] ?? id })),
        ...(asks.open === true ? { open: true } : {}),
      };
    default:
      return asks;
  }
}

/** The steps of a path; the one that is asked is always among them. */
function shownSteps(
  exercise: Exercise,
  path: readonly string[] | undefined,
  now: Step | undefined,
): readonly Step[] {
  if (path === undefined) return exercise.steps;
  return now === undefined || path.includes(now.id)
    ? path.map((id) => stepOf(exercise, id))
    : exercise.steps.filter((step) => step === now || path.includes(step.id));
}

/** The run as a screen shows it while its step is asked. */
export function viewOf(
  exercise: Exercise,
  texts: ExerciseTexts,
  state: RunState,
  around: Around,
  said: string,
): ExerciseView {
  const now = exercise.steps.find(({ id }) => id === state.step);
  const steps = shownSteps(exercise, exercise.path?.(state.answers, around), now);
  return {
    runId: state.runId,
    exercise: exercise.id,
    language: around.language,
    title: texts.title,
    steps: steps.map((step) => {
      const words = wordsOf(texts, step);
      return { id: step.id, name: words.name, asks: asksOf(step, words) };
    }),
    step: now === undefined ? null : now.id,
    said,
    help: now === undefined ? [] : (wordsOf(texts, now).help ?? []),
    answers: state.answers,
    breath: exercise.breath?.(state.answers, around) ?? null,
    result: null,
    startedAt: state.startedAt,
  };
}

/** Distress as the record keeps it, 0 to 10, whatever the scale it was asked on. */
function rated(exercise: Exercise, state: RunState, which: 'before' | 'after'): number | null {
  for (const { id, asks, rates } of exercise.steps) {
    const value = state.answers[id];
    if (rates !== which || asks.kind !== 'number' || typeof value !== 'number') continue;
    return Math.round((value / asks.max) * 100) / 10;
  }
  return null;
}

const isEmotion = (word: unknown): word is Emotion =>
  (EMOTIONS as readonly unknown[]).includes(word);

/**
 * What is kept; null where nothing was answered. `withheld` is a step whose words are left out. An exercise that asks
 * for the emotion does so in a step `emotion`; else it is the session's.
 */
export function recordOf(
  exercise: Exercise,
  state: RunState,
  around: Around,
  completed: boolean,
  withheld?: string,
): ExerciseRecord | null {
  if (Object.keys(state.answers).length === 0) return null;
  const answers = Object.fromEntries(
    Object.entries(state.answers).filter(
      ([id]) => id !== withheld && stepOf(exercise, id).kept !== false,
    ),
  );
  const emotion = state.answers.emotion;
  return {
    id: state.runId,
    exercise: exercise.id,
    startedAt: state.startedAt,
    endedAt: null,
    completed,
    before: rated(exercise, state, 'before'),
    after: rated(exercise, state, 'after'),
    emotion: isEmotion(emotion) ? emotion : around.emotion,
    answers,
    source: state.source,
    language: around.language,
  };
}
