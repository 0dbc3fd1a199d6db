import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { VRMAnimation } from '@pixiv/three-vrm-animation';
import {
  type AnimationClip,
  Group,
  type KeyframeTrack,
  type Object3D,
  Quaternion,
  QuaternionKeyframeTrack,
  Vector3,
  VectorKeyframeTrack,
} from 'three';
import { type Bones, findBones } from '../load/bone-names.ts';
import { takeTPose, uprightTurn } from '../load/stand-up.ts';

/**
 * Takes a clip off the skeleton it was recorded on. What is kept of each bone is its turn away from a
 * T-pose that faces +Z, in the axes of the world: the terms every avatar's normalized bones are in.
 * Null where the skeleton is not a person's or the clip moves none of its bones.
 */
export function takeOffSkeleton(skeleton: Object3D, clip: AnimationClip): VRMAnimation | null {
  const bones = findBones(skeleton);
  if (!bones) return null;
  const world = new Group();
  world.add(skeleton);
  world.updateMatrixWorld(true);
  world.quaternion.copy(uprightTurn(bones));
  world.updateMatrixWorld(true);
  takeTPose(bones);

  const animation = new VRMAnimation();
  animation.duration = clip.duration;
  const hips = bones.get('hips') as Object3D;
  hips.getWorldPosition(animation.restHipsPosition);
  const ground = groundOf(bones);
  animation.restHipsPosition.y -= ground;
  const names = namesOf(bones);
  for (const track of clip.tracks) {
    const dot = track.name.lastIndexOf('.');
    const name = names.get(track.name.slice(0, dot));
    const bone = name ? bones.get(name) : undefined;
    if (!name || !bone) continue;
    withoutTangents(track);
    if (!isSound(track)) continue;
    if (track.name.endsWith('.quaternion')) {
      animation.humanoidTracks.rotation.set(name, turns(track, bone));
    } else if (name === 'hips' && track.name.endsWith('.position')) {
      animation.humanoidTracks.translation.set('hips', path(track, bone, ground));
    }
  }
  return animation.humanoidTracks.rotation.size > 0 ? animation : null;
}

/** Loaders name tracks after nodes or, where a node has no name, by its id. */
function namesOf(bones: Bones): Map<string, VRMHumanBoneName> {
  const names = new Map<string, VRMHumanBoneName>();
  for (const [name, node] of bones) {
    names.set(node.name, name);
    names.set(node.uuid, name);
  }
  return names;
}

function turns(track: KeyframeTrack, bone: Object3D): QuaternionKeyframeTrack {
  const parent = bone.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
  const restInverse = bone.getWorldQuaternion(new Quaternion()).invert();
  const turn = new Quaternion();
  const values = Float32Array.from(track.values);
  for (let i = 0; i + 3 < values.length; i += 4) {
    turn.fromArray(values, i).normalize().premultiply(parent).multiply(restInverse);
    turn.toArray(values, i);
  }
  return new QuaternionKeyframeTrack(
    'hips.quaternion',
    Array.from(track.times),
    Array.from(values),
  );
}

function path(track: KeyframeTrack, bone: Object3D, ground: number): VectorKeyframeTrack {
  const place = new Vector3();
  const values = Float32Array.from(track.values);
  for (let i = 0; i + 2 < values.length; i += 3) {
    place.fromArray(values, i);
    if (bone.parent) place.applyMatrix4(bone.parent.matrixWorld);
    place.y -= ground;
    place.toArray(values, i);
  }
  return new VectorKeyframeTrack('hips.position', Array.from(track.times), Array.from(values));
}

/** Height of the floor. Most files stand on zero; a foot's joint is above its sole. */
function groundOf(bones: Bones): number {
  const at = new Vector3();
  let foot = Number.POSITIVE_INFINITY;
  for (const name of ['leftFoot', 'rightFoot', 'leftToes', 'rightToes'] as const) {
    const y = bones.get(name)?.getWorldPosition(at).y;
    if (y !== undefined) foot = Math.min(foot, y);
  }
  const hips = bones.get('hips')?.getWorldPosition(at).y ?? 0;
  const standsOnZero = foot > -0.05 * Math.abs(hips) && foot < 0.25 * hips;
  return standsOnZero || !Number.isFinite(foot) ? 0 : foot;
}

/** Key times rise, every number is one, and there is a value for every time. */
export function isSound(track: KeyframeTrack): boolean {
  const { times, values } = track;
  for (let i = 0; i < times.length; i += 1) {
    const time = times[i] ?? Number.NaN;
    if (!Number.isFinite(time) || time < (times[i - 1] ?? 0)) return false;
  }
  if (times.length === 0 || values.length !== times.length * valuesPerKey(track)) return false;
  return values.every((value) => Number.isFinite(value));
}

/** Keeps the values of a glTF cubic spline, which lie between its tangents. */
export function withoutTangents(track: KeyframeTrack): void {
  const size = valuesPerKey(track);
  if (track.values.length !== track.times.length * size * 3) return;
  const values = new Float32Array(track.times.length * size);
  for (let i = 0; i < track.times.length; i += 1) {
    values.set(track.values.subarray((i * 3 + 1) * size, (i * 3 + 2) * size), i * size);
  }
  track.values = values;
}

function valuesPerKey(track: KeyframeTrack): number {
  return track.name.endsWith('.quaternion') ? 4 : 3;
}
