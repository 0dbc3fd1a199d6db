import { type VRMHumanBones, VRMHumanoid } from '@pixiv/three-vrm';
import { Group, type Object3D, Vector3 } from 'three';
import type { Bones } from './bone-names.ts';
import { pointsMovedBy } from './rest-points.ts';
import { metresPerUnit, takeTPose, uprightTurn } from './stand-up.ts';

/** A body where every avatar stands: upright, in metres, facing +Z, feet on y 0. */
export interface Settled {
  /** Holds the file's scene and the normalized bones. */
  readonly root: Group;
  readonly humanoid: VRMHumanoid;
}

/** Further than this off the floor, or off the middle, a body is moved, metres. */
const OFF_FLOOR = 0.015;
const OFF_MIDDLE = 0.05;

/**
 * Puts a scene into a group of its own and settles it there. `tPose`: the skeleton's rest may be any
 * pose, so its limbs are straightened first; VRM files are in a T-pose by their own rules.
 */
export function settle(scene: Object3D, bones: Bones, tPose: boolean): Settled {
  const root = new Group();
  const place = new Group();
  root.add(place);
  place.add(scene);
  root.updateMatrixWorld(true);
  place.quaternion.copy(uprightTurn(bones));
  root.updateMatrixWorld(true);
  if (tPose) takeTPose(bones);

  const at = new Vector3();
  const heightOfHead = (bones.get('head')?.getWorldPosition(at).y ?? 0) - floorUnder(scene, bones);
  place.scale.setScalar(metresPerUnit(heightOfHead));
  root.updateMatrixWorld(true);
  const floor = floorUnder(scene, bones);
  if (Math.abs(floor) > OFF_FLOOR) place.position.y -= floor;
  bones.get('hips')?.getWorldPosition(at);
  if (Math.hypot(at.x, at.z) > OFF_MIDDLE) place.position.set(-at.x, place.position.y, -at.z);
  root.updateMatrixWorld(true);

  // The names and nodes are those of the map; which ones are needed was checked when it was made.
  const humanoid = new VRMHumanoid(
    Object.fromEntries([...bones].map(([name, node]) => [name, { node }])) as VRMHumanBones,
  );
  root.add(humanoid.normalizedHumanBonesRoot);
  root.updateMatrixWorld(true);
  return { root, humanoid };
}

/** The lowest point of the feet; where no mesh moves with them, their joints. */
function floorUnder(scene: Object3D, bones: Bones): number {
  const feet = new Set<Object3D>();
  for (const name of ['leftFoot', 'rightFoot'] as const) {
    bones.get(name)?.traverse((node) => {
      feet.add(node);
    });
  }
  let lowest = Number.POSITIVE_INFINITY;
  for (const { y } of pointsMovedBy(feet, scene)) lowest = Math.min(lowest, y);
  if (Number.isFinite(lowest)) return lowest;
  const at = new Vector3();
  for (const foot of feet) lowest = Math.min(lowest, foot.getWorldPosition(at).y);
  return Number.isFinite(lowest) ? lowest : 0;
}
