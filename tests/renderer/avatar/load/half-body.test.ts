import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Object3D, SkinnedMesh, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import type { Avatar } from '../../../../src-renderer/avatar/avatar.ts';
import { createBody } from '../../../../src-renderer/avatar/body.ts';
import { loadAvatar } from '../../../../src-renderer/avatar/load/load-avatar.ts';
import { loadMotion } from '../../../../src-renderer/avatar/motion/load-motion.ts';
import { createMotionPlayer } from '../../../../src-renderer/avatar/motion/motion-player.ts';
import type { Pose } from '../../../../src-renderer/avatar/pose.ts';
import {
  HALVES,
  OCULUS_MORPHS,
  plainAvatar,
  vrm0Avatar,
  vrm1Avatar,
} from '../../../support/avatar-files/avatars.ts';
import { rewritten } from '../../../support/avatar-files/glb-writer.ts';
import { vrma } from '../../../support/avatar-files/motions.ts';
import type { PersonOptions } from '../../../support/avatar-files/person.ts';

const plain = (options: PersonOptions): Promise<Avatar> => loadAvatar(plainAvatar(options));

const speaking: Pose = {
  mouth: { aa: 0.5, ih: 0, ou: 0, ee: 0, oh: 0 },
  phase: 'speaking',
  emotion: 'happy',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0.8,
  untilPauseS: 0.3,
  lookAt: null,
};

function meshOf(avatar: Avatar): SkinnedMesh {
  let found: SkinnedMesh | null = null;
  avatar.vrm.scene.updateMatrixWorld(true);
  avatar.vrm.scene.traverse((node) => {
    if (node instanceof SkinnedMesh) found = node;
  });
  return found as unknown as SkinnedMesh;
}

/** Every point as it is drawn now. */
function drawn(avatar: Avatar): Vector3[] {
  const mesh = meshOf(avatar);
  const count = mesh.geometry.getAttribute('position')?.count ?? 0;
  return Array.from({ length: count }, (_, i) =>
    mesh.getVertexPosition(i, new Vector3()).applyMatrix4(mesh.matrixWorld),
  );
}

function lowestOf(points: readonly Vector3[]): number {
  return Math.min(...points.map(({ y }) => y));
}

/** How far the point that moved most is from where it was, metres. */
function furthest(before: readonly Vector3[], after: readonly Vector3[]): number {
  return Math.max(...before.map((point, i) => point.distanceTo(after[i] as Vector3)));
}

/** Some seconds of a talk, gestures and a recorded movement of the arms among it; the most any point went. */
async function livedThrough(avatar: Avatar): Promise<number> {
  const motions = createMotionPlayer(avatar);
  const file = vrma({
    times: [0, 1, 2],
    turns: {
      leftUpperArm: [
        [0, 0, 0],
        [0, 0, 1.4],
        [0, 0, 0],
      ],
      leftHand: [
        [0, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
    },
  });
  const motion = await loadMotion(file);
  motions.use([{ motion, use: 'idle' }]);
  const body = createBody(avatar, motions, new Object3D(), 5);
  const eyes = new Vector3(0, avatar.measures.eyesY, 2);
  const before = drawn(avatar);
  let most = 0;
  for (let step = 0; step < 80; step += 1) {
    body.update(1 / 10, speaking, eyes, false);
    most = Math.max(most, furthest(before, drawn(avatar)));
  }
  motions.dispose();
  return most;
}

describe('half a body is an avatar too [S8]', () => {
  /** Named by what there is, with the lowest point of its mesh in the person it is half of. */
  const halves: readonly (readonly [string, number, PersonOptions])[] = [
    ['hands in the air', 0.85, { only: HALVES.withHands, naming: 'ready-player-me' }],
    ['hands in the air, facing away', 0.85, { only: HALVES.withHands, turned: 'around' }],
    ['hands in the air, in centimetres', 0.85, { only: HALVES.withHands, unit: 0.01 }],
    ['a bust', 1.05, { only: HALVES.bust, naming: 'ready-player-me' }],
    [
      'a bust by VRM names, in millimetres',
      1.05,
      { only: HALVES.bust, naming: 'vrm', unit: 0.001 },
    ],
    ['head and neck', 1.05, { only: HALVES.headAndNeck }],
    [
      'a bust whose file begins at the chin',
      1.05,
      {
        only: HALVES.bust,
        change(json) {
          json.nodes[0].translation = [0, -1.45, 0];
        },
      },
    ],
    ['no legs', 0.85, { only: HALVES.withoutLegs }],
    ['no legs, arms that hang', 0.85, { only: HALVES.withoutLegs, armsDown: 0.9 }],
  ];

  test.each(halves)('%s: on its lowest point, measured as it is', async (_, lowest, options) => {
    const avatar = await plain(options);
    const { measures } = avatar;
    expect(lowestOf(drawn(avatar))).toBeCloseTo(0, 2);
    expect(measures.height).toBeCloseTo(1.7 - lowest, 2);
    expect(measures.headHeight).toBeCloseTo(0.22, 2);
    expect(measures.headWidth).toBeCloseTo(0.16, 2);
    expect(Math.abs(measures.eyesY - (1.585 - lowest))).toBeLessThan(0.006);
    expect(measures.faceZ).toBeCloseTo(0.11, 2);
  });

  test.each(halves)('%s: has every bone that others ask for', async (_, _lowest, options) => {
    const { vrm } = await plain(options);
    const at = (bone: VRMHumanBoneName): Vector3 =>
      (vrm.humanoid.getRawBoneNode(bone) as Object3D).getWorldPosition(new Vector3());
    expect(at('head').y).toBeGreaterThan(at('spine').y);
    expect(at('spine').y).toBeGreaterThan(at('hips').y - 1e-6);
    for (const [side, sign] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const arm = ['UpperArm', 'LowerArm', 'Hand'].map((part) =>
        at(`${side}${part}` as VRMHumanBoneName),
      );
      const leg = ['UpperLeg', 'LowerLeg', 'Foot'].map((part) =>
        at(`${side}${part}` as VRMHumanBoneName),
      );
      const out = arm.map(({ x }) => x * sign);
      expect(out).toEqual([...out].sort((a, b) => a - b));
      expect(out[0]).toBeGreaterThan(0.03);
      const down = [at('hips').y, ...leg.map(({ y }) => y)];
      expect(down).toEqual([...down].sort((a, b) => b - a));
      expect(leg[2]?.x).toBeCloseTo(leg[0]?.x ?? 9, 3);
    }
  });

  test.each([
    ['hands in the air', 0.85, HALVES.withHands],
    ['a bust', 1.05, HALVES.bust],
    ['head and neck', 1.05, HALVES.headAndNeck],
    ['no legs', 0.85, HALVES.withoutLegs],
  ])('%s: what stands in pulls nothing out of place', async (_, lowest, only) => {
    const avatar = await plain({ only });
    const own = meshOf(avatar).geometry.getAttribute('position');
    const inFile = drawn(avatar).map((_point, i) =>
      new Vector3(own?.getX(i), own?.getY(i), own?.getZ(i)).sub(new Vector3(0, lowest, 0)),
    );
    expect(furthest(inFile, drawn(avatar))).toBeLessThan(0.001);
    avatar.vrm.update(0.016);
    expect(furthest(inFile, drawn(avatar))).toBeLessThan(0.001);
  });

  test.each([
    ['hands in the air', HALVES.withHands],
    ['a bust', HALVES.bust],
    ['head and neck', HALVES.headAndNeck],
  ])('%s: lives, gestures and plays a recording, and nothing flies about', async (_, only) => {
    const avatar = await plain({ only });
    const most = await livedThrough(avatar);
    expect(most).toBeGreaterThan(0.005);
    expect(most).toBeLessThan(0.12);
  });

  test('hands without arms keep their place beside the spine, fingers as they were', async () => {
    const avatar = await plain({ only: HALVES.withHands, naming: 'ready-player-me' });
    const names = ['LeftHand', 'RightHand', 'LeftHandIndex1', 'RightHandThumb2'];
    const state = (): number[][] =>
      names.map((name) => {
        const node = avatar.vrm.scene.getObjectByName(name) as Object3D;
        return [...node.position.toArray(), ...node.quaternion.toArray()];
      });
    const before = state();
    await livedThrough(avatar);
    expect(state()).toEqual(before);
    expect(avatar.vrm.humanoid.getRawBoneNode('leftIndexProximal')).toBeNull();
  });

  test('arms that are whole hang and gesture, though there are no legs', async () => {
    const avatar = await plain({ only: HALVES.withoutLegs });
    const hand = avatar.vrm.humanoid.getRawBoneNode('leftHand') as Object3D;
    const before = hand.getWorldPosition(new Vector3());
    await livedThrough(avatar);
    expect(before.distanceTo(hand.getWorldPosition(new Vector3()))).toBeGreaterThan(0.2);
  });

  test('an arm cut off above the elbow stays as it was modelled', async () => {
    const only = (bone: string): boolean => HALVES.bust(bone) || /Shoulder|UpperArm/.test(bone);
    const avatar = await plain({ only, naming: 'ready-player-me' });
    const arm = avatar.vrm.scene.getObjectByName('LeftArm') as Object3D;
    const before = arm.quaternion.toArray();
    await livedThrough(avatar);
    expect(arm.quaternion.toArray()).toEqual(before);
    // The shoulder is there, and breathes.
    expect(avatar.vrm.humanoid.getRawBoneNode('leftShoulder')?.name).toBe('LeftShoulder');
  });

  test('a forearm without a hand is still an arm', async () => {
    const only = (bone: string): boolean => HALVES.bust(bone) || /(Upper|Lower)Arm/.test(bone);
    const { vrm } = await plain({ only, naming: 'ready-player-me' });
    expect(vrm.humanoid.getRawBoneNode('leftLowerArm')?.name).toBe('LeftForeArm');
    expect(vrm.humanoid.getRawBoneNode('leftHand')?.parent?.name).toBe('LeftForeArm');
  });

  test('a bust speaks, blinks and looks as anyone does', async () => {
    const avatar = await plain({ only: HALVES.bust, morphs: [...OCULUS_MORPHS, 'eyesClosed'] });
    const { vrm, measures } = avatar;
    const target = new Object3D();
    target.position.set(3, measures.eyesY, 3);
    target.updateMatrixWorld(true);
    if (vrm.lookAt) vrm.lookAt.target = target;
    vrm.expressionManager?.setValue('aa', 1);
    vrm.expressionManager?.setValue('blink', 1);
    vrm.update(0.016);
    const mesh = meshOf(avatar);
    const weight = (name: string): number | undefined =>
      mesh.morphTargetInfluences?.[mesh.morphTargetDictionary?.[name] ?? -1];
    expect([weight('viseme_aa'), weight('eyesClosed')]).toEqual([1, 1]);
    expect(vrm.lookAt?.yaw).toBeGreaterThan(40);
  });
});

describe('what is no body is refused still', () => {
  const refused = { code: 'avatar/no-humanoid' };
  const named = (names: readonly string[], options: PersonOptions = {}): Promise<Avatar> =>
    loadAvatar(
      rewritten(plainAvatar(options), (json) => {
        json.nodes.forEach((node: { name: string }, index: number) => {
          node.name = names[index] ?? `part${index}`;
        });
      }),
    );

  test.each([
    ['a chair', ['Chair', 'Seat', 'Back', 'Headrest', 'LeftLeg', 'RightLeg', 'LeftArm']],
    ['a car', ['Car', 'Body', 'Spine', 'LeftHeadlight', 'Wheel_L', 'Wheel_R', 'Hood']],
    ['a hammer: a head on a handle', ['Hammer', 'Handle', 'Grip', 'Shaft', 'Bolt', 'Top', 'Head']],
    ['nothing but hips and hands', ['Root', 'Hips', 'Spine', 'LeftHand', 'RightHand', 'Neck']],
  ])('%s', async (_, names) => {
    await expect(named(names)).rejects.toMatchObject(refused);
  });

  test('a head that draws nothing', async () => {
    const file = rewritten(plainAvatar({ only: HALVES.bust }), (json) => {
      json.nodes.at(-1).mesh = undefined;
      json.nodes.at(-1).skin = undefined;
    });
    await expect(loadAvatar(file)).rejects.toMatchObject(refused);
  });

  test('an animal whose head is ahead of it', async () => {
    const file = rewritten(plainAvatar({ only: HALVES.withHands }), (json) => {
      const hips = json.nodes.find(({ name }: { name: string }) => name.endsWith('Hips'));
      hips.rotation = [Math.SQRT1_2, 0, 0, Math.SQRT1_2];
    });
    await expect(loadAvatar(file)).rejects.toMatchObject(refused);
  });

  test.each([
    ['VRM 1.0', vrm1Avatar],
    ['VRM 0.x', vrm0Avatar],
  ])('a %s that lacks what its format asks for', async (_, file) => {
    await expect(loadAvatar(file({ only: HALVES.withHands }))).rejects.toMatchObject(refused);
    await expect(loadAvatar(file({ only: HALVES.bust }))).rejects.toMatchObject(refused);
  });
});

describe('left is left, whatever a mirrored file calls it [S8]', () => {
  test.each([
    ['a whole body', {}],
    ['a whole body without eyes', { eyes: false }],
    ['a whole body that faces away', { turned: 'around' }],
    ['half a body', { only: HALVES.withHands }],
  ] as const)('%s', async (_, options) => {
    const [right, mirrored] = [
      await plain(options),
      await plain({ ...options, mirroredNames: true }),
    ];
    expect(furthest(drawn(right), drawn(mirrored))).toBeLessThan(0.001);
    for (const { vrm } of [right, mirrored]) {
      const hand = vrm.humanoid.getRawBoneNode('leftHand') as Object3D;
      expect(hand.getWorldPosition(new Vector3()).x).toBeGreaterThan(0.3);
    }
  });
});
