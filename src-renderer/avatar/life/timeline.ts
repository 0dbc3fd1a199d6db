import { createFace, type Face } from '../face.ts';
import { createGaze, type Gaze } from '../gaze.ts';
import type { Pose } from '../pose.ts';
import { type Blink, createBlink } from './blink.ts';
import { createCadence } from './cadence.ts';
import { createGestures, type Gestures } from './gestures.ts';
import { createNods, type Nods } from './nods.ts';
import { createPosture, type Posture } from './posture.ts';
import { createSway, type Sway } from './sway.ts';

/** All that happens by itself, before any avatar carries it out. */
export interface Timeline {
  readonly gaze: Readonly<Gaze>;
  readonly blink: Readonly<Blink>;
  readonly nods: Readonly<Nods>;
  readonly gestures: Readonly<Gestures>;
  readonly posture: Readonly<Posture>;
  readonly sway: Readonly<Sway>;
  readonly face: Readonly<Face>;
  /** Moves everything on by `delta` seconds. Allocates nothing. */
  update(delta: number, pose: Pose): void;
}

const DEGREE = Math.PI / 180;
/** What the edges of the picture are to the eyes. */
const LOOK_ASIDE = 24 * DEGREE;
const LOOK_UP = 14 * DEGREE;
/** Gaze jumps that people often blink at, and how often; and how often at the end of a phrase. */
const BLINK_JUMP = 12 * DEGREE;
const BLINK_AT_JUMP = 0.4;
const BLINK_AT_ENDING = 0.36;

/**
 * One timeline for everything: first what is heard, then where to look, then what answers to both. Each
 * part draws its chances from its own seed, so that none disturbs another's. The same seed and the same
 * poses give the same life.
 */
export function createTimeline(seed: number): Timeline {
  const mic = createCadence();
  const voice = createCadence();
  const gaze = createGaze(seed + 1);
  const blink = createBlink(seed + 2);
  const nods = createNods(seed + 3);
  const gestures = createGestures(seed + 4);
  const posture = createPosture(seed + 5);
  const sway = createSway(seed + 6);
  const face = createFace();
  return {
    gaze,
    blink,
    nods,
    gestures,
    posture,
    sway,
    face,
    update(delta, pose) {
      const { phase, lookAt } = pose;
      const speaking = phase === 'speaking';
      mic.update(delta, pose.micLevel, Number.POSITIVE_INFINITY);
      voice.update(delta, speaking ? pose.voiceLevel : 0, pose.untilPauseS);
      gaze.update(
        delta,
        phase,
        lookAt ? clamp(lookAt.x) * LOOK_ASIDE : 0,
        lookAt ? clamp(lookAt.y) * LOOK_UP : 0,
        voice.ending,
      );
      if (voice.ending) blink.invite(BLINK_AT_ENDING);
      if (gaze.jumped > BLINK_JUMP) blink.invite(BLINK_AT_JUMP);
      blink.update(delta, phase);
      nods.update(delta, phase === 'hearing' ? mic : null, speaking ? voice : null);
      gestures.update(delta, phase, voice, pose.untilPauseS);
      const strength = Math.max(0, clamp(pose.personEmotionStrength ?? 1));
      posture.update(
        delta,
        phase,
        pose.emotion,
        voice,
        pose.personEmotion === 'neutral' ? 0 : strength,
      );
      sway.update(delta, phase, pose.breath ?? null);
      face.update(delta, phase, pose.emotion, pose.personEmotion, strength, voice.began);
    },
  };
}

/** What is no number is in the middle. */
function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value || 0));
}
