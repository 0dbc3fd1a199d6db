import { Wind } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../stores/exercise.ts';
import { goTo } from '../../stores/screen.ts';

/** The quiet way to exercises; a narrow window has it in its menu. */
export function ExercisesChip() {
  const { t } = useTranslation();
  return (
    <button type="button" className="chip hide-s" onClick={() => goTo('exercises')}>
      <Wind size={18} strokeWidth={1.75} aria-hidden="true" />
      {t('exercises.open')}
    </button>
  );
}

/** The way back to the exercise that runs. */
export function RunningExerciseChip() {
  const { t } = useTranslation();
  const title = useExercise(({ view }) => (view && view.step !== null ? view.title : null));
  if (title === null) return null;
  return (
    <button type="button" className="chip ex-runs" onClick={() => goTo('exercises')}>
      <Wind size={18} strokeWidth={1.75} aria-hidden="true" />
      <span>{t('exercises.runningChip', { title })}</span>
    </button>
  );
}
