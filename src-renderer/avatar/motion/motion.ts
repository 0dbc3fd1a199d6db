import type { VRMAnimation } from '@pixiv/three-vrm-animation';
import type { MotionUse, ShelfFormat } from '../../../src-preload/contract/words.ts';

/** A recorded movement that fits any avatar: bone rotations relative to a rest pose, whatever file it came from. */
export interface Motion {
  readonly format: Extract<ShelfFormat, 'vrma' | 'fbx'>;
  readonly animation: VRMAnimation;
  readonly durationS: number;
}

export interface MotionInUse {
  readonly motion: Motion;
  readonly use: MotionUse;
}

/** Plays recorded movements on one avatar, under everything the body does by itself. */
export interface MotionPlayer {
  /** How much of the limbs a motion holds just now, 0..1; the body's own rest pose has the rest. */
  readonly weight: number;
  /** Fades over to these; an empty list fades back to the rest pose. */
  use(motions: readonly MotionInUse[]): void;
  /** Begins a gesture if there is one and none is running. */
  gesture(): void;
  /**
   * Moves on by `deltaSeconds` and writes the normalized bones that a motion moves, blended with the
   * pose they have. Called first in a frame, before the body adds its own. Allocates nothing.
   */
  update(deltaSeconds: number): void;
  dispose(): void;
}
