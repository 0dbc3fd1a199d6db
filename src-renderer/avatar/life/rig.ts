import { type VRM, VRMHumanBoneList, type VRMHumanBoneName } from '@pixiv/three-vrm';
import { Euler, type Object3D, Quaternion, Vector3 } from 'three';
import type { Gestures } from './gestures.ts';
import { type ArmPose, type RestPose, restPoseOf } from './rest-pose.ts';

/** The bones of one avatar as the body moves them. What an avatar lacks is left out. */
export interface Rig {
  /**
   * Puts every bone where it rests, and the arms where they gesture, by `amount` 0..1 of it. The
   * drifts are small life for the arms, -1..1.
   */
  rest(gestures: Gestures, leftDrift: number, rightDrift: number, amount: number): void;
  /** The following add to what is there, radians. */
  turnHead(pitch: number, yaw: number, roll: number): void;
  turnTrunk(pitch: number, yaw: number, roll: number): void;
  /** Raises both shoulders. */
  lift(radians: number): void;
  /** Moves the hips aside by a share of the leg's length, and tips them; the feet stay where they are. */
  shiftHips(share: number, roll: number): void;
}

const SIDES = ['left', 'right'] as const;
type Side = (typeof SIDES)[number];
interface Arm {
  readonly sign: 1 | -1;
  readonly shoulder: Object3D | null;
  readonly upper: Object3D | null;
  readonly lower: Object3D | null;
  readonly hand: Object3D | null;
}
/** These are moved by the gaze and by expressions. */
const NOT_OURS: readonly VRMHumanBoneName[] = ['leftEye', 'rightEye', 'jaw'];
const HEAD_SHARE = 0.65;
const DRIFT = 0.022;
const BEAT = 0.3;

export function createRig(vrm: VRM): Rig {
  const bone = (name: VRMHumanBoneName): Object3D | null =>
    vrm.humanoid.getNormalizedBoneNode(name);
  const pose = restPoseOf(proportionsOf(bone));
  const resting = VRMHumanBoneList.filter((name) => !NOT_OURS.includes(name)).flatMap((name) => {
    const node = bone(name);
    return node ? [{ node, rest: restOf(name, pose) }] : [];
  });
  const hips = bone('hips');
  const hipsRest = hips?.position.clone() ?? new Vector3();
  const head = bone('head');
  const neck = bone('neck');
  const trunk = [bone('spine'), bone('chest'), bone('upperChest')].filter((node) => node !== null);
  const arms = {
    left: armOf('left', bone),
    right: armOf('right', bone),
  } as const;
  const legs = SIDES.map((side) => ({
    upper: bone(`${side}UpperLeg`),
    foot: bone(`${side}Foot`),
  }));
  const legLength = lengthOf(bone('leftLowerLeg')) + lengthOf(bone('leftFoot'));
  const angles = new Euler();
  const turn = new Quaternion();

  function add(node: Object3D | null | undefined, x: number, y: number, z: number): void {
    if (node) node.quaternion.multiply(turn.setFromEuler(angles.set(x, y, z, 'XYZ')));
  }

  function blend(
    node: Object3D | null,
    part: keyof ArmPose,
    sign: number,
    open: number,
    mark: number,
    ponder: number,
    extraY: number,
    extraZ: number,
  ): void {
    if (!node) return;
    const rest = pose.rest[part];
    const opened = pose.open[part];
    const marked = pose.mark[part];
    const pondered = pose.ponder?.[part] ?? rest;
    const keep = 1 - open - mark - ponder;
    const x = keep * rest[0] + open * opened[0] + mark * marked[0] + ponder * pondered[0];
    const y = keep * rest[1] + open * opened[1] + mark * marked[1] + ponder * pondered[1];
    const z = keep * rest[2] + open * opened[2] + mark * marked[2] + ponder * pondered[2];
    angles.set(x, sign * (y + extraY), sign * (z + extraZ), 'ZYX');
    node.quaternion.setFromEuler(angles);
  }

  function setArm(arm: Arm, gestures: Gestures, drift: number, amount: number): void {
    const left = arm.sign === 1;
    let open = amount * (left ? gestures.leftOpen : gestures.rightOpen);
    let mark = amount * (left ? gestures.leftMark : gestures.rightMark);
    const ponder = gestures.ponderLeft === left ? amount * gestures.ponder : 0;
    // One arm does no more than one gesture's worth at a time.
    const sum = open + mark + ponder;
    if (sum > 1) {
      open = Math.max(0, open - (sum - 1));
      mark = Math.min(mark, 1 - ponder - open);
    }
    const beat = gestures.beat * BEAT * Math.min(1, open + mark);
    blend(arm.shoulder, 'shoulder', arm.sign, open, mark, ponder, 0, 0);
    blend(arm.upper, 'upper', arm.sign, open, mark, ponder, 0, drift * DRIFT);
    blend(arm.lower, 'lower', arm.sign, open, mark, ponder, drift * DRIFT - beat, 0);
    blend(arm.hand, 'hand', arm.sign, open, mark, ponder, 0, drift * DRIFT + beat);
  }

  return {
    rest(gestures, leftDrift, rightDrift, amount) {
      for (let i = 0; i < resting.length; i += 1) {
        const one = resting[i] as (typeof resting)[number];
        one.node.quaternion.copy(one.rest);
      }
      hips?.position.copy(hipsRest);
      setArm(arms.left, gestures, leftDrift, amount);
      setArm(arms.right, gestures, rightDrift, amount);
    },
    turnHead(pitch, yaw, roll) {
      const share = neck ? HEAD_SHARE : 1;
      add(head, pitch * share, yaw * share, roll * share);
      add(neck, pitch * (1 - share), yaw * (1 - share), roll * (1 - share));
    },
    turnTrunk(pitch, yaw, roll) {
      const share = 1 / trunk.length;
      for (let i = 0; i < trunk.length; i += 1) {
        add(trunk[i], pitch * share, yaw * share, roll * share);
      }
    },
    lift(radians) {
      add(arms.left.shoulder, 0, 0, radians);
      add(arms.right.shoulder, 0, 0, -radians);
    },
    shiftHips(share, roll) {
      if (!hips) return;
      hips.position.x += share * legLength;
      add(hips, 0, 0, roll);
      for (let i = 0; i < legs.length; i += 1) {
        const leg = legs[i] as (typeof legs)[number];
        // Small angles: the sine of the share is the share.
        add(leg.upper, 0, 0, -share - roll);
        add(leg.foot, 0, 0, share);
      }
    },
  };
}

type Bone = (name: VRMHumanBoneName) => Object3D | null;

function armOf(side: Side, bone: Bone): Arm {
  return {
    sign: side === 'left' ? 1 : -1,
    shoulder: bone(`${side}Shoulder`),
    upper: bone(`${side}UpperArm`),
    lower: bone(`${side}LowerArm`),
    hand: bone(`${side}Hand`),
  };
}

const FINGER = /^(left|right)(Index|Middle|Ring|Little)(Proximal|Intermediate|Distal)$/;

/** Where a bone rests when nothing moves it; arms are set apart. */
function restOf(name: VRMHumanBoneName, { curl }: RestPose): Quaternion {
  const rest = new Quaternion();
  const finger = FINGER.exec(name);
  if (!finger) return rest;
  const share = finger[3] === 'Distal' ? 0.6 : 1;
  return rest.setFromEuler(new Euler(0, 0, (finger[1] === 'left' ? -1 : 1) * curl * share));
}

/** Normalized bones stand in a T-pose, every one turned as the world. */
function proportionsOf(bone: Bone) {
  const shoulder = bone('leftUpperArm');
  const armLength = lengthOf(bone('leftLowerArm')) + lengthOf(bone('leftHand'));
  return { shoulderY: heightOf(shoulder), hipsY: heightOf(bone('hips')), armLength };
}

function lengthOf(node: Object3D | null): number {
  return node?.position.length() ?? 0;
}

function heightOf(node: Object3D | null): number {
  let height = 0;
  for (let at = node; at; at = at.parent) height += at.position.y;
  return height;
}
