import { type VRMAnimation, VRMAnimationLoaderPlugin } from '@pixiv/three-vrm-animation';
import type { AnimationClip, KeyframeTrack, Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { checkMotionFile } from '../load/check-file.ts';
import { isGlb } from '../load/gltf.ts';
import { loadNoImages } from '../load/images.ts';
import { releaseFromGpu } from '../load/release.ts';
import type { Motion } from './motion.ts';
import { readFbx } from './read-fbx.ts';
import { isSound, takeOffSkeleton, withoutTangents } from './retarget.ts';

/**
 * Reads a movement: VRMA, a Mixamo FBX, or a binary glTF that animates a person's skeleton (kept as
 * `vrma`). Nothing is ever fetched. Throws AppError: `motion/no-motion` where nothing moves a body,
 * `avatar/...` where the file itself cannot be read.
 */
export async function loadMotion(file: ArrayBuffer): Promise<Motion> {
  try {
    return isGlb(new Uint8Array(file))
      ? finish('vrma', await animationOfGlb(file))
      : finish('fbx', await animationOfFbx(file));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('avatar/broken', undefined, { cause });
  }
}

function finish(format: Motion['format'], animation: VRMAnimation | null): Motion {
  if (!animation || animation.humanoidTracks.rotation.size === 0) {
    throw new AppError('motion/no-motion');
  }
  return { format, animation, durationS: Math.max(0, animation.duration) };
}

async function animationOfFbx(file: ArrayBuffer): Promise<VRMAnimation | null> {
  const { scene, clips } = await readFbx(file);
  const animation = longest(scene, clips);
  releaseFromGpu(scene);
  return animation;
}

async function animationOfGlb(file: ArrayBuffer): Promise<VRMAnimation | null> {
  checkMotionFile(new Uint8Array(file));
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMAnimationLoaderPlugin(parser));
  loader.register(loadNoImages);
  const gltf = await loader.parseAsync(file, '');
  const own = (gltf.userData.vrmAnimations as VRMAnimation[] | undefined)?.[0];
  const animation = own ? soundOnly(own) : longest(gltf.scene, gltf.animations);
  releaseFromGpu(gltf.scene);
  return animation;
}

/** Files of several takes often begin with an empty one. */
function longest(skeleton: Object3D, clips: readonly AnimationClip[]): VRMAnimation | null {
  const [clip] = [...clips].sort((a, b) => b.duration - a.duration);
  return clip ? takeOffSkeleton(skeleton, clip) : null;
}

/** Only the body's tracks, only those whose numbers can be played. */
function soundOnly(animation: VRMAnimation): VRMAnimation {
  const keepSound = <Name>(tracks: Map<Name, KeyframeTrack>): void => {
    for (const [name, track] of tracks) {
      withoutTangents(track);
      if (!isSound(track)) tracks.delete(name);
    }
  };
  keepSound(animation.humanoidTracks.rotation);
  keepSound(animation.humanoidTracks.translation);
  // Without a height of its hips to compare with, a path fits no other body.
  if (!(animation.restHipsPosition.y > 0.001)) animation.humanoidTracks.translation.clear();
  return animation;
}
