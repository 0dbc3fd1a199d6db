import type { Emotion, FaceEmotion } from '../../../src-preload/contract/words.ts';
import type { Pose } from '../../avatar/pose.ts';
import type { Seen } from '../../seeing/seen.ts';

/** How a seen person moves her, read once a frame. */
export interface Attention {
  /** `neutral` where nothing is known. */
  emotion(): Emotion;
  /** How far it shows on her, 0..1. Stays with the last one while it fades. */
  strength(): number;
  /** Where the face is in the picture; null where none is seen. One object for all answers. */
  lookAt(): Pose['lookAt'];
}

/** A label stands from this confidence on, and moves her as much as it ever does from that one. */
const FAINT = { confidence: 0.5, strength: 0.35 } as const;
const PLAIN = { confidence: 0.9, strength: 1 } as const;
/**
 * Eyes in a flat picture that look straight out follow who looks at them wherever they sit; a part of
 * the way is seen as turning towards somebody, all of it as looking past them.
 */
const FOLLOWED = 0.35;

/** How far a guess of this confidence shows on her, 0..1. */
export function strengthOf(confidence: number): number {
  const way = (confidence - FAINT.confidence) / (PLAIN.confidence - FAINT.confidence);
  return FAINT.strength + (PLAIN.strength - FAINT.strength) * Math.max(0, Math.min(1, way));
}

/** `said` is what the person says they feel; it wins. Nothing here allocates. */
export function createAttention(seen: Seen, said: () => Emotion | null): Attention {
  const at = { x: 0, y: 0 };
  let strength = 1;

  const guess = (): FaceEmotion | null => (seen.state === 'seeing' ? seen.label : null);

  return {
    emotion() {
      const told = said();
      const felt = told ?? guess();
      if (told) strength = 1;
      else if (felt) strength = strengthOf(seen.confidence);
      return felt ?? 'neutral';
    },
    strength: () => strength,
    lookAt() {
      if (seen.at === null) return null;
      // What is on the right of one who looks out of the screen is on the left of the screen.
      at.x = -seen.at.x * FOLLOWED;
      at.y = seen.at.y * FOLLOWED;
      return at;
    },
  };
}
