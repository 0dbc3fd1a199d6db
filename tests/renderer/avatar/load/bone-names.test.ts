import { expect, test } from 'vitest';
import { boneOf } from '../../../../src-renderer/avatar/load/bone-names.ts';
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
