/**
 * Exercises as tools for a model: it may begin one, move within it, and hand over an answer it heard in passing. The
 * steps are those of the engine; what is said of them is the model's.
 */
import { EXERCISE_IDS, type ExerciseId } from '../../src-preload/contract/counsel.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { beginExercise, hearExercise, moveExercise } from './exercise-turn.ts';
import { textsOf } from './exercises/texts.ts';
import type { CounselState, GuideAround, Heard } from './ports.ts';
import type { Made } from './session/made.ts';

/** A tool as models are told of it; `parameters` is a JSON schema of an object. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const MOVES = ['repeat', 'back', 'skip', 'stop'] as const;
const LONGEST_ANSWER = 4000;

/** Each takes one word or sentence. */
const INPUTS = {
  exercise_begin: { key: 'exercise', schema: { enum: EXERCISE_IDS } },
  exercise_answer: { key: 'words', schema: { maxLength: LONGEST_ANSWER } },
  exercise_move: { key: 'to', schema: { enum: MOVES } },
} as const;
type ToolName = keyof typeof INPUTS;

const isTool = (name: string): name is ToolName => Object.hasOwn(INPUTS, name);

/** Null where it is no text under that key. */
function given(name: ToolName, input: unknown): string | null {
  const value: unknown =
    typeof input === 'object' && input !== null
      ? (input as Readonly<Record<string, unknown>>)[INPUTS[name].key]
      : null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const DESCRIPTIONS: Readonly<Record<Language, Readonly<Record<ToolName, string>>>> = {
  en: {
    exercise_begin:
      'Begins a guided exercise, only after the person said yes to it in their own words. You are told its first step.',
    exercise_answer:
      'Hands over what the person said as the answer to the step that is asked now, where it was not taken as one. In their own words.',
    exercise_move:
      'Moves within the running exercise when the person wants it: repeat the step, go back, skip it, or stop the exercise.',
  },
  ko: {
    exercise_begin: '사용자가 자기 말로 좋다고 한 뒤에만 연습을 시작합니다. 첫 단계를 알려 줍니다.',
    exercise_answer:
      '사용자의 말이 지금 묻는 단계의 대답으로 받아들여지지 않았을 때, 그 말을 대답으로 넘깁니다. 사용자의 말 그대로 넘깁니다.',
    exercise_move:
      '사용자가 원할 때 연습 안에서 움직입니다. 단계를 다시 묻거나, 앞으로 돌아가거나, 건너뛰거나, 연습을 멈춥니다.',
  },
};

/** Those that make sense now: without a running exercise there is nothing to answer. */
export function modelTools(state: CounselState, language: Language): readonly ModelTool[] {
  const names: readonly ToolName[] =
    state.run === null
      ? ['exercise_begin']
      : ['exercise_begin', 'exercise_answer', 'exercise_move'];
  const goodFor = EXERCISE_IDS.map((id) => `${id}: ${textsOf(id, language).about}`).join('\n');
  return names.map((name) => ({
    name,
    description:
      name === 'exercise_begin'
        ? `${DESCRIPTIONS[language][name]}\n${goodFor}`
        : DESCRIPTIONS[language][name],
    parameters: {
      type: 'object',
      properties: { [INPUTS[name].key]: { type: 'string', ...INPUTS[name].schema } },
      required: [INPUTS[name].key],
      additionalProperties: false,
    },
  }));
}

export interface ToolOutcome {
  /** Null where nothing was done. */
  readonly made: Made | null;
  /** What the model is told, as data. */
  readonly output: Readonly<Record<string, unknown>>;
}

/** One call. What does not fit is told to the model and changes nothing. Pure. */
export function callTool(
  state: CounselState,
  call: { readonly name: string; readonly input: unknown },
  heard: Heard,
  around: GuideAround,
): ToolOutcome {
  const { name } = call;
  if (!isTool(name)) return refused('unknown tool');
  const value = given(name, call.input);
  if (value === null) return refused('input does not fit the schema');
  // Fixed words lead to a person then, and nothing else does (R10).
  if (state.care.level === 'acute') return refused('not now');
  const { run } = state;
  if (name === 'exercise_begin') {
    const exercise = EXERCISE_IDS.find((id): id is ExerciseId => id === value);
    if (exercise === undefined) return refused('unknown exercise');
    if (run?.exercise === exercise) return refused('it runs already');
    return told(beginExercise(state, exercise, heard, around));
  }
  if (run === null) return refused('no exercise is running');
  if (name === 'exercise_answer') {
    const text = value.slice(0, LONGEST_ANSWER);
    return told(hearExercise({ ...state, run }, { ...heard, text }, around));
  }
  const to = MOVES.find((move) => move === value);
  if (to === undefined) return refused('unknown move');
  return told(moveExercise({ ...state, run }, to, heard, around));
}

const refused = (error: string): ToolOutcome => ({ made: null, output: { error } });

function told(made: Made): ToolOutcome {
  const { run } = made.state;
  const say = (made.say ?? []).join(' ');
  return made.card !== null
    ? { made, output: { ended: true, safety: true } }
    : {
        made,
        output:
          run === null
            ? { ended: true, couldSay: say }
            : { exercise: run.exercise, step: run.step, couldSay: say },
      };
}
