import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Object3D, Vector3 } from 'three';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Phase } from '../../../src-preload/contract/words.ts';
import type { Avatar } from '../../../src-renderer/avatar/avatar.ts';
import { createBody } from '../../../src-renderer/avatar/body.ts';
import { loadAvatar } from '../../../src-renderer/avatar/load/load-avatar.ts';
import type { MotionPlayer } from '../../../src-renderer/avatar/motion/motion.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { plainAvatar, vrm0Avatar, vrm1Avatar } from '../../support/avatar-files/avatars.ts';
import { rewritten } from '../../support/avatar-files/glb-writer.ts';
import { createSpeechMoment, speechAt } from '../../support/stage-harness/synthetic-speech.ts';

const file = readFileSync(resolve(import.meta.dirname, '../../../assets/avatars/dal.vrm'));
const whole = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
/** Dal's bones, springs and the names of her expressions, without the skin that takes time to read. */
const dalFile = rewritten(whole, (json) => {
  for (const node of json.nodes) {
    node.mesh = undefined;
    node.skin = undefined;
  }
  for (const part of ['meshes', 'skins', 'materials', 'textures', 'images']) json[part] = undefined;
  json.extensions.VRMC_vrm.meta.thumbnailImage = undefined;
});
const EYES = new Vector3(0, 0.8, 1.8);
const STILL: MotionPlayer = {
  weight: 0,
  use: () => undefined,
  gesture: () => undefined,
  update: () => undefined,
  dispose: () => undefined,
};
type Bone = Parameters<Avatar['vrm']['humanoid']['getNormalizedBoneNode']>[0];

/** One avatar that lives, and what is needed to look at it. */
interface Life {
  readonly avatar: Avatar;
  readonly target: Object3D;
  /** Lives on for some seconds; `each` sees every frame. */
  live(
    seconds: number,
    told?: Partial<Pose> & { readonly reduced?: boolean; readonly sound?: boolean },
    fps?: number,
    each?: (seconds: number) => void,
  ): void;
  /** One frame of any length. */
  step(seconds: number): void;
  bone(name: Bone): Object3D;
  place(name: Bone): Vector3;
  weight(name: string): number;
}

async function createLife(options: {
  readonly avatar?: ArrayBuffer;
  readonly seed?: number;
  readonly motions?: MotionPlayer;
}): Promise<Life> {
  const avatar = await loadAvatar(options.avatar ?? dalFile);
  const target = new Object3D();
  const body = createBody(avatar, options.motions ?? STILL, target, options.seed ?? 3);
  const { humanoid, scene, expressionManager } = avatar.vrm;
  const resting: Pose = {
    mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 },
    phase: 'idle',
    emotion: 'neutral',
    personEmotion: 'neutral',
    micLevel: 0,
    voiceLevel: 0,
    untilPauseS: Number.POSITIVE_INFINITY,
    lookAt: null,
  };
  const speech = createSpeechMoment();
  const node = (name: Bone): Object3D => {
    const found = humanoid.getNormalizedBoneNode(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return {
    avatar,
    target,
    live(seconds, { reduced = false, sound = true, ...told } = {}, fps = 30, each) {
      const pose = { ...resting, ...told };
      for (let frame = 0; frame < Math.round(seconds * fps); frame += 1) {
        if (sound) {
          speechAt(frame / fps, speech);
          if (pose.phase === 'hearing') pose.micLevel = speech.level;
          if (pose.phase === 'speaking') {
            pose.voiceLevel = speech.level;
            pose.untilPauseS = speech.untilPauseS;
          }
        }
        body.update(1 / fps, pose, EYES, reduced);
        each?.(frame / fps);
      }
    },
    step: (seconds) => body.update(seconds, resting, EYES, false),
    bone: node,
    place(name) {
      scene.updateWorldMatrix(true, true);
      const raw = humanoid.getRawBoneNode(name);
      return new Vector3().setFromMatrixPosition((raw ?? node(name)).matrixWorld);
    },
    weight: (name) => expressionManager?.getValue(name) ?? 0,
  };
}

/** Everything that shows: turns of the bones and the weights of the face. */
function looks({ avatar }: Life): number[] {
  const { humanoid, expressionManager } = avatar.vrm;
  const bones = Object.values(humanoid.normalizedHumanBones);
  return [
    ...bones.flatMap(({ node }) => node.quaternion.toArray()),
    ...(expressionManager?.expressions ?? []).map(({ weight }) => weight),
  ];
}
function matricesAreNumbers({ avatar }: Life): boolean {
  let whole = true;
  avatar.vrm.scene.updateWorldMatrix(true, true);
  avatar.vrm.scene.traverse(({ matrixWorld }) => {
    if (!matrixWorld.elements.every(Number.isFinite)) whole = false;
  });
  return whole;
}

beforeAll(() => {
  // The pictures are not looked at here, and Node cannot decode them.
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1, height: 1, close: () => undefined }));
});

test('the same seed lives the same life, another seed another one', async () => {
  const [one, same, other] = [
    await createLife({ seed: 5 }),
    await createLife({ seed: 5 }),
    await createLife({ seed: 6 }),
  ];
  for (const life of [one, same, other]) {
    life.live(3, { phase: 'hearing' });
    life.live(4, { phase: 'speaking', emotion: 'happy' });
  }
  expect(looks(same)).toEqual(looks(one));
  expect(looks(other)).not.toEqual(looks(one));
});

test.each([30, 120])('moves at %d frames a second as it does at 60', async (fps) => {
  const [one, other] = [
    await createLife({ avatar: vrm1Avatar(), seed: 8 }),
    await createLife({ avatar: vrm1Avatar(), seed: 8 }),
  ];
  let most = 0;
  for (let i = 0; i < 8; i += 1) {
    one.live(1.5, { phase: 'idle' }, 60);
    other.live(1.5, { phase: 'idle' }, fps);
    const [head, otherHead] = [one.bone('head').quaternion, other.bone('head').quaternion];
    most = Math.max(
      most,
      head.angleTo(otherHead),
      one.place('hips').distanceTo(other.place('hips')),
    );
  }
  expect(most).toBeLessThan(0.02);
});

test('springs hang and swing the same at any frame rate', async () => {
  const tips = await Promise.all(
    [15, 60, 144].map(async (fps) => {
      const life = await createLife({ seed: 2 });
      life.live(3, { phase: 'speaking', sound: false }, fps);
      life.avatar.vrm.scene.updateWorldMatrix(true, true);
      const joints = [...(life.avatar.vrm.springBoneManager?.joints ?? [])];
      expect(joints.length).toBeGreaterThan(5);
      return joints.map(({ bone }) => new Vector3().setFromMatrixPosition(bone.matrixWorld));
    }),
  );
  for (const other of tips.slice(1)) {
    const apart = other.map((place, i) => place.distanceTo(tips[0]?.[i] as Vector3));
    expect(Math.max(...apart)).toBeLessThan(0.012);
  }
});

test('a window that was asleep for an hour wakes up whole', async () => {
  const life = await createLife({});
  life.live(3);
  const before = [...(life.avatar.vrm.springBoneManager?.joints ?? [])].map(({ bone }) =>
    new Vector3().setFromMatrixPosition(bone.matrixWorld),
  );
  for (const seconds of [3600, 0, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e-9]) {
    life.step(seconds);
    expect(matricesAreNumbers(life)).toBe(true);
    [...(life.avatar.vrm.springBoneManager?.joints ?? [])].forEach(({ bone }, i) => {
      const now = new Vector3().setFromMatrixPosition(bone.matrixWorld);
      expect(now.distanceTo(before[i] as Vector3)).toBeLessThan(0.08);
    });
  }
  // Nothing is caught up with: the head is where it was a moment before, or nearly.
  const head = life.bone('head').quaternion.clone();
  life.step(3600);
  expect(head.angleTo(life.bone('head').quaternion)).toBeLessThan(0.1);
});

test('reduced motion leaves breath and blinks, small, and nothing else that moves [C6]', async () => {
  const life = await createLife({});
  life.live(2, { reduced: true });
  const seen = { blink: 0, breath: [] as number[], head: 0, hands: 0, hips: 0 };
  const first = {
    head: life.bone('head').quaternion.clone(),
    arm: life.bone('leftLowerArm').quaternion.clone(),
    hips: life.bone('hips').position.clone(),
  };
  for (const phase of ['hearing', 'thinking', 'speaking', 'idle'] as const) {
    life.live(8, { phase, reduced: true, emotion: 'happy' }, 20, () => {
      seen.blink = Math.max(seen.blink, life.weight('blink'));
      seen.breath.push(life.bone('spine').quaternion.x);
      seen.head = Math.max(seen.head, first.head.angleTo(life.bone('head').quaternion));
      seen.hands = Math.max(seen.hands, first.arm.angleTo(life.bone('leftLowerArm').quaternion));
      seen.hips = Math.max(seen.hips, first.hips.distanceTo(life.bone('hips').position));
    });
  }
  expect(seen.blink).toBeGreaterThan(0.9);
  expect(Math.max(...seen.breath) - Math.min(...seen.breath)).toBeGreaterThan(0.0005);
  expect(Math.max(...seen.breath) - Math.min(...seen.breath)).toBeLessThan(0.01);
  expect(seen.head).toBeLessThan(0.004);
  expect(seen.hands).toBeLessThan(0.004);
  expect(seen.hips).toBeLessThan(0.0005);
});

test('each phase is held differently, with the sound off', async () => {
  const held = async (phase: Phase) => {
    const sum = { lean: 0, up: 0, hand: 0 };
    const seeds = [1, 2, 4];
    for (const seed of seeds) {
      const life = await createLife({ seed });
      life.live(1, { phase: 'idle' }, 20);
      life.live(3, { phase }, 20);
      sum.lean += life.place('head').z / seeds.length;
      sum.up += life.target.position.y / seeds.length;
      const hands = [life.place('leftHand').y, life.place('rightHand').y];
      sum.hand = Math.max(sum.hand, ...hands);
    }
    return sum;
  };
  const [idle, hearing, thinking] = [
    await held('idle'),
    await held('hearing'),
    await held('thinking'),
  ];
  expect(hearing.lean).toBeGreaterThan(idle.lean + 0.01);
  expect(thinking.lean).toBeLessThan(idle.lean - 0.004);
  expect(thinking.up).toBeGreaterThan(hearing.up + 0.15);
  expect(thinking.hand).toBeGreaterThan(hearing.hand + 0.1);
});

test('what is said is what the lips do, over every feeling, in the same frame [C7]', async () => {
  const life = await createLife({});
  for (const emotion of ['happy', 'surprised', 'sad'] as const) {
    life.live(2, { phase: 'speaking', emotion, sound: false });
    const mouth = { aa: 0, ih: 0, ou: 0.7, ee: 0.1, oh: 0 };
    life.live(1 / 30, { phase: 'speaking', emotion, sound: false, mouth });
    expect(life.weight('ou')).toBeCloseTo(0.7);
    expect(life.weight('ee')).toBeCloseTo(0.1);
    expect(life.weight(emotion)).toBeLessThan(0.4);
  }
});

test('looks at the viewer wherever they are, and at what it is told to look at', async () => {
  const life = await createLife({});
  const at = (): Vector3 => life.target.position;
  const away: number[] = [];
  const eyes: number[] = [];
  life.live(15, { phase: 'hearing', sound: false }, 20, () => {
    away.push(at().distanceTo(EYES));
    if (at().distanceTo(EYES) < 0.05) eyes.push(Math.abs(life.bone('leftEye').rotation.y));
  });
  const near = away.filter((distance) => distance < 0.15).length / away.length;
  expect(near).toBeGreaterThan(0.75);
  // Dal stands before the viewer: eyes that meet theirs are nearly straight ahead.
  expect(Math.max(...eyes)).toBeLessThan((5 * Math.PI) / 180);
  life.live(3, { phase: 'hearing', sound: false, lookAt: { x: 1, y: -1 } });
  expect(at().x).toBeGreaterThan(0.4);
  expect(at().y).toBeLessThan(EYES.y - 0.2);
  // The eyes have gone there too, and the head part of the way.
  expect(life.bone('head').rotation.y).toBeGreaterThan(0.03);
  life.live(1, { phase: 'hearing', sound: false, lookAt: { x: Number.NaN, y: 40 } });
  expect(matricesAreNumbers(life)).toBe(true);
});

test('eyes stay in the head, whatever they look at', async () => {
  const life = await createLife({});
  let most = 0;
  for (const lookAt of [{ x: 1, y: 1 }, { x: -1, y: -1 }, null]) {
    life.live(6, { phase: 'thinking', lookAt }, 20, () => {
      const { x, y } = life.bone('leftEye').rotation;
      most = Math.max(most, Math.hypot(x, y));
    });
  }
  // Dal's file lets an eye turn by 16 degrees aside and 12 up and down.
  expect(most).toBeLessThan((20.1 * Math.PI) / 180);
  expect(most).toBeGreaterThan((6 * Math.PI) / 180);
});

test('a person lets the arms hang; an otter holds its paws together', async () => {
  const person = await createLife({ avatar: vrm1Avatar() });
  person.live(3, { reduced: true });
  const [hand, hips, upperArm] = [
    person.place('leftHand'),
    person.place('hips'),
    person.place('leftUpperArm'),
  ];
  expect(hand.y).toBeLessThan(hips.y + 0.05);
  expect(hand.x).toBeGreaterThan(upperArm.x - 0.02);
  expect(Math.abs(hand.z)).toBeLessThan(0.15);

  const dal = await createLife({});
  dal.live(3, { reduced: true });
  const [left, right] = [dal.place('leftHand'), dal.place('rightHand')];
  expect(left.distanceTo(right)).toBeLessThan(0.18);
  expect(left.z).toBeGreaterThan(0.08);
});

test('feet stay where they stand while the weight goes from leg to leg', async () => {
  const life = await createLife({ avatar: vrm1Avatar() });
  life.live(1);
  const first = life.place('leftFoot');
  let slid = 0;
  let moved = 0;
  const hips = life.place('hips');
  life.live(40, {}, 15, () => {
    slid = Math.max(slid, life.place('leftFoot').distanceTo(first));
    moved = Math.max(moved, life.place('hips').distanceTo(hips));
  });
  expect(moved).toBeGreaterThan(0.01);
  expect(slid).toBeLessThan(0.006);
});

test('a motion moves the bones first, the body adds to it, and nothing adds up from frame to frame', async () => {
  let node: Object3D | null = null;
  let updates = 0;
  const motions: MotionPlayer = {
    ...STILL,
    weight: 1,
    update: () => {
      updates += 1;
      node?.quaternion.set(0, Math.sin(0.2), 0, Math.cos(0.2));
    },
  };
  const life = await createLife({ motions });
  node = life.bone('head');
  const yaws: number[] = [];
  life.live(20, { phase: 'hearing', sound: false }, 20, () =>
    yaws.push(life.bone('head').rotation.y),
  );
  expect(updates).toBe(400);
  const mean = yaws.reduce((sum, yaw) => sum + yaw, 0) / yaws.length;
  expect(mean).toBeCloseTo(0.4, 1);
  expect(Math.max(...yaws) - Math.min(...yaws)).toBeLessThan(0.3);
});

test('an avatar without eyes, face, fingers or springs lives as well', async () => {
  const life = await createLife({ avatar: vrm1Avatar({ eyes: false }, ['blink']) });
  life.live(5, { phase: 'speaking', emotion: 'fearful' });
  expect(matricesAreNumbers(life)).toBe(true);
});

test.each([
  ['VRM 1.0', () => vrm1Avatar()],
  ['VRM 0.x', () => vrm0Avatar()],
  ['plain GLB', () => plainAvatar()],
] as const)('a %s turns its face, eyes and elbows the right way round', async (_, file) => {
  const life = await createLife({ avatar: file(), seed: 4 });
  const { scene, humanoid } = life.avatar.vrm;
  scene.updateWorldMatrix(true, true);
  /** Something a hand's breadth ahead of a bone, as the avatar stood when it was loaded. */
  const ahead = (name: Bone): (() => Vector3) => {
    const bone = humanoid.getRawBoneNode(name);
    if (!bone) throw new Error(`no ${name}`);
    const mark = new Object3D();
    scene.add(mark);
    mark.position.copy(scene.worldToLocal(life.place(name).add(new Vector3(0, 0, 0.1))));
    scene.updateWorldMatrix(true, true);
    bone.attach(mark);
    return () => {
      const at = life.place(name);
      return new Vector3().setFromMatrixPosition(mark.matrixWorld).sub(at);
    };
  };
  const [face, eye] = [ahead('head'), ahead('leftEye')];
  const told = { phase: 'hearing', sound: false } as const;
  life.live(3, { ...told, lookAt: { x: 1, y: 0 } });
  const [rightFace, rightEye] = [face().x, eye().x];
  life.live(3, { ...told, lookAt: { x: -1, y: 0 } });
  expect(rightFace).toBeGreaterThan(face().x + 0.01);
  expect(rightEye).toBeGreaterThan(eye().x + 0.02);
  life.live(3, { ...told, lookAt: { x: 0, y: 1 } });
  const upFace = face().y;
  life.live(3, { ...told, lookAt: { x: 0, y: -1 } });
  expect(upFace).toBeGreaterThan(face().y + 0.004);
  // A relaxed elbow bends forward, and the body leans towards the person.
  expect(life.place('leftHand').z).toBeGreaterThan(life.place('leftLowerArm').z + 0.02);
  expect(life.place('head').z).toBeGreaterThan(life.place('hips').z + 0.01);
});
