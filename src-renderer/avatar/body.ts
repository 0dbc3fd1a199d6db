import type { VRM } from '@pixiv/three-vrm';
import type { Object3D, Vector3 } from 'three';
import type { Avatar } from './avatar.ts';
import { createFace } from './face.ts';
import { createGaze } from './gaze.ts';
import { createIdle } from './idle.ts';
import type { MotionPlayer } from './motion/motion.ts';
import { applyFaceAndMouth } from './mouth.ts';
import type { Pose } from './pose.ts';

/** A loaded avatar that lives: everything that moves it, in the order in which it counts. */
export interface Body {
  /** `delta` in seconds, `eyesOf` where the viewer's eyes are. Allocates nothing of its own. */
  update(delta: number, pose: Pose, eyesOf: Vector3, reducedMotion: boolean): void;
}

/** A long pause (a hidden page) must not throw the springs about, seconds. */
const LONGEST_STEP = 0.1;

export function createBody(
  avatar: Avatar,
  motions: MotionPlayer,
  lookTarget: Object3D,
  seed: number,
): Body {
  const { vrm } = avatar;
  const idle = createIdle(seed);
  const gaze = createGaze(seed + 1);
  const face = createFace();
  const expressions = vrm.expressionManager;
  const set = (name: string, weight: number): void => expressions?.setValue(name, weight);
  const bone = (name: Parameters<typeof vrm.humanoid.getNormalizedBoneNode>[0]) =>
    vrm.humanoid.getNormalizedBoneNode(name);
  const head = bone('head');
  const neck = bone('neck');
  const chest = bone('upperChest') ?? bone('chest');
  const shoulders = [bone('leftShoulder'), bone('rightShoulder')] as const;
  if (vrm.lookAt) vrm.lookAt.target = lookTarget;
  settleArms(vrm);
  let emphasis = 0;

  return {
    update(delta, pose, eyesOf, reducedMotion) {
      const step = Math.min(delta, LONGEST_STEP);
      const { motion } = idle;
      motions.update(step);
      idle.update(step, reducedMotion ? 1 : 0, pose.phase === 'hearing' ? pose.micLevel : 0);
      gaze.update(step, pose.phase);
      face.update(step, pose.phase, pose.emotion);
      // Stressed syllables carry the head with them a little.
      const stress = pose.phase === 'speaking' && !reducedMotion ? pose.voiceLevel * 0.025 : 0;
      emphasis += (stress - emphasis) * Math.min(1, step * 7);

      const breath = reducedMotion ? motion.breath * 0.4 : motion.breath;
      const pitch = face.headPitch + motion.headPitch + emphasis;
      head?.rotation.set(
        pitch * 0.7,
        motion.headYaw * 0.7,
        (face.headRoll + motion.headRoll) * 0.7,
      );
      neck?.rotation.set(
        pitch * 0.3,
        motion.headYaw * 0.3,
        (face.headRoll + motion.headRoll) * 0.3,
      );
      chest?.rotation.set(-0.012 * breath, motion.headYaw * 0.2, 0);
      shoulders[0]?.rotation.set(0, 0, REST_SHOULDER - 0.014 * breath);
      shoulders[1]?.rotation.set(0, 0, -(REST_SHOULDER - 0.014 * breath));
      lookTarget.position.set(eyesOf.x + gaze.x, eyesOf.y + gaze.y, eyesOf.z);

      set('blink', motion.blink);
      applyFaceAndMouth(face.weights, pose.mouth, set);
      vrm.update(step);
    },
  };
}

const REST_SHOULDER = -0.16;

/** Paws together in front, as someone who listens. The file is in a T-pose. */
function settleArms(vrm: VRM): void {
  for (const [side, sign] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const upper = vrm.humanoid.getNormalizedBoneNode(`${side}UpperArm`);
    if (upper) {
      // The arm is twisted before it is lowered.
      upper.rotation.order = 'ZYX';
      upper.rotation.set(0.6, sign * -0.1, -sign * 1.14);
    }
    vrm.humanoid.getNormalizedBoneNode(`${side}LowerArm`)?.rotation.set(0, -sign * 1.3, 0);
    vrm.humanoid.getNormalizedBoneNode(`${side}Hand`)?.rotation.set(0, -sign * 0.35, -sign * 0.2);
    for (const finger of ['Index', 'Middle', 'Little'] as const) {
      for (const joint of ['Proximal', 'Intermediate'] as const) {
        const node = vrm.humanoid.getNormalizedBoneNode(`${side}${finger}${joint}`);
        node?.rotation.set(0, 0, -sign * 0.35);
      }
    }
  }
}
