import { create } from 'zustand';
import type {
  Answer,
  Answers,
  ExerciseId,
  ExerciseView,
} from '../../../src-preload/contract/counsel.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import { goTo, useScreen } from './screen.ts';

/** The exercise that runs, mirrored from main, and what the screen holds of it. */
export interface ExerciseState {
  /** With `step` null it is finished and is looked at until it is closed; null: none runs. */
  readonly view: ExerciseView | null;
  /** It came up while they talked: what it leaves behind is the conversation. */
  readonly fromTalk: boolean;
  /** What was written and not yet given, by step. Gone with the run. */
  readonly drafts: Readonly<Record<string, Answer>>;
  /** Looked at in the list; null is the first. */
  readonly picked: ExerciseId | null;
}

const NOTHING: ExerciseState = { view: null, fromTalk: false, drafts: {}, picked: null };

export const useExercise = create<ExerciseState>()(() => NOTHING);

/** Takes over what main says of the run. One that begins while they talk is shown. */
export function showRun(view: ExerciseView | null): void {
  const { view: former, drafts } = useExercise.getState();
  if (!view) {
    // A finished one is still being looked at.
    if (former && former.step !== null) closeRun();
    return;
  }
  if (former?.runId === view.runId) {
    useExercise.setState({ view, drafts: ungiven(drafts, former.answers, view.answers) });
    return;
  }
  const talking = useScreen.getState().screen === 'conversation';
  // Begun from the list and given way to another: it still came from the list.
  const fromTalk = talking || (former !== null && useExercise.getState().fromTalk);
  useExercise.setState({ view, fromTalk, drafts: {}, picked: view.exercise });
  if (talking && view.step !== null) goTo('exercises');
}

/** What was written for a step that has meanwhile been answered by voice is no longer wanted. */
function ungiven(drafts: ExerciseState['drafts'], before: Answers, now: Answers): typeof drafts {
  return Object.fromEntries(
    Object.entries(drafts).filter(([step]) => same(before[step], now[step])),
  );
}

/** Puts away what is finished, or what was left. */
export function closeRun(): void {
  const { fromTalk } = useExercise.getState();
  useExercise.setState({ view: null, fromTalk: false, drafts: {} });
  if (fromTalk && useScreen.getState().screen === 'exercises') goTo('conversation');
}

export function keepDraft(step: string, answer: Answer): void {
  useExercise.setState(({ drafts }) => ({ drafts: { ...drafts, [step]: answer } }));
}

export function dropDraft(step: string): void {
  useExercise.setState(({ drafts: { [step]: _dropped, ...drafts } }) => ({ drafts }));
}

function same(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Keeps the store in step with main; what is locked leaves the page at once. Returns the way to stop. */
export function followExercises(client: Pick<Client, 'on' | 'request'>): () => void {
  let isHeard = false;
  const offs = [
    client.on('exercise/changed', ({ view }) => {
      isHeard = true;
      showRun(view);
    }),
    // What Dal asks now is a conversation, wherever the exercise came from.
    client.on('safety/raised', () => {
      const { view } = useExercise.getState();
      if (view && view.step !== null) useExercise.setState({ fromTalk: true });
      else if (useScreen.getState().screen === 'exercises') {
        closeRun();
        goTo('conversation');
      }
    }),
    client.on('lock/changed', ({ lock }) => {
      if (lock.isLocked) useExercise.setState(NOTHING);
    }),
  ];
  client
    .request('exercise/current', {})
    .then(({ view }) => {
      // A window that opens again does not jump to it; the way back is on the conversation.
      if (!isHeard && view) useExercise.setState({ view, picked: view.exercise });
    })
    .catch(() => undefined);
  return () => {
    for (const off of offs) off();
    useExercise.setState(NOTHING);
  };
}
