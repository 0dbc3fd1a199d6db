/** One move through an exercise: what is said, and where it then stands. Pure. */
import { EXERCISES } from './all-exercises.ts';
import type { Answers, Around, Exercise, ExerciseTexts, Led, Next, RunState } from './exercise.ts';
import { phrase, type Slots, slotsOf } from './phrasing.ts';
import { labelsOf, recordOf, stepOf, viewOf, wordsOf } from './run.ts';
import { type EngineTexts, engineTexts, textsOf } from './texts.ts';

/** Everything one move looks at; `say` grows as it is made. */
export interface Move {
  readonly exercise: Exercise;
  readonly texts: ExerciseTexts;
  readonly around: Around;
  readonly seed: number;
  readonly state: RunState;
  readonly say: readonly string[];
}

/** How much is said at once while leading (S1). */
const MOST_SENTENCES = 4;

function slots(move: Move): Slots {
  const { exercise, texts, state, around } = move;
  return {
    ...slotsOf(state.answers),
    ...labelsOf(exercise, texts, state.answers),
    ...exercise.slots?.(state.answers, around, state.step),
  };
}

/** The move with one phrasing of `phrasings` said. */
export function saying(
  move: Move,
  key: string,
  phrasings: readonly string[] | undefined,
  extra: Slots = {},
): Move {
  if (phrasings === undefined) return move;
  const { say, used } = phrase(
    phrasings,
    { ...slots(move), ...extra },
    key,
    move.state.used ?? {},
    move.seed + move.state.passed.length,
  );
  return { ...move, state: { ...move.state, used }, say: [...move.say, ...say] };
}

/** Thanks for an answer: not said where none was given. */
export const THANKS: ReadonlySet<string> = new Set(['noted', 'heard']);

const noting = (move: Move, note: string | undefined): Move =>
  note === undefined ? move : saying(move, `note:${note}`, move.texts.notes[note]);

export function engineSaying(move: Move, key: keyof EngineTexts, extra?: Slots): Move {
  return saying(move, `engine:${key}`, engineTexts(move.around.language)[key], extra);
}

/** Asks the present step, in another phrasing than last time. */
export function asking(move: Move): Move {
  const step = stepOf(move.exercise, move.state.step);
  const key = step.words ?? step.id;
  const asked = saying(move, `say:${key}`, wordsOf(move.texts, step).say);
  return { ...asked, state: { ...asked.state, times: asked.state.times + 1 } };
}

/** What is said is kept short: of a note and a prompt that are too long together, the prompt stays whole. */
const brief = (say: readonly string[]): readonly string[] => say.slice(-MOST_SENTENCES);

export function stays(move: Move): Led {
  const say = brief(move.say);
  return {
    state: move.state,
    say,
    view: viewOf(move.exercise, move.texts, move.state, move.around, say.join(' ')),
    record: null,
    leads: null,
  };
}

export function ends(move: Move, completed: boolean, leads: Led['leads'], withheld?: string): Led {
  const { exercise, texts, state, around } = move;
  return {
    state: null,
    say: move.say,
    view: {
      ...viewOf(exercise, texts, state, around, move.say.join(' ')),
      step: null,
      result: completed ? (exercise.result?.(state.answers, around) ?? null) : null,
    },
    record: recordOf(exercise, state, around, completed, withheld),
    leads,
  };
}

/** What the step holds before it is asked, or asked again. */
export function held({ exercise, around }: Move, step: string): Answers {
  const answer = exercise.holds?.(step, around);
  return answer === undefined ? {} : { [step]: answer };
}

/** Goes where `next` says. */
export function follow(move: Move, next: Next): Led {
  switch (next.to) {
    case 'step': {
      const noted = noting(move, next.note);
      const answers = { ...held(move, next.step), ...noted.state.answers };
      const state = { ...noted.state, step: next.step, answers, times: 0, missed: 0 };
      return stays(asking({ ...noted, state }));
    }
    case 'done':
      return ends(noting(move, next.note), true, null);
    case 'safety':
    case 'exercise': {
      const noted = noting(move, next.note);
      const leads =
        next.to === 'safety'
          ? ({ to: 'safety' } as const)
          : ({ to: 'exercise', exercise: next.exercise } as const);
      if (next.later !== undefined) {
        const state = { ...noted.state, step: next.later, times: 0, missed: 0 };
        return { ...stays({ ...noted, state }), leads };
      }
      const withheld = next.to === 'safety' ? move.state.passed.at(-1) : undefined;
      return ends(noted, next.to === 'exercise' && next.finished === true, leads, withheld);
    }
  }
}

export function moveOf(state: RunState, around: Around, seed: number): Move {
  return {
    exercise: EXERCISES[state.exercise],
    texts: textsOf(state.exercise, around.language),
    around,
    seed,
    state,
    say: [],
  };
}
