import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Matrix4, type Object3D, Quaternion, Vector3 } from 'three';
import type { Bones } from './bone-names.ts';

/** Closer than this to an axis, a skeleton is taken to stand on it: a head held forward is no tilt. */
const NEARLY = Math.cos((40 * Math.PI) / 180);
/** What lengths in a body may be, metres; what a file in another unit has lies outside. */
interface Plausible {
  readonly least: number;
  readonly most: number;
  readonly ordinary: number;
}
export const HEIGHT_OF_HEAD: Plausible = { least: 0.2, most: 3, ordinary: 1.45 };
/** From the head's joint to the crown. */
export const CROWN: Plausible = { least: 0.04, most: 0.9, ordinary: 0.2 };
/** Units files are drawn in: metres, centimetres, millimetres, inches, and centimetres taken twice. */
const UNITS = [1, 0.01, 0.001, 0.0254, 100] as const;

/** The turn that makes a body stand upright (+Y) and face +Z with its left at +X, from its own bones. */
export function uprightTurn(bones: Bones): Quaternion {
  const up = upOf(bones);
  const left = leftOf(bones);
  if (up.lengthSq() === 0 || left.lengthSq() === 0) return new Quaternion();
  snap(up.normalize());
  // What is left of sideways once it is square to upwards.
  left.addScaledVector(up, -left.dot(up)).normalize();
  snap(left);
  const front = left.clone().cross(up);
  return new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(left, up, front)).invert();
}

/** From the lowest joint of the trunk to the head's. */
export function upOf(bones: Bones): Vector3 {
  const lowest = (['hips', 'spine', 'neck'] as const).find((name) => bones.has(name));
  return lowest ? between(bones, lowest, 'head') : new Vector3();
}

/** From right to left, as the bones' names say; of no length where they do not say. */
export function leftOf(bones: Bones): Vector3 {
  const left = between(bones, 'rightUpperArm', 'leftUpperArm').add(
    between(bones, 'rightUpperLeg', 'leftUpperLeg'),
  );
  // Half a body may have none of these.
  for (const part of ['Hand', 'Shoulder', 'Eye'] as const) {
    if (left.lengthSq() === 0) left.copy(between(bones, `right${part}`, `left${part}`));
  }
  return left;
}

/** What a body's lengths are multiplied with to be metres, given one of them. */
export function metresPerUnit(length: number, { least, most, ordinary }: Plausible): number {
  const unit = UNITS.find((each) => length * each >= least && length * each <= most);
  return unit ?? (length > 0 ? ordinary / length : 1);
}

const LIMBS: readonly (readonly [VRMHumanBoneName, VRMHumanBoneName, 'out' | 'down'])[] = [
  ['leftUpperArm', 'leftLowerArm', 'out'],
  ['leftLowerArm', 'leftHand', 'out'],
  ['rightUpperArm', 'rightLowerArm', 'out'],
  ['rightLowerArm', 'rightHand', 'out'],
  ['leftUpperLeg', 'leftLowerLeg', 'down'],
  ['leftLowerLeg', 'leftFoot', 'down'],
  ['rightUpperLeg', 'rightLowerLeg', 'down'],
  ['rightLowerLeg', 'rightFoot', 'down'],
];
/** Legs apart or knees a little bent are how a body stands; an arm that hangs is no T-pose. */
const SLACK: Readonly<Record<'out' | 'down', number>> = {
  out: Math.cos((6 * Math.PI) / 180),
  down: Math.cos((18 * Math.PI) / 180),
};

/**
 * Raises the arms and straightens the legs of an upright body (see uprightTurn) into the T-pose that
 * recorded movements and our own are relative to. World matrices must be up to date, and are again.
 */
export function takeTPose(bones: Bones): void {
  for (const [name, next, towards] of LIMBS) {
    const bone = bones.get(name);
    if (!bone) continue;
    const now = between(bones, name, next).normalize();
    const target =
      towards === 'down'
        ? new Vector3(0, -1, 0)
        : new Vector3(name.startsWith('left') ? 1 : -1, 0, 0);
    if (now.lengthSq() === 0 || now.dot(target) > SLACK[towards]) continue;
    const turn = new Quaternion().setFromUnitVectors(now, target);
    const parent = bone.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
    // The turn is the world's; the bone's own rotation is its parent's.
    bone.quaternion.premultiply(parent.clone().invert().multiply(turn).multiply(parent));
    bone.updateWorldMatrix(false, true);
  }
}

/** Where a joint is in the world; at its origin where there is none. */
export function placeOf(joint: Object3D | undefined): Vector3 {
  return joint?.getWorldPosition(new Vector3()) ?? new Vector3();
}

/** Of no length where one of them is missing. */
function between(bones: Bones, from: VRMHumanBoneName, to: VRMHumanBoneName): Vector3 {
  const [begin, end] = [bones.get(from), bones.get(to)];
  return begin && end ? placeOf(end).sub(placeOf(begin)) : new Vector3();
}

function snap(direction: Vector3): void {
  const { x, y, z } = direction;
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (most < NEARLY) return;
  const along = (part: number): number => (Math.abs(part) === most ? Math.sign(part) : 0);
  direction.set(along(x), along(y), along(z));
}
