import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, ExerciseId, ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import { useClient, useCompanion } from '../../context.tsx';
import { closeRun, dropDraft, showRun, useExercise } from '../../stores/exercise.ts';
import { goTo } from '../../stores/screen.ts';
import { showToast } from '../../ui/toast.tsx';

export type Trouble = 'not-fitting' | 'not-kept';

export interface Run {
  readonly busy: boolean;
  /** Why the last answer was not taken; what was written stays. */
  readonly trouble: Trouble | null;
  /** Begins one, or goes on with what was left of it; `fresh` begins anew. */
  begin(exercise: ExerciseId, fresh: boolean): Promise<void>;
  /** Gives the answer to a step. What main makes of it; null where none runs any more, or it was not taken. */
  answer(step: string, answer: Answer, aloud?: boolean): Promise<ExerciseView | null>;
  go(to: 'skip' | 'back' | 'repeat', aloud?: boolean): Promise<void>;
  /** Stops kindly: what was said is kept, to be gone on with within 24 hours. */
  leave(): Promise<void>;
  /** Puts away what is finished. */
  close(): void;
}

/** What a screen can do with the exercise that runs. Everything silences Dal first: the hand is as good as a word. */
export function useRun(): Run {
  const { t } = useTranslation();
  const client = useClient();
  const companion = useCompanion();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly what: Trouble; readonly at: string } | null>(
    null,
  );
  const here = useExercise(({ view }) => placeOf(view));

  const attempt = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    const at = placeOf(useExercise.getState().view);
    setBusy(true);
    setTrouble(null);
    try {
      return await ask();
    } catch (error) {
      if (isCancellation(error)) return null;
      const { code } = toFault(error);
      if (code === 'exercise/not-running') {
        showToast({ text: t('faults.exercise/not-running') });
        closeRun();
      } else {
        setTrouble({ what: code === 'input/invalid' ? 'not-fitting' : 'not-kept', at });
      }
      return null;
    } finally {
      setBusy(false);
    }
  };
  const runId = (): string => useExercise.getState().view?.runId ?? '';

  return {
    busy,
    // A word that was heard meanwhile may have led on; what did not fit there says nothing here.
    trouble: trouble?.at === here ? trouble.what : null,
    async begin(exercise, fresh) {
      const heard = companion.silence();
      try {
        showRun(await client.request('exercise/begin', { exercise, fresh, heard }));
      } catch (error) {
        if (!isCancellation(error)) showToast({ text: t('exercises.beginFailed') });
      }
    },
    async answer(step, answer, aloud = true) {
      const heard = companion.silence();
      const taken = await attempt(() =>
        client.request('exercise/answer', { runId: runId(), step, answer, heard, aloud }),
      );
      if (!taken) return null;
      dropDraft(step);
      showRun(taken.view);
      return taken.view;
    },
    async go(to, aloud = true) {
      const heard = companion.silence();
      const gone = await attempt(() =>
        client.request('exercise/go', { runId: runId(), to, heard, aloud }),
      );
      if (gone) showRun(gone.view);
    },
    async leave() {
      const heard = companion.silence();
      const left = await attempt(() =>
        client.request('exercise/go', { runId: runId(), to: 'stop', heard }),
      );
      // Nobody is held here: what main could not take is still there to come back to.
      if (!left) return useExercise.getState().view ? goTo('conversation') : undefined;
      closeRun();
      showToast({ text: t('exercises.leftToast') });
    },
    close() {
      const over = runId();
      closeRun();
      // Main may have put it away already.
      client
        .request('exercise/go', { runId: over, to: 'stop', heard: null, aloud: false })
        .catch(() => undefined);
    },
  };
}

const placeOf = (view: ExerciseView | null): string => `${view?.runId} ${view?.step}`;
