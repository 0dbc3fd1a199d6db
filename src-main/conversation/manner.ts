import { preferences } from '../../src-preload/contract/preferences.ts';
import type { Emotion, RiskLevel, VoiceMetrics } from '../../src-preload/contract/words.ts';
import type { Manner } from '../providers/ports.ts';
import { isHalting, isQuiet } from './voice-hint.ts';

const SOFTENING: ReadonlySet<Emotion | null> = new Set(['sad', 'anxious', 'fearful']);
/** A soft sentence's pace against the one that was set. A starting value, not measured on people. */
const SOFT_PACE = 0.93;

/** How to speak to someone as they are now: softly to whoever is in distress. Pure. */
export function mannerFor(person: {
  readonly level: RiskLevel;
  readonly emotion: Emotion | null;
  readonly voice: VoiceMetrics | null;
}): Manner {
  const isSubdued = isQuiet(person.voice) && isHalting(person.voice);
  return person.level !== 'none' || SOFTENING.has(person.emotion) || isSubdued ? 'soft' : 'plain';
}

/** The pace of a manner, within what a person may set. Voices are told the manner too, and do not slow down for it again. */
export function paceFor(pace: number, manner: Manner): number {
  const slowest = preferences.shape.pace.unwrap().minValue ?? pace;
  return manner === 'soft' ? Math.max(slowest, pace * SOFT_PACE) : pace;
}
