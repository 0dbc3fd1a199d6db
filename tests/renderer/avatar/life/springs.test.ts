import { type VRM, VRMSpringBoneJoint, VRMSpringBoneManager } from '@pixiv/three-vrm';
import { Object3D, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { createSprings } from '../../../../src-renderer/avatar/life/springs.ts';

/** A scarf of one joint on a body that can be moved, and every step that it takes. */
function createScarf() {
  const scene = new Object3D();
  const body = new Object3D();
  const bone = new Object3D();
  const tip = new Object3D();
  scene.add(body);
  body.add(bone);
  bone.add(tip);
  bone.position.set(0, 1, 0);
  tip.position.set(0, -0.2, 0);
  scene.updateWorldMatrix(true, true);
  const manager = new VRMSpringBoneManager();
  const settings = { stiffness: 0.4, gravityPower: 0.3, dragForce: 0.2 };
  manager.addJoint(new VRMSpringBoneJoint(bone, tip, settings));
  manager.setInitState();
  const steps: number[] = [];
  const update = manager.update.bind(manager);
  manager.update = (delta) => {
    steps.push(delta);
    update(delta);
  };
  const springs = createSprings({ scene, springBoneManager: manager } as unknown as VRM);
  const tipAt = (): Vector3 => {
    scene.updateWorldMatrix(true, true);
    return new Vector3().setFromMatrixPosition(tip.matrixWorld);
  };
  return { body, springs, steps, tipAt };
}

/** Swings the body for some seconds; where the tip is at the end. */
function swing(fps: number, seconds: number) {
  const scarf = createScarf();
  scarf.springs.update(1 / fps);
  scarf.steps.length = 0;
  for (let frame = 1; frame <= Math.round(seconds * fps); frame += 1) {
    scarf.body.position.x = 0.1 * Math.sin((frame / fps) * 5);
    scarf.springs.update(1 / fps);
  }
  return { ...scarf, tip: scarf.tipAt() };
}

test.each([12, 30, 60, 144])(
  'steps are of equal length at %d frames a second, and as many',
  (fps) => {
    const { steps } = swing(fps, 2);
    expect(new Set(steps).size).toBe(1);
    expect(steps[0]).toBeCloseTo(1 / 60);
    expect(Math.abs(steps.length - 120)).toBeLessThanOrEqual(1);
  },
);

test('a scarf swings as far at 30 frames a second as at 120', () => {
  const [slow, even, fast] = [swing(30, 1.3).tip, swing(60, 1.3).tip, swing(120, 1.3).tip];
  expect(slow.distanceTo(even)).toBeLessThan(0.012);
  expect(fast.distanceTo(even)).toBeLessThan(0.012);
});

test('a frame that takes half a second costs no more than a few steps', () => {
  const { springs, steps } = swing(60, 1);
  steps.length = 0;
  springs.update(0.5);
  expect(steps.length).toBeLessThanOrEqual(6);
  steps.length = 0;
  // What could not be done in time is left out, not done later.
  springs.update(1 / 60);
  expect(steps.length).toBeLessThanOrEqual(2);
});

test('hangs at rest when first seen, and again after a window was asleep', () => {
  const { body, springs, tipAt } = createScarf();
  springs.update(1 / 60);
  const hung = tipAt();
  body.position.x = 3;
  springs.update(7200);
  const woken = tipAt();
  expect(woken.clone().sub(hung).x).toBeCloseTo(3, 2);
  for (let i = 0; i < 30; i += 1) springs.update(1 / 60);
  expect(tipAt().distanceTo(woken)).toBeLessThan(0.01);
});

test('an avatar without springs has nothing to do', () => {
  const springs = createSprings({ scene: new Object3D() } as unknown as VRM);
  expect(() => springs.update(1)).not.toThrow();
});
