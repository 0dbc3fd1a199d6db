/** What the rooms within counsel are told of a turn, out of what the guide knows. */
import type { SafetyPlan } from '../../src-preload/contract/counsel.ts';
import type { Around } from './exercises/exercise.ts';
import type { CareAround, CounselState, GuideAround, SessionShape } from './ports.ts';

const holdsAnything = ({ contact, changedAt, ...lines }: SafetyPlan): boolean =>
  contact !== null || Object.values(lines).some((part) => part.length > 0);

export function careAround(around: GuideAround): CareAround {
  const { language, region, now, lastSaid, plan, seed, preferences } = around;
  return {
    language,
    region,
    now,
    lastSaid,
    seed,
    ageBand: preferences.ageBand,
    hasPlan: plan !== null && holdsAnything(plan),
    hasContact: plan?.contact != null,
  };
}

/** How hard it is now, 0 to 10; null where nobody said. */
export const distressOf = ({ after, before }: SessionShape): number | null => after ?? before;

export function runAround({ shape }: Pick<CounselState, 'shape'>, around: GuideAround): Around {
  const { language, now, records, preferences } = around;
  return {
    language,
    now,
    records,
    ageBand: preferences.ageBand,
    distress: distressOf(shape),
    energy: null,
    emotion: shape.emotion,
    matter: shape.matter,
  };
}
