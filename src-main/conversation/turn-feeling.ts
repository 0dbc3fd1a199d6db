/** How the person may feel in one turn, and what of it a model is told and may do. */
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Emotion, FaceHint, VoiceMetrics } from '../../src-preload/contract/words.ts';
import { isWithin } from './compose-request.ts';
import { type FaceTold, toldOfFace } from './feeling/told-of-face.ts';
import { weigh } from './feeling/weigh.ts';
import type { Counselled } from './ports.ts';
import type { Session } from './session.ts';
import { isHalting, isQuiet } from './voice-hint.ts';

/** Whether a reply may ask about a look, asked anew for every sentence. */
export interface Looks {
  mayAsk(): boolean;
  /** It did. */
  asked(): void;
}

export interface TurnFeeling {
  /** What a reply goes by. */
  readonly emotion: Emotion | null;
  readonly face: FaceTold | null;
  readonly looks: Looks;
}

/** @param counselled as it stands now: a model may judge the words anew meanwhile */
export function turnFeeling(
  signs: {
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    readonly seen: FaceHint | null;
    /** When the words ended. */
    readonly since: number;
  },
  counselled: () => Counselled,
  session: Session,
  preferences: Pick<Preferences, 'sharesSeen' | 'remarksOnLooks'>,
  /** It was asked in a turn that counts, or will be once it does. */
  onAsked: () => void,
): TurnFeeling {
  const { emotion: said, voice, seen, since } = signs;
  const { level, feeling: words } = counselled();
  const felt = weigh({ said, words, isSubdued: isQuiet(voice) || isHalting(voice), seen });
  const face = toldOfFace(felt.face, {
    level,
    preferences,
    isWithheld: isWithin(since, session.counsel.withheld()),
    hasAsked: session.hasAskedOfLook,
  });
  let isAsked = false;
  return {
    emotion: felt.emotion,
    face,
    looks: {
      mayAsk: () => face?.mayAsk === true && !isAsked && counselled().level === 'none',
      asked() {
        isAsked = true;
        onAsked();
      },
    },
  };
}
