import { Object3D } from 'three';
import { expect, test } from 'vitest';
import { boneOf, findBones } from '../../../../src-renderer/avatar/load/bone-names.ts';
import { sitsOnHead } from '../../../../src-renderer/avatar/load/measures.ts';
import { morphKey } from '../../../../src-renderer/avatar/load/morphs.ts';
import { type Naming, namedAs, places } from '../../../support/avatar-files/person.ts';

const NAMINGS: readonly Naming[] = [
  'vrm',
  'mixamo',
  'mixamo-plain',
  'ready-player-me',
  'rigify',
  'vroid',
];

test.each(NAMINGS)('every bone is found by its %s name', (naming) => {
  // The spine between hips and neck is told by where it lies, not by name.
  const spine = /spine|chest/i;
  for (const bone of places({ eyes: true, jaw: true }).keys()) {
    // VRM's own thumb words mean one joint further out than Unity's, which more files use.
    if (spine.test(bone) || (naming === 'vrm' && bone.includes('Thumb'))) continue;
    expect(`${bone}: ${boneOf(namedAs(bone, naming))}`).toBe(`${bone}: ${bone}`);
  }
});

test.each([
  ['Bip001 L UpperArm', 'leftUpperArm'],
  ['Bip001 Pelvis', 'hips'],
  ['CC_Base_R_Calf', 'rightLowerLeg'],
  ['leftupleg', 'leftUpperLeg'],
  ['upper_armL', 'leftUpperArm'],
  ['RightToeBase', 'rightToes'],
  ['Character1_LeftForeArm', 'leftLowerArm'],
])('%s is %s', (name, bone) => {
  expect(boneOf(name)).toBe(bone);
});

test.each([
  'HeadTop_End',
  'LeftToe_End',
  'LeftArmTwist',
  'J_Sec_L_Hair1',
  'LeftHandThumb4',
  '',
  'Leg',
])('%s is no bone of the body', (name) => {
  expect(boneOf(name)).toBeNull();
});

test('one morph has one key, whoever named it', () => {
  const blink = [
    'eyeBlinkLeft',
    'eyeBlink_L',
    'EyeBlinkL',
    'blendShape1.eyeBlinkLeft',
    'Eye_Blink_L',
  ];
  expect(new Set(blink.map(morphKey))).toEqual(new Set(['eyeblinkleft']));
  expect(morphKey('Face.M_F00_000_00_Fcl_MTH_A')).toBe('fclmtha');
  expect(morphKey('vrc.v_aa')).toBe('vaa');
  expect(morphKey('A')).toBe('a');
  expect(morphKey('mouthUpperUpRight')).not.toBe(morphKey('mouthUpperUpLeft'));
});

/** Bones in a chain, each inside the one before; a name may begin with how far to go back up. */
function skeleton(...chains: readonly (readonly string[])[]): Object3D {
  const nodes = new Map<string, Object3D>();
  const root = new Object3D();
  for (const chain of chains) {
    let parent = root;
    for (const name of chain) {
      const node = nodes.get(name) ?? new Object3D();
      node.name = name;
      if (!nodes.has(name)) parent.add(node);
      nodes.set(name, node);
      parent = node;
    }
  }
  return root;
}

test('a Rigify spine begins with the hips and ends with the head', () => {
  const side = (l: string): string[][] => [
    ['DEF-spine', `DEF-thigh.${l}`, `DEF-shin.${l}`, `DEF-foot.${l}`],
    [
      'DEF-spine.003',
      `DEF-shoulder.${l}`,
      `DEF-upper_arm.${l}`,
      `DEF-forearm.${l}`,
      `DEF-hand.${l}`,
    ],
  ];
  const spine = ['', '.001', '.002', '.003', '.004', '.005', '.006'].map((n) => `DEF-spine${n}`);
  const bones = findBones(skeleton(spine, ...side('L'), ...side('R')));
  expect(bones?.get('hips')?.name).toBe('DEF-spine');
  expect(bones?.get('spine')?.name).toBe('DEF-spine.001');
  expect(bones?.get('upperChest')?.name).toBe('DEF-spine.003');
  expect(bones?.get('head')?.name).toBe('DEF-spine.006');
  expect(bones?.get('rightLowerArm')?.name).toBe('DEF-forearm.R');
});

test('collar, shoulder, elbow and wrist are an arm too', () => {
  const side = (s: string): string[][] => [
    ['Chest', `${s}Collar`, `${s}Shoulder`, `${s}Elbow`, `${s}Wrist`],
    ['Hips', `${s}Hip`, `${s}Knee`, `${s}Ankle`],
  ];
  const bones = findBones(
    skeleton(['Hips', 'Chest', 'Neck', 'Head'], ...side('Left'), ...side('Right')),
  );
  expect(bones?.get('leftShoulder')?.name).toBe('LeftCollar');
  expect(bones?.get('leftUpperArm')?.name).toBe('LeftShoulder');
  expect(bones?.get('leftHand')?.name).toBe('LeftWrist');
  expect(bones?.get('rightUpperLeg')?.name).toBe('RightHip');
});

test('of two bodies in one file the whole one is taken', () => {
  const person = ['Hips', 'Spine', 'Neck', 'Head'];
  const side = (s: string): string[][] => [
    ['Spine', `${s}Arm`, `${s}ForeArm`, `${s}Hand`],
    ['Hips', `${s}UpLeg`, `${s}Leg`, `${s}Foot`],
  ];
  const root = skeleton(person, ...side('Left'), ...side('Right'));
  const half = skeleton(['Hips', 'Spine', 'Head']).children[0] as Object3D;
  half.name = 'other:Hips';
  root.children.unshift(half);
  half.parent = root;
  expect(findBones(root)?.get('hips')?.name).toBe('Hips');
  expect(findBones(half)).toBeNull();
});

test('hair, ears and hats are no part of the head that is measured; a beard is', () => {
  for (const name of ['leftEarTip', 'N00_000_Hair_00_HAIR', 'tuft1', 'J_Sec_L_Bangs']) {
    expect(sitsOnHead(name)).toBe(true);
  }
  for (const name of ['face', 'beard', 'Details', 'chair', 'Head']) {
    expect(sitsOnHead(name)).toBe(false);
  }
});
