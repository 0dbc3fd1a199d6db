import { type Object3D, Quaternion, Vector3 } from 'three';
import type { Avatar } from '../avatar.ts';
import type { Motion, MotionPlayer } from './motion.ts';
import { fitMotion, type MotionClip } from './motion-clip.ts';

const IDLE_FADE_S = 0.8;
const GESTURE_FADE_S = 0.35;
/** A short idle is repeated at least this long before another takes over. */
const SHORTEST_IDLE_S = 6;

/** One run of one motion. */
interface Voice {
  readonly clip: MotionClip;
  readonly gesture: boolean;
  /** Seconds it runs from fade to fade; a gesture's own length, an idle's times as often as it repeats. */
  readonly lengthS: number;
  readonly fadeS: number;
  atS: number;
  weight: number;
  leaving: boolean;
}

/** What has been blended for one bone in this frame. */
interface BoneBlend {
  readonly node: Object3D;
  readonly turn: Quaternion;
  idle: number;
  total: number;
}

/**
 * Plays motions on one avatar. Every bone is blended by itself, so a motion that leaves a bone alone
 * does not move it, and a fade is between what the bones are given and what they had.
 */
export function createMotionPlayer(avatar: Avatar): MotionPlayer {
  const { humanoid } = avatar.vrm;
  const nodes = Object.values(humanoid.normalizedHumanBones).map(({ node }) => node);
  const blends: BoneBlend[] = nodes.map((node) => ({
    node,
    turn: new Quaternion(),
    idle: 0,
    total: 0,
  }));
  const hips = humanoid.getNormalizedBoneNode('hips');
  const hipsRest = hips?.position.clone() ?? new Vector3();
  const sway = new Vector3();
  const scratchTurn = new Quaternion();
  const scratchPlace = new Vector3();
  let idles: readonly MotionClip[] = [];
  let gestures: readonly MotionClip[] = [];
  let nextIdle = 0;
  let nextGesture = 0;
  let weight = 0;
  let swayed = false;
  const voices: Voice[] = [];
  const fitted = new WeakMap<Motion, MotionClip>();

  function clipOf(motion: Motion): MotionClip {
    const known = fitted.get(motion);
    if (known) return known;
    const clip = fitMotion(motion, avatar, (bone) => nodes.indexOf(bone));
    fitted.set(motion, clip);
    return clip;
  }

  function start(clip: MotionClip, gesture: boolean): void {
    const { durationS } = clip.motion;
    const times = durationS > 0 ? Math.max(1, Math.ceil(SHORTEST_IDLE_S / durationS)) : 1;
    const lengthS = gesture ? durationS : Math.max(durationS * times, SHORTEST_IDLE_S);
    const fadeS = Math.min(gesture ? GESTURE_FADE_S : IDLE_FADE_S, Math.max(lengthS / 3, 0.05));
    voices.push({ clip, gesture, lengthS, fadeS, atS: 0, weight: 0, leaving: false });
  }

  function startIdle(): void {
    const clip = idles[nextIdle % idles.length];
    if (!clip) return;
    nextIdle = (nextIdle + 1) % idles.length;
    start(clip, false);
  }

  /** Moves every run on; the one idle that stays hands over to the next near its end. */
  function advance(deltaSeconds: number): void {
    let staying = false;
    for (let i = voices.length - 1; i >= 0; i -= 1) {
      const voice = voices[i] as Voice;
      voice.atS += deltaSeconds;
      const step = deltaSeconds / voice.fadeS;
      voice.weight = voice.leaving ? voice.weight - step : Math.min(1, voice.weight + step);
      // It begins to leave with the next step, together with what comes after it.
      if (voice.atS >= voice.lengthS - voice.fadeS) voice.leaving = true;
      if (voice.leaving && voice.weight <= 0) voices.splice(i, 1);
      else if (!voice.gesture && !voice.leaving) staying = true;
    }
    if (!staying && idles.length > 0) startIdle();
  }

  function lay(voice: Voice): void {
    const share = smooth(voice.weight);
    const { clip, atS } = voice;
    const { durationS } = clip.motion;
    const at = durationS > 0 && !voice.gesture ? atS % durationS : Math.min(atS, durationS);
    for (let i = 0; i < clip.turns.length; i += 1) {
      const { bone, at: turns } = clip.turns[i] as MotionClip['turns'][number];
      const blend = blends[bone];
      if (!blend) continue;
      scratchTurn.fromArray(turns.evaluate(at) as Float32Array);
      if (voice.gesture) {
        // A gesture lies over the idles: it takes from them what it covers.
        const total = share + blend.total * (1 - share);
        if (total > 0) blend.turn.slerp(scratchTurn, blend.total > 0 ? share / total : 1);
        blend.total = total;
      } else {
        blend.idle += share;
        if (blend.idle > 0) blend.turn.slerp(scratchTurn, share / blend.idle);
        blend.total = Math.min(1, blend.idle);
      }
    }
    if (clip.sway) {
      scratchPlace.fromArray(clip.sway.evaluate(at) as Float32Array);
      if (voice.gesture) sway.lerp(scratchPlace, share);
      else sway.addScaledVector(scratchPlace, share);
    }
  }

  return {
    get weight() {
      return weight;
    },
    use(motions) {
      idles = motions.filter(({ use }) => use === 'idle').map(({ motion }) => clipOf(motion));
      gestures = motions.filter(({ use }) => use === 'gesture').map(({ motion }) => clipOf(motion));
      nextIdle = 0;
      nextGesture = 0;
      for (const voice of voices) {
        const kept = (voice.gesture ? gestures : idles).includes(voice.clip);
        if (!kept) voice.leaving = true;
      }
    },
    gesture() {
      const clip = gestures[nextGesture % Math.max(1, gestures.length)];
      if (!clip || voices.some(({ gesture }) => gesture)) return;
      nextGesture = (nextGesture + 1) % gestures.length;
      start(clip, true);
    },
    update(deltaSeconds) {
      advance(deltaSeconds);
      for (let i = 0; i < blends.length; i += 1) {
        const blend = blends[i] as BoneBlend;
        blend.idle = 0;
        blend.total = 0;
      }
      sway.set(0, 0, 0);
      let idle = 0;
      let over = 0;
      for (let i = 0; i < voices.length; i += 1) {
        const voice = voices[i] as Voice;
        if (voice.gesture) continue;
        lay(voice);
        idle += smooth(voice.weight);
      }
      if (idle > 1) sway.divideScalar(idle);
      for (let i = 0; i < voices.length; i += 1) {
        const voice = voices[i] as Voice;
        if (!voice.gesture) continue;
        lay(voice);
        over = Math.max(over, smooth(voice.weight));
      }
      weight = over + Math.min(1, idle) * (1 - over);
      for (let i = 0; i < blends.length; i += 1) {
        const { node, turn, total } = blends[i] as BoneBlend;
        if (total > 0) node.quaternion.slerp(turn, total);
      }
      if (hips && (weight > 0 || swayed)) {
        swayed = weight > 0;
        hips.position.copy(hipsRest).add(sway);
      }
    },
    dispose() {
      voices.length = 0;
      idles = [];
      gestures = [];
      weight = 0;
      humanoid.resetNormalizedPose();
    },
  };
}

/** Gentle at both ends; two that change over still add up to one. */
function smooth(share: number): number {
  const part = Math.min(1, Math.max(0, share));
  return part * part * (3 - 2 * part);
}
