/** Leads through any exercise, one move at a time: what is said, where it stands, what is kept. Pure. */
import type { Answer, Answers } from '../../../src-preload/contract/counsel.ts';
import { EXERCISES } from './all-exercises.ts';
import { readCommand } from './commands.ts';
import type { Leading, Led, RunState, Step } from './exercise.ts';
import {
  asking,
  ends,
  engineSaying,
  follow,
  held,
  type Move,
  moveOf,
  saying,
  stays,
  THANKS,
} from './move.ts';
import { checkAnswer, isOffered, readAnswer } from './read-answer.ts';
import { stepOf, viewOf, wordsOf } from './run.ts';
import { textsOf } from './texts.ts';

/** The step has its answer, or was passed over where that is undefined. */
function goOn(move: Move, given: Answers | undefined): Led {
  const { state, exercise, around } = move;
  const { [state.step]: _, ...others } = state.answers;
  const also = Object.keys(given ?? {}).filter((id) => id !== state.step);
  const answers: Answers = { ...held(move, state.step), ...others, ...given };
  const passed = [...state.passed, state.step, ...also];
  const last = also.at(-1) ?? state.step;
  const own = given?.[state.step];
  if (own !== undefined && last !== state.step) {
    // A danger in the words comes before the number that was said with them.
    const first = exercise.next(state.step, answers, around);
    if (first.to === 'safety') return goOn(move, { [state.step]: own });
  }
  const moved = { ...move, state: { ...state, answers, passed } };
  const next = exercise.next(last, answers, around);
  if (given === undefined && next.to === 'step' && THANKS.has(next.note ?? '')) {
    return follow(moved, { to: 'step', step: next.step });
  }
  return follow(moved, next);
}

/** The present step was done, where nothing is asked. */
function doneWith(move: Move): Led {
  const { exercise, state, around } = move;
  const kept = exercise.done?.(state.step, state.answers, around);
  return goOn(move, kept === undefined ? undefined : { [state.step]: kept });
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
  // What was named so far may not be kept waiting until the list is whole.
  if (move.exercise.next(step.id, answers, move.around).to === 'safety') {
    return goOn(move, { [step.id]: answer });
  }
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
    answers: { ...held(move, step), ...others },
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
  begin(id, run, around, seed) {
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
    const texts = wordsOf(move.texts, step);
    const command = isOffered(words, step.asks, texts) ? null : readCommand(words);
    if (command === 'unsure') return unsure(move);
    if (command === 'why' || command === 'unclear') return explain(move, command);
    if (command !== null) return go(move, command);
    const read = readAnswer(
      words,
      step.asks,
      texts,
      state.answers[step.id],
      (state.missed ?? 0) === 0,
    );
    switch (read.is) {
      case 'answer':
        return goOn(move, inOneBreath(move, step, read.answer, words));
      case 'part':
        return partly(move, step, read.answer);
      case 'passed':
        return doneWith(move);
      case 'misfit':
        return misfit(move);
    }
  },

  answer(state, step, answer, around, seed) {
    if (step !== state.step) return null;
    const move = moveOf(state, around, seed);
    const { asks } = stepOf(move.exercise, step);
    if (asks.kind === 'pace') return doneWith(move);
    const checked = checkAnswer(answer, asks);
    return checked === null ? null : goOn(move, { [step]: checked });
  },

  go(state, to, around, seed) {
    return go(moveOf(state, around, seed), to);
  },

  view(state, around, said) {
    return viewOf(
      EXERCISES[state.exercise],
      textsOf(state.exercise, around.language),
      state,
      around,
      said,
    );
  },
};
