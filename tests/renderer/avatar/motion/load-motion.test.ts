import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { type Object3D, Vector3 } from 'three';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import type { Avatar } from '../../../../src-renderer/avatar/avatar.ts';
import { loadAvatar } from '../../../../src-renderer/avatar/load/load-avatar.ts';
import { loadMotion } from '../../../../src-renderer/avatar/motion/load-motion.ts';
import type { Motion } from '../../../../src-renderer/avatar/motion/motion.ts';
import { createMotionPlayer } from '../../../../src-renderer/avatar/motion/motion-player.ts';
import { plainAvatar, vrm0Avatar, vrm1Avatar } from '../../../support/avatar-files/avatars.ts';
import { fbx } from '../../../support/avatar-files/fbx.ts';
import { fbxBinary, fbxNode } from '../../../support/avatar-files/fbx-writer.ts';
import { rewritten } from '../../../support/avatar-files/glb-writer.ts';
import {
  animatedGlb,
  LOWERS_ARM,
  type Recording,
  vrma,
} from '../../../support/avatar-files/motions.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Plays a motion as an idle until it holds the body wholly, and stays at `seconds` of it. */
function playedTo(avatar: Avatar, motion: Motion, seconds: number): void {
  const player = createMotionPlayer(avatar);
  player.use([{ motion, use: 'idle' }]);
  player.update(0);
  player.update(1);
  // Once round the clip, then on to the time that is asked for.
  player.update(motion.durationS - 1 + seconds);
  avatar.vrm.update(0);
  avatar.vrm.scene.updateMatrixWorld(true);
}

function place(avatar: Avatar, bone: VRMHumanBoneName): number[] {
  const node = avatar.vrm.humanoid.getRawBoneNode(bone) as Object3D;
  return node
    .getWorldPosition(new Vector3())
    .toArray()
    .map((value) => Math.round(value * 1000) / 1000 + 0);
}

/** Half way of lowering an arm of half a metre. */
const LOWERING: Recording = {
  times: [0, 1, 2],
  turns: {
    leftUpperArm: [
      [0, 0, 0],
      [0, 0, -Math.PI / 2],
      [0, 0, -Math.PI / 2],
    ],
    head: [
      [0, 0, 0],
      [0.3, 0, 0],
      [0.3, 0, 0],
    ],
  },
};

describe('a recording moves whichever avatar is loaded [S9]', () => {
  const recordings: readonly (readonly [string, () => ArrayBuffer])[] = [
    ['VRMA', () => vrma(LOWERING)],
    ['Mixamo FBX', () => fbx(LOWERING)],
    ['Mixamo FBX of a newer version', () => fbx(LOWERING, { form: 'wide-binary' })],
    ['FBX as text', () => fbx(LOWERING, { form: 'text' })],
    ['FBX without the colon', () => fbx(LOWERING, { colon: false })],
    ['FBX with the axes of the world', () => fbx(LOWERING, { ownAxes: false })],
    ['glTF on a Mixamo skeleton', () => animatedGlb(LOWERING, 'mixamo')],
  ];
  const avatars: readonly (readonly [string, () => ArrayBuffer])[] = [
    ['VRM 1.0', () => vrm1Avatar()],
    ['VRM 0.x', () => vrm0Avatar()],
    ['a Mixamo model in centimetres', () => plainAvatar({ unit: 0.01, naming: 'mixamo' })],
    [
      'a model with hanging arms, facing away',
      () => plainAvatar({ armsDown: 1, turned: 'around' }),
    ],
  ];
  const pairs = recordings.flatMap(([what, file]) =>
    avatars.map(([whom, avatar]) => [what, whom, file, avatar] as const),
  );

  test.each(pairs)('%s on %s', async (_what, _whom, file, avatarFile) => {
    const avatar = await loadAvatar(avatarFile());
    playedTo(avatar, await loadMotion(file()), 1.5);
    // The left arm hangs from its shoulder; the right one was left alone.
    expect(place(avatar, 'leftHand')).toEqual([0.13, 0.88, 0]);
    expect(place(avatar, 'rightHand')).toEqual([-0.63, 1.38, 0]);
    expect(place(avatar, 'leftEye')[1]).toBeLessThan(1.57);
  });

  test('the kind of each is told, and how long it is', async () => {
    expect(await loadMotion(vrma(LOWERING))).toMatchObject({ format: 'vrma', durationS: 2 });
    expect(await loadMotion(fbx(LOWERING))).toMatchObject({ format: 'fbx', durationS: 2 });
  });
});

describe('the body stays where it is', () => {
  const walking: Recording = {
    times: [0, 1, 2, 3],
    turns: {
      spine: [
        [0, 0, 0],
        [0, 0.1, 0],
        [0, 0, 0],
        [0, -0.1, 0],
      ],
    },
    hips: [
      [0, 0, 0],
      [0.02, 0.03, 2],
      [0, 0, 4],
      [0.02, -0.5, 6],
    ],
  };

  test.each([
    ['VRMA', () => vrma(walking)],
    ['FBX', () => fbx(walking)],
  ])('a walk is walked on the spot (%s)', async (_, file) => {
    const avatar = await loadAvatar(vrm1Avatar());
    const motion = await loadMotion(file());
    for (const seconds of [0.1, 1, 2, 2.9]) {
      playedTo(avatar, motion, seconds);
      const [x = 9, y = 9, z = 9] = place(avatar, 'hips');
      expect(Math.hypot(x, z)).toBeLessThan(0.25);
      expect(y).toBeGreaterThan(0.6);
    }
  });

  test('small sways of the hips are kept, to the scale of the body', async () => {
    const swaying: Recording = {
      times: [0, 1, 2],
      turns: {
        spine: [
          [0, 0, 0],
          [0, 0.1, 0],
          [0, 0, 0],
        ],
      },
      hips: [
        [0, 0, 0],
        [0, -0.04, 0],
        [0, 0, 0],
      ],
    };
    const motion = await loadMotion(fbx(swaying));
    const tall = await loadAvatar(vrm1Avatar());
    const small = await loadAvatar(plainAvatar({ size: 0.5 }));
    playedTo(tall, motion, 1);
    playedTo(small, motion, 1);
    expect(0.95 - (place(tall, 'hips')[1] ?? 0)).toBeCloseTo(0.04, 2);
    expect(0.475 - (place(small, 'hips')[1] ?? 0)).toBeCloseTo(0.02, 2);
  });

  test('a movement recorded with the back to the camera is seen from the front', async () => {
    const away: Recording = {
      times: [0, 2],
      turns: {
        hips: [
          [0, Math.PI * 0.75, 0],
          [0, Math.PI * 0.75, 0],
        ],
      },
    };
    const avatar = await loadAvatar(vrm1Avatar());
    playedTo(avatar, await loadMotion(vrma(away)), 1);
    expect(place(avatar, 'leftToes')[2]).toBeGreaterThan(0.1);
  });
});

test('a motion with a face leaves the mouth, the feelings and the eyes alone', async () => {
  const file = vrma(LOWERS_ARM, (json) => {
    const node = json.nodes.length;
    json.nodes.push({ name: 'aa' });
    json.scenes[0].nodes.push(node);
    json.extensions.VRMC_vrm_animation.expressions = { preset: { aa: { node } } };
    json.extensions.VRMC_vrm_animation.lookAt = { node: 1 };
    const { samplers, channels } = json.animations[0];
    const eye = json.extensions.VRMC_vrm_animation.humanoid.humanBones.leftEye.node;
    channels.push({ sampler: samplers.length, target: { node: eye, path: 'rotation' } });
    samplers.push(samplers[0]);
  });
  const avatar = await loadAvatar(vrm1Avatar());
  avatar.vrm.expressionManager?.setValue('aa', 0.4);
  playedTo(avatar, await loadMotion(file), 0.9);
  expect(avatar.vrm.expressionManager?.getValue('aa')).toBe(0.4);
  expect(place(avatar, 'leftEye')).toEqual([0.032, 1.585, 0.09]);
});

describe('what is not a movement is refused', () => {
  test.each([
    ['an avatar without any', () => vrm1Avatar(), 'motion/no-motion'],
    ['a movement of no person', () => animatedOther(), 'motion/no-motion'],
    [
      'an FBX of another age',
      () => text('; FBX 6.1.0 project file\nFBXVersion: 6100\n'),
      'avatar/unsupported-version',
    ],
    [
      'an FBX with nothing in it',
      () => text('; FBX 7.4.0 project file\nFBXVersion: 7400\n'),
      'avatar/broken',
    ],
    ['a cut FBX', () => fbx(LOWERS_ARM).slice(0, 3000), 'avatar/truncated'],
    ['a cut FBX as text', () => fbx(LOWERS_ARM, { form: 'text' }).slice(0, 3000), 'avatar/broken'],
    ['a text', () => text('walk, then wave'), 'avatar/unknown-format'],
    ['a cut VRMA', () => vrma(LOWERS_ARM).slice(0, 900), 'avatar/truncated'],
  ])('%s', async (_, file, code) => {
    await expect(loadMotion(file())).rejects.toMatchObject({ code });
  });

  test('one whose numbers are none', async () => {
    const none = [Number.NaN, 0, 0] as const;
    const file = vrma({ times: [0, 1], turns: { head: [[0, 0, 0], none] } });
    await expect(loadMotion(file)).rejects.toMatchObject({ code: 'motion/no-motion' });
  });

  test('pictures an FBX names are never asked for', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: unknown) => {
      asked.push(String(address));
      return Promise.reject(new Error('no network'));
    });
    vi.stubGlobal('document', {
      createElementNS: () => {
        asked.push('picture');
        return { addEventListener: () => undefined };
      },
    });
    const motion = await loadMotion(fbx(LOWERS_ARM, { texture: 'https://example.org/skin.png' }));
    expect(motion.durationS).toBe(1);
    expect(asked).toEqual([]);
  });

  test.each(['text', 'binary'] as const)('a turn that never ends (%s)', async (form) => {
    const file = fbx(
      {
        times: [0, 1],
        turns: {
          head: [
            [0, 0, 0],
            [0, 0, 0],
          ],
        },
      },
      { form, spin: 1e12 },
    );
    await expect(loadMotion(file)).rejects.toMatchObject({ code: 'avatar/bad-numbers' });
  });

  test('a small FBX that unpacks to a great deal is not unpacked', async () => {
    // Two million numbers, eight megabytes, pack into eight kilobytes; here they are seventy times.
    const COUNT = 2_000_000;
    const bombOf = (said: number): ArrayBuffer => {
      const node = fbxNode('KeyValueFloat', [{ zeros: COUNT, said }]);
      return fbxBinary([fbxNode('Objects', [], [node])], 7400);
    };
    const many = (file: ArrayBuffer): ArrayBuffer => repeated(file, 70);
    expect(many(bombOf(COUNT)).byteLength).toBeLessThan(700_000);
    await expect(loadMotion(many(bombOf(COUNT)))).rejects.toMatchObject({
      code: 'avatar/too-detailed',
    });
    // One that says it is small instead.
    await expect(loadMotion(many(bombOf(4)))).rejects.toMatchObject({ code: 'avatar/broken' });
  });

  test('any flipped bits of an FBX: a motion, or a fault', async () => {
    const files = [fbx(LOWERS_ARM), fbx(LOWERS_ARM, { form: 'text' })];
    let seed = 3;
    for (let i = 0; i < 60; i += 1) {
      const copy = new Uint8Array((files[i % 2] as ArrayBuffer).slice(0));
      for (let flips = 0; flips < 3; flips += 1) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
        const at = 40 + (seed % (copy.length - 40));
        copy[at] = (copy[at] ?? 0) ^ (1 << (seed % 6));
      }
      try {
        await loadMotion(copy.buffer);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  });
});

/** The one top node of a file, many times over. */
function repeated(file: ArrayBuffer, times: number): ArrayBuffer {
  const end = new DataView(file).getUint32(27, true);
  const inner = 27 + 13 + 'Objects'.length;
  const child = new Uint8Array(file.slice(inner, end - 13));
  const out = new Uint8Array(inner + child.length * times + 13 + 200);
  out.set(new Uint8Array(file, 0, inner));
  const view = new DataView(out.buffer);
  for (let i = 0; i < times; i += 1) {
    out.set(child, inner + i * child.length);
    view.setUint32(inner + i * child.length, inner + (i + 1) * child.length, true);
  }
  view.setUint32(27, inner + child.length * times + 13, true);
  return out.buffer;
}

function text(words: string): ArrayBuffer {
  return new TextEncoder().encode(words).buffer as ArrayBuffer;
}

function animatedOther(): ArrayBuffer {
  return rewritten(animatedGlb(LOWERS_ARM, 'mixamo'), (json) => {
    for (const node of json.nodes) node.name = 'crane';
  });
}
