import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Euler, type Object3D } from 'three';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Avatar } from '../../../../src-renderer/avatar/avatar.ts';
import { loadAvatar } from '../../../../src-renderer/avatar/load/load-avatar.ts';
import { loadMotion } from '../../../../src-renderer/avatar/motion/load-motion.ts';
import type { Motion, MotionPlayer } from '../../../../src-renderer/avatar/motion/motion.ts';
import { createMotionPlayer } from '../../../../src-renderer/avatar/motion/motion-player.ts';
import { vrm1Avatar } from '../../../support/avatar-files/avatars.ts';
import { type Recording, vrma } from '../../../support/avatar-files/motions.ts';

const FRAME = 1 / 60;
/** Where the body rests the left arm, and where the recordings below hold it; radians about Z. */
const REST = -1;
const RAISED = 1;
const LOW = -0.4;

function holding(bone: VRMHumanBoneName, angle: number, seconds: number): Recording {
  return {
    times: [0, seconds],
    turns: {
      [bone]: [
        [0, 0, angle],
        [0, 0, angle],
      ],
    },
  };
}

let avatar: Avatar;
let player: MotionPlayer;
let raised: Motion;
let low: Motion;
let headOnly: Motion;

beforeEach(async () => {
  avatar = await loadAvatar(vrm1Avatar());
  player = createMotionPlayer(avatar);
  raised = await loadMotion(vrma(holding('leftUpperArm', RAISED, 7)));
  low = await loadMotion(vrma(holding('leftUpperArm', LOW, 7)));
  headOnly = await loadMotion(vrma(holding('head', 0.5, 2)));
});

function bone(name: VRMHumanBoneName): Object3D {
  return avatar.vrm.humanoid.getNormalizedBoneNode(name) as Object3D;
}

/** One frame as the body does it: rest first, then the motion. The arm's angle afterwards. */
function frame(delta = FRAME): number {
  bone('leftUpperArm').rotation.set(0, 0, REST);
  bone('head').rotation.set(0, 0, 0);
  bone('hips').rotation.set(0, 0, 0);
  player.update(delta);
  return new Euler().setFromQuaternion(bone('leftUpperArm').quaternion, 'XYZ').z;
}

function frames(seconds: number): number[] {
  return Array.from({ length: Math.round(seconds / FRAME) }, () => frame());
}

function largestStep(angles: readonly number[]): number {
  return Math.max(...angles.slice(1).map((angle, at) => Math.abs(angle - (angles[at] ?? angle))));
}

test('without motions nothing is touched', () => {
  expect(frames(1).every((angle) => Math.abs(angle - REST) < 1e-6)).toBe(true);
  expect(player.weight).toBe(0);
});

describe('an idle', () => {
  test('fades in from where the body rests, then holds it wholly', () => {
    player.use([{ motion: raised, use: 'idle' }]);
    const angles = frames(1.5);
    expect(angles[0]).toBeCloseTo(REST, 3);
    expect(angles.at(-1)).toBeCloseTo(RAISED, 3);
    expect(player.weight).toBeCloseTo(1, 6);
    expect(largestStep(angles)).toBeLessThan(0.09);
  });

  test('goes on for ever, without a dip where it begins again', () => {
    player.use([{ motion: raised, use: 'idle' }]);
    frames(1.5);
    const angles = frames(40);
    expect(Math.min(...angles)).toBeGreaterThan(RAISED - 0.01);
  });

  test('hands over to the next, and that one back', () => {
    player.use([
      { motion: raised, use: 'idle' },
      { motion: low, use: 'idle' },
    ]);
    const angles = frames(30);
    expect(largestStep(angles)).toBeLessThan(0.09);
    const later = angles.slice(90);
    expect(later.filter((angle) => Math.abs(angle - RAISED) < 0.01).length).toBeGreaterThan(300);
    expect(later.filter((angle) => Math.abs(angle - LOW) < 0.01).length).toBeGreaterThan(300);
    expect(Math.min(...later)).toBeGreaterThan(LOW - 0.05);
  });

  test('leaves bones alone that it does not move', () => {
    player.use([{ motion: headOnly, use: 'idle' }]);
    expect(frames(3).every((angle) => Math.abs(angle - REST) < 1e-6)).toBe(true);
    expect(bone('head').rotation.z).toBeCloseTo(0.5, 3);
  });

  test('fades back to the rest when there are none any more', () => {
    player.use([{ motion: raised, use: 'idle' }]);
    frames(2);
    player.use([]);
    const angles = frames(1.5);
    expect(angles.at(-1)).toBeCloseTo(REST, 6);
    expect(largestStep(angles)).toBeLessThan(0.09);
    expect(player.weight).toBe(0);
  });

  test('stays without a jump when the same one is chosen again', () => {
    player.use([{ motion: raised, use: 'idle' }]);
    const before = frames(2);
    player.use([
      { motion: raised, use: 'idle' },
      { motion: low, use: 'gesture' },
    ]);
    expect(largestStep([...before.slice(-1), ...frames(1)])).toBeLessThan(0.001);
  });

  test('changes smoothly however often another is chosen', () => {
    const angles: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      player.use([{ motion: i % 2 ? low : raised, use: 'idle' }]);
      angles.push(...frames(0.3));
    }
    expect(largestStep(angles)).toBeLessThan(0.12);
  });
});

describe('a gesture', () => {
  test('lies over the idle once, and gives it back', async () => {
    const wave = await loadMotion(vrma(holding('leftUpperArm', RAISED, 2)));
    player.use([
      { motion: low, use: 'idle' },
      { motion: wave, use: 'gesture' },
    ]);
    frames(2);
    player.gesture();
    const angles = frames(2.5);
    expect(Math.max(...angles)).toBeCloseTo(RAISED, 2);
    expect(angles.at(-1)).toBeCloseTo(LOW, 3);
    expect(largestStep(angles)).toBeLessThan(0.2);
    expect(frames(3).every((angle) => Math.abs(angle - LOW) < 0.01)).toBe(true);
  });

  test('is not begun again while it runs', async () => {
    const wave = await loadMotion(vrma(holding('leftUpperArm', RAISED, 2)));
    player.use([{ motion: wave, use: 'gesture' }]);
    player.gesture();
    frames(1);
    player.gesture();
    frames(1.3);
    expect(player.weight).toBe(0);
  });

  test('does nothing where there is none', () => {
    player.gesture();
    frames(1);
    expect(player.weight).toBe(0);
  });
});

test('a single pose is held, not played', async () => {
  const pose = await loadMotion(vrma({ times: [0], turns: { leftUpperArm: [[0, 0, RAISED]] } }));
  player.use([{ motion: pose, use: 'idle' }]);
  frames(2);
  expect(Math.min(...frames(20))).toBeGreaterThan(RAISED - 0.01);
});

test('a window that slept for a minute wakes in some sound pose', () => {
  player.use([
    { motion: raised, use: 'idle' },
    { motion: low, use: 'idle' },
  ]);
  frames(2);
  frame(60);
  const angles = frames(3);
  expect(largestStep(angles)).toBeLessThan(0.12);
  expect(angles.at(-1)).not.toBeCloseTo(REST, 1);
});

test('what it is done with is given back', () => {
  player.use([{ motion: raised, use: 'idle' }]);
  frames(2);
  player.dispose();
  expect(bone('leftUpperArm').rotation.z).toBeCloseTo(0, 6);
  player.update(FRAME);
  expect(player.weight).toBe(0);
});
