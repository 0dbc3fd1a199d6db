import type { Object3D, Vector3 } from 'three';
import { type Bones, boneOf, bonesUnder, isTrunk, nameOf, nodesThat } from './bone-names.ts';
import { pointsMovedBy } from './rest-points.ts';
import { placeOf, upOf } from './stand-up.ts';

/** A head that moves fewer points than this is nothing to see. */
const FEWEST_POINTS = 12;
/** Half a body holds its head above itself; an animal on four legs holds it ahead. */
const UPRIGHT = Math.cos((40 * Math.PI) / 180);
const ARM = /^(left|right)(UpperArm|LowerArm|Hand|Thumb|Index|Middle|Ring|Little)/;
const LEG = /^(left|right)(UpperLeg|LowerLeg|Foot|Toes)/;

/**
 * What there is of a body that is not whole: a bust, or hips, hands and a head. It has a head, drawn and
 * above the neck, spine or hips it sits on; anything else may be missing. Null where there is none.
 */
export function findHalfBody(scene: Object3D): Bones | null {
  scene.updateMatrixWorld(true);
  let best: Bones = new Map();
  for (const head of nodesThat(scene, (name) => boneOf(name) === 'head')) {
    const lowest = lowestOfTrunk(head);
    if (!lowest) continue;
    const bones = bonesUnder(lowest, boneOf(nameOf(lowest)) === 'hips');
    if (bones.size > best.size) best = bones;
  }
  if (upOf(best).normalize().y < UPRIGHT) return null;
  return headPoints(best, scene).length < FEWEST_POINTS ? null : best;
}

/** The highest thing above a head in the tree that is part of a trunk: the lowest one of the body. */
function lowestOfTrunk(head: Object3D): Object3D | null {
  let lowest: Object3D | null = null;
  for (let node = head.parent; node; node = node.parent) if (isTrunk(nameOf(node))) lowest = node;
  return lowest;
}

/**
 * Takes the parts of limbs out that hang on nothing, such as hands without arms: nothing moves them,
 * and they stay where the file has them. The shoulders stay.
 */
export function leaveLooseParts(bones: Bones): void {
  for (const side of ['left', 'right'] as const) {
    for (const [limb, parts] of [
      ['Arm', ARM],
      ['Leg', LEG],
    ] as const) {
      const upper = bones.get(`${side}Upper${limb}`);
      const lower = bones.get(`${side}Lower${limb}`);
      if (upper && lower && isUnder(lower, upper) && !isUnder(bones.get('head'), upper)) continue;
      for (const name of [...bones.keys()]) {
        if (name.startsWith(side) && parts.test(name)) bones.delete(name);
      }
    }
  }
}

/** How far the top of the head is above its joint, in the world's unit. */
export function crownOf(bones: Bones, scene: Object3D): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const { y } of headPoints(bones, scene)) top = Math.max(top, y);
  return top - placeOf(bones.get('head')).y;
}

function headPoints(bones: Bones, scene: Object3D): readonly Vector3[] {
  const head = new Set<Object3D>();
  bones.get('head')?.traverse((node) => {
    head.add(node);
  });
  return pointsMovedBy(head, scene);
}

function isUnder(node: Object3D | undefined, above: Object3D): boolean {
  for (let each = node?.parent; each; each = each.parent) if (each === above) return true;
  return false;
}
