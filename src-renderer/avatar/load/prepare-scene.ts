import { VRMUtils } from '@pixiv/three-vrm';
import {
  Camera,
  Light,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  type Skeleton,
  SkinnedMesh,
} from 'three';
import type { Avatar } from '../avatar.ts';

/** How metallic a plain model may be, 0..1. */
const MOST_METAL = 0.2;
const MOST_SHARED_BONES = 256;

/** What makes a scene fit for our room and for a small computer. */
export function prepareScene(scene: Object3D, format: Avatar['format']): void {
  removeLightsAndCameras(scene);
  // Exporters share one list of points among many parts; each part's morphs then hold them all.
  VRMUtils.removeUnnecessaryVertices(scene);
  if (canShareSkeleton(scene)) VRMUtils.combineSkeletons(scene);
  if (format === 'glb') dullMetal(scene);
}

/** One skeleton is worked out faster than several; points name their bones in a byte, mostly. */
function canShareSkeleton(scene: Object3D): boolean {
  const skeletons = new Set<Skeleton>();
  scene.traverse((node) => {
    if (node instanceof SkinnedMesh) skeletons.add(node.skeleton);
  });
  const bones = new Set([...skeletons].flatMap((skeleton) => skeleton.bones));
  return skeletons.size > 1 && bones.size <= MOST_SHARED_BONES;
}

/** Metal is what it mirrors, and the room has nothing to mirror: it would be black. */
function dullMetal(scene: Object3D): void {
  scene.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    for (const material of [node.material].flat()) {
      if (material instanceof MeshStandardMaterial) {
        material.metalness = Math.min(material.metalness, MOST_METAL);
      }
    }
  });
}

/** A file's own lights would change the whole room. */
function removeLightsAndCameras(scene: Object3D): void {
  const found: Object3D[] = [];
  scene.traverse((node) => {
    if (node instanceof Light || node instanceof Camera) found.push(node);
  });
  for (const node of found) {
    // What hangs on one stays.
    for (const child of [...node.children]) node.parent?.attach(child);
    node.removeFromParent();
  }
}
