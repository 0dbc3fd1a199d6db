import type { Preferences } from '../../../src-preload/contract/preferences.ts';
import type { Emotion, RiskLevel } from '../../../src-preload/contract/words.ts';

/** What a model is told of a face, and may do with it. */
export interface FaceTold {
  readonly emotion: Emotion;
  /** It may ask about it, once. */
  readonly mayAsk: boolean;
}

/**
 * Null where a model hears nothing of it: not shared, nothing to tell, words that stay here (R14), or somebody
 * who may be in danger: their words alone count then. Pure.
 */
export function toldOfFace(
  face: Emotion | null,
  moment: {
    readonly level: RiskLevel;
    readonly preferences: Pick<Preferences, 'sharesSeen' | 'remarksOnLooks'>;
    /** The turn is one whose words no later request holds. */
    readonly isWithheld: boolean;
    /** It was asked before in this session. */
    readonly hasAsked: boolean;
  },
): FaceTold | null {
  const { level, preferences, isWithheld, hasAsked } = moment;
  // A calm face tells nothing of what goes on behind it.
  if (face === null || face === 'neutral') return null;
  if (!preferences.sharesSeen || isWithheld || level !== 'none') return null;
  return { emotion: face, mayAsk: preferences.remarksOnLooks && !hasAsked };
}
