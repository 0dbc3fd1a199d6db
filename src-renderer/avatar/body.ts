import type { Object3D, Vector3 } from 'three';
import type { Avatar } from './avatar.ts';
import { EXPRESSIONS } from './face.ts';
import { createEyes } from './life/eyes.ts';
import { createFollow, follow } from './life/follow.ts';
import { createRig } from './life/rig.ts';
import { createSprings } from './life/springs.ts';
import { createTimeline } from './life/timeline.ts';
import type { MotionPlayer } from './motion/motion.ts';
import { createMouthAndFace } from './mouth.ts';
import type { Pose } from './pose.ts';

/** A loaded avatar that lives: everything that moves it, in the order in which it counts. */
export interface Body {
  /**
   * Moves on by `deltaSeconds` and writes bones, eyes, expressions and springs. `eyesOf` is where the
   * viewer's eyes are, in the world. Allocates nothing of its own.
   */
  update(deltaSeconds: number, pose: Pose, eyesOf: Vector3, reducedMotion: boolean): void;
}

/** Life goes on from where it was after a pause longer than this, seconds; it does not catch up. */
const LONGEST_STEP_S = 0.25;

const DEGREE = Math.PI / 180;
/** A head leaves small shifts to the eyes, goes part of the way with large ones, and comes late. */
const EYES_ALONE = 4 * DEGREE;
const HEAD_SHARE = 0.5;
const HEAD_S = 0.2;
const TRUNK_SHARE = 0.18;
/** A look down takes the upper lids along, by this much of a blink. */
const LID_DOWN = 0.35;
/** Metres per metre of leg, and radians. */
const SHIFT = 0.03;
const SHIFT_ROLL = 0.024;
const BREATH_TRUNK = 0.013;
const BREATH_SHOULDER = 0.018;
/** A led breath is this much deeper: it is there to be seen. */
const LED_DEEPER = 2.2;
/** Reduced motion leaves this much of the breath, and of how far eyes look away while the head stays. */
const SMALL = 0.4;
const EYES_SMALL = 0.7;
/** What a playing motion leaves of the body's own drift; it has its own. */
const UNDER_MOTION = 0.3;

/**
 * Carries out the timeline on one avatar, in a fixed order: bones (rest, motion, trunk, head), eyes,
 * expressions, mouth, and what hangs on them. The same seed and the same poses give the same life.
 */
export function createBody(
  avatar: Avatar,
  motions: MotionPlayer,
  lookTarget: Object3D,
  seed: number,
): Body {
  const { vrm, measures } = avatar;
  const timeline = createTimeline(seed);
  const { gaze, blink, nods, gestures, posture, sway, face } = timeline;
  const mouthAndFace = createMouthAndFace();
  const rig = createRig(vrm);
  const eyes = createEyes(vrm);
  const springs = createSprings(vrm);
  const headYaw = createFollow();
  const headPitch = createFollow();
  const liveliness = createFollow(1);
  const expressions = vrm.expressionManager;
  const set = (name: string, weight: number): void => expressions?.setValue(name, weight);
  const materials = (vrm.materials ?? []).filter((material) => 'update' in material) as unknown as {
    update(delta: number): void;
  }[];
  for (const name of EXPRESSIONS) set(name, 0);

  return {
    update(deltaSeconds, pose, eyesOf, reducedMotion) {
      const delta = deltaSeconds > 0 ? deltaSeconds : 0;
      const step = Math.min(delta, LONGEST_STEP_S);
      timeline.update(step, pose);

      const alive = follow(liveliness, reducedMotion ? 0 : 1, 0.2, step);
      if (gestures.large && !reducedMotion) motions.gesture();
      const drift = alive * (1 - (1 - UNDER_MOTION) * motions.weight);
      const breath = sway.breath * (SMALL + (1 - SMALL) * alive) * (1 + LED_DEEPER * sway.led);

      // Where she looks, seen from between her eyes.
      const away = eyesOf.z - measures.faceZ;
      const up = eyesOf.y - measures.eyesY;
      const seen = EYES_SMALL + (1 - EYES_SMALL) * alive;
      const yaw = Math.atan2(eyesOf.x, away) + gaze.yaw * seen;
      const pitch = Math.atan2(up, Math.hypot(eyesOf.x, away)) + gaze.pitch * seen;
      const distance = Math.hypot(eyesOf.x, up, away);
      lookTarget.position.set(
        distance * Math.sin(yaw) * Math.cos(pitch),
        measures.eyesY + distance * Math.sin(pitch),
        measures.faceZ + distance * Math.cos(yaw) * Math.cos(pitch),
      );
      const turned = follow(headYaw, headShare(yaw), HEAD_S, step);
      const raised = follow(headPitch, headShare(pitch), HEAD_S, step);

      rig.rest(gestures, sway.left * drift, sway.right * drift, alive);
      if (!reducedMotion) motions.update(step);
      rig.shiftHips(SHIFT * sway.weight * drift, SHIFT_ROLL * sway.weight * drift);
      rig.turnTrunk(
        posture.lean * alive - BREATH_TRUNK * breath,
        (turned * TRUNK_SHARE + sway.headYaw * 0.3) * alive,
        -SHIFT_ROLL * 1.4 * sway.weight * drift,
      );
      rig.lift(BREATH_SHOULDER * breath);
      rig.turnHead(
        alive * (posture.headPitch + nods.pitch - raised - posture.lean * 0.8) +
          drift * sway.headPitch,
        alive * (turned + posture.headYaw) + drift * sway.headYaw,
        alive * (posture.headRoll + nods.roll) + drift * sway.headRoll,
      );
      vrm.humanoid.update();

      eyes.update(lookTarget);
      vrm.lookAt?.update(step);
      // Who breathes along does it with closed eyes.
      set('blink', Math.max(blink.lid, LID_DOWN * eyes.down, sway.led));
      mouthAndFace.update(step, face.weights, pose.mouth, set);
      expressions?.update();

      vrm.nodeConstraintManager?.update();
      springs.update(delta);
      for (let i = 0; i < materials.length; i += 1) materials[i]?.update(step);
    },
  };
}

function headShare(angle: number): number {
  const beyond = Math.abs(angle) - EYES_ALONE;
  return beyond > 0 ? Math.sign(angle) * beyond * HEAD_SHARE : 0;
}
