import type { Object3D } from 'three';
import type { Avatar } from './avatar.ts';
import { type Body, createBody } from './body.ts';
import { disposeAvatar } from './load/load-avatar.ts';
import type { MotionInUse, MotionPlayer } from './motion/motion.ts';
import { createMotionPlayer } from './motion/motion-player.ts';

/** Who stands on the stage, and what moves them. */
export interface Guest {
  readonly avatar: Avatar;
  readonly body: Body;
  readonly motions: MotionPlayer;
}

export function createGuest(
  avatar: Avatar,
  inUse: readonly MotionInUse[],
  lookTarget: Object3D,
  seed: number,
): Guest {
  const motions = createMotionPlayer(avatar);
  motions.use(inUse);
  return { avatar, motions, body: createBody(avatar, motions, lookTarget, seed) };
}

export function disposeGuest({ avatar, motions }: Guest): void {
  motions.dispose();
  disposeAvatar(avatar);
}
