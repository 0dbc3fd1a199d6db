import type { Around, Led, RunState } from '../../../src-main/counsel/exercises/exercise.ts';
import { leading } from '../../../src-main/counsel/exercises/lead.ts';
import type {
  Answers,
  BreathPattern,
  ExerciseId,
  ExerciseView,
  ShownRecord,
} from '../../../src-preload/contract/counsel.ts';
import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { sampleOf } from './pages-exercise-samples.ts';

export interface ExerciseOptions {
  readonly language: Language;
  /** An exercise that runs when the page opens, at this step; '' is its first, null its end. */
  readonly runs: { readonly exercise: ExerciseId; readonly step: string | null } | null;
  readonly records: boolean;
  /** Seconds of each breath are this much shorter. */
  readonly hurry: number;
}

type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export interface PagesExercises {
  readonly handlers: Partial<Handlers>;
  /** What is heard while it runs, as main takes it. */
  hear(words: string): void;
  /** Main ends the run. */
  end(): void;
}

const DAY = 86_400_000;

/** Exercises as main leads them, with the true engine and words; what is kept is kept in the page. */
export function exerciseHandlers(options: ExerciseOptions, announce: Announce): PagesExercises {
  const { language } = options;
  let records: readonly ShownRecord[] = [];
  let state: RunState | null = null;
  let left: RunState | null = null;
  let view: ExerciseView | null = null;
  let runs = 0;

  const around = (now = Date.now()): Around => ({
    language,
    now,
    distress: null,
    energy: null,
    emotion: null,
    ageBand: null,
    records,
  });
  const start = (exercise: ExerciseId, now?: number): Led => {
    runs += 1;
    return leading.begin(exercise, { runId: `run-${runs}`, source: 'text' }, around(now), runs);
  };
  const sampled = (run: RunState, now?: number): Led => {
    const asks = leading.view(run, around(now), '').steps.find(({ id }) => id === run.step)?.asks;
    if (!asks) throw new Error(`${run.exercise} shows no step ${run.step}`);
    const answer = sampleOf(run.exercise, run.step, asks, language);
    const led = leading.answer(run, run.step, answer, around(now), runs);
    if (!led) throw new Error(`the sample does not fit ${run.exercise} ${run.step}`);
    return led;
  };
  /** Answered until this step is asked; null is to its end. */
  const upTo = (exercise: ExerciseId, step: string | null, now?: number): Led => {
    let led = start(exercise, now);
    while (step !== '' && led.state && led.state.step !== step) led = sampled(led.state, now);
    return led;
  };

  const shown = (next: ExerciseView | null): ExerciseView | null =>
    next && { ...next, breath: next.breath && hurried(next.breath, options.hurry) };
  const show = (next: ExerciseView | null): void => {
    view = shown(next);
    announce('exercise/changed', { view });
  };
  const keep = (led: Led): void => {
    if (!led.record) return;
    const kept = { ...led.record, endedAt: Date.now(), steps: led.view.steps };
    records = [kept, ...records.filter(({ id }) => id !== kept.id)];
  };
  const settle = (led: Led): { view: ExerciseView | null } => {
    keep(led);
    state = led.state;
    if (led.leads?.to === 'exercise') return settle(start(led.leads.exercise));
    if (led.leads?.to === 'safety') {
      left = led.state;
      state = null;
      show(null);
      announce('safety/raised', { turnId: null, level: 'concern', card: 'help' });
      return { view };
    }
    show(led.view);
    return { view };
  };
  const running = (runId: string): RunState => {
    if (state?.runId !== runId) throw new AppError('exercise/not-running');
    return state;
  };

  const past = (exercise: ExerciseId, step: string | null, days: number, more = {}): void => {
    const at = Date.now() - days * DAY;
    const led = upTo(exercise, step, at);
    left = led.state ?? left;
    if (!led.record) return;
    const { steps } = led.view;
    records = [...records, { ...led.record, endedAt: at + 300_000, steps, ...more }];
  };
  if (options.records) {
    past('grounding_54321', 'heard', 0.2);
    past('breathing_any', null, 1);
    past('thought_record', null, 2);
    past('breathing_any', null, 3, { before: 8, after: 3 });
    past('mood_checkin', null, 6, { steps: undefined });
    past('breathing_any', null, 9, { before: 4, after: 4 });
    past('phq9', null, 22);
  }
  if (options.runs) {
    const led = upTo(options.runs.exercise, options.runs.step);
    keep(led);
    state = led.state;
    view = shown(led.view);
  }

  return {
    hear: (words) => {
      if (state) settle(leading.hear(state, words, around(), runs));
    },
    end() {
      state = null;
      show(null);
    },
    handlers: {
      'exercise/current': () => ({ view }),
      'exercise/begin': ({ exercise, fresh }) => {
        const goesOn = !fresh && left?.exercise === exercise ? left : null;
        const led = goesOn ? leading.resume(goesOn, around(), runs) : start(exercise);
        left = null;
        return settle(led).view ?? led.view;
      },
      'exercise/answer': ({ runId, step, answer }) => {
        const led = leading.answer(running(runId), step, answer, around(), runs);
        if (!led) throw new AppError('input/invalid');
        return settle(led);
      },
      'exercise/go': ({ runId, to }) => {
        if (!state && view?.runId === runId && to === 'stop') {
          show(null);
          return { view };
        }
        const run = running(runId);
        if (to !== 'stop') return settle(leading.go(run, to, around(), runs));
        left = run;
        state = null;
        show(null);
        return { view };
      },
      'exercise/records': ({ exercise, limit }) => ({
        records: records
          .filter((one) => exercise === null || one.exercise === exercise)
          .slice(0, limit),
        left: left ? [{ exercise: left.exercise, startedAt: left.startedAt }] : [],
      }),
      'exercise/change': ({ id, answers }) => {
        const found = records.find((one) => one.id === id);
        if (!found) throw new AppError('input/not-found');
        const changed = { ...found, answers: answers as Answers };
        records = records.map((one) => (one.id === id ? changed : one));
        return changed;
      },
      'exercise/remove': ({ id }) => {
        records = records.filter((one) => one.id !== id);
        return {};
      },
    },
  };
}

function hurried(pattern: BreathPattern, by: number): BreathPattern {
  return { ...pattern, phases: pattern.phases.map((one) => ({ ...one, ms: one.ms / by })) };
}
