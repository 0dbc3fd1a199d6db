import { describe, expect, test } from 'vitest';
import type { Avatar } from '../../../../scripts/build-avatar/tools/avatar.ts';
import { ball } from '../../../../scripts/build-avatar/tools/mesh.ts';
import { paintPng } from '../../../../scripts/build-avatar/tools/png.ts';
import { lipPoint } from '../../../../scripts/build-avatar/tools/polar-face.ts';
import { anglesAtUv, createPolarHead } from '../../../../scripts/build-avatar/tools/polar-head.ts';
import { ellipsoid } from '../../../../scripts/build-avatar/tools/shape.ts';
import { isHumanBone, Skeleton } from '../../../../scripts/build-avatar/tools/skeleton.ts';
import { rigid, settleWeights } from '../../../../scripts/build-avatar/tools/skin-weights.ts';
import { springJson } from '../../../../scripts/build-avatar/tools/springs.ts';
import { buildVrm } from '../../../../scripts/build-avatar/tools/vrm.ts';
import { readVrm } from '../read-vrm.ts';

describe('weights', () => {
  test('keep the four strongest bones, strongest first, and add up to one', () => {
    const settled = settleWeights([
      ...([
        ['a', 0.1],
        ['b', 0.4],
        ['c', 0.2],
        ['d', 0.1],
        ['e', 0.3],
      ] as const),
    ]);
    expect(settled.map(([bone]) => bone).slice(0, 3)).toEqual(['b', 'e', 'c']);
    expect(settled).toHaveLength(4);
    expect(settled.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test('of one bone named twice count together', () => {
    expect(
      settleWeights([
        ['a', 1],
        ['b', 2],
        ['a', 1],
      ]),
    ).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
  });

  test('of a point that nothing carries are refused', () => {
    expect(() => settleWeights([['a', 0]])).toThrow('no bone carries');
  });
});

describe('a skeleton', () => {
  const skeleton = new Skeleton()
    .add('hips', [0, 1, 0], null)
    .addPair('UpperLeg', [0.1, 0.9, 0], 'hips')
    .addPair('LowerLeg', [0.1, 0.5, 0], 'UpperLeg');

  test('has each pair on both sides, under the parent of its own side', () => {
    expect(skeleton.at('rightLowerLeg')).toEqual([-0.1, 0.5, 0]);
    expect(skeleton.bones.find(({ name }) => name === 'rightLowerLeg')?.parent).toBe(
      'rightUpperLeg',
    );
  });

  test('refuses a bone twice and a parent that is not there', () => {
    expect(() => skeleton.add('hips', [0, 0, 0], null)).toThrow('already');
    expect(() => skeleton.add('tail', [0, 0, 0], 'rump')).toThrow('no bone rump');
  });

  test('knows the humanoid bones from its own', () => {
    expect(isHumanBone('leftLittleDistal')).toBe(true);
    expect(isHumanBone('tail1')).toBe(false);
  });

  test('gives colliders their place from their bone', () => {
    const json = springJson(
      [
        {
          name: 'leg',
          bones: ['leftUpperLeg', 'leftLowerLeg'],
          stiffness: 1,
          drag: 0.5,
          radius: 0.01,
        },
      ],
      [
        {
          group: 'legs',
          bone: 'leftLowerLeg',
          at: [0.1, 0.6, 0.2],
          to: [0.1, 0.5, 0.2],
          radius: 0.1,
        },
      ],
      skeleton,
      (bone) => skeleton.bones.findIndex(({ name }) => name === bone),
    );
    expect(json).toMatchObject({
      colliders: [{ shape: { capsule: { radius: 0.1 } } }],
      springs: [{ joints: [{ node: 1 }, { node: 3 }] }],
    });
  });
});

describe('a mouth drawn on a sheet', () => {
  const smile = { width: 0.04, corner: 0.01, top: 0.002, bottom: 0.02 };

  test('has its corners up and its lower lip below the upper', () => {
    const [left, upper, right, lower] = [0, 0.5, 1, 1.5].map((turn) =>
      lipPoint(smile, turn * Math.PI),
    );
    expect(left?.[0]).toBeCloseTo(0.04, 9);
    expect(right?.[0]).toBeCloseTo(-0.04, 9);
    expect(left?.[1]).toBeGreaterThan(upper?.[1] ?? 1);
    expect((upper?.[1] ?? 0) - (lower?.[1] ?? 0)).toBeCloseTo(0.022, 9);
  });

  test('lands on the head, and every direction has its own place on the texture', () => {
    const head = createPolarHead(ellipsoid([0, 0, 0], [0.1, 0.12, 0.1]), [0, 0, 0], [0, 0, 1]);
    for (const [ax, ay] of [
      [0, 0],
      [0.3, -0.2],
      [-1.2, 0.8],
      [2, 2],
    ] as const) {
      const [u, v] = head.uvOf(ax, ay);
      const [bx, by] = anglesAtUv(u, v);
      expect(bx).toBeCloseTo(ax, 6);
      expect(by).toBeCloseTo(ay, 6);
      const [cx, cy] = head.anglesOf(head.surface(ax, ay));
      expect(Math.hypot(cx - ax, cy - ay)).toBeLessThan(1e-3);
    }
  });
});

test('a picture is the same bytes each time, and opens with its size', () => {
  const paint = () => paintPng(3, 2, (x, y) => [x / 2, y, 0.5]);
  expect(paint()).toEqual(paint());
  const header = new DataView(paint().buffer, 16);
  expect([header.getUint32(0), header.getUint32(4)]).toEqual([3, 2]);
});

describe('a recipe with a mistake in it is refused by name', () => {
  const skeleton = new Skeleton()
    .add('hips', [0, 0.5, 0], null)
    .add('head', [0, 1, 0], 'hips')
    .addPair('Eye', [0.1, 1.1, 0.1], 'head');
  const avatar: Avatar = {
    name: 'Ball',
    skeleton,
    parts: [
      {
        ...{ group: 'body', material: 'paint', skin: rigid('hips') },
        mesh: ball(6, 8, ([x, y, z]) => [x, 1 + y, z]),
      },
    ],
    materials: { paint: { colour: '#ff8800' } },
    textures: {},
    expressions: { neutral: { morphs: {} } },
    springs: [],
    colliders: [],
    gaze: { inner: 10, outer: 10, vertical: 10 },
    thumbnail: null,
  };

  test('and without one becomes a file, springs and portrait left out where there are none', async () => {
    const { json, vrm, primitives } = readVrm(await buildVrm(avatar));
    expect(json.extensionsUsed).not.toContain('VRMC_springBone');
    expect(vrm.meta.thumbnailImage).toBeUndefined();
    expect(vrm.expressions?.preset?.neutral?.morphTargetBinds).toBeUndefined();
    expect(primitives[0]?.indices.length).toBe((6 * 8 * 2 - 2 * 8) * 3);
  });

  test.each([
    ['no bone rump', { parts: avatar.parts.map((part) => ({ ...part, skin: rigid('rump') })) }],
    ['no material wool', { parts: avatar.parts.map((part) => ({ ...part, material: 'wool' })) }],
    ['no texture tartan', { materials: { paint: { texture: 'tartan' } } }],
    ['no morph grin', { expressions: { happy: { morphs: { grin: 1 } } } }],
  ])('%s', async (message, mistake) => {
    await expect(buildVrm({ ...avatar, ...mistake })).rejects.toThrow(message);
  });
});
