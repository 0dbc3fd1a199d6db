/** What the rooms within counsel are told of a turn, out of what the guide knows. */
import type { SafetyPlan } from '../../src-preload/contract/counsel.ts';
import type { Around } from './exercises/exercise.ts';
import type { CareAround, CounselState, GuideAround, Heard, SessionShape } from './ports.ts';
import type { Moment } from './recommend.ts';
import { LEXICONS } from './understand.ts';

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

const PANIC =
  /공황|과호흡|숨이\s?(?:안|막|가빠|턱)|심장이\s?(?:터질|너무|막)|미칠\s?것|panic|can't breathe|cannot breathe|hyperventilat|heart (?:is |'s )?(?:racing|pounding)|going (?:mad|crazy)/iu;

/** How somebody is now, for what may be offered. */
export function momentOf(
  { shape }: Pick<CounselState, 'shape'>,
  { text, language }: Pick<Heard, 'text' | 'language'>,
  around: GuideAround,
): Moment {
  const { records, now, preferences } = around;
  const lately = [...around.said.slice(-4), text].join('\n').replaceAll('’', "'");
  const checkin = records.find(
    ({ exercise, startedAt }) => exercise === 'mood_checkin' && now - startedAt < 12 * 3_600_000,
  );
  const energy = checkin?.answers.energy;
  return {
    emotion: shape.emotion,
    distress: distressOf(shape),
    energy: typeof energy === 'number' ? energy : null,
    tired: LEXICONS[language].topics.sleep.test(lately),
    panic: PANIC.test(lately),
    ageBand: preferences.ageBand,
    records,
    now,
  };
}
