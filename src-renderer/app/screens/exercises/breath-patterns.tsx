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

const slow = (outMs: number, rounds: number): BreathPattern => ({
  phases: [
    { phase: 'in', ms: 4000 },
    { phase: 'out', ms: outMs },
  ],
  rounds,
});

/** The two lengths of the slow breath, to choose between; about a minute each. */
export const SLOW: Readonly<Record<'46' | '48', BreathPattern>> = {
  46: slow(6000, 6),
  48: slow(8000, 5),
};

/** Which of the ways a breath is; null where main made it gentler than all of them. */
export function wayOf({ phases }: BreathPattern): Way | null {
  const ms = (phase: string): number => phases.find((one) => one.phase === phase)?.ms ?? 0;
  const share = ms('out') / ms('in');
  if (ms('rest') > 0) return 'box';
  if (ms('hold') > 0) return '478';
  return share === 1.5 ? '46' : share === 2 ? '48' : null;
}

export function holdsBreath(pattern: BreathPattern): boolean {
  return pattern.phases.some(({ phase }) => phase === 'hold');
}

export interface BreathPatternsProps {
  readonly exercise: ExerciseId;
  readonly pattern: BreathPattern;
  readonly onSlow: (way: '46' | '48') => void;
  readonly onExercise: (exercise: ExerciseId) => void;
}

export function BreathPatterns({ exercise, pattern, onSlow, onExercise }: BreathPatternsProps) {
  const { t } = useTranslation();
  const now = wayOf(pattern);
  const [first, second] = pattern.phases.map(({ ms }) => Math.round(ms / 1000));
  const gentle = {
    value: 'gentle' as const,
    label: t('exercises.breath.short.gentle', { first, second }),
  };
  return (
    <Segment
      label={t('exercises.breath.patterns')}
      value={now ?? 'gentle'}
      options={[
        ...(now === null ? [gentle] : []),
        ...WAYS.map((value) => ({ value, label: t(`exercises.breath.short.${value}`) })),
      ]}
      onChange={(next) => {
        if (next === 'gentle') return;
        const other = EXERCISE_OF[next];
        if (other !== exercise) onExercise(other);
        else if (next === '46' || next === '48') onSlow(next);
        else onExercise(other);
      }}
    />
  );
}
