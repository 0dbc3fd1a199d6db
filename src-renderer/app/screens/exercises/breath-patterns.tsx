import { useTranslation } from 'react-i18next';
import type { BreathPattern, ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import { Segment } from '../../ui/segment.tsx';

/** Ways to breathe: how long the out-breath is, or another exercise. */
const WAYS = ['46', '48', 'box', '478'] as const;
export type Way = (typeof WAYS)[number];

const EXERCISE_OF: Readonly<Record<Way, ExerciseId>> = {
  46: 'breathing_any',
  48: 'breathing_any',
  box: 'breathing_box',
  478: 'breathing_478',
};
/** Of the slow breath only. */
export const OUT_MS: Readonly<Partial<Record<Way, number>>> = { 48: 8000 };

export interface BreathPatternsProps {
  readonly exercise: ExerciseId;
  readonly way: Way | null;
  readonly onWay: (way: Way | null) => void;
  readonly onExercise: (exercise: ExerciseId) => void;
}

export function wayOf(exercise: ExerciseId, way: Way | null): Way {
  if (exercise === 'breathing_box') return 'box';
  if (exercise === 'breathing_478') return '478';
  return way === '48' ? '48' : '46';
}

export function holdsBreath(pattern: BreathPattern): boolean {
  return pattern.phases.some(({ phase }) => phase === 'hold');
}

export function BreathPatterns({ exercise, way, onWay, onExercise }: BreathPatternsProps) {
  const { t } = useTranslation();
  return (
    <Segment
      label={t('exercises.breath.patterns')}
      value={wayOf(exercise, way)}
      options={WAYS.map((value) => ({ value, label: t(`exercises.breath.short.${value}`) }))}
      onChange={(next) => {
        const other = EXERCISE_OF[next];
        onWay(next === '48' ? '48' : null);
        if (other !== exercise) onExercise(other);
      }}
    />
  );
}
