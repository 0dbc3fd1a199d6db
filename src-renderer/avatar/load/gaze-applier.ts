import {
  type VRMExpressionManager,
  type VRMHumanoid,
  VRMLookAt,
  type VRMLookAtApplier,
  VRMLookAtBoneApplier,
  VRMLookAtExpressionApplier,
  VRMLookAtRangeMap,
} from '@pixiv/three-vrm';
import { type Object3D, Vector3 } from 'three';
import type { AvatarMeasures } from '../avatar.ts';
import { addLooks } from './expressions.ts';

/** How far eyes turn for how far away one looks, degrees; the rest is the head's. */
const SEEN = 45;
const SIDEWAYS = new VRMLookAtRangeMap(SEEN, 20);
const UPWARDS = new VRMLookAtRangeMap(SEEN, 12);
const WHOLE = new VRMLookAtRangeMap(SEEN, 1);

/**
 * The look-at of an avatar that has been settled. A file's own keeps its ranges and its place between
 * the eyes; else it is made of eye bones, or of morphs, or it does nothing.
 */
export function lookAtOf(
  scene: Object3D,
  humanoid: VRMHumanoid,
  expressions: VRMExpressionManager,
  measures: AvatarMeasures,
  own: VRMLookAt | undefined,
): VRMLookAt {
  const lookAt = new VRMLookAt(humanoid, applierOf(scene, humanoid, expressions, own));
  if (own) lookAt.offsetFromHeadBone.copy(own.offsetFromHeadBone);
  else placeBetweenEyes(lookAt, humanoid, measures);
  return lookAt;
}

function applierOf(
  scene: Object3D,
  humanoid: VRMHumanoid,
  expressions: VRMExpressionManager,
  own: VRMLookAt | undefined,
): VRMLookAtApplier {
  const hasEyes = humanoid.getRawBoneNode('leftEye') && humanoid.getRawBoneNode('rightEye');
  const applier = own?.applier;
  if (applier instanceof VRMLookAtBoneApplier && hasEyes) {
    return new VRMLookAtBoneApplier(
      humanoid,
      applier.rangeMapHorizontalInner,
      applier.rangeMapHorizontalOuter,
      applier.rangeMapVerticalDown,
      applier.rangeMapVerticalUp,
    );
  }
  const hasLooks = Boolean(expressions.getExpression('lookLeft')?.binds.length);
  if (applier instanceof VRMLookAtExpressionApplier && (hasLooks || !hasEyes)) {
    return new VRMLookAtExpressionApplier(
      expressions,
      applier.rangeMapHorizontalInner,
      applier.rangeMapHorizontalOuter,
      applier.rangeMapVerticalDown,
      applier.rangeMapVerticalUp,
    );
  }
  if (hasEyes) return new VRMLookAtBoneApplier(humanoid, SIDEWAYS, SIDEWAYS, UPWARDS, UPWARDS);
  // Without any way to look, the weights of empty expressions move nothing.
  addLooks(scene, expressions);
  return new VRMLookAtExpressionApplier(expressions, WHOLE, WHOLE, WHOLE, WHOLE);
}

function placeBetweenEyes(
  lookAt: VRMLookAt,
  humanoid: VRMHumanoid,
  measures: AvatarMeasures,
): void {
  const head = humanoid.getRawBoneNode('head');
  if (!head) return;
  const at = head.getWorldPosition(new Vector3());
  lookAt.offsetFromHeadBone.copy(head.worldToLocal(at.setY(measures.eyesY)));
}
