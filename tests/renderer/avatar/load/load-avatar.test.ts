import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Light, Mesh, Object3D, SkinnedMesh, Vector3 } from 'three';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import type { Avatar } from '../../../../src-renderer/avatar/avatar.ts';
import { disposeAvatar, loadAvatar } from '../../../../src-renderer/avatar/load/load-avatar.ts';
import { EXPRESSION_NAMES } from '../../../../src-renderer/avatar/load/recipes.ts';
import {
  ARKIT_MORPHS,
  OCULUS_MORPHS,
  plainAvatar,
  vrm0Avatar,
  vrm1Avatar,
} from '../../../support/avatar-files/avatars.ts';
import { rewritten } from '../../../support/avatar-files/glb-writer.ts';
import type { PersonOptions } from '../../../support/avatar-files/person.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where a joint is shown, to the millimetre. */
function place(avatar: Avatar, bone: VRMHumanBoneName): number[] {
  avatar.vrm.scene.updateMatrixWorld(true);
  const node = avatar.vrm.humanoid.getRawBoneNode(bone) as Object3D;
  return node
    .getWorldPosition(new Vector3())
    .toArray()
    .map((value) => Math.round(value * 1000) / 1000 + 0);
}

/** What every morph is moved by, once this expression alone is fully on. */
function moved(avatar: Avatar, expression: string): Record<string, number> {
  const manager = avatar.vrm.expressionManager;
  manager?.resetValues();
  manager?.setValue(expression, 1);
  avatar.vrm.update(0);
  const weights: Record<string, number> = {};
  avatar.vrm.scene.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    for (const [name, index] of Object.entries(node.morphTargetDictionary ?? {})) {
      const weight = node.morphTargetInfluences?.[index] ?? 0;
      if (weight > 0) weights[name] = Math.round(weight * 1000) / 1000;
    }
  });
  return weights;
}

const plain = (options: PersonOptions): Promise<Avatar> => loadAvatar(plainAvatar(options));

describe('every kind of file becomes the same avatar [S8]', () => {
  const kinds: readonly (readonly [string, () => Promise<Avatar>])[] = [
    ['VRM 1.0', () => loadAvatar(vrm1Avatar())],
    ['VRM 0.x, which faces away', () => loadAvatar(vrm0Avatar())],
    ['Mixamo names', () => plain({ naming: 'mixamo' })],
    [
      'Mixamo names with a number, in centimetres',
      () => plain({ naming: 'mixamo-plain', unit: 0.01 }),
    ],
    ['Ready Player Me', () => plain({ naming: 'ready-player-me' })],
    ['Rigify', () => plain({ naming: 'rigify' })],
    ['VRoid bones without a VRM', () => plain({ naming: 'vroid' })],
    ['a file that faces away', () => plain({ turned: 'around' })],
    ['a file that lies on its back', () => plain({ turned: 'z-up' })],
    ['arms that hang', () => plain({ armsDown: 0.9 })],
    ['arms that hang, facing away', () => plain({ armsDown: 0.9, turned: 'around' })],
    ['everything at once', () => plain({ unit: 0.01, turned: 'z-up', armsDown: 0.9 })],
  ];

  test.each(kinds)('%s: upright, in metres, in a T-pose, facing the room', async (_, load) => {
    const avatar = await load();
    expect(place(avatar, 'hips')).toEqual([0, 0.95, 0]);
    expect(place(avatar, 'head')).toEqual([0, 1.5, 0.01]);
    expect(place(avatar, 'leftHand')).toEqual([0.63, 1.38, 0]);
    expect(place(avatar, 'rightToes')).toEqual([-0.09, 0.03, 0.13]);
    expect(place(avatar, 'leftThumbProximal')).toEqual([0.68, 1.36, 0.05]);
    expect(avatar.measures.height).toBeCloseTo(1.7, 2);
    expect(avatar.measures.headHeight).toBeCloseTo(0.22, 2);
    expect(avatar.measures.eyesY).toBeCloseTo(1.585, 2);
    expect(avatar.measures.faceZ).toBeCloseTo(0.11, 2);
    expect(avatar.measures.headWidth).toBeCloseTo(0.16, 2);
  });

  test.each(kinds)(
    '%s: the same turn of a normalized bone is the same movement',
    async (_, load) => {
      const avatar = await load();
      const bone = (name: VRMHumanBoneName): Object3D =>
        avatar.vrm.humanoid.getNormalizedBoneNode(name) as Object3D;
      bone('leftUpperArm').rotation.z = -Math.PI / 2;
      bone('head').rotation.x = 0.3;
      avatar.vrm.update(0);
      // The left arm hangs straight down from its shoulder, and the head nods towards the viewer.
      expect(place(avatar, 'leftHand')).toEqual([0.13, 0.88, 0]);
      const eye = place(avatar, 'leftEye');
      expect(eye[1]).toBeLessThan(1.585);
      expect(eye[2]).toBeGreaterThan(0.09);
    },
  );

  test.each([0.3, 0.6, 1, 1.76])('a body %s times as tall is measured as such', async (size) => {
    const { measures } = await plain({ size });
    expect(measures.height).toBeCloseTo(1.7 * size, 2);
    expect(measures.headHeight).toBeCloseTo(0.22 * size, 2);
    expect(measures.eyesY).toBeCloseTo(1.585 * size, 2);
  });

  test('a very large head on a small body is measured, not guessed', async () => {
    const { measures } = await plain({ size: 0.5, headSize: 3, eyes: false });
    expect(measures.headHeight).toBeCloseTo(0.33, 2);
    expect(measures.headWidth).toBeCloseTo(0.24, 2);
    expect(measures.eyesY).toBeCloseTo(0.74 + 0.165, 2);
  });

  test('a head held far forward is how a body stands, not a tilt', async () => {
    for (const file of [vrm1Avatar(), plainAvatar()]) {
      const leaning = rewritten(file, (json) => {
        const neck = json.nodes.find(({ name }: { name: string }) => /neck$/i.test(name));
        neck.translation[2] += 0.3;
      });
      const avatar = await loadAvatar(leaning);
      expect(place(avatar, 'leftHand')).toEqual([0.63, 1.38, 0]);
      expect(place(avatar, 'head')).toEqual([0, 1.5, 0.31]);
    }
  });

  test('the eyes follow what they look at, whether bones or morphs turn them', async () => {
    for (const avatar of [
      await loadAvatar(vrm1Avatar()),
      await loadAvatar(vrm0Avatar()),
      await plain({ turned: 'around' }),
    ]) {
      const target = new Object3D();
      target.position.set(3, avatar.measures.eyesY, 3);
      target.updateMatrixWorld(true);
      const { lookAt, humanoid } = avatar.vrm;
      if (lookAt) lookAt.target = target;
      avatar.vrm.update(0);
      // To her left is the viewer's right, +X.
      expect(lookAt?.yaw).toBeGreaterThan(40);
      const ahead = new Vector3(0, 0, 1).applyQuaternion(
        (humanoid.getNormalizedBoneNode('leftEye') as Object3D).quaternion,
      );
      expect(ahead.x).toBeGreaterThan(0.05);
    }
    const morphed = await plain({ eyes: false, morphs: ARKIT_MORPHS });
    const target = new Object3D();
    target.position.set(9, morphed.measures.eyesY, 1);
    if (morphed.vrm.lookAt) morphed.vrm.lookAt.target = target;
    const { eyeLookOutLeft, eyeLookInRight, ...others } = moved(morphed, 'neutral');
    expect([eyeLookOutLeft, eyeLookInRight]).toEqual([1, 1]);
    for (const weight of Object.values(others)) expect(weight).toBeLessThan(0.05);
  });

  test('lights and cameras in the file do not change the room', async () => {
    const file = rewritten(plainAvatar(), (json) => {
      json.extensionsUsed = ['KHR_lights_punctual'];
      json.extensions = { KHR_lights_punctual: { lights: [{ type: 'point', intensity: 900 }] } };
      json.nodes[0].extensions = { KHR_lights_punctual: { light: 0 } };
    });
    const { vrm } = await loadAvatar(file);
    let lights = 0;
    vrm.scene.traverse((node) => {
      if (node instanceof Light) lights += 1;
    });
    expect(lights).toBe(0);
  });
});

describe('parts of a file that are made anew keep their sense', () => {
  test.each([
    ['VRM 0.x', 'VRM'],
    ['VRM 1.0', 'VRMC'],
  ])('hair of a %s hangs where it hung', async (_, kind) => {
    const withHair: PersonOptions = {
      change(json) {
        const head = json.nodes.find(({ name }: { name: string }) => name === 'head');
        const first = json.nodes.length;
        const back = kind === 'VRM' ? 0.12 : -0.12;
        json.nodes.push({ name: 'hair1', translation: [0.02, 0.1, back], children: [first + 1] });
        json.nodes.push({ name: 'hair2', translation: [0.05, -0.2, back] });
        head.children.push(first);
      },
    };
    const named = (json: { nodes: { name: string }[] }, name: string): number =>
      json.nodes.findIndex((node) => node.name === name);
    const file =
      kind === 'VRM'
        ? rewritten(vrm0Avatar(withHair), (json) => {
            json.extensions.VRM.secondaryAnimation.boneGroups = [
              {
                bones: [named(json as never, 'hair1')],
                stiffiness: 1,
                gravityPower: 0,
                gravityDir: { x: 0, y: -1, z: 0 },
                dragForce: 0.4,
                center: -1,
                hitRadius: 0.02,
                colliderGroups: [],
              },
            ];
          })
        : rewritten(vrm1Avatar(withHair), (json) => {
            json.extensionsUsed.push('VRMC_springBone');
            json.extensions.VRMC_springBone = {
              specVersion: '1.0',
              springs: [
                {
                  joints: ['hair1', 'hair2'].map((name) => ({
                    node: named(json as never, name),
                    stiffness: 1,
                    gravityPower: 0,
                  })),
                },
              ],
            };
            // Floats above the floor, so that it is moved while it is read.
            json.nodes[0].translation = [0, 0.3, 0];
          });
    const { vrm } = await loadAvatar(file);
    expect(vrm.springBoneManager?.joints.size).toBeGreaterThan(0);
    const tip = vrm.scene.getObjectByName('hair2') as Object3D;
    vrm.scene.updateMatrixWorld(true);
    const before = tip.getWorldPosition(new Vector3());
    expect(before.z).toBeLessThan(-0.2);
    for (let frame = 0; frame < 40; frame += 1) {
      vrm.update(1 / 60);
      vrm.scene.updateMatrixWorld(true);
      expect(tip.getWorldPosition(new Vector3()).distanceTo(before)).toBeLessThan(0.002);
    }
  });

  test('a body drawn in several skins is one body, with one skeleton', async () => {
    const file = plainAvatar({
      morphs: ['jawOpen'],
      change(json) {
        json.skins.push({ ...json.skins[0], joints: [...json.skins[0].joints] });
        json.nodes.push({ name: 'Clothes', mesh: 0, skin: 1 });
        json.scenes[0].nodes.push(json.nodes.length - 1);
      },
    });
    const avatar = await loadAvatar(file);
    const meshes: SkinnedMesh[] = [];
    avatar.vrm.scene.traverse((node) => {
      if (node instanceof SkinnedMesh) meshes.push(node);
    });
    expect(new Set(meshes.map(({ skeleton }) => skeleton)).size).toBe(1);
    expect(avatar.measures.headHeight).toBeCloseTo(0.22, 2);
    expect(avatar.vrm.expressionManager?.getExpression('aa')?.binds).toHaveLength(2);
  });

  test('Dal without her VRM, turned aside and a hundred times as large, stands as she did', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 1, height: 1 }));
    const bytes = readFileSync(resolve(import.meta.dirname, '../../../../assets/avatars/dal.vrm'));
    const own = new Uint8Array(bytes).buffer;
    const plainDal = rewritten(own, (json) => {
      json.extensions = undefined;
      json.extensionsUsed = [];
      for (const material of json.materials) material.extensions = undefined;
      const [root] = json.scenes[0].nodes;
      json.nodes[root].rotation = [0, Math.SQRT1_2, 0, Math.SQRT1_2];
      json.nodes[root].scale = [100, 100, 100];
    });
    const [vrm, glb] = [await loadAvatar(own), await loadAvatar(plainDal)];
    expect([vrm.format, glb.format]).toEqual(['vrm1', 'glb']);
    for (const bone of ['head', 'leftHand', 'rightToes'] as const) {
      const [x = 0, y = 0, z = 0] = place(vrm, bone);
      const other = place(glb, bone);
      expect(
        Math.hypot(x - (other[0] ?? 9), y - (other[1] ?? 9), z - (other[2] ?? 9)),
      ).toBeLessThan(0.01);
    }
    expect(glb.measures.eyesY).toBeCloseTo(vrm.measures.eyesY, 2);
    expect(glb.measures.faceZ).toBeCloseTo(vrm.measures.faceZ, 2);
    expect(moved(glb, 'aa')).toEqual({ aa: 1 });
  });
});

describe('every expression is there, from whatever the file has [S8] [C6]', () => {
  test('all names answer, whatever is loaded', async () => {
    for (const file of [vrm1Avatar(), vrm0Avatar(), plainAvatar()]) {
      const { vrm } = await loadAvatar(file);
      for (const name of EXPRESSION_NAMES) {
        expect(vrm.expressionManager?.getExpression(name)?.expressionName).toBe(name);
        // One that the body sets and nothing takes in would be lost without a word.
        vrm.expressionManager?.setValue(name, 0.5);
        expect(vrm.expressionManager?.getValue(name)).toBe(0.5);
      }
    }
  });

  test('a VRM 1.0 keeps its own', async () => {
    const avatar = await loadAvatar(vrm1Avatar());
    expect(moved(avatar, 'aa')).toEqual({ aa: 1 });
    expect(moved(avatar, 'happy')).toEqual({ happy: 1 });
  });

  test('a VRM 0.x answers to the new names', async () => {
    const avatar = await loadAvatar(vrm0Avatar());
    expect(moved(avatar, 'aa')).toEqual({ A: 1 });
    expect(moved(avatar, 'ih')).toEqual({ I: 1 });
    expect(moved(avatar, 'happy')).toEqual({ Joy: 1 });
    expect(moved(avatar, 'relaxed')).toEqual({ Fun: 1 });
    expect(moved(avatar, 'blink')).toEqual({ Blink: 1 });
  });

  test('Oculus visemes are the mouth where there are any', async () => {
    const avatar = await plain({ morphs: [...ARKIT_MORPHS, ...OCULUS_MORPHS] });
    expect(moved(avatar, 'aa')).toEqual({ viseme_aa: 1 });
    expect(moved(avatar, 'ou')).toEqual({ viseme_U: 1 });
  });

  test('Apple face shapes make mouth, blink and every feeling', async () => {
    const avatar = await plain({ morphs: ARKIT_MORPHS });
    expect(moved(avatar, 'aa').jawOpen).toBeGreaterThan(0.5);
    expect(moved(avatar, 'ou').mouthPucker).toBeGreaterThan(0.5);
    expect(moved(avatar, 'oh').mouthFunnel).toBeGreaterThan(0.5);
    expect(moved(avatar, 'blink')).toEqual({ eyeBlinkLeft: 1, eyeBlinkRight: 1 });
    expect(moved(avatar, 'blinkLeft')).toEqual({ eyeBlinkLeft: 1 });
    const feelings = ['happy', 'angry', 'sad', 'surprised', 'fearful', 'disgusted', 'anxious'];
    const seen = feelings.map((name) => JSON.stringify(moved(avatar, name)));
    expect(new Set(seen).size).toBe(feelings.length);
    expect(moved(avatar, 'happy').mouthSmileRight).toBeGreaterThan(0.5);
  });

  test('feelings that no file has are made of those it has', async () => {
    const avatar = await loadAvatar(vrm1Avatar());
    expect(moved(avatar, 'anxious')).toEqual({ sad: 0.5, surprised: 0.3 });
    expect(moved(avatar, 'fearful')).toEqual({ sad: 0.45, surprised: 0.55 });
    // Nothing is left behind by the one before.
    expect(moved(avatar, 'neutral')).toEqual({});
  });

  test('two that share a morph add up, and take nothing from each other', async () => {
    const avatar = await loadAvatar(vrm1Avatar());
    avatar.vrm.expressionManager?.resetValues();
    avatar.vrm.expressionManager?.setValue('sad', 0.4);
    avatar.vrm.expressionManager?.setValue('anxious', 0.5);
    for (let frame = 0; frame < 3; frame += 1) avatar.vrm.update(0.016);
    let weight = 0;
    avatar.vrm.scene.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      weight = node.morphTargetInfluences?.[node.morphTargetDictionary?.sad ?? -1] ?? weight;
    });
    expect(weight).toBeCloseTo(0.65, 5);
  });

  test('only a mouth that opens still has five shapes', async () => {
    const avatar = await plain({ morphs: ['mouthOpen'] });
    expect(moved(avatar, 'aa').mouthOpen).toBeGreaterThan(moved(avatar, 'ou').mouthOpen ?? 0);
    expect(moved(avatar, 'ou').mouthOpen).toBeGreaterThan(0);
  });

  test('a feeling that would silence the mouth does not', async () => {
    const file = rewritten(vrm1Avatar(), (json) => {
      json.extensions.VRMC_vrm.expressions.preset.happy.overrideMouth = 'block';
    });
    const avatar = await loadAvatar(file);
    avatar.vrm.expressionManager?.setValue('aa', 1);
    avatar.vrm.expressionManager?.setValue('happy', 1);
    avatar.vrm.update(0);
    let open = 0;
    avatar.vrm.scene.traverse((node) => {
      if (node instanceof Mesh) open = node.morphTargetInfluences?.[0] ?? open;
    });
    expect(open).toBe(1);
  });

  test.each(['mixamo', 'vroid'] as const)('no mouth at all: the jaw opens (%s)', async (naming) => {
    const avatar = await plain({ naming, jaw: true });
    const jaw = avatar.vrm.humanoid.getRawBoneNode('jaw') as Object3D;
    const chin = (): number => jaw.localToWorld(new Vector3(0, 0, 0.1)).y;
    avatar.vrm.update(0);
    avatar.vrm.scene.updateMatrixWorld(true);
    const shut = chin();
    avatar.vrm.expressionManager?.setValue('aa', 1);
    for (let frame = 0; frame < 5; frame += 1) avatar.vrm.update(0.016);
    avatar.vrm.scene.updateMatrixWorld(true);
    expect(shut - chin()).toBeCloseTo(0.1 * Math.sin(0.32), 3);
  });

  test('not even a jaw: the head nods with the voice, on top of what the body does', async () => {
    const avatar = await plain({});
    const head = avatar.vrm.humanoid.getNormalizedBoneNode('head') as Object3D;
    const nose = (): number => {
      avatar.vrm.update(0.016);
      avatar.vrm.scene.updateMatrixWorld(true);
      const raw = avatar.vrm.humanoid.getRawBoneNode('head') as Object3D;
      return raw.localToWorld(new Vector3(0, 0, 0.1)).y;
    };
    head.rotation.x = -0.2;
    const raised = nose();
    avatar.vrm.expressionManager?.setValue('aa', 1);
    const spoken = nose();
    expect(raised - spoken).toBeGreaterThan(0.002);
    expect(raised - spoken).toBeLessThan(0.02);
    expect(nose()).toBe(spoken);
    avatar.vrm.expressionManager?.setValue('aa', 0);
    expect(nose()).toBeCloseTo(raised, 9);
  });
});

describe('what the file says of itself is data', () => {
  test('name, author and licence of each kind', async () => {
    expect((await loadAvatar(vrm1Avatar())).meta).toMatchObject({
      name: 'One',
      author: 'Ada, Bo',
      licence:
        'https://vrm.dev/licenses/1.0/ · commercialUsage: personalNonProfit · creditNotation: required',
    });
    expect((await loadAvatar(vrm0Avatar())).meta).toMatchObject({
      name: 'Old One',
      author: 'Cy',
      licence: 'CC_BY · commercialUssageName: Disallow',
    });
    const file = rewritten(plainAvatar(), (json) => {
      json.asset.copyright = '2026 Di';
      json.asset.extras = { title: 'Plain', author: 'Di', license: 'CC-BY-4.0' };
    });
    expect((await loadAvatar(file)).meta).toMatchObject({
      name: 'Plain',
      author: 'Di',
      licence: 'CC-BY-4.0 · 2026 Di',
    });
  });

  test('a name that looks like a script stays a short line of text', async () => {
    const file = rewritten(vrm1Avatar(), (json) => {
      json.extensions.VRMC_vrm.meta.name = `<script>\u0000\u202e\n${'x'.repeat(9000)}`;
      json.extensions.VRMC_vrm.meta.authors = [{ evil: true }, 'Ada\u0007'];
      json.nodes[3].name = '"><img src=x onerror=alert(1)>';
    });
    const { meta } = await loadAvatar(file);
    expect(meta.name).toHaveLength(120);
    expect(meta.name.startsWith('<script> x')).toBe(true);
    expect(meta.author).toBe(', Ada');
  });

  test('any licence can be loaded; it is shown, not judged', async () => {
    const file = rewritten(vrm1Avatar(), (json) => {
      json.extensions.VRMC_vrm.meta.licenseUrl = 'https://example.org/own';
    });
    expect((await loadAvatar(file)).meta.licence).toContain('example.org/own');
  });
});

describe('what goes wrong is one of our faults', () => {
  test('no body in a plain model', async () => {
    const file = rewritten(plainAvatar(), (json) => {
      for (const node of json.nodes) node.name = 'part';
    });
    await expect(loadAvatar(file)).rejects.toMatchObject({ code: 'avatar/no-humanoid' });
  });

  test('a skeleton of no size', async () => {
    const file = rewritten(plainAvatar(), (json) => {
      for (const node of json.nodes) node.translation = [0, 0, 0];
    });
    await expect(loadAvatar(file)).rejects.toMatchObject({ code: 'avatar/bad-numbers' });
  });

  test('expressions that name what is not there are left out, and nothing is thrown on the side', async () => {
    const file = rewritten(vrm1Avatar(), (json) => {
      const { preset } = json.extensions.VRMC_vrm.expressions;
      preset.aa.morphTargetBinds.push({ node: 2, index: 0, weight: 1 }, { node: 9999, index: 0 });
      preset.happy.materialColorBinds = [{ material: 4 }, null];
      preset.sad = null;
    });
    const avatar = await loadAvatar(file);
    expect(moved(avatar, 'aa')).toEqual({ aa: 1 });
  });

  test('any flipped bits: an avatar, or a fault', async () => {
    const files = [vrm1Avatar(), vrm0Avatar(), plainAvatar({ morphs: ['jawOpen', 'A'] })];
    let seed = 11;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed % below;
    };
    for (let i = 0; i < 60; i += 1) {
      const file = files[i % files.length] as ArrayBuffer;
      const copy = new Uint8Array(file.slice(0));
      const textEnd = 20 + new DataView(file).getUint32(12, true);
      for (let flips = 0; flips < 3; flips += 1) {
        const at = 20 + random(i % 2 ? copy.length - 20 : textEnd - 20);
        // Digits and letters stay what they are, so that most files are still read.
        copy[at] = (copy[at] ?? 0) ^ (1 << random(2));
      }
      try {
        disposeAvatar(await loadAvatar(copy.buffer));
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  });

  test('who no longer waits is told so, not that the file is broken', async () => {
    const gone = new AbortController();
    const loading = loadAvatar(vrm1Avatar(), gone.signal);
    gone.abort();
    await expect(loading).rejects.toThrow(gone.signal.reason);
  });
});
