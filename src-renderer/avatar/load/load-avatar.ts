import { type VRM, VRMLoaderPlugin } from '@pixiv/three-vrm';
import type { Object3D } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Avatar } from '../avatar.ts';
import { readGlb } from './gltf.ts';
import { decodeImagesInPlace } from './images.ts';
import { measure } from './measures.ts';
import { readMeta } from './meta.ts';
import { closePictures, releaseFromGpu } from './release.ts';

/**
 * Reads an avatar: VRM 1.0, VRM 0.x, or plain binary glTF with a skeleton of a person. Nothing is ever
 * fetched. Throws AppError('avatar/...'), and the signal's reason once it is aborted.
 */
export async function loadAvatar(file: ArrayBuffer, signal?: AbortSignal): Promise<Avatar> {
  const glb = readGlb(new Uint8Array(file));
  signal?.throwIfAborted();
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMLoaderPlugin(parser));
  loader.register((parser) => {
    decodeImagesInPlace(parser);
    return { name: 'IMAGES_WITHOUT_URLS' };
  });
  const gltf = await loader.parseAsync(file, '').catch((cause: unknown) => {
    throw new AppError('avatar/broken', undefined, { cause });
  });
  signal?.throwIfAborted();
  const vrm = gltf.userData.vrm as VRM | undefined;
  if (!vrm) throw new AppError('avatar/no-humanoid');
  // The stage shows nothing else, and a skinned mesh's resting box says little about where it is.
  vrm.scene.traverse((node) => {
    node.frustumCulled = false;
  });
  vrm.scene.updateMatrixWorld(true);
  const measures = measure(vrm.scene, vrm.humanoid, hangingParts(vrm));
  return { vrm, format: 'vrm1', measures, meta: readMeta(glb) };
}

/** Gives back everything an avatar holds. It is not shown again. */
export function disposeAvatar(avatar: Avatar): void {
  const { scene } = avatar.vrm;
  scene.removeFromParent();
  releaseFromGpu(scene);
  closePictures(scene);
}

function hangingParts(vrm: VRM): ReadonlySet<Object3D> {
  return new Set([...(vrm.springBoneManager?.joints ?? [])].map(({ bone }) => bone));
}
