import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Object3D, Vector3 } from 'three';
import type { Bones } from './bone-names.ts';
import { placeOf } from './stand-up.ts';

/** A grown person's hips are this far below the head's joint, in heights from that joint to the crown. */
const TRUNK_IN_CROWNS = 2.75;
/** Where a grown person's joints are, in lengths from the hips' joint to the head's. */
const SHOULDER_BELOW_HEAD = 0.22;
const SHOULDER_ASIDE = 0.24;
const HIP_JOINT_BELOW_HIPS = 0.09;
const HIP_JOINT_ASIDE = 0.17;
const ARM = [
  ['LowerArm', 0.46],
  ['Hand', 0.45],
] as const;
const LEG = [
  ['LowerLeg', 0.72],
  ['Foot', 0.75],
] as const;

/**
 * Adds empty nodes, which move nothing that is seen, for every bone that a VRM needs and half a body
 * lacks, and names them in `bones`. The body is upright, facing +Z, in a T-pose, its lowest point on
 * y 0, world matrices up to date; they are so again. `crown` is the height of the head above its joint.
 * Legs may reach below the floor.
 */
export function addStandIns(bones: Bones, crown: number): void {
  const head = placeOf(bones.get('head'));
  addTrunk(bones, head, crown);
  const hips = placeOf(bones.get('hips'));
  const trunk = head.y - hips.y;
  const chest = bones.get('upperChest') ?? bones.get('chest') ?? bones.get('spine');
  for (const [side, sign] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    hang(bones, bones.get(`${side}Shoulder`) ?? chest, `${side}UpperArm`, () =>
      placeOf(chest)
        .setX(head.x + sign * SHOULDER_ASIDE * trunk)
        .setY(head.y - SHOULDER_BELOW_HEAD * trunk),
    );
    let above = bones.get(`${side}UpperArm`);
    for (const [part, length] of ARM) {
      const from = above;
      above = hang(bones, from, `${side}${part}`, () =>
        placeOf(from).add(new Vector3(sign * length * trunk, 0, 0)),
      );
    }
    hang(bones, bones.get('hips'), `${side}UpperLeg`, () =>
      hips
        .clone()
        .add(new Vector3(sign * HIP_JOINT_ASIDE * trunk, -HIP_JOINT_BELOW_HIPS * trunk, 0)),
    );
    above = bones.get(`${side}UpperLeg`);
    for (const [part, length] of LEG) {
      const from = above;
      above = hang(bones, from, `${side}${part}`, () =>
        placeOf(from).add(new Vector3(0, -length * trunk, 0)),
      );
    }
  }
}

/** Hips where a bust ends or, should they be higher, where a person's are; a spine halfway to the neck. */
function addTrunk(bones: Bones, head: Vector3, crown: number): void {
  if (!bones.has('hips')) {
    const lowest = bones.get('spine') ?? bones.get('neck');
    const at = placeOf(lowest);
    slipUnder(
      bones,
      lowest,
      'hips',
      at.setY(Math.min(at.y, Math.max(0, head.y - TRUNK_IN_CROWNS * crown))),
    );
  }
  if (!bones.has('spine')) {
    const next = bones.get('neck') ?? bones.get('head');
    slipUnder(bones, next, 'spine', placeOf(next).lerp(placeOf(bones.get('hips')), 0.5));
  }
}

/** Puts a node between this one and what it hangs on; what is there stays where it is. */
function slipUnder(
  bones: Bones,
  child: Object3D | undefined,
  name: VRMHumanBoneName,
  at: Vector3,
): void {
  const parent = child?.parent;
  if (!child || !parent) return;
  const node = standIn(name, parent, at);
  node.add(child);
  // The node neither turns nor scales: its child only gives back how far it is away.
  child.position.sub(node.position);
  node.updateWorldMatrix(false, true);
  bones.set(name, node);
}

/** The bone of this name, made where there is none. */
function hang(
  bones: Bones,
  parent: Object3D | undefined,
  name: VRMHumanBoneName,
  place: () => Vector3,
): Object3D | undefined {
  const known = bones.get(name);
  if (known || !parent) return known;
  const node = standIn(name, parent, place());
  bones.set(name, node);
  return node;
}

function standIn(name: VRMHumanBoneName, parent: Object3D, at: Vector3): Object3D {
  const node = new Object3D();
  // Motions find normalized bones by the names of these.
  node.name = `StandIn_${name}`;
  parent.add(node);
  node.position.copy(parent.worldToLocal(at));
  node.updateWorldMatrix(false, false);
  return node;
}
