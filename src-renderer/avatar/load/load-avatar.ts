import {
  VRM,
  type VRMExpressionManager,
  type VRMHumanBoneName,
  type VRMHumanoid,
  VRMLoaderPlugin,
  type VRMLookAt,
  VRMMetaLoaderPlugin,
  type VRMSpringBoneManager,
} from '@pixiv/three-vrm';
import { type Object3D, Vector3 } from 'three';
import { type GLTF, GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Avatar, AvatarMeasures, AvatarMeta } from '../avatar.ts';
import { type Bones, findBones } from './bone-names.ts';
import { dropBrokenBinds } from './broken-binds.ts';
import { checkAvatarFile } from './check-file.ts';
import { completeExpressions } from './expressions.ts';
import { lookAtOf } from './gaze-applier.ts';
import { findHalfBody } from './half-body.ts';
import { decodeImagesInPlace } from './images.ts';
import { measure } from './measures.ts';
import { readMeta } from './meta.ts';
import { prepareScene } from './prepare-scene.ts';
import { closePictures, releaseFromGpu } from './release.ts';
import { settle } from './settle.ts';
import { withRealSides } from './sides.ts';

/**
 * Reads an avatar: VRM 1.0, VRM 0.x, or plain binary glTF with a skeleton of a person, even of half a
 * one. Nothing is ever fetched. Throws AppError('avatar/...'), and the signal's reason once it is aborted.
 */
export async function loadAvatar(file: ArrayBuffer, signal?: AbortSignal): Promise<Avatar> {
  const glb = checkAvatarFile(new Uint8Array(file));
  signal?.throwIfAborted();
  let gltf: GLTF | null = null;
  try {
    gltf = await loaderOf(licenceUrl(glb.json.extensions?.VRMC_vrm)).parseAsync(file, '');
    signal?.throwIfAborted();
    return assemble(gltf, formatOf(glb.json.extensions), readMeta(glb));
  } catch (cause) {
    if (gltf) discard(gltf.scene);
    if (cause instanceof AppError || signal?.aborted) throw cause;
    throw new AppError('avatar/broken', undefined, { cause });
  }
}

/** Gives back everything an avatar holds. It is not shown again. */
export function disposeAvatar(avatar: Avatar): void {
  discard(avatar.vrm.scene);
}

function discard(scene: Object3D): void {
  scene.removeFromParent();
  releaseFromGpu(scene);
  closePictures(scene);
}

function loaderOf(licence: string): GLTFLoader {
  const loader = new GLTFLoader();
  loader.register((parser) => {
    dropBrokenBinds(parser.json);
    return new VRMLoaderPlugin(parser, {
      // Whatever licence a file names is shown, not judged.
      metaPlugin: new VRMMetaLoaderPlugin(parser, { acceptLicenseUrls: [licence] }),
    });
  });
  loader.register((parser) => {
    decodeImagesInPlace(parser);
    return { name: 'IMAGES_WITHOUT_URLS' };
  });
  return loader;
}

function licenceUrl(extension: unknown): string {
  return (extension as { meta?: { licenseUrl?: string } } | undefined)?.meta?.licenseUrl as string;
}

function formatOf(extensions: Readonly<Record<string, unknown>> | undefined): Avatar['format'] {
  if (extensions?.VRMC_vrm) return 'vrm1';
  return extensions?.VRM ? 'vrm0' : 'glb';
}

/** What the loader's plugins leave behind, made into the one kind of avatar that everything else knows. */
function assemble(gltf: GLTF, format: Avatar['format'], meta: AvatarMeta): Avatar {
  const parts = gltf.userData as {
    readonly vrmHumanoid?: VRMHumanoid | null;
    readonly vrmExpressionManager?: VRMExpressionManager | null;
    readonly vrmLookAt?: VRMLookAt | null;
    readonly vrmSpringBoneManager?: VRMSpringBoneManager | null;
    readonly vrmNodeConstraintManager?: VRM['nodeConstraintManager'] | null;
    readonly vrmMToonMaterials?: VRM['materials'];
  };
  prepareScene(gltf.scene, format);
  const own = parts.vrmHumanoid;
  const bones = own ? bonesOf(own) : format === 'glb' ? plainBones(gltf.scene) : null;
  if (!bones) throw new AppError('avatar/no-humanoid');
  // It was made before the body was settled, and is made anew.
  own?.normalizedHumanBonesRoot.removeFromParent();

  const { root, humanoid } = settle(gltf.scene, bones, format === 'glb');
  const springs = parts.vrmSpringBoneManager ?? undefined;
  springs?.setInitState();
  const hangs = new Set([...(springs?.joints ?? [])].map(({ bone }) => bone));
  const measures = measure(gltf.scene, humanoid, hangs);
  if (!isBody(humanoid, measures)) throw new AppError('avatar/bad-numbers');
  const expressions = completeExpressions(
    gltf.scene,
    humanoid,
    parts.vrmExpressionManager ?? undefined,
  );
  const lookAt = lookAtOf(
    gltf.scene,
    humanoid,
    expressions,
    measures,
    parts.vrmLookAt ?? undefined,
  );
  // The stage shows nothing else, and a skinned mesh's resting box says little about where it is.
  root.traverse((node) => {
    node.frustumCulled = false;
  });
  const { vrmNodeConstraintManager: constraints, vrmMToonMaterials: materials } = parts;
  const vrm = new VRM({
    scene: root,
    humanoid,
    expressionManager: expressions,
    lookAt,
    // As far as three-vrm is concerned it is a VRM 1.0 now: it faces +Z.
    meta: { metaVersion: '1', name: meta.name, authors: [meta.author], licenseUrl: '' },
    ...(springs ? { springBoneManager: springs } : {}),
    ...(constraints ? { nodeConstraintManager: constraints } : {}),
    ...(materials ? { materials } : {}),
  });
  return { vrm, format, measures, meta };
}

/** Whatever was wrong before, a skeleton of no size, or of numbers that are none, comes out here. */
function isBody(humanoid: VRMHumanoid, measures: AvatarMeasures): boolean {
  const { height, headHeight } = measures;
  const hips = humanoid.getRawBoneNode('hips')?.getWorldPosition(new Vector3());
  const head = humanoid.getRawBoneNode('head')?.getWorldPosition(new Vector3());
  if (!hips || !head || !(head.distanceTo(hips) > height * 0.05)) return false;
  return (
    Object.values(measures).every(Number.isFinite) && height > 0.02 && height < 40 && headHeight > 0
  );
}

/** A whole body where there is one, else half a one. */
function plainBones(scene: Object3D): Bones | null {
  const bones = findBones(scene) ?? findHalfBody(scene);
  if (!bones) return null;
  scene.updateMatrixWorld(true);
  return withRealSides(bones);
}

function bonesOf(humanoid: VRMHumanoid): Bones {
  return new Map(
    Object.entries(humanoid.humanBones).map(([name, { node }]) => [name as VRMHumanBoneName, node]),
  );
}
