import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXPRESSIONS } from '../../../src-renderer/avatar/face.ts';

const file = readFileSync(resolve(import.meta.dirname, '../../../assets/avatars/dal.vrm'));
const json = JSON.parse(file.subarray(20, 20 + file.readUInt32LE(12)).toString('utf8'));
const { meta, expressions, humanoid, lookAt } = json.extensions.VRMC_vrm;

test('Dal has every expression that the face and the mouth move [C6]', () => {
  const names = [...Object.keys(expressions.preset), ...Object.keys(expressions.custom)];
  for (const name of [...EXPRESSIONS, 'aa', 'ih', 'ou', 'ee', 'oh', 'blink']) {
    expect(names).toContain(name);
  }
});

test('Dal is small enough to load at once and to draw without a graphics card', () => {
  expect(file.length).toBeLessThan(3_000_000);
  let triangles = 0;
  for (const { primitives } of json.meshes) {
    for (const { indices } of primitives) triangles += json.accessors[indices].count / 3;
  }
  expect(triangles).toBeGreaterThan(28_000);
  expect(triangles).toBeLessThan(34_000);
});

test('Dal looks out of her eyes', () => {
  const heightOf = (index: number): number => {
    const parent = json.nodes.findIndex(({ children }: { children?: number[] }) =>
      children?.includes(index),
    );
    return (json.nodes[index].translation?.[1] ?? 0) + (parent < 0 ? 0 : heightOf(parent));
  };
  const { head, leftEye } = humanoid.humanBones;
  expect(lookAt.offsetFromHeadBone[1]).toBeCloseTo(heightOf(leftEye.node) - heightOf(head.node), 2);
});

test('Dal is ours to give away', () => {
  expect(meta.name).toBe('Dal');
  expect(meta.otherLicenseUrl).toMatch(/publicdomain\/zero/);
  expect(JSON.stringify(json).toLowerCase()).not.toMatch(/proto/);
});
