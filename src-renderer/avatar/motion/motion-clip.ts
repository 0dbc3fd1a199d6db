import { VRMCore, type VRMHumanBoneName } from '@pixiv/three-vrm';
import { createVRMAnimationClip } from '@pixiv/three-vrm-animation';
import { type Interpolant, type Object3D, Quaternion, Vector3 } from 'three';
import type { Avatar } from '../avatar.ts';
import type { Motion } from './motion.ts';

/** A motion fitted to one avatar: what each of its normalized bones does, ready to be asked at any time. */
export interface MotionClip {
  readonly motion: Motion;
  readonly turns: readonly BoneTurns[];
  /** Where the hips are beside their rest, metres of this avatar; null where the motion says nothing. */
  readonly sway: Interpolant | null;
}

export interface BoneTurns {
  /** Place of the bone in the player's list. */
  readonly bone: number;
  readonly at: Interpolant;
}

/** Hips stay about where they are, whatever was recorded: how far they go at most, in heights of the hips. */
const MOST_SIDEWAYS = 0.16;
const MOST_DOWN = 0.3;
const MOST_UP = 0.1;
/** The face belongs to the voice and the feelings, the gaze to the eyes. */
const LEFT_ALONE: ReadonlySet<VRMHumanBoneName> = new Set(['leftEye', 'rightEye', 'jaw']);

/** Fits a motion to an avatar. `indexOf` gives a bone its place; bones the avatar lacks are left out. */
export function fitMotion(
  motion: Motion,
  avatar: Avatar,
  indexOf: (bone: Object3D) => number,
): MotionClip {
  const { humanoid, meta, scene } = avatar.vrm;
  // A core without face and gaze: only the body's tracks are made.
  const clip = createVRMAnimationClip(motion.animation, new VRMCore({ scene, humanoid, meta }));
  const byTrack = new Map<string, Object3D>();
  for (const [name, bone] of Object.entries(humanoid.normalizedHumanBones)) {
    if (!LEFT_ALONE.has(name as VRMHumanBoneName)) byTrack.set(bone.node.name, bone.node);
  }
  const turns: BoneTurns[] = [];
  let sway: Interpolant | null = null;
  for (const track of clip.tracks) {
    const dot = track.name.lastIndexOf('.');
    const bone = byTrack.get(track.name.slice(0, dot));
    if (!bone) continue;
    if (track.name.endsWith('.quaternion')) {
      if (bone === humanoid.getNormalizedBoneNode('hips')) faceFront(track.values);
      turns.push({ bone: indexOf(bone), at: interpolantOf(track) });
    } else if (track.name.endsWith('.position')) {
      stayInPlace(track.values, humanoid.normalizedRestPose.hips?.position?.[1] ?? 1);
      sway = interpolantOf(track);
    }
  }
  return { motion, turns, sway };
}

/**
 * Turns a path of hips into small distances from their rest at `restY`: the middle of a walk comes to where the
 * avatar stands, and what goes further than a body sways is bent back smoothly.
 */
export function stayInPlace(path: Float32Array, restY: number): void {
  const height = Math.max(0.01, Math.abs(restY));
  const count = path.length / 3;
  if (count < 1) return;
  const first = new Vector3().fromArray(path, 0);
  const last = new Vector3().fromArray(path, (count - 1) * 3);
  let middleX = 0;
  let middleZ = 0;
  for (let i = 0; i < count; i += 1) {
    const along = count > 1 ? i / (count - 1) : 0;
    const x = (path[i * 3] ?? 0) - (last.x - first.x) * along;
    const z = (path[i * 3 + 2] ?? 0) - (last.z - first.z) * along;
    path[i * 3] = x;
    path[i * 3 + 2] = z;
    middleX += x / count;
    middleZ += z / count;
  }
  const side = MOST_SIDEWAYS * height;
  for (let i = 0; i < count; i += 1) {
    path[i * 3] = bend((path[i * 3] ?? 0) - middleX, side);
    const y = (path[i * 3 + 1] ?? 0) - restY;
    path[i * 3 + 1] = bend(y, (y < 0 ? MOST_DOWN : MOST_UP) * height);
    path[i * 3 + 2] = bend((path[i * 3 + 2] ?? 0) - middleZ, side);
  }
}

/** As it is while small, never beyond `most`. */
function bend(value: number, most: number): number {
  return most * Math.tanh(value / most);
}

/** Takes the heading a motion has on the whole out of the hips' turns: it was recorded facing anywhere. */
export function faceFront(turns: Float32Array): void {
  const turn = new Quaternion();
  const ahead = new Vector3();
  let x = 0;
  let z = 0;
  for (let i = 0; i + 3 < turns.length; i += 4) {
    ahead.set(0, 0, 1).applyQuaternion(turn.fromArray(turns, i));
    x += ahead.x;
    z += ahead.z;
  }
  // A motion that faces everywhere, as a dance does, has no heading.
  if (Math.hypot(x, z) < (turns.length / 4) * 0.5) return;
  const back = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), -Math.atan2(x, z));
  for (let i = 0; i + 3 < turns.length; i += 4) {
    turn.fromArray(turns, i).premultiply(back).toArray(turns, i);
  }
}

function interpolantOf(track: unknown): Interpolant {
  return (track as { createInterpolant(): Interpolant }).createInterpolant();
}
