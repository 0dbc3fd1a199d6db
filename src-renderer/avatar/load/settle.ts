import { type VRMHumanBones, VRMHumanoid } from '@pixiv/three-vrm';
import { Group, type Object3D, Vector3 } from 'three';
import { type Bones, isWhole } from './bone-names.ts';
import { crownOf, leaveLooseParts } from './half-body.ts';
import { pointsMovedBy } from './rest-points.ts';
import { addStandIns } from './stand-ins.ts';
import { CROWN, HEIGHT_OF_HEAD, metresPerUnit, takeTPose, uprightTurn } from './stand-up.ts';

/**
 * A body where every avatar stands: upright, in metres, facing +Z, feet on y 0. Half a body stands on
 * its lowest point.
 */
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
 * pose, so its limbs are straightened first; VRM files are in a T-pose by their own rules. What half a
 * body lacks is stood in for by empty nodes, which `bones` names afterwards.
 */
export function settle(scene: Object3D, bones: Bones, tPose: boolean): Settled {
  const root = new Group();
  const place = new Group();
  root.add(place);
  place.add(scene);
  root.updateMatrixWorld(true);
  place.quaternion.copy(uprightTurn(bones));
  root.updateMatrixWorld(true);
  const half = !isWhole(bones);
  if (half) leaveLooseParts(bones);
  if (tPose) takeTPose(bones);

  const at = new Vector3();
  const headY = bones.get('head')?.getWorldPosition(at).y ?? 0;
  place.scale.setScalar(
    half
      ? metresPerUnit(crownOf(bones, scene), CROWN)
      : metresPerUnit(headY - floorUnder(scene, bones), HEIGHT_OF_HEAD),
  );
  root.updateMatrixWorld(true);
  const floor = half ? lowestPoint(scene) : floorUnder(scene, bones);
  if (Math.abs(floor) > OFF_FLOOR) place.position.y -= floor;
  root.updateMatrixWorld(true);
  if (half) addStandIns(bones, crownOf(bones, scene));
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
  const lowest = lowestOf(pointsMovedBy(feet, scene));
  if (Number.isFinite(lowest)) return lowest;
  const joints = lowestOf([...feet].map((foot) => foot.getWorldPosition(new Vector3())));
  return Number.isFinite(joints) ? joints : 0;
}

function lowestPoint(scene: Object3D): number {
  const all = new Set<Object3D>();
  scene.traverse((node) => {
    all.add(node);
  });
  const lowest = lowestOf(pointsMovedBy(all, scene));
  return Number.isFinite(lowest) ? lowest : 0;
}

function lowestOf(points: readonly Vector3[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { y } of points) lowest = Math.min(lowest, y);
  return lowest;
}
