import type { Emotion, Mouth, Phase } from '../../src-preload/contract/words.ts';

/** All the avatar is told, each frame. The object may be one and the same, filled anew. */
export interface Pose {
  readonly mouth: Mouth;
  readonly phase: Phase;
  /** How the words are meant; shown while speaking. */
  readonly emotion: Emotion;
  /** Loudness of the person and of Dal, 0..1. */
  readonly micLevel: number;
  readonly voiceLevel: number;
}
