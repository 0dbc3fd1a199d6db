import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXPRESSIONS } from '../../../src-renderer/avatar/face.ts';

const file = readFileSync(resolve(import.meta.dirname, '../../../assets/avatars/dal.vrm'));
const json = JSON.parse(file.subarray(20, 20 + file.readUInt32LE(12)).toString('utf8'));
const { meta, expressions, humanoid } = json.extensions.VRMC_vrm;

/** Height of a node above the floor, metres. */
function heightOf(index: number): number {
  const parent = json.nodes.findIndex(({ children }: { children?: number[] }) =>
    children?.includes(index),
  );
  return (json.nodes[index].translation?.[1] ?? 0) + (parent < 0 ? 0 : heightOf(parent));
}

test('Dal has every expression that the face and the mouth move [C6]', () => {
  const names = [...Object.keys(expressions.preset), ...Object.keys(expressions.custom)];
  for (const name of [...EXPRESSIONS, 'aa', 'ih', 'ou', 'ee', 'oh', 'blink']) {
    expect(names).toContain(name);
  }
});

test('Dal is as tall as the stage expects her', () => {
  const { hips, head, leftEye } = humanoid.humanBones;
  expect(heightOf(hips.node)).toBeCloseTo(0.288, 3);
  expect(heightOf(head.node)).toBeCloseTo(0.678, 3);
  expect(heightOf(leftEye.node)).toBeCloseTo(0.838, 3);
});

test('Dal is ours to give away', () => {
  expect(meta.name).toBe('Dal');
  expect(meta.otherLicenseUrl).toMatch(/publicdomain\/zero/);
  expect(JSON.stringify(json).toLowerCase()).not.toMatch(/proto/);
});
