import type { Emotion, Mouth, Phase } from '../../src-preload/contract/words.ts';

/** All the avatar is told, each frame. The object may be one and the same, filled anew. */
export interface Pose {
  readonly mouth: Mouth;
  readonly phase: Phase;
  /** How the words are meant; shown while speaking. */
  readonly emotion: Emotion;
  /** What the person seems to feel; she attends to it. `neutral` where nothing is known. */
  readonly personEmotion: Emotion;
  /** How far that shows on her, 0..1; without it, all of what attending to it comes to. */
  readonly personEmotionStrength?: number;
  /** Loudness of the person and of Dal, 0..1. */
  readonly micLevel: number;
  readonly voiceLevel: number;
  /** Seconds until her voice next pauses, known ahead of its sound; 0 in a pause, Infinity where unknown. */
  readonly untilPauseS: number;
  /** Where to look, in the picture: -1..1 from left to right and from bottom to top; null is at the viewer. */
  readonly lookAt: Readonly<{ x: number; y: number }> | null;
  /** How full her lungs are while she breathes along with somebody, 0..1; null is her own breath. */
  readonly breath?: number | null;
}
