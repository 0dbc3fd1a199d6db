import type { Phase } from '../../src-preload/contract/words.ts';
import { between, createRandom, logNormal } from './random.ts';

/** Where the eyes aim: radians to the avatar's left (`yaw`) and up (`pitch`) of straight at the viewer. */
export interface Gaze {
  yaw: number;
  pitch: number;
  /** Whether she looks at the person, or at what `base` says, just now. */
  contact: boolean;
  /** Above 0 in the one frame in which the gaze jumps: how far, radians. */
  jumped: number;
  /** `base` is where contact is: 0, 0 for the viewer. `phraseEnding` calls the eyes back. */
  update(
    delta: number,
    phase: Phase,
    baseYaw: number,
    basePitch: number,
    phraseEnding: boolean,
  ): void;
}

/**
 * Median seconds of eye contact and of looking away. Who listens looks at the other about 75 % of the
 * time, who speaks about 40 % (Argyle & Ingham 1972); a companion holds it somewhat longer.
 */
const CONTACT_S: Readonly<Record<Phase, number>> = {
  idle: 3.4,
  hearing: 5.5,
  thinking: 0.8,
  speaking: 2,
};
const AWAY_S: Readonly<Record<Phase, number>> = {
  idle: 2.1,
  hearing: 0.75,
  thinking: 2.2,
  speaking: 1.25,
};
const SPREAD = 0.45;

const DEGREE = Math.PI / 180;
/** How far aside and how high the eyes go when away, degrees. Who thinks looks up and aside. */
const ASIDE: Readonly<Record<Phase, readonly [number, number]>> = {
  idle: [14, 30],
  hearing: [9, 15],
  thinking: [16, 26],
  speaking: [12, 22],
};
const UP: Readonly<Record<Phase, readonly [number, number]>> = {
  idle: [-9, 7],
  hearing: [-9, -2],
  thinking: [11, 18],
  speaking: [-9, 5],
};
/** How likely the next look away goes to the other side. */
const OTHER_SIDE: Readonly<Record<Phase, number>> = {
  idle: 0.6,
  hearing: 0.5,
  thinking: 0.15,
  speaking: 0.5,
};
/** How likely a look away while thinking is followed by another one, not by contact. */
const LOOKS_ON = 0.35;
/** Eyes rest on one point for about this long, seconds, and then on another close by, degrees. */
const FIXATION_S = 0.75;
const NEARBY_CONTACT = 1.3;
const NEARBY_AWAY = 3;
/** A moving target is followed by jumps: when it is this far off, and not at once again. */
const OFF_TARGET = 2.2 * DEGREE;
const REACTION_S = 0.18;
/** Duration of a jump: 21 ms, and 2.2 ms for every degree (Carpenter 1988). */
const JUMP_S = 0.021;
const JUMP_S_PER_RADIAN = 0.0022 / DEGREE;
/** Smaller jumps are nothing that a blink or a head answers to. */
const JUMP_WORTH_TELLING = 6 * DEGREE;

/** Eye contact that comes and goes, as people's does; staring is what puppets do. The same seed looks the same way. */
export function createGaze(seed: number): Gaze {
  const random = createRandom(seed);
  // Of its own, so that the two stay in step whichever comes first in a long frame.
  const nearbyRandom = createRandom(seed + 7919);
  let lastPhase: Phase = 'idle';
  let untilTurn = 2;
  let untilNearby = 0.5;
  let sinceJump = 1;
  let side = random() < 0.5 ? -1 : 1;
  let awayYaw = 0;
  let awayPitch = 0;
  let nearbyYaw = 0;
  let nearbyPitch = 0;
  // The running jump.
  let fromYaw = 0;
  let fromPitch = 0;
  let toYaw = 0;
  let toPitch = 0;
  let into = 1;
  let length = JUMP_S;

  function turn(phase: Phase, toContact: boolean): void {
    gaze.contact = toContact;
    untilNearby = untilTurn + logNormal(nearbyRandom, FIXATION_S, SPREAD);
    untilTurn += logNormal(random, (toContact ? CONTACT_S : AWAY_S)[phase], SPREAD);
    nearbyYaw = 0;
    nearbyPitch = 0;
    if (toContact) return;
    if (random() < OTHER_SIDE[phase]) side = -side;
    awayYaw = side * between(random, ...ASIDE[phase]) * DEGREE;
    awayPitch = between(random, ...UP[phase]) * DEGREE;
  }

  function nearby(): void {
    untilNearby += logNormal(nearbyRandom, FIXATION_S, SPREAD);
    const reach = (gaze.contact ? NEARBY_CONTACT : NEARBY_AWAY) * DEGREE;
    nearbyYaw = between(nearbyRandom, -reach, reach);
    nearbyPitch = between(nearbyRandom, -reach, reach) * 0.7;
  }

  function jump(yaw: number, pitch: number): void {
    const distance = Math.hypot(yaw - gaze.yaw, pitch - gaze.pitch);
    fromYaw = gaze.yaw;
    fromPitch = gaze.pitch;
    toYaw = yaw;
    toPitch = pitch;
    into = 0;
    length = JUMP_S + JUMP_S_PER_RADIAN * distance;
    sinceJump = 0;
    if (distance > JUMP_WORTH_TELLING) gaze.jumped = distance;
  }

  const gaze: Gaze = {
    yaw: 0,
    pitch: 0,
    contact: true,
    jumped: 0,
    update(delta, phase, baseYaw, basePitch, phraseEnding) {
      gaze.jumped = 0;
      untilTurn -= delta;
      untilNearby -= delta;
      sinceJump += delta;
      let turned = false;
      if (phase !== lastPhase) {
        lastPhase = phase;
        // A phase begins with eye contact, except thinking.
        untilTurn = 0;
        turn(phase, phase !== 'thinking');
        turned = true;
      } else if (phraseEnding && phase === 'speaking' && !gaze.contact) {
        untilTurn = 0;
        turn(phase, true);
        turned = true;
      } else if (untilTurn <= 0) {
        // Who thinks often looks from one nowhere to another.
        turn(phase, !gaze.contact && !(phase === 'thinking' && random() < LOOKS_ON));
        turned = true;
      }
      const yaw = baseYaw + (gaze.contact ? 0 : awayYaw);
      const pitch = basePitch + (gaze.contact ? 0 : awayPitch);
      if (turned) jump(yaw, pitch);
      else if (untilNearby <= 0) {
        nearby();
        jump(yaw + nearbyYaw, pitch + nearbyPitch);
      } else if (
        sinceJump > REACTION_S &&
        Math.hypot(yaw + nearbyYaw - toYaw, pitch + nearbyPitch - toPitch) > OFF_TARGET
      ) {
        jump(yaw + nearbyYaw, pitch + nearbyPitch);
      }
      into = Math.min(length, into + delta);
      const t = into / length;
      const done = t * t * (3 - 2 * t);
      gaze.yaw = fromYaw + (toYaw - fromYaw) * done;
      gaze.pitch = fromPitch + (toPitch - fromPitch) * done;
    },
  };
  return gaze;
}
