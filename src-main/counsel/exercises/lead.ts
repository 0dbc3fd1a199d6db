/** Leads through any exercise, one move at a time: what is said, where it stands, what is kept. Pure. */
import type { Answer, Answers, ExerciseId } from '../../../src-preload/contract/counsel.ts';
import { exerciseOf } from './all-exercises.ts';
import { readCommand } from './commands.ts';
import type {
  Around,
  Exercise,
  ExerciseTexts,
  Leading,
  Led,
  Next,
  RunState,
  Step,
} from './exercise.ts';
import { phrase, type Slots, slotsOf } from './phrasing.ts';
import { checkAnswer, readAnswer } from './read-answer.ts';
import { labelsOf, recordOf, stepOf, viewOf, wordsOf } from './run.ts';
import { engineTexts, textsOf } from './texts.ts';

/** Everything one move looks at; `say` grows as it is made. */
interface Move {
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
function saying(
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
const THANKS: ReadonlySet<string> = new Set(['noted', 'heard']);

const noting = (move: Move, note: string | undefined): Move =>
  note === undefined ? move : saying(move, `note:${note}`, move.texts.notes[note]);

function engineSaying(move: Move, key: keyof ReturnType<typeof engineTexts>, extra?: Slots): Move {
  return saying(move, `engine:${key}`, engineTexts(move.around.language)[key], extra);
}

/** Asks the present step, in another phrasing than last time. */
function asking(move: Move): Move {
  const step = stepOf(move.exercise, move.state.step);
  const key = step.words ?? step.id;
  const asked = saying(move, `say:${key}`, wordsOf(move.texts, step).say);
  return { ...asked, state: { ...asked.state, times: asked.state.times + 1 } };
}

/** What is said is kept short: of a note and a prompt that are too long together, the prompt stays whole. */
const brief = (say: readonly string[]): readonly string[] => say.slice(-MOST_SENTENCES);

function stays(move: Move): Led {
  const say = brief(move.say);
  return {
    state: move.state,
    say,
    view: viewOf(move.exercise, move.texts, move.state, move.around, say.join(' ')),
    record: null,
    leads: null,
  };
}

function ends(move: Move, completed: boolean, leads: Led['leads'], withheld?: string): Led {
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

/** Goes where `next` says. */
function follow(move: Move, next: Next): Led {
  switch (next.to) {
    case 'step': {
      const noted = noting(move, next.note);
      const state = { ...noted.state, step: next.step, times: 0, missed: 0 };
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

/** The step has its answer, or was passed over where that is undefined. */
function goOn(move: Move, given: Answers | undefined): Led {
  const { state, exercise, around } = move;
  const { [state.step]: _, ...others } = state.answers;
  const also = Object.keys(given ?? {}).filter((id) => id !== state.step);
  const answers: Answers = { ...others, ...given };
  const passed = [...state.passed, state.step, ...also];
  const last = also.at(-1) ?? state.step;
  const moved = { ...move, state: { ...state, answers, passed } };
  const next = exercise.next(last, answers, around);
  if (given === undefined && next.to === 'step' && THANKS.has(next.note ?? '')) {
    return follow(moved, { to: 'step', step: next.step });
  }
  return follow(moved, next);
}

function moveOf(state: RunState, around: Around, seed: number): Move {
  return {
    exercise: exerciseOf(state.exercise),
    texts: textsOf(state.exercise, around.language),
    around,
    seed,
    state,
    say: [],
  };
}

/** The present step answered in words that hold its number too, as a person says it in one breath. */
function inOneBreath(move: Move, step: Step, answer: Answer, words: string): Answers {
  const given: Answers = { [step.id]: answer };
  if (step.also === undefined) return given;
  const other = stepOf(move.exercise, step.also);
  const texts = wordsOf(move.texts, other);
  const read = readAnswer(words, other.asks, texts, undefined, true);
  return read.is === 'answer' ? { ...given, [other.id]: read.answer } : given;
}

function missedOnce(move: Move): Move {
  return { ...move, state: { ...move.state, missed: (move.state.missed ?? 0) + 1 } };
}

/** Helped once, passed over the second time. */
function unsure(move: Move): Led {
  if ((move.state.missed ?? 0) > 0) return goOn(engineSaying(move, 'passedOver'), undefined);
  const step = stepOf(move.exercise, move.state.step);
  const { help, again } = wordsOf(move.texts, step);
  const helped = saying(missedOnce(move), `help:${step.id}`, help ?? again);
  return stays(engineSaying(helped, 'maySkip'));
}

function misfit(move: Move): Led {
  if ((move.state.missed ?? 0) > 0) return goOn(engineSaying(move, 'passedOver'), undefined);
  const step = stepOf(move.exercise, move.state.step);
  return stays(saying(missedOnce(move), `again:${step.id}`, wordsOf(move.texts, step).again));
}

function partly(move: Move, step: Step, answer: Answer): Led {
  const answers = { ...move.state.answers, [step.id]: answer };
  const kept = { ...move, state: { ...move.state, answers } };
  if (step.asks.kind !== 'count') return stays(engineSaying(kept, 'more'));
  const left = step.asks.most - (typeof answer === 'number' ? answer : 0);
  return stays(engineSaying(kept, 'moreCounted', { left: String(left) }));
}

function back(move: Move): Led {
  const { passed, answers } = move.state;
  const step = passed.at(-1);
  if (step === undefined) return stays(asking(engineSaying(move, 'first')));
  const { [step]: _, [move.state.step]: __, ...others } = answers;
  const state = {
    ...move.state,
    step,
    answers: others,
    passed: passed.slice(0, -1),
    times: 0,
    missed: 0,
  };
  return stays(asking({ ...move, state }));
}

function go(move: Move, to: 'skip' | 'back' | 'repeat' | 'stop'): Led {
  switch (to) {
    case 'skip':
      return goOn(engineSaying(move, 'skipped'), undefined);
    case 'back':
      return back(move);
    case 'repeat':
      return stays(asking(move));
    case 'stop':
      return ends(engineSaying(move, 'stopped'), false, null);
  }
}

/** What an exercise is for, or what a question means, and the question once more. */
function explain(move: Move, what: 'why' | 'unclear'): Led {
  const step = stepOf(move.exercise, move.state.step);
  const told =
    what === 'why'
      ? { ...move, say: [move.texts.about] }
      : saying(move, `help:${step.id}`, wordsOf(move.texts, step).help);
  return stays(asking(told));
}

/** The one way through an exercise, whoever leads: the built-in counsellor, a screen, or a model through tools. */
export const leading: Leading = {
  begin(id: ExerciseId, run, around, seed) {
    const state: RunState = {
      runId: run.runId,
      exercise: id,
      startedAt: around.now,
      source: run.source,
      step: '',
      answers: {},
      passed: [],
      times: 0,
    };
    const move = moveOf(state, around, seed);
    return follow(move, move.exercise.begin(around));
  },

  resume(state, around, seed) {
    return stays(asking(engineSaying(moveOf(state, around, seed), 'resumed')));
  },

  hear(state, words, around, seed) {
    const move = moveOf(state, around, seed);
    const step = stepOf(move.exercise, state.step);
    const command = readCommand(words);
    if (command === 'unsure') return unsure(move);
    if (command === 'why' || command === 'unclear') return explain(move, command);
    if (command !== null) return go(move, command);
    const read = readAnswer(
      words,
      step.asks,
      wordsOf(move.texts, step),
      state.answers[step.id],
      (state.missed ?? 0) === 0,
    );
    switch (read.is) {
      case 'answer':
        return goOn(move, inOneBreath(move, step, read.answer, words));
      case 'part':
        return partly(move, step, read.answer);
      case 'passed':
        return goOn(move, undefined);
      case 'misfit':
        return misfit(move);
    }
  },

  answer(state, step, answer, around, seed) {
    if (step !== state.step) return null;
    const move = moveOf(state, around, seed);
    const { asks } = stepOf(move.exercise, step);
    if (asks.kind === 'pace') return goOn(move, undefined);
    const checked = checkAnswer(answer, asks);
    return checked === null ? null : goOn(move, { [step]: checked });
  },

  go(state, to, around, seed) {
    return go(moveOf(state, around, seed), to);
  },

  view(state, around, said) {
    return viewOf(
      exerciseOf(state.exercise),
      textsOf(state.exercise, around.language),
      state,
      around,
      said,
    );
  },
};
