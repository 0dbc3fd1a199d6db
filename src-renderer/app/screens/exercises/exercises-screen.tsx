import type { ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { useExercise } from '../../stores/exercise.ts';
import { Breathing } from './breathing.tsx';
import { ExerciseList } from './exercise-list.tsx';
import { Finished } from './finished.tsx';
import { Grounding } from './grounding.tsx';
import { RunHead } from './run-head.tsx';
import { StepSheet } from './step-sheet.tsx';
import { type Run, useRun } from './use-run.ts';
import '../list-and-pane.css';
import './exercises.css';
import './record-sheet.css';

/** Exercises: all of them, or the one that runs. Works without a key, a network and a voice. */
export function ExercisesScreen() {
  const view = useExercise((state) => state.view);
  const run = useRun();
  if (!view) return <ExerciseList run={run} />;
  const leave = (): void => {
    if (view.step === null) run.close();
    else if (!run.busy) void run.leave();
  };
  return (
    <main className="page ex">
      <RunHead title={view.title} finished={view.step === null} onLeave={leave} />
      <Running view={view} run={run} />
    </main>
  );
}

/** What suits the step that is asked. */
function Running({ view, run }: { readonly view: ExerciseView; readonly run: Run }) {
  if (view.step === null) return <Finished view={view} run={run} />;
  const asked = view.steps.find(({ id }) => id === view.step);
  if (asked?.asks.kind === 'pace' && view.breath) {
    return <Breathing view={view} pattern={view.breath} run={run} />;
  }
  if (asked?.asks.kind === 'count') return <Grounding view={view} run={run} />;
  return <StepSheet view={view} run={run} />;
}
