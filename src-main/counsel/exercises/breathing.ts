/**
 * Breathing (3.4): a slow out-breath by default, box and 4-7-8 for whoever likes them. Whoever panics, or has a
 * condition of heart or lungs, or is pregnant, breathes shorter and holds nothing.
 */
import type {
  Answers,
  BreathPattern,
  ExerciseId,
  ExerciseRecord,
} from '../../../src-preload/contract/counsel.ts';
import type { Around, Exercise, Next, Step } from './exercise.ts';
import enAny from './texts/en/breathing-any.json' with { type: 'json' };
import koAny from './texts/ko/breathing-any.json' with { type: 'json' };

type BreathingId = Extract<ExerciseId, `breathing_${string}`>;
type Phase = BreathPattern['phases'][number]['phase'];

const IDS: readonly ExerciseId[] = ['breathing_any', 'breathing_box', 'breathing_478'];

/** From here distress with fear is treated as panic. */
const PANIC = 8;
/** Two runs that moved it by less than this did not help (3.4). */
const LITTLE = 1;

function pattern(rounds: number, seconds: Partial<Record<Phase, number>>): BreathPattern {
  const order: readonly Phase[] = ['in', 'hold', 'out', 'rest'];
  return {
    rounds,
    phases: order.flatMap((phase) => {
      const length = seconds[phase];
      return length === undefined ? [] : [{ phase, ms: length * 1000 }];
    }),
  };
}

/** About a minute each; the person decides whether another minute follows. */
const SLOW = pattern(6, { in: 4, out: 6 });
const SLOWER = pattern(5, { in: 4, out: 8 });
const GENTLE = pattern(8, { in: 3, out: 4 });
const BOX = pattern(4, { in: 4, hold: 4, out: 4, rest: 4 });
const FOUR_SEVEN_EIGHT = pattern(4, { in: 4, hold: 7, out: 8 });

/** Afraid and at its height, or at its height with nothing else known. */
function panics(answers: Answers, around: Around): boolean {
  const distress = typeof answers.before === 'number' ? answers.before : around.distress;
  const { emotion } = around;
  const isAfraid = emotion === null || emotion === 'anxious' || emotion === 'fearful';
  return isAfraid && distress !== null && distress >= PANIC;
}

/** How much each rated run of breathing eased, newest first. */
const changesOf = (records: readonly ExerciseRecord[]): readonly number[] =>
  records
    .filter(({ exercise }) => IDS.includes(exercise))
    .flatMap(({ before, after }) => (before === null || after === null ? [] : [before - after]));

/** Whether the two newest runs of breathing that were rated both changed nothing (or made it worse). */
export function breathingHelpsLittle(records: readonly ExerciseRecord[]): boolean {
  const changes = changesOf(records).slice(0, 2);
  return changes.length === 2 && changes.every((change) => change < LITTLE);
}

/** "In, two, three, four. Out, two, three, …": one breath, counted aloud as the ring will go. */
function counted({ phases }: BreathPattern, around: Around): string {
  const { count } = around.language === 'ko' ? koAny : enAny;
  const counts = phases.map(({ phase, ms }) =>
    [count[phase], ...count.numbers.slice(0, ms / 1000 - 1)].join(', '),
  );
  return counts.join('. ');
}

function change(answers: Answers): 'eased' | 'same' | 'more' | 'unrated' {
  const { before, after } = answers;
  if (typeof before !== 'number' || typeof after !== 'number') return 'unrated';
  if (before - after >= LITTLE) return 'eased';
  return after > before ? 'more' : 'same';
}

/** `chosen` holds the breath: who should not is asked first. */
function breathing(id: BreathingId, chosen: BreathPattern): Exercise {
  const holds = chosen.phases.some(({ phase }) => phase === 'hold');

  function breath(answers: Answers, around: Around): BreathPattern {
    const isPanic = panics(answers, around);
    // Unanswered is not a no.
    if (holds) return !isPanic && answers.care === 'no' ? chosen : GENTLE;
    switch (answers.more) {
      case 'longer':
        return isPanic ? SLOW : SLOWER;
      case 'shorter':
        return GENTLE;
      default:
        return isPanic ? GENTLE : chosen;
    }
  }

  /** What is to be minded comes first; whoever panics is asked nothing before they breathe. */
  function safely(around: Around): Next {
    return panics({}, around)
      ? { to: 'step', step: 'breathe', note: 'safety-gentle' }
      : { to: 'step', step: 'before', note: 'safety' };
  }

  /** The ring, or first who should not hold their breath. */
  function toBreath(answers: Answers, around: Around): Next {
    if (panics(answers, around)) return { to: 'step', step: 'breathe', note: 'gentle' };
    return { to: 'step', step: holds ? 'care' : 'breathe' };
  }

  const steps: readonly Step[] = [
    { id: 'instead', asks: { kind: 'choice', options: ['grounding', 'breathe'] }, kept: false },
    { id: 'before', asks: { kind: 'number', min: 0, max: 10 }, rates: 'before', optional: true },
    ...(holds
      ? [{ id: 'care', asks: { kind: 'choice', options: ['yes', 'no'] }, kept: false } as const]
      : []),
    { id: 'breathe', asks: { kind: 'pace' } },
    ...(holds
      ? []
      : [
          {
            id: 'more',
            asks: { kind: 'choice', options: ['enough', 'same', 'longer', 'shorter'] },
            optional: true,
          } as const,
        ]),
    { id: 'after', asks: { kind: 'number', min: 0, max: 10 }, rates: 'after', optional: true },
  ];

  return {
    id,
    steps,
    begin(around) {
      if (breathingHelpsLittle(around.records)) return { to: 'step', step: 'instead' };
      return safely(around);
    },
    next(step, answers, around) {
      switch (step) {
        case 'instead':
          if (answers.instead === 'grounding') {
            return { to: 'exercise', exercise: 'grounding_54321', note: 'to-grounding' };
          }
          return safely(around);
        case 'before':
          return toBreath(answers, around);
        case 'care':
          return answers.care === 'no'
            ? { to: 'step', step: 'breathe', note: 'holding' }
            : { to: 'step', step: 'breathe', note: 'gentle' };
        case 'breathe':
          return { to: 'step', step: holds ? 'after' : 'more' };
        case 'more':
          return answers.more === undefined || answers.more === 'enough'
            ? { to: 'step', step: 'after' }
            : { to: 'step', step: 'breathe' };
        default: {
          const how = change(answers);
          if (how !== 'same' && how !== 'more') return { to: 'done', note: how };
          const last = changesOf(around.records)[0];
          return { to: 'done', note: last !== undefined && last < LITTLE ? 'twice' : how };
        }
      }
    },
    done(step, { breathe, ...answers }, around) {
      if (step !== 'breathe') return undefined;
      return (typeof breathe === 'number' ? breathe : 0) + breath(answers, around).rounds;
    },
    path(_, around) {
      const ids = steps.map((step) => step.id);
      return breathingHelpsLittle(around.records) ? ids : ids.filter((step) => step !== 'instead');
    },
    slots: (answers, around) => ({ counted: counted(breath(answers, around), around) }),
    breath,
  };
}

export const breathingAny = breathing('breathing_any', SLOW);
export const breathingBox = breathing('breathing_box', BOX);
export const breathing478 = breathing('breathing_478', FOUR_SEVEN_EIGHT);
