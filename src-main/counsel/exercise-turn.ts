/** A turn within an exercise: begun, gone on with, given way to another or to safety, ended. Pure. */
import type { ExerciseId, RiskKind } from '../../src-preload/contract/counsel.ts';
import { careFromExercise } from './care/care.ts';
import type { Led, RunState } from './exercises/exercise.ts';
import { leading } from './exercises/lead.ts';
import type { CounselState, GuideAround, Heard, SessionShape } from './ports.ts';
import { concernSay } from './session/concern.ts';
import { type Made, made } from './session/made.ts';
import { careAround, runAround } from './turn-around.ts';
import { LEXICONS } from './understand.ts';

/** What calms first, before the exercise that asked for it goes on. */
const CALMS = (exercise: ExerciseId): boolean =>
  exercise.startsWith('breathing_') || exercise === 'grounding_54321';

/** They go on by themselves once it is calmer. */
const GO_ON: ReadonlySet<ExerciseId> = new Set(['thought_record', 'three_good_things']);

const within = (run: RunState | null, exercise: ExerciseId): run is RunState =>
  run?.exercise === exercise;

/** Begins an exercise, or goes on with what was left of it. */
export function beginExercise(
  state: CounselState,
  exercise: ExerciseId,
  heard: Heard,
  around: GuideAround,
): Made {
  const { paused } = state.course;
  const left = [paused, around.unfinished].find((run) => within(run, exercise)) ?? null;
  // One that runs waits for the other.
  const waiting = state.run ?? (left === paused ? null : paused);
  const shape: SessionShape = { ...state.shape, stage: 'work', offered: null };
  const next: CounselState = { ...state, shape, course: { ...state.course, paused: waiting } };
  const led =
    left === null
      ? leading.begin(
          exercise,
          { runId: around.newRunId(), source: heard.spoken ? 'voice' : 'text' },
          runAround(next, around),
          around.seed,
        )
      : leading.resume(left, runAround(next, around), around.seed);
  return settle(next, led, exercise, heard, around);
}

/** Words within the running exercise: an answer, or a command. */
export function hearExercise(
  state: CounselState & { readonly run: RunState },
  heard: Heard,
  around: GuideAround,
): Made {
  const led = leading.hear(state.run, heard.text, runAround(state, around), around.seed);
  return settle(state, led, state.run.exercise, heard, around);
}

/** A move within the running exercise that somebody else made for the person. */
export function moveExercise(
  state: CounselState & { readonly run: RunState },
  to: 'repeat' | 'back' | 'skip' | 'stop',
  heard: Heard,
  around: GuideAround,
): Made {
  const led = leading.go(state.run, to, runAround(state, around), around.seed);
  return settle(state, led, state.run.exercise, heard, around);
}

/** The run waits, and is offered again later. */
export function pauseExercise(state: CounselState): CounselState {
  const { run, course, shape } = state;
  if (run === null) return state;
  return {
    ...state,
    run: null,
    shape: { ...shape, stage: 'free' },
    course: { ...course, paused: run, listened: 0 },
  };
}

/** What a move within an exercise, or its beginning, comes to in the session. */
export function settle(
  state: CounselState,
  led: Led,
  exercise: ExerciseId,
  heard: Heard,
  around: GuideAround,
): Made {
  const common = { exercise, view: led.view, record: led.record };
  if (led.leads?.to === 'safety') return givesWay(state, led, exercise, heard, around);
  if (led.leads?.to === 'exercise') {
    const paused = led.state ?? state.course.paused;
    const isOver = led.state === null && led.record !== null;
    const over = isOver ? finished(state, led, exercise) : state;
    const ended = { ...over, run: null, course: { ...over.course, paused } };
    const next = beginExercise(ended, led.leads.exercise, heard, around);
    return { ...next, say: [...led.say, ...(next.say ?? [])], record: led.record ?? next.record };
  }
  if (led.state !== null) return made({ ...state, run: led.state }, led.say, common);
  if (led.record?.completed === false) {
    // What was left may be gone on with for a day: nothing of it is a record yet (section 3).
    return made(pauseExercise(state), led.say, { ...common, view: null, record: null });
  }
  const ended = finished(state, led, exercise);
  const { paused } = ended.course;
  if (paused !== null && GO_ON.has(paused.exercise) && CALMS(exercise)) {
    const next = beginExercise(ended, paused.exercise, heard, around);
    return { ...next, say: [...led.say.slice(0, 1), ...(next.say ?? [])], record: led.record };
  }
  return made(ended, led.say, common);
}

/** What a finished exercise tells of the session. */
function finished(state: CounselState, { record }: Led, exercise: ExerciseId): CounselState {
  const { shape } = state;
  if (record === null) return { ...state, run: null, shape: { ...shape, stage: 'free' } };
  const own = exercise === 'mood_checkin' ? record : null;
  const happening = own?.answers.happening;
  return {
    ...state,
    run: null,
    course: { ...state.course, listened: 0 },
    shape: {
      ...shape,
      stage: 'work',
      done: shape.done.includes(exercise) ? shape.done : [...shape.done, exercise],
      emotion: own?.emotion ?? shape.emotion,
      before: shape.before ?? record.before,
      after: own === null ? (record.after ?? shape.after) : shape.after,
      matter: shape.matter ?? (typeof happening === 'string' ? happening : null),
    },
  };
}

/** The kind of danger that an exercise came upon. */
const kindIn = ({ text, language }: Heard): RiskKind =>
  LEXICONS[language].hurtBySomeone.test(text) ? 'violence' : 'self';

/** An exercise gives way to safety: at once where it is not safe now, by asking where that is not known. */
function givesWay(
  state: CounselState,
  led: Led,
  exercise: ExerciseId,
  heard: Heard,
  around: GuideAround,
): Made {
  const common = { exercise, view: null, record: led.record } as const;
  const left: CounselState = {
    ...state,
    run: null,
    course: { ...state.course, paused: led.state ?? state.course.paused },
  };
  if (exercise === 'safety_plan') {
    const flow = careFromExercise(left.care, 'self', careAround(around));
    return made({ ...left, care: flow.state }, flow.say, { ...common, card: flow.card });
  }
  const kind = kindIn(heard);
  const asked: CounselState = {
    ...left,
    care: {
      ...left.care,
      level: 'concern',
      kind: left.care.kind ?? kind,
      since: left.care.since ?? around.now,
      asked: true,
      offered: true,
    },
  };
  // A self-check asks in its own words and waits; others leave it to care.
  const say = led.state === null ? concernSay(kind, true, heard.language, around) : led.say;
  return made(asked, say, { ...common, card: 'help' });
}
