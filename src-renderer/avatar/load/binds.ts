import type { VRMExpressionBind } from '@pixiv/three-vrm';
import { type Object3D, Quaternion, Vector3 } from 'three';

/**
 * Part of another expression. It is cleared by that expression, which is in the same manager:
 * everything is cleared before anything is applied.
 */
export class BorrowedBind implements VRMExpressionBind {
  private readonly bind: VRMExpressionBind;
  private readonly share: number;

  constructor(bind: VRMExpressionBind, share: number) {
    this.bind = bind;
    this.share = share;
  }

  applyWeight(weight: number): void {
    this.bind.applyWeight(weight * this.share);
  }

  clearAppliedWeight(): void {}
}

/**
 * Tips a bone forwards: a jaw that opens, a head that nods. Expressions are applied after the humanoid
 * has written this frame's pose into the bone, so the turn comes on top of whatever the body does and
 * is gone with the next frame.
 */
export class TipBind implements VRMExpressionBind {
  private readonly bone: Object3D;
  private readonly axis: Vector3;
  private readonly radians: number;
  private readonly turn = new Quaternion();

  /** `bone` in its rest pose, world matrices up to date. */
  constructor(bone: Object3D, radians: number) {
    this.bone = bone;
    this.radians = radians;
    const parent = bone.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
    // Sideways in the world, as the bone's parent sees it.
    this.axis = new Vector3(1, 0, 0).applyQuaternion(parent.invert());
  }

  applyWeight(weight: number): void {
    if (weight === 0) return;
    this.turn.setFromAxisAngle(this.axis, this.radians * weight);
    this.bone.quaternion.premultiply(this.turn);
  }

  clearAppliedWeight(): void {}
}
