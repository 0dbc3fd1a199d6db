import type { Emotion, FaceHint } from '../../../src-preload/contract/words.ts';

/** What a turn takes along of how the person looks, and of how they say they feel. */
export interface TurnSight {
  /** The person begins to say or to write something. */
  begin(): void;
  /** Sound comes from their mouth, or no longer does. */
  speaks(speaks: boolean): void;
  /** What goes with the turn as it is now. */
  take(): { readonly emotion: Emotion | null; readonly seen: FaceHint | null };
  /** A turn that took it was accepted: what the person said of themselves was for this turn. */
  accepted(): void;
}

/** Where there is no camera. */
export const NO_SIGHT: TurnSight = {
  begin: () => undefined,
  speaks: () => undefined,
  take: () => ({ emotion: null, seen: null }),
  accepted: () => undefined,
};
