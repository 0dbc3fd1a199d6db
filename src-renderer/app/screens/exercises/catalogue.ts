import {
  ClipboardList,
  CloudMoon,
  Footprints,
  Heart,
  LifeBuoy,
  ListTodo,
  type LucideIcon,
  MoonStar,
  NotebookPen,
  Scale,
  Sprout,
  Square,
  Timer,
  Wind,
} from 'lucide-react';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';

export interface Listed {
  readonly id: ExerciseId;
  readonly icon: LucideIcon;
  /** How long it usually takes. */
  readonly minutes: number;
}

/** What is offered, in the order of the list: first what helps at once. */
export const GROUPS = [
  {
    group: 'calm',
    exercises: [
      { id: 'breathing_any', icon: Wind, minutes: 3 },
      { id: 'grounding_54321', icon: Footprints, minutes: 5 },
      { id: 'breathing_box', icon: Square, minutes: 3 },
      { id: 'breathing_478', icon: CloudMoon, minutes: 3 },
    ],
  },
  {
    group: 'mind',
    exercises: [
      { id: 'mood_checkin', icon: Heart, minutes: 3 },
      { id: 'thought_record', icon: NotebookPen, minutes: 10 },
      { id: 'worry_time', icon: Timer, minutes: 15 },
    ],
  },
  {
    group: 'day',
    exercises: [
      { id: 'behavioral_activation', icon: ListTodo, minutes: 7 },
      { id: 'three_good_things', icon: Sprout, minutes: 5 },
      { id: 'sleep_hygiene', icon: MoonStar, minutes: 7 },
    ],
  },
  {
    group: 'look',
    exercises: [
      { id: 'phq9', icon: ClipboardList, minutes: 4 },
      { id: 'gad7', icon: Scale, minutes: 3 },
      { id: 'safety_plan', icon: LifeBuoy, minutes: 10 },
    ],
  },
] as const satisfies readonly {
  readonly group: string;
  readonly exercises: readonly Listed[];
}[];

export const LISTED: readonly Listed[] = GROUPS.flatMap(({ exercises }) => [...exercises]);

export const isBreathing = (id: ExerciseId): boolean => id.startsWith('breathing_');
export const isSelfCheck = (id: ExerciseId): boolean => id === 'phq9' || id === 'gad7';
