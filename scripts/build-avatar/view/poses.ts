import type { VRM, VRMHumanBoneName } from '@pixiv/three-vrm';

export type PoseName = 'T' | 'rest' | 'listen' | 'wave';

const FINGERS = ['Index', 'Middle', 'Little'] as const;
const JOINTS = ['Proximal', 'Intermediate'] as const;

/** Puts the arms where the app and its gestures put them; radians on the file's own T-pose. */
export function setPose(vrm: VRM, pose: PoseName): void {
  vrm.humanoid.resetNormalizedPose();
  vrm.humanoid.getNormalizedBoneNode('head')?.rotation.set(0, 0, 0);
  if (pose === 'T') return;
  for (const [side, sign] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const turn = (bone: string, x: number, y: number, z: number, order: 'XYZ' | 'ZYX' = 'XYZ') => {
      const node = vrm.humanoid.getNormalizedBoneNode(`${side}${bone}` as VRMHumanBoneName);
      if (!node) return;
      node.rotation.order = order;
      node.rotation.set(x, sign * y, sign * z);
    };
    const curl = (by: number): void => {
      for (const finger of FINGERS) for (const joint of JOINTS) turn(finger + joint, 0, 0, by);
    };
    turn('Shoulder', 0, 0, -0.16);
    if (pose === 'wave' && sign > 0) {
      turn('UpperArm', -Math.PI / 2, 0.42, 0);
      turn('LowerArm', 0, -1.5, 0);
      turn('Hand', 0, -0.1, 0);
    } else if (pose === 'rest') {
      turn('UpperArm', 0.1, -0.18, -1.02);
      turn('LowerArm', 0, -0.75, -0.12);
      turn('Hand', 0, -0.15, -0.1);
      curl(-0.35);
    } else {
      // The arm is twisted before it is lowered.
      turn('UpperArm', 0.6, -0.1, -1.14, 'ZYX');
      turn('LowerArm', 0, -1.3, 0);
      turn('Hand', 0, -0.35, -0.2);
      curl(-0.35);
    }
  }
  if (pose === 'listen') vrm.humanoid.getNormalizedBoneNode('head')?.rotation.set(0.04, 0, 0.07);
}
