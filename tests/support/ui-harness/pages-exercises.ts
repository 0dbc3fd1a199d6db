import type {
  Answer,
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
import { type Script, scriptOf } from './pages-exercise-scripts.ts';

export interface ExerciseOptions {
  readonly language: Language;
  /** An exercise that runs when the page opens, at this step; '' is its first, null its end. */
  readonly runs: { readonly exercise: ExerciseId; readonly step: string | null } | null;
  readonly records: readonly ShownRecord[];
  /** Seconds of each breath are this much shorter. */
  readonly hurry: number;
}

type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

interface Run {
  readonly id: string;
  readonly exercise: ExerciseId;
  readonly script: Script;
  readonly answers: Record<string, Answer>;
  step: string | null;
  said: string;
}

export interface PagesExercises {
  readonly handlers: Partial<Handlers>;
  /** What is heard, as main would take it: an answer to the step that is asked. */
  hear(answer: Answer): void;
  /** Main ends the run. */
  end(): void;
}

/** Exercises that follow a script, kept in the page. */
export function exerciseHandlers(options: ExerciseOptions, announce: Announce): PagesExercises {
  const { language } = options;
  let records = [...options.records];
  let run: Run | null = null;
  let runs = 0;

  const start = (exercise: ExerciseId): Run => {
    runs += 1;
    const script = scriptOf(exercise, language);
    const first = script.steps[0];
    return {
      id: `run-${runs}`,
      exercise,
      script,
      answers: { ...script.given },
      step: first?.id ?? null,
      said: first?.said ?? '',
    };
  };
  const viewOf = (one: Run): ExerciseView => ({
    runId: one.id,
    exercise: one.exercise,
    language,
    title: one.script.title,
    steps: one.script.steps.map(({ id, name, asks }) => ({ id, name, asks })),
    step: one.step,
    said: one.said,
    help: one.script.steps.find(({ id }) => id === one.step)?.help ?? [],
    answers: one.answers,
    breath: one.script.breath ? hurried(one.script.breath, options.hurry) : null,
    result: one.step === null ? one.script.result : null,
    startedAt: Date.now() - 300_000,
  });
  const record = (one: Run, completed: boolean): ShownRecord => ({
    id: one.id,
    exercise: one.exercise,
    startedAt: Date.now() - 300_000,
    endedAt: Date.now(),
    completed,
    before: number(one.answers['before']),
    after: number(one.answers['after']),
    emotion: null,
    answers: one.answers,
    source: 'text',
    language,
    steps: viewOf(one).steps,
  });
  const moved = (): { view: ExerciseView | null } => {
    const view = run ? viewOf(run) : null;
    announce('exercise/changed', { view });
    return { view };
  };
  const goOn = (): { view: ExerciseView | null } => {
    if (!run) throw new AppError('exercise/not-running');
    const { script } = run;
    const asked = script.steps.findIndex(({ id }) => id === run?.step);
    const answer = run.answers[script.steps[asked]?.id ?? ''];
    // A danger: main leaves the questionnaire, and shows its card.
    if (script.steps[asked]?.leaves !== undefined && answer !== '0' && answer !== undefined) {
      announce('safety/raised', { turnId: null, level: 'acute', card: 'help' });
      run = null;
      return moved();
    }
    const next = script.steps[asked + 1];
    run.step = next?.id ?? null;
    run.said = next?.said ?? script.closing;
    if (!next) records = [record(run, true), ...records];
    const result = moved();
    if (!next) run = null;
    return result;
  };

  if (options.runs) {
    run = start(options.runs.exercise);
    const step = options.runs.step === '' ? run.step : options.runs.step;
    for (const one of run.script.steps) {
      if (one.id === step) break;
      const sample = run.script.sample[one.id];
      if (sample !== undefined) run.answers[one.id] = sample;
    }
    run.step = step;
    run.said = run.script.steps.find(({ id }) => id === step)?.said ?? run.script.closing;
  }

  return {
    hear(answer) {
      if (!run || run.step === null) return;
      run.answers[run.step] = answer;
      const asks = run.script.steps.find(({ id }) => id === run?.step)?.asks;
      if (asks?.kind === 'count' && typeof answer === 'number' && answer < asks.most) moved();
      else goOn();
    },
    end() {
      run = null;
      moved();
    },
    handlers: {
      'exercise/current': () => ({ view: run ? viewOf(run) : null }),
      'exercise/begin': ({ exercise }) => {
        run = start(exercise);
        announce('exercise/changed', { view: viewOf(run) });
        return viewOf(run);
      },
      'exercise/answer': ({ runId, step, answer }) => {
        if (run?.id !== runId) throw new AppError('exercise/not-running');
        if (run.step !== step) throw new AppError('input/invalid');
        const asks = run.script.steps.find(({ id }) => id === step)?.asks;
        if (asks?.kind !== 'pace') run.answers[step] = answer;
        return goOn();
      },
      'exercise/go': ({ runId, to }) => {
        if (run?.id !== runId) throw new AppError('exercise/not-running');
        if (to === 'skip') return goOn();
        if (to === 'stop') {
          records = [record(run, false), ...records];
          run = null;
          return moved();
        }
        const asked = run.script.steps.findIndex(({ id }) => id === run?.step);
        const target = run.script.steps[Math.max(0, asked - (to === 'back' ? 1 : 0))];
        run.step = target?.id ?? null;
        run.said = target?.said ?? '';
        return moved();
      },
      'exercise/records': ({ exercise, limit }) => ({
        records: records
          .filter((one) => exercise === null || one.exercise === exercise)
          .slice(0, limit),
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

const number = (answer: Answer | undefined): number | null =>
  typeof answer === 'number' ? answer : null;

function hurried(pattern: BreathPattern, by: number): BreathPattern {
  return { ...pattern, phases: pattern.phases.map((one) => ({ ...one, ms: one.ms / by })) };
}
