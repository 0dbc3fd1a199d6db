import type { Object3D, Vector3 } from 'three';
import type { Avatar } from './avatar.ts';
import { createFace, EXPRESSIONS } from './face.ts';
import { createGaze } from './gaze.ts';
import { createBlink } from './life/blink.ts';
import { createCadence } from './life/cadence.ts';
import { createEyes } from './life/eyes.ts';
import { createFollow, follow } from './life/follow.ts';
import { createGestures } from './life/gestures.ts';
import { createNods } from './life/nods.ts';
import { createPosture } from './life/posture.ts';
import { createRig } from './life/rig.ts';
import { createSprings } from './life/springs.ts';
import { createSway } from './life/sway.ts';
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
/** What the edges of the picture are to the eyes. */
const LOOK_ASIDE = 24 * DEGREE;
const LOOK_UP = 14 * DEGREE;
/** A head leaves small shifts to the eyes, goes part of the way with large ones, and comes late. */
const EYES_ALONE = 4 * DEGREE;
const HEAD_SHARE = 0.5;
const HEAD_S = 0.2;
const TRUNK_SHARE = 0.18;
/** Gaze jumps that people often blink at. */
const BLINK_JUMP = 12 * DEGREE;
const BLINK_AT_JUMP = 0.4;
const BLINK_AT_ENDING = 0.36;
/** A look down takes the upper lids along, by this much of a blink. */
const LID_DOWN = 0.35;
/** Metres per metre of leg, and radians. */
const SHIFT = 0.03;
const SHIFT_ROLL = 0.024;
const BREATH_TRUNK = 0.013;
const BREATH_SHOULDER = 0.018;
/** Reduced motion leaves this much of the breath, and of how far the eyes look away. */
const SMALL = 0.4;
/** What a playing motion leaves of the body's own drift; it has its own. */
const UNDER_MOTION = 0.3;

/**
 * Everything runs on one timeline, in a fixed order: what is heard, where to look, blinks, nods and
 * gestures; then bones (rest, motion, trunk, head), eyes, expressions, mouth, and what hangs on them.
 * The same seed and the same poses give the same life.
 */
export function createBody(
  avatar: Avatar,
  motions: MotionPlayer,
  lookTarget: Object3D,
  seed: number,
): Body {
  const { vrm, measures } = avatar;
  const mic = createCadence();
  const voice = createCadence();
  const gaze = createGaze(seed + 1);
  const blink = createBlink(seed + 2);
  const nods = createNods(seed + 3);
  const gestures = createGestures(seed + 4);
  const posture = createPosture(seed + 5);
  const sway = createSway(seed + 6);
  const face = createFace();
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
      const { phase } = pose;
      const speaking = phase === 'speaking';

      mic.update(step, pose.micLevel, Number.POSITIVE_INFINITY);
      voice.update(step, speaking ? pose.voiceLevel : 0, pose.untilPauseS);
      gaze.update(
        step,
        phase,
        pose.lookAt ? clamp(pose.lookAt.x) * LOOK_ASIDE : 0,
        pose.lookAt ? clamp(pose.lookAt.y) * LOOK_UP : 0,
        voice.ending,
      );
      if (voice.ending) blink.invite(BLINK_AT_ENDING);
      if (gaze.jumped > BLINK_JUMP) blink.invite(BLINK_AT_JUMP);
      blink.update(step, phase);
      nods.update(step, phase === 'hearing' ? mic : null, speaking ? voice : null);
      gestures.update(step, phase, voice, pose.untilPauseS);
      posture.update(step, phase, pose.emotion, voice);
      sway.update(step, phase);
      face.update(step, phase, pose.emotion, pose.personEmotion, voice.began);

      const alive = follow(liveliness, reducedMotion ? 0 : 1, 0.2, step);
      if (gestures.began && !reducedMotion) motions.gesture();
      const drift = alive * (1 - (1 - UNDER_MOTION) * motions.weight);
      const breath = sway.breath * (SMALL + (1 - SMALL) * alive);

      // Where she looks, seen from between her eyes.
      const away = eyesOf.z - measures.faceZ;
      const up = eyesOf.y - measures.eyesY;
      const seen = SMALL + (1 - SMALL) * alive;
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
      set('blink', Math.max(blink.lid, LID_DOWN * eyes.down));
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

/** What is no number is in the middle. */
function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value || 0));
}
